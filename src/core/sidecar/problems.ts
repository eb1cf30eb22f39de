// What can be wrong with a sidecar, in words that say what to do.

import type { Span } from '../span';
import type { Expected, Problem, Severity } from './model';

/** A problem before its line and column are counted. */
export interface Finding extends Span {
  readonly code: Code;
  /** What the message speaks of: the value found, the key that is meant, or a message that is complete by itself. */
  readonly detail?: string;
  readonly expected?: Expected;
  readonly claim?: string;
}

type Message = (detail: string) => string;

/** By code; the codes are an interface and do not change. */
const PROBLEMS = {
  'yaml-syntax': ['error', (detail) => `This is no valid YAML: ${detail.replace(/[.\s]+$/, '')}. Nothing is written to the file until it is.`],
  'several-documents': ['error', (detail) => detail],
  'too-deep': ['error', (detail) => detail],
  'too-large': ['error', (detail) => detail],
  'unknown-tag': ['warning', () => 'Claim Lens does not know this tag and reads the value as if it were not there. Take the tag out.'],
  'not-text': ['error', () => 'The file is no plain text: it holds NUL characters. Save it as UTF-8.'],
  'conflict-markers': ['error', () => 'Git\'s conflict markers are in this file. Nothing is written to it until you have settled the conflict and taken the markers out.'],
  'not-a-sidecar': ['error', () => 'A sidecar has keys at its top level: version, claims and so on. Put "version: 1" and "claims:" there.'],
  'missing-version': ['error', () => 'The version of the format is missing. Add the line "version: 1" at the top.'],
  'invalid-version': ['error', (detail) => `"${detail}" is no version. Write "version: 1".`],
  'newer-version': ['error', (detail) => `This file is of version ${detail}, which a newer Claim Lens wrote. What can be understood is shown, and nothing is written. Update Claim Lens to go on.`],
  'missing-quote': ['error', () => 'This claim has no quote. Add "quote:" with the words as they stand in the article.'],
  'missing-key': ['error', (detail) => `"${detail}" is missing here. Add it, or take the entry out.`],
  'empty': ['warning', () => 'This is empty. Write something, or take the key out.'],
  'wrong-type': ['error', (detail) => detail],
  'duplicate-key': ['error', (detail) => `"${detail}" is there twice. The first one counts; take one out.`],
  'duplicate-id': ['error', (detail) => `The id "${detail}" belongs to a claim further up. Take this id line out, and the claim gets an id of its own.`],
  'unknown-verdict': ['warning', (detail) => `"${detail}" is no verdict of the scale in force.`],
  'unknown-status': ['warning', (detail) => `"${detail}" is no status. Use open, in-review, done or wont-check.`],
  'unknown-stance': ['warning', (detail) => `"${detail}" is no stance. Use supports, refutes or context.`],
  'invalid-url': ['warning', (detail) => `"${detail}" is no address that can be opened. Write a whole one that begins with http:// or https://.`],
  'invalid-date': ['warning', (detail) => `"${detail}" is no date. Write YYYY-MM-DD, or YYYY-MM or YYYY where the day is not known.`],
  'invalid-nth': ['error', (detail) => `"${detail}" is no place in a row. Count occurrences from 1.`],
  'alias': ['error', (detail) => detail],
  'misspelt-key': ['info', (detail) => `Claim Lens does not know this key. It is kept; should it be "${detail}"?`],
} as const satisfies Record<string, readonly [Severity, Message]>;

export type Code = keyof typeof PROBLEMS;

export function isCode(text: string): text is Code {
  return Object.hasOwn(PROBLEMS, text);
}

/** All codes, with how grave each is unless somebody says otherwise. */
export const CODES: ReadonlyMap<Code, Severity> = new Map(Object.entries(PROBLEMS).map(([code, [severity]]) => [code as Code, severity]));

/** While one of these is in a file nothing is written to it, so nobody may be left without a word of them. */
export const BLOCKING: ReadonlySet<string> = new Set<Code>([
  'yaml-syntax', 'several-documents', 'too-deep', 'too-large', 'not-text', 'conflict-markers', 'not-a-sidecar', 'invalid-version', 'newer-version', 'duplicate-key',
]);

/** How much of a stranger's value a message repeats. */
const DETAIL = 80;

/** Codes whose detail is a whole sentence of ours, with a stranger's words in some. */
const SENTENCES: ReadonlySet<Code> = new Set(['yaml-syntax', 'several-documents', 'too-deep', 'too-large', 'wrong-type', 'alias']);

/** More than a person reads; the rest shows when these are settled. */
const MOST = 1000;

/** Gives findings their words, lines and columns, in the order of the text. */
export function toProblems(text: string, findings: readonly Finding[]): Problem[] {
  const sorted = [...findings].sort((a, b) => a.start - b.start).slice(0, MOST);
  let line = 1;
  let lineStart = 0;
  return sorted.map(({ code, detail: whole = '', expected, start, end, claim }) => {
    for (let next = text.indexOf('\n', lineStart); next >= 0 && next < start; next = text.indexOf('\n', lineStart)) {
      line++;
      lineStart = next + 1;
    }
    const [severity, message]: readonly [Severity, Message] = PROBLEMS[code];
    const detail = shortened(whole, code);
    return {
      start, end, severity, code, message: message(detail), line, column: start - lineStart + 1,
      ...(detail === '' ? {} : { detail }),
      ...(expected === undefined ? {} : { expected }),
      ...(claim === undefined ? {} : { claim }),
    };
  });
}

function shortened(detail: string, code: Code): string {
  const limit = SENTENCES.has(code) ? 4 * DETAIL : DETAIL;
  const plain = detail.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, ' ');
  return plain.length <= limit ? plain : `${plain.slice(0, limit)}…`;
}
