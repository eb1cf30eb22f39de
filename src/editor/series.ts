// Several things in one line, between the commas of the user's language.

import * as vscode from 'vscode';

/** “a, b, c” without what is empty or false; '' of nothing. */
export function series(parts: readonly (string | false | null | undefined)[]): string {
  let line = '';
  for (const part of parts) {
    if (part) line = line ? vscode.l10n.t('{0}, {1}', line, part) : part;
  }
  return line;
}
