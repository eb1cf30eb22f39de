// What is wrong with a sidecar, or why it could not be written, in the user's language. The core says it in English, for the command line.

import * as vscode from 'vscode';
import type { Expected, Problem } from '../core/sidecar/model';
import type { Code } from '../core/sidecar/problems';
import { nameOf } from '../workspace/sidecar-uri';
import type { WriteError } from '../workspace/sidecar-writer';
import { isolated } from './quoted';

const EXPECTED: Readonly<Record<Expected, () => string>> = {
  list: () => vscode.l10n.t('This has to be a list, each entry on a line that begins with "- ".'),
  map: () => vscode.l10n.t('This has to be a map of keys and values.'),
  number: () => vscode.l10n.t('This has to be a number in digits, without quotes or separators.'),
  words: () => vscode.l10n.t('These have to be plain words.'),
};

/** By the code of the problem; `detail` is what stands in the file. */
const PROBLEMS: Readonly<Record<Exclude<Code, 'wrong-type'>, (detail: string) => string>> = {
  'yaml-syntax': (detail) => vscode.l10n.t('This is no valid YAML: {0}. Nothing is written to the file until it is.', detail.replace(/[.\s]+$/u, '')),
  'several-documents': () => vscode.l10n.t('A sidecar is one YAML document: delete this "---" line, or move what follows it to a file of its own.'),
  'too-deep': () => vscode.l10n.t('Lists and maps are nested too deeply here for a sidecar. Take this part out.'),
  'too-large': () => vscode.l10n.t('There is more here than Claim Lens reads. Split the article, take claims out, or write the claims in the usual style, one key on a line.'),
  'unknown-tag': () => vscode.l10n.t('Claim Lens does not know this tag and reads the value as if it were not there. Take the tag out.'),
  'not-text': () => vscode.l10n.t('The file is no plain text: it holds NUL characters. Save it as UTF-8.'),
  'conflict-markers': () => vscode.l10n.t('Git’s conflict markers are in this file. Nothing is written to it until you have settled the conflict and taken the markers out.'),
  'not-a-sidecar': () => vscode.l10n.t('A sidecar has keys at its top level: version, claims and so on. Put "version: 1" and "claims:" there.'),
  'missing-version': () => vscode.l10n.t('The version of the format is missing. Add the line "version: 1" at the top.'),
  'invalid-version': (detail) => vscode.l10n.t('"{0}" is no version. Write "version: 1".', detail),
  'newer-version': (detail) => vscode.l10n.t('This file is of version {0}, which a newer Claim Lens wrote. What can be understood is shown, and nothing is written. Update Claim Lens to go on.', detail),
  'missing-quote': () => vscode.l10n.t('This claim has no quote. Add "quote:" with the words as they stand in the article.'),
  'missing-key': (detail) => vscode.l10n.t('"{0}" is missing here. Add it, or take the entry out.', detail),
  'empty': () => vscode.l10n.t('This is empty. Write something, or take the key out.'),
  'duplicate-key': (detail) => vscode.l10n.t('"{0}" is there twice. The first one counts; take one out.', detail),
  'duplicate-id': (detail) => vscode.l10n.t('The id "{0}" belongs to a claim further up. Take this id line out, and the claim gets an id of its own.', detail),
  'unknown-verdict': (detail) => vscode.l10n.t('"{0}" is no verdict of the scale in force.', detail),
  'unknown-status': (detail) => vscode.l10n.t('"{0}" is no status. Use open, in-review, done or wont-check.', detail),
  'unknown-stance': (detail) => vscode.l10n.t('"{0}" is no stance. Use supports, refutes or context.', detail),
  'invalid-url': (detail) => vscode.l10n.t('"{0}" is no address that can be opened. Write a whole one that begins with http:// or https://.', detail),
  'invalid-date': (detail) => vscode.l10n.t('"{0}" is no date. Write YYYY-MM-DD, or YYYY-MM or YYYY where the day is not known.', detail),
  'invalid-nth': (detail) => vscode.l10n.t('"{0}" is no place in a row. Count occurrences from 1.', detail),
  'misspelt-key': (detail) => vscode.l10n.t('Claim Lens does not know this key. It is kept; should it be "{0}"?', detail),
  'alias': () => vscode.l10n.t('This alias cannot be followed. Write the value out.'),
};

/** By the code of the error; `file` is the sidecar's name, `reason` what the system says. */
const ERRORS: Readonly<Record<string, (file: string, reason: string) => string>> = {
  'no-such-claim': () => vscode.l10n.t('This claim is no longer in the sidecar. Somebody may have taken it out.'),
  'no-such-part': () => vscode.l10n.t('This is not there any more, or it reads differently now. Look at it again.'),
  'duplicate-id': () => vscode.l10n.t('There is such a claim already.'),
  'not-editable': () => vscode.l10n.t('The sidecar is written in a way that this change would break. Make it by hand.'),
  'read-only': (file) => vscode.l10n.t('{0} can only be read.', file),
  'no-permission': (file) => vscode.l10n.t('You have no permission to change {0}. Check the rights of the file and of its folder.', file),
  'disk-full': (file) => vscode.l10n.t('There is no room left to write {0}. Make some and try again.', file),
  'no-folder': (file) => vscode.l10n.t('The folder of {0} is not there any more.', file),
  'not-a-file': (file) => vscode.l10n.t('{0} is no file. Move it out of the way.', file),
  'not-utf-8': (file) => vscode.l10n.t('{0} is no UTF-8 text. Save it as UTF-8 to go on.', file),
  'busy': (file) => vscode.l10n.t('Others are writing to {0} all the time. Try again in a moment; if that does not help, delete {0}.lock.', file),
  'cannot-read': (file, reason) => vscode.l10n.t('{0} could not be read: {1}', file, reason),
  'cannot-write': (file, reason) => vscode.l10n.t('{0} could not be written: {1}', file, reason),
};

/** @param sidecar the file that the problem is in */
export function problemInWords({ code, detail = '', expected, message }: Pick<Problem, 'code' | 'detail' | 'expected' | 'message'>, sidecar: vscode.Uri): string {
  if (expected !== undefined) return EXPECTED[expected]();
  const inFile = PROBLEMS[code as keyof typeof PROBLEMS] as ((detail: string) => string) | undefined;
  return inFile?.(detail) ?? ERRORS[code]?.(isolated(nameOf(sidecar)), detail) ?? message;
}

/** @param sidecar the file that was to be written */
export function errorInWords({ code, message, detail = '', problem }: WriteError, sidecar: vscode.Uri): string {
  const words = ERRORS[code]?.(isolated(nameOf(sidecar)), detail);
  return words ?? (problem ? problemInWords(problem, sidecar) : message);
}
