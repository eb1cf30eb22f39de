// In a sidecar: the verdicts of the scale, stages, stances, people at work in the folder, and ids of claims.

import * as vscode from 'vscode';
import { STAGES } from '../../core/claims/stage';
import { articleOf } from '../../workspace/sidecar-uri';
import { author } from '../../workspace/author';
import type { ClaimInFolder, Folder } from '../../workspace/folder';
import { settings } from '../../workspace/settings';
import { SIDECARS } from './definitions';

/** The key before the cursor, in block style (`verdict: `) or within braces. */
const KEY_BEFORE = /(?:^|[\s{,-])(verdict|status|stance|assignee|by|claimant|claim|type):[ \t]*("?)([^",}]*)$/u;

export function registerSidecarCompletion(folder: Folder): vscode.Disposable {
  return vscode.languages.registerCompletionItemProvider(SIDECARS, {
    provideCompletionItems: async (document, position) => {
      const line = document.lineAt(position.line).text.slice(0, position.character);
      const [, key, quote, typed] = KEY_BEFORE.exec(line) ?? [];
      if (key === undefined) return [];
      const range = new vscode.Range(position.translate(0, -typed!.length), position);
      const isRelated = /[{,]\s*claim:[^{]*$/u.test(line) || /^\s{4,}(?:- )?claim:/u.test(line);
      return (await valuesOf(folder, document, key, isRelated)).map(({ value, detail }) => {
        const item = new vscode.CompletionItem({ label: value, description: detail }, vscode.CompletionItemKind.EnumMember);
        item.range = range;
        item.insertText = quote === '' ? toScalar(value) : value;
        return item;
      });
    },
  }, ' ', ':');
}

interface Value {
  readonly value: string;
  readonly detail: string;
}

async function valuesOf(folder: Folder, document: vscode.TextDocument, key: string, isRelated: boolean): Promise<Value[]> {
  switch (key) {
    case 'verdict': return settings.verdicts(articleOf(document.uri) ?? undefined).map(({ id, label }) => ({ value: id, detail: label }));
    case 'status': return STAGES.map((value) => ({ value, detail: '' }));
    case 'stance': return ['supports', 'refutes', 'context'].map((value) => ({ value, detail: '' }));
    case 'type': return ['quantity', 'causation', 'law', 'prediction', 'experience', 'other'].map((value) => ({ value, detail: '' }));
    case 'claim': return isRelated ? (await folder.filed()).map(({ claim, article }) => ({ value: claim.id, detail: `${claim.anchor.quote.slice(0, 40)} · ${article}` })) : [];
    case 'claimant': return names(await folder.filed(), ({ claim }) => [claim.claimant]);
    default: return names(await folder.filed(), ({ claim }) => [claim.assignee, ...claim.notes.map(({ by }) => by), ...claim.signedOff.map(({ by }) => by)], await author());
  }
}

function names(claims: readonly ClaimInFolder[], namesOf: (claim: ClaimInFolder) => readonly (string | undefined)[], me = ''): Value[] {
  const known = new Set([me, ...claims.flatMap(namesOf)].filter((name): name is string => Boolean(name)));
  return [...known].sort().map((value) => ({ value, detail: value === me ? vscode.l10n.t('you') : '' }));
}

/** In quotes where YAML would read something else; `true` is a verdict and needs none. */
function toScalar(value: string): string {
  return /^[\p{L}][\p{L}\p{N} ._'-]*$/u.test(value) ? value : JSON.stringify(value);
}
