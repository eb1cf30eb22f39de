// What would put right what is wrong with a sidecar, as edits of its text for a quick fix. Each was tried: with it the problem is
// gone and no other has come.

import { parseDateline } from '../detect/dates/calendar';
import { byLikeness } from '../spelling';
import { newClaimId } from './claim-id';
import { conflictSides } from './conflict';
import type { Data } from './data';
import { Draft, smallest } from './edits';
import { emitInline } from './emit';
import { layOut } from './layout';
import { lineStart, newlineOf } from './lines';
import { partAt, withoutPart, type Part } from './mendings-part';
import { yamlMendings } from './mendings-yaml';
import type { Problem, Verdict } from './model';
import type { SidecarEdit } from './operation';
import { readSidecar, type Reading } from './read';
import { STANCES, STATUSES, VERSION } from './schema';
import { DEFAULT_VERDICTS } from './verdicts';

/** `use`: other words for a value; `take-out`: a key or an entry goes; the others as they are called. */
export type MendingKind = 'use' | 'take-out' | 'rename' | 'new-id' | 'add-version' | 'quote' | 'close-quote' | 'space' | 'indent' | 'complete' | 'ours' | 'theirs' | 'one-document' | 'no-tag';

export interface Mending {
  readonly kind: MendingKind;
  /** What is put in, or the key that goes; empty where the kind says it all. */
  readonly words: string;
  /** On the text as it was given; ascending, not overlapping. */
  readonly edits: readonly SidecarEdit[];
}

export interface MendingOptions {
  /** The scale in force; the default one when absent. */
  readonly verdicts?: readonly Verdict[];
  /** YYYY-MM-DD where the user is. */
  readonly today: string;
  /** As `Math.random`. */
  readonly random: () => number;
}

/** More are no help. */
const MOST = 4;

/** Reading a longer text for each of them would take too long. */
const LONGEST = 2_000_000;

/** What would settle a problem of a text, the likeliest first. `problem` is one of those that reading the text gave. */
export function mendingsOf(text: string, problem: Problem, options: MendingOptions): Mending[] {
  if (text.length > LONGEST) return [];
  const before = readSidecar(text, options);
  const found: Mending[] = [];
  for (const mending of candidates(text, problem, options)) {
    if (found.length < MOST && settles(text, mending, problem, before, options)) found.push(mending);
  }
  return found;
}

function settles(text: string, { edits }: Mending, problem: Problem, before: Reading, options: MendingOptions): boolean {
  const draft = new Draft(text);
  draft.spliceAll(edits);
  const after = readSidecar(draft.text, options);
  const count = ({ problems }: Reading, code: string) => problems.filter((one) => one.code === code).length;
  if (problem.code === 'conflict-markers') return count(after, problem.code) === 0 && after.sidecar !== null;
  const others = (reading: Reading) => reading.problems.length - count(reading, problem.code);
  // Of a text that was no YAML not all problems were seen.
  const isClean = problem.code === 'yaml-syntax' || others(after) <= others(before);
  return count(after, problem.code) < count(before, problem.code) && isClean;
}

function* candidates(text: string, problem: Problem, options: MendingOptions): Generator<Mending> {
  const part = partAt(layOut(text), problem);
  yield* ofCode(text, problem, part, options);
  for (let holder: Part | null = part; holder; holder = holder.within) {
    const edits = TAKEN_OUT.has(problem.code) && withoutPart(text, holder);
    if (edits) yield { kind: 'take-out', words: holder.name, edits };
  }
}

/** Where a part that cannot be used may go; words that somebody wrote are theirs to take out in other cases. */
const TAKEN_OUT: ReadonlySet<string> = new Set(['duplicate-key', 'empty', 'missing-key', 'missing-quote', 'invalid-nth', 'invalid-url', 'invalid-date', 'unknown-stance', 'wrong-type', 'alias']);

function* ofCode(text: string, problem: Problem, part: Part | null, options: MendingOptions): Generator<Mending> {
  const { start, end } = problem;
  const value = part?.value.kind === 'scalar' ? part.value.value : '';
  const put = (key: string, data: Data): SidecarEdit[] => [{ start, end, insert: emitInline(key, data, { flow: true, json: false, newline: '\n' }) }];
  const use = (key: string, options_: readonly string[]): Mending[] => options_.map((words) => ({ kind: 'use', words, edits: put(key, words) }));
  switch (problem.code) {
    case 'yaml-syntax': yield* yamlMendings(text, problem); break;
    case 'several-documents': yield { kind: 'one-document', words: '', edits: [{ start, end: end + newlineAt(text, end), insert: '' }] }; break;
    case 'unknown-tag': yield { kind: 'no-tag', words: '', edits: [{ start, end: end + (text.charAt(end) === ' ' ? 1 : 0), insert: '' }] }; break;
    case 'conflict-markers': yield* ofConflict(text); break;
    case 'not-a-sidecar': yield { kind: 'add-version', words: '', edits: insertion(lineStart(text, start), `version: ${VERSION}${newlineOf(text)}claims:${newlineOf(text)}`) }; break;
    case 'missing-version': yield versionAt(text, start, end); break;
    case 'invalid-version': yield { kind: 'use', words: `version: ${VERSION}`, edits: put('version', VERSION) }; break;
    case 'duplicate-id': yield { kind: 'new-id', words: '', edits: put('id', newClaimId(idsIn(text), options.random)) }; break;
    case 'unknown-verdict': yield* use('verdict', byLikeness(value, (options.verdicts ?? DEFAULT_VERDICTS).map(({ id }) => id)).slice(0, 3)); break;
    case 'unknown-status': yield* use('status', byLikeness(value, STATUSES)); break;
    case 'unknown-stance': yield* use('stance', byLikeness(value, STANCES)); break;
    case 'invalid-url': yield* use('url', addressesIn(value)); break;
    case 'invalid-date': yield* use('at', daysIn(value, part?.name === 'accessed' || part?.name === 'checked' ? options.today : null)); break;
    case 'misspelt-key': yield* renamed(problem); break;
    case 'wrong-type': if (part) yield* ofType(text, part); break;
  }
}

function insertion(at: number, insert: string): SidecarEdit[] {
  return [{ start: at, end: at, insert }];
}

function newlineAt(text: string, at: number): number {
  return /^\r?\n/.exec(text.slice(at, at + 2))?.[0].length ?? 0;
}

function idsIn(text: string): Set<string> {
  return new Set(readSidecar(text).sidecar?.claims.map(({ id }) => id));
}

function* ofConflict(text: string): Generator<Mending> {
  const { ours, theirs } = conflictSides(text);
  for (const [kind, side] of [['ours', ours.text], ['theirs', theirs.text]] as const) {
    const edit = smallest(text, { start: 0, end: text.length, insert: side });
    if (edit) yield { kind, words: '', edits: [edit] };
  }
}

function versionAt(text: string, start: number, end: number): Mending {
  const words = `version: ${VERSION}`;
  const edits = end > start ? insertion(end, ` ${VERSION}`) // the key is there
    : text.charAt(start) === '{' ? insertion(start + 1, `${words}, `) : insertion(lineStart(text, start), words + newlineOf(text));
  return { kind: 'add-version', words: '', edits };
}

/** Whole addresses that somebody may have meant. */
function addressesIn(value: string): string[] {
  const bare = value.trim().replace(/^[<"(]+|[>")]+$/gu, '').replace(/\s+/gu, '%20').replace(/^(https?):?\/+/iu, '$1://');
  return /^[a-z][a-z\d+.-]*:/iu.test(bare) ? [bare] : /^[\w-]+(?:\.[\w-]+)+(?:[/?#:]|$)/u.test(bare) ? [`https://${bare}`] : [];
}

/** The days that a date in another spelling can be; `today` as the last. */
function daysIn(value: string, today: string | null): string[] {
  const days = [parseDateline(value), parseDateline(value, 'day'), parseDateline(value, 'month'), today];
  return [...new Set(days.filter((day): day is string => day !== null))];
}

function* renamed({ start, end, detail: key }: Problem): Generator<Mending> {
  if (key) yield { kind: 'rename', words: key, edits: [{ start, end, insert: key }] };
}

/** The key that a bare value of such a list stands for. */
const BARE: Readonly<Record<string, string>> = { sources: 'url', notes: 'text', signedOff: 'by', related: 'article' };

/** A number with separators, an entry that is just its words, a single entry where a list is wanted. */
function* ofType(text: string, { name, value, offset, entryOf }: Part): Generator<Mending> {
  const [start, end] = [offset + value.start, offset + value.end];
  const source = text.slice(start, end);
  const flow = (data: Data) => emitInline('', data, { flow: true, json: false, newline: '\n' });
  if (value.kind === 'scalar' && /^[\d.,\s_]+$/u.test(value.value)) yield { kind: 'use', words: value.value.replace(/[,\s_]/gu, ''), edits: [{ start, end, insert: value.value.replace(/[,\s_]/gu, '') }] };
  const list = entryOf ?? name;
  const key = BARE[list];
  if (!key) return;
  if (value.kind === 'scalar' && value.style !== 'block') {
    const entry = { [key]: value.value };
    yield { kind: 'complete', words: key, edits: [{ start, end, insert: flow(entryOf ? entry : [entry]) }] };
  } else if (value.kind === 'map' && value.flow) {
    yield { kind: 'complete', words: '', edits: [{ start, end, insert: `[${source}]` }] };
  }
}
