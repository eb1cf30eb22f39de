// What holds for every operation on every sidecar: nothing else moves, it can be undone, and what went in comes out.

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyOperation } from './apply';
import { keptText } from './apply-sync';
import { anchor, dataOf, dismissal, fields, newClaim, note, sample, signOff, source, words } from './arbitrary.test';
import { sameData } from './data';
import { sameDismissal } from './dismissal';
import type { Claim, Sidecar } from './model';
import type { Applied, FieldChanges, Operation } from './operation';
import type { Anchor } from '../anchor/model';
import { readSidecar } from './read';

const RUNS = Number(process.env['RUNS'] ?? 60);

function apply(text: string, operation: Operation): Applied {
  const result = applyOperation(text, operation);
  assert.ok(result.ok, `${JSON.stringify(result)}\n${JSON.stringify(operation)}\n${text}`);
  const { edits } = result.value;
  // The edits say the same as the text.
  let at = 0;
  let rebuilt = '';
  for (const { start, end, insert } of edits) {
    assert.ok(start >= at && end >= start);
    rebuilt += text.slice(at, start) + insert;
    at = end;
  }
  assert.equal(rebuilt + text.slice(at), result.value.text);
  return result.value;
}

function read(text: string): Sidecar {
  const { sidecar, problems } = readSidecar(text);
  assert.ok(sidecar, `${JSON.stringify(problems)}\n${text}`);
  return sidecar;
}

/** All but the entry named: each other claim's entry to the byte, and what else the file holds. */
function nothingElseMoved(before: string, after: string, named: string | null): void {
  const [old, now] = [read(before), read(after)];
  const others = (sidecar: Sidecar, text: string) => sidecar.claims.filter(({ id }) => id !== named).map(({ entry }) => text.slice(entry.start, entry.end));
  assert.deepEqual(others(now, after), others(old, before), after);
  assert.deepEqual(comments(after), comments(before).filter((comment) => comments(after).includes(comment)), after);
  const own = old.claims.find(({ id }) => id === named)?.entry;
  const outside = comments(own ? before.slice(0, own.start).replace(/-\s*(?:#[^\n]*\s*)*$/, '') + before.slice(own.end).replace(/^.*/, '') : before.replace(/^ *headline:.*$/m, ''));
  assert.deepEqual(outside.filter((comment) => !comments(after).includes(comment)), [], `${before}\n--->\n${after}`);
  assert.equal(after.startsWith('\uFEFF'), before.startsWith('\uFEFF'));
  if (!before.includes('\r\n')) assert.ok(!after.includes('\r'));
  else assert.ok(!/[^\r]\n/.test(after), JSON.stringify(after));
  if (!before.trimEnd().endsWith('}')) assert.ok(/(?:^|\n)custom:|"custom"/.test(after) === /(?:^|\n)custom:|"custom"/.test(before) || named !== null);
}

/** Undone and done again, to the byte; and where the entry's lines were changed since, what was changed is taken back all the same. */
function thereAndBack(before: string, after: string, inverse: Operation): void {
  const undone = apply(after, inverse);
  assert.equal(undone.text, before, after);
  const again = apply(undone.text, undone.inverse!);
  assert.equal(again.text, after, before);
  assert.equal(apply(again.text, again.inverse!).text, before);
  assert.ok(inverse.kind === 'rewrite' || inverse.kind === 'batch');
  const other = inverse.kind === 'rewrite' ? apply(after, inverse.otherwise).text : before;
  assert.ok(sameData(dataOf(other), dataOf(before)), other);
}

const comments = (text: string): string[] => text.match(/# c\d+/g) ?? [];

/** Two claims on the same words at the same place, neither with an id, are told apart by their order only: taking one out renames the other. */
const areTold = (claims: readonly object[]) => new Set(claims.map((claim) => JSON.stringify([Reflect.get(claim, 'quote'), Reflect.get(claim, 'nth')]))).size === claims.length;
const withClaim = sample.filter(({ claims }) => claims.length > 0 && areTold(claims));
const pick = (claims: readonly Claim[], at: number): Claim => claims[at % claims.length]!;

describe('every operation', () => {
  it('add: the claim reads as it was given, and removing it brings every byte back', () => {
    fc.assert(fc.property(sample, newClaim, fc.nat(), ({ text }, claim, at) => {
      const before = read(text).claims[at % 5]?.id ?? null;
      const { text: after, inverse } = apply(text, { kind: 'add', before, claim: { ...claim, id: 'newone' } });
      nothingElseMoved(text, after, 'newone');
      const claims = dataOf(after).claims;
      const index = claims.findIndex(({ id }) => id === 'newone');
      const { anchor: words, ...rest } = claim;
      assert.ok(sameData(claims[index], { ...rest, id: 'newone', anchor: { ...words, id: 'newone' }, related: [] }), `${JSON.stringify(claims[index])}\n${after}`);
      assert.equal(claims[index + 1]?.id ?? null, before);
      assert.deepEqual(dataOf(apply(after, inverse!).text), { ...dataOf(text) });
    }), { numRuns: RUNS });
  });

  it('remove and restore: the file comes back to the byte', () => {
    fc.assert(fc.property(withClaim, fc.nat(), ({ text }, at) => {
      const { id } = pick(read(text).claims, at);
      const { text: after, inverse } = apply(text, { kind: 'remove', id });
      nothingElseMoved(text, after, id);
      assert.ok(!read(after).claims.some((claim) => claim.id === id));
      assert.equal(apply(after, inverse!).text, text, after);
    }), { numRuns: RUNS });
  });

  it('set: the fields read as they were given, the rest as before', () => {
    fc.assert(fc.property(withClaim, fields, fc.array(fc.constantFrom('claim', 'type', 'figure', 'claimant', 'verdict', 'aspects', 'explanation', 'status', 'assignee', 'checked', 'settled'), { maxLength: 3 }), fc.nat(), ({ text }, given, taken, at) => {
      const claim = pick(dataOf(text).claims as Claim[], at);
      const changes = { ...given, ...Object.fromEntries(taken.map((key) => [key, null])) };
      const { text: after, inverse } = apply(text, { kind: 'set', id: claim.id, fields: changes });
      nothingElseMoved(text, after, claim.id);
      const now = dataOf(after).claims.find(({ id }) => id === claim.id);
      // Another verdict drops the signatures of the one before, and the stage that was written down for it.
      const isJudgedAnew = 'verdict' in changes && (changes.verdict ?? undefined) !== claim.verdict;
      const dropped = isJudgedAnew ? { signedOff: [], ...(claim.status === 'wont-check' ? {} : { status: null }) } : {};
      assert.ok(sameData(now, { ...claim, ...dropped, ...changes }), `${JSON.stringify(changes)}\n${JSON.stringify(now)}\n${text}\n--->\n${after}`);
      if (inverse) thereAndBack(text, after, inverse);
      else assert.ok(sameData(dataOf(after), dataOf(text)));
    }), { numRuns: RUNS });
  });

  it('anchor: the words read as they were given', () => {
    fc.assert(fc.property(withClaim, anchor, fc.nat(), ({ text }, given, at) => {
      const claim = pick(dataOf(text).claims as Claim[], at);
      const { text: after, inverse } = apply(text, { kind: 'anchor', id: claim.id, anchor: { nth: null, now: null, was: null, ...given } });
      nothingElseMoved(text, after, claim.id);
      const now = dataOf(after).claims.find(({ id }) => id === claim.id);
      assert.ok(sameData(now?.anchor, { ...claim.anchor, nth: null, now: null, was: null, ...given }), after);
      if (inverse) thereAndBack(text, after, inverse);
    }), { numRuns: RUNS });
  });

  it('lists: what is added is last, what is changed and removed is named by its content', () => {
    const part = fc.oneof(note.map((given) => ({ list: 'notes', kind: 'note', given }) as const), source.map((given) => ({ list: 'sources', kind: 'source', given }) as const), signOff.map((given) => ({ list: 'signedOff', kind: 'sign-off', given }) as const));
    fc.assert(fc.property(withClaim, part, part, fc.nat(), fc.nat(), ({ text }, { list, kind, given }, { kind: otherKind, given: other }, at, which) => {
      const claim = pick(dataOf(text).claims as Claim[], at);
      const { id } = claim;
      const key = kind === 'sign-off' ? 'signOff' : kind;
      const partsOf = (of: string) => dataOf(of).claims.find((candidate) => candidate.id === id)![list] as object[];
      const old = claim[list] as object[];
      const added = apply(text, { kind: `add-${kind}`, id, [key]: given } as never);
      nothingElseMoved(text, added.text, id);
      assert.ok(sameData(partsOf(added.text), [...old, given]), added.text);
      thereAndBack(text, added.text, added.inverse!);
      const target = partsOf(added.text)[which % (old.length + 1)]!;
      const removed = apply(added.text, { kind: `remove-${kind}`, id, which: target } as never);
      nothingElseMoved(added.text, removed.text, id);
      assert.equal(partsOf(removed.text).length, old.length);
      thereAndBack(added.text, removed.text, removed.inverse!);
      if (kind === 'sign-off' || otherKind !== kind || partsOf(added.text).some((part) => sameData(part, other))) return;
      const changed = apply(added.text, { kind: `set-${kind}`, id, which: target, [key]: other } as never);
      nothingElseMoved(added.text, changed.text, id);
      assert.ok(partsOf(changed.text).some((part) => sameData(part, other)), changed.text);
      thereAndBack(added.text, changed.text, changed.inverse!);
    }), { numRuns: RUNS });
  });

  it('dismissals: what is dismissed stays so and comes back by its words, claims stay', () => {
    fc.assert(fc.property(sample, dismissal, fc.nat(), ({ text }, given, which) => {
      const old = dataOf(text).dismissed ?? [];
      const added = apply(text, { kind: 'add-dismissal', dismissal: given });
      nothingElseMoved(text, added.text, null);
      const now = dataOf(added.text).dismissed ?? [];
      if (old.some((entry) => sameDismissal(entry, given))) assert.equal(added.text, text);
      else {
        assert.ok(now.length === old.length + 1 && now.some((entry) => sameData(entry, given)), added.text);
        assert.deepEqual(dataOf(apply(added.text, added.inverse!).text), dataOf(text));
      }
      const target = now[which % now.length]!;
      const removed = apply(added.text, { kind: 'remove-dismissal', which: { quote: target.quote, ...(target.sentence === undefined ? {} : { sentence: target.sentence }) } });
      assert.deepEqual(dataOf(removed.text).dismissed ?? [], now.filter((entry) => entry !== target));
      assert.deepEqual(read(removed.text).claims.map(({ entry }) => removed.text.slice(entry.start, entry.end)), read(text).claims.map(({ entry }) => text.slice(entry.start, entry.end)));
      assert.deepEqual(dataOf(apply(removed.text, removed.inverse!).text), dataOf(added.text));
    }), { numRuns: RUNS });
  });

  it('article: its fields read as they were given', () => {
    fc.assert(fc.property(sample, fc.record({ headline: fc.option(words), published: fc.constantFrom('2015-09-28', null), publisher: words }, { requiredKeys: [] }), ({ text }, given) => {
      const { text: after, inverse } = apply(text, { kind: 'article', fields: given });
      nothingElseMoved(text, after, null);
      assert.ok(sameData(dataOf(after).article, { ...dataOf(text).article, ...given }), after);
      if (inverse) assert.ok(sameData(dataOf(apply(after, inverse).text), dataOf(text)), after);
    }), { numRuns: RUNS });
  });

  it('sync: the text is kept as it is given, and only the anchors named change', () => {
    const article = fc.oneof(words, fc.array(words, { maxLength: 6 }).map((lines) => lines.join('\n')));
    fc.assert(fc.property(sample, article, anchor, fc.nat(), ({ text }, kept, given, at) => {
      const claims = dataOf(text).claims as Claim[];
      const claim = claims.length > 0 ? pick(claims, at) : null;
      const moved: FieldChanges<Omit<Anchor, 'id' | 'quote'>> = Object.fromEntries(Object.entries(given).filter(([key]) => key !== 'quote'));
      const anchors = claim ? [{ id: claim.id, anchor: moved }, { id: 'gone', anchor: moved }] : [];
      const { text: after, inverse } = apply(text, { kind: 'sync', text: kept, anchors });
      assert.equal(inverse, null);
      nothingElseMoved(text, after, claim?.id ?? null);
      assert.equal(dataOf(after).text, keptText(kept), after);
      if (claim) assert.ok(sameData(dataOf(after).claims.find(({ id }) => id === claim.id)?.anchor, { ...claim.anchor, ...moved }), after);
      assert.equal(apply(after, { kind: 'sync', text: kept, anchors }).edits.length, 0);
    }), { numRuns: RUNS });
  });

  it('batch: does what its operations do one by one, with one list of edits and one inverse', () => {
    fc.assert(fc.property(withClaim, fields, note, newClaim, ({ text }, given, remark, claim) => {
      const { id } = read(text).claims[0]!;
      const operations: Operation[] = [{ kind: 'set', id, fields: given }, { kind: 'add', before: id, claim: { ...claim, id: 'newone' } }, { kind: 'add-note', id: 'newone', note: remark }, { kind: 'remove', id }];
      const { text: after, inverse } = apply(text, { kind: 'batch', operations });
      assert.equal(after, operations.reduce((now, operation) => apply(now, operation).text, text));
      assert.ok(sameData(dataOf(apply(after, inverse!).text), dataOf(text)), after);
    }), { numRuns: RUNS / 4 });
  });
});
