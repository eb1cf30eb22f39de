// Operations on fields: of a claim, of its anchor, of the article.

import { err, ok } from '../result';
import { trimmed } from './apply-claims';
import { keepingReview, withReview } from './apply-review';
import { check, sameData, type Data } from './data';
import { changeEntry, noSuchClaim, NOTHING, notEditable, type EntryDraft, type Outcome, type SidecarFile } from './file';
import type { Operation } from './operation';
import { articleSchema, KEY_ORDER } from './schema';
import { Draft } from './edits';
import { parsePiece } from './layout';
import { putKey, removeKey, type Edits } from './splice';
import { isNull, pairOf, type MapTree } from './tree';

type Of<K extends Operation['kind']> = Extract<Operation, { kind: K }>;
type Changes = Readonly<Record<string, unknown>>;

/** Maps among a claim's fields, which are changed key by key; null: keys of any name. */
const MAPS: Readonly<Record<string, readonly string[] | null>> = { figure: KEY_ORDER.figure, aspects: null, settled: KEY_ORDER.settled };

export function setFields(file: SidecarFile, { id, fields }: Of<'set'>): Outcome {
  const claim = file.entries.find((entry) => entry.id === id)?.data;
  return change(file, id, claim ? withReview(claim, fields) : fields, (old) => ({ kind: 'set', id, fields: claim ? keepingReview(claim, old) : old }));
}

export function setAnchor(file: SidecarFile, { id, anchor }: Of<'anchor'>): Outcome {
  if (anchor.quote === null) return err({ code: 'no-such-part', message: 'A claim cannot be without its quote. Remove the claim instead.' });
  return change(file, id, withoutFirst(anchor), (inverse) => ({ kind: 'anchor', id, anchor: inverse }));
}

/** The first occurrence goes without saying. */
export function withoutFirst(anchor: Changes): Changes {
  return anchor['nth'] === 1 ? { ...anchor, nth: null } : anchor;
}

function change(file: SidecarFile, id: string, changes: Changes, inverse: (changes: Changes) => Operation): Outcome {
  const entry = file.entries.find((candidate) => candidate.id === id);
  if (!entry) return noSuchClaim(id);
  const old: Changes = entry.data;
  const edits = changeEntry(file, id, (draft) => setKeys(draft, changes));
  if (!edits.ok) return edits;
  const undone = Object.entries(changes).filter(([key, value]) => value !== undefined && !sameData(old[key], value)).map(([key]) => [key, old[key] ?? null] as const);
  return ok({ edits: edits.value, inverse: undone.length > 0 && edits.value.length > 0 ? inverse(Object.fromEntries(undone)) : null });
}

/** Sets and takes out keys of a claim, in the order in which they are written. */
export function setKeys(draft: EntryDraft, changes: Changes): Outcome<void> {
  const old: Changes = draft.data;
  for (const key of KEY_ORDER.claim) {
    const wanted = changes[key];
    if (wanted === undefined || (wanted !== null && sameData(old[key], wanted))) continue;
    const done = setKey(draft, key, old[key], trimmed(key, wanted) ?? null);
    if (!done.ok) return done;
  }
  return ok(undefined);
}

function setKey(draft: EntryDraft, key: string, old: unknown, wanted: Data): Outcome<void> {
  if (wanted === null) return draft.remove([], key);
  const known = MAPS[key];
  const there = draft.at([key]);
  if (known !== undefined && there?.kind === 'map' && there.pairs.length > 0) return draft.merge([key], known ?? [], (old ?? {}), wanted as object);
  return draft.put([], key, wanted, KEY_ORDER.claim);
}

export function setArticle(file: SidecarFile, { fields }: Of<'article'>): Outcome {
  const pair = pairOf(file.root, 'article');
  const old: Changes = (pair && !isNull(pair.value) ? check(articleSchema, pair.value, () => undefined) : undefined) ?? {};
  const changes = Object.entries(fields as Changes).filter(([key, value]) => value !== undefined && !sameData(old[key], value));
  if (changes.length === 0) return ok(NOTHING);
  const draft = new Draft(file.text);
  for (const [key, value] of changes) {
    const step = articleStep(file, draft.text, key, value as Data);
    if (!step) return notEditable(file, pair?.start ?? 0, `"${key}" of the article is written in a way that Claim Lens does not change.`);
    draft.spliceAll(step);
  }
  const inverse = Object.fromEntries(changes.map(([key]) => [key, old[key] ?? null]));
  return ok({ edits: draft.edits(), inverse: { kind: 'article', fields: inverse } });
}

/** The edit that sets one key of the article; parses the text as it is after the steps before. */
function articleStep(file: SidecarFile, text: string, key: string, value: Data): Edits {
  const root = text === file.text ? file.root : parsePiece(text).tree;
  if (root?.kind !== 'map') return null;
  const site = { ...file.site, text };
  const article = pairOf(root, 'article')?.value;
  if (!article || isNull(article)) return value === null ? [] : putKey(site, root, 'article', { [key]: value }, KEY_ORDER.sidecar);
  if (article.kind !== 'map') return null;
  if (value !== null) return putKey(site, article, key, value, KEY_ORDER.article);
  if (!pairOf(article, key)) return [];
  return isOnly(article) ? removeKey(site, root, 'article') : removeKey(site, article, key);
}

function isOnly(map: MapTree): boolean {
  return map.pairs.length === 1;
}
