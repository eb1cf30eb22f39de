// The editor translates what it says and the command line does not, so each has its words; they are the same in English.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { LINT_CODES } from '../core/claims/lint';
import { REASONS, reasonInWords } from './anchor-reasons';
import { lintInWords } from './lint';

describe('the command line and the editor', () => {
  const editor = JSON.parse(readFileSync('l10n/bundle.l10n.json', 'utf8')) as Record<string, string>;

  it('say the same of what an editor would ask', () => {
    assert.ok(LINT_CODES.length > 0);
    // The editor has the quotation marks of the user's language.
    const words = LINT_CODES.map((code) => lintInWords(code, '{0}').replace('“{0}”', '{0}'));
    for (const sentence of words) assert.ok(sentence in editor, sentence);
  });

  it('say the same of why words are where they are', () => {
    assert.ok(REASONS.length > 0);
    for (const reason of REASONS) assert.ok(reasonInWords(reason) in editor, reasonInWords(reason));
  });
});
