import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { commandLink, escapeMarkdown, toWebUrl, webLink } from './markdown';

describe('markdown from strangers', () => {
  it('leaves no mark of Markdown, HTML or icons alive', () => {
    assert.equal(escapeMarkdown('<b>[x](command:y)</b>'), '\\<b\\>\\[x\\]\\(command\\:y\\)\\<\\/b\\>');
    assert.equal(escapeMarkdown('$(alert) <command:claimLens.undo>'), '\\$\\(alert\\) \\<command\\:claimLens\\.undo\\>');
  });
  it('puts everything in one line and drops what cannot be seen', () => {
    assert.equal(escapeMarkdown('a\n\n# b\u202e\u0000c'), 'a \\# bc');
  });
  it('has a backslash before every punctuation mark of any text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => {
      assert.doesNotMatch(escapeMarkdown(text).replace(/\\[!-/:-@[-`{-~]/gu, ''), /[!-/:-@[-`{-~\n\r]/u);
    }));
  });
  it('links http and https only', () => {
    assert.equal(webLink('Toll', 'https://example.org/a b?c=<d>'), '[Toll](<https://example.org/a%20b?c=%3Cd%3E>)');
    assert.equal(webLink('Toll', 'javascript:alert(1)'), 'Toll');
    assert.equal(toWebUrl('command:claimLens.undo'), null);
    assert.equal(toWebUrl('file:///etc/passwd'), null);
  });
  it('keeps brackets of arguments out of the link’s end', () => {
    const link = commandLink('Mark', 'claimLens.markClaim', { words: 'a) [b](c' });
    assert.match(link, /^\[Mark\]\(command:claimLens\.markClaim\?[^()\s]+\)$/u);
  });
});
