// The one source of what a sidecar may hold: checks what was read, and gives schemas/facts.schema.json (`npm run schema`).
// A message here is a problem's code; problems.ts has its words. Unknown keys pass everywhere.

import * as v from 'valibot';
import type { ArticleFields, Claim, ClaimFields, Dismissal, Note, RelatedClaim, SignOff, Source } from './model';

/** The newest version of the format that this code knows. */
export const VERSION = 1;

const CLAIM_TYPES = ['quantity', 'causation', 'law', 'prediction', 'experience', 'other'] as const;
export const STATUSES = ['open', 'in-review', 'done', 'wont-check'] as const;
export const STANCES = ['supports', 'refutes', 'context'] as const;
const BOUNDS = ['=', 'about', 'more-than', 'at-least', 'less-than', 'at-most'] as const;

const describe = <T extends v.GenericSchema>(schema: T, title: string, description: string) =>
  v.pipe(schema, v.title(title), v.description(description));
/** A key that may be absent, with the words for its hover. */
const maybe = <T extends v.GenericSchema>(schema: T, title: string, description: string) =>
  v.exactOptional(describe(schema, title, description));

const words = v.string();
const some = v.pipe(v.string(), v.regex(/\S/, 'empty'));
/** http and https only: anything else in a stranger's file is no evidence that can be opened, and may be an attack. */
const url = v.pipe(v.string(), v.regex(/^[hH][tT][tT][pP][sS]?:\/\/[^\s/?#<>"\\]+(?:[/?#][^\s<>"]*)?$/, 'invalid-url'));
const date = v.pipe(v.string(), v.regex(/^\d{4}(?:-\d\d(?:-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?)?)?)?$/, 'invalid-date'), v.check(isCalendarDate, 'invalid-date'));
/** A date as above, or one that is partial or vague by EDTF (`199X`, `2013/2015`, `2010~`). */
const period = v.pipe(v.string(), v.regex(/^[\dX]{4}[\dX?~%/.:TZ+-]*$/, 'invalid-date'));
/** Suggests the known ones, takes any. */
const suggested = <const T extends readonly string[]>(options: T) => v.union([v.picklist(options), v.string()]);

/** True unless the month, day or hour is out of the calendar. Expects the shape that `date` has checked. */
function isCalendarDate(text: string): boolean {
  const [year = 0, month = 1, day = 1] = text.slice(0, 10).split('-').map(Number);
  const days = [31, year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1];
  const [hour = 0, minute = 0] = text.slice(11, 16).split(':').map(Number);
  return days !== undefined && day >= 1 && day <= days && hour <= 24 && minute <= 59;
}

export const articleSchema = v.object({
  headline: maybe(words, 'Headline', 'The article\'s headline.'),
  published: maybe(date, 'Published', 'Day of publication, YYYY-MM-DD: what "Monday" and "last month" in the text are counted from.'),
  publisher: maybe(words, 'Publisher', 'Who published the article.'),
  url: maybe(url, 'URL', 'Where the article can be read.'),
  language: maybe(words, 'Language', 'Language of the article, as a tag such as `en` or `en-GB`.'),
});

const figureSchema = v.object({
  value: maybe(v.union([v.number(), v.tuple([v.number(), v.number()])]), 'Value', 'The number in digits, without separators: `240000`. A range is `[10, 15]`.'),
  unit: maybe(words, 'Unit', 'What is counted or measured: `deaths`, `percent`, `USD`.'),
  bound: maybe(suggested(BOUNDS), 'Bound', 'How exact the claim is: `=`, `about`, `more-than`, `at-least`, `less-than`, `at-most`.'),
  asOf: maybe(period, 'As of', 'The time for which the figure is claimed: `2015-09`.'),
});

export const sourceSchema = v.object({
  url: maybe(url, 'URL', 'Where the source can be read: an http or https address.'),
  title: maybe(words, 'Title', 'Title of the source.'),
  publisher: maybe(words, 'Publisher', 'Who published it.'),
  published: maybe(date, 'Published', 'When it was published, YYYY-MM-DD or a part of it.'),
  accessed: maybe(date, 'Accessed', 'When you read it, YYYY-MM-DD.'),
  archived: maybe(url, 'Archived', 'Address of an archived copy.'),
  quote: maybe(words, 'Quote', 'The passage relied on, word for word.'),
  stance: maybe(v.picklist(STANCES, 'unknown-stance'), 'Stance', 'Whether it supports or refutes the claim, or gives context.'),
});

export const noteSchema = v.object({
  by: maybe(words, 'By', 'Who wrote the note.'),
  at: maybe(date, 'At', 'When, as `2015-09-30T10:02:00Z`.'),
  text: describe(some, 'Text', 'The note.'),
  edited: maybe(date, 'Edited', 'When its words were last changed, as `2015-09-30T10:05:00Z`.'),
});

const settledSchema = v.object({
  by: maybe(words, 'By', 'Who closed the discussion.'),
  at: maybe(date, 'At', 'When, as `2015-09-30T11:00:00Z`.'),
});

export const signOffSchema = v.object({
  by: maybe(words, 'By', 'Who signed the finding off.'),
  at: maybe(date, 'At', 'When, as `2015-10-01T08:00:00Z`.'),
});

export const relatedSchema = v.object({
  article: describe(some, 'Article', 'File name of the other article, from this one\'s folder.'),
  claim: maybe(words, 'Claim', 'Id of the claim there.'),
  as: maybe(words, 'As', 'How they are related: `same`, `contradicts`, `updates`.'),
});

export const dismissalSchema = v.object({
  quote: describe(some, 'Quote', 'The words that were suggested, as they stand in the article.'),
  sentence: maybe(words, 'Sentence', 'The sentence that they stand in. Left out when they are the sentence.'),
  by: maybe(words, 'By', 'Who dismissed the suggestion.'),
  at: maybe(date, 'At', 'When, as `2015-09-30T10:02:00Z`.'),
});

/** A place that a claim might have; `nth` as that of a claim. */
const candidateSchema = v.object({
  quote: describe(some, 'Quote', 'Words of the text.'),
  nth: maybe(v.pipe(v.number(), v.integer('invalid-nth'), v.minValue(1, 'invalid-nth')), 'Occurrence', 'Which occurrence of the words in the text, counted from 1. Left out when 1.'),
});

/** The keys of a claim, in the order in which new ones are written. */
const claimEntries = {
  id: maybe(some, 'Id', 'Six letters or digits, for life. Leave it out by hand: it is given when the claim is first changed.'),
  quote: describe(v.pipe(v.string('missing-quote'), v.regex(/\S/, 'missing-quote')), 'Quote', 'The words as they were checked, as they stand in the article.'),
  nth: maybe(v.pipe(v.number(), v.integer('invalid-nth'), v.minValue(1, 'invalid-nth')), 'Occurrence', 'Which occurrence of the words in the text is meant, counted from 1. Left out when 1.'),
  now: maybe(words, 'Now', 'The words in the text, while they differ from what was checked. Written by Claim Lens.'),
  was: maybe(words, 'Was', 'The paragraph in which it stood, while its place is lost or unclear. Written by Claim Lens.'),
  candidates: maybe(v.array(candidateSchema), 'Candidates', 'Where in the text it might be, while that is open. Written by Claim Lens.'),
  before: maybe(words, 'Before', 'Words before the quote, for a sidecar that does not keep the text.'),
  after: maybe(words, 'After', 'Words after the quote, for a sidecar that does not keep the text.'),
  claim: maybe(words, 'Claim', 'What is claimed, in words that can be checked.'),
  type: maybe(suggested(CLAIM_TYPES), 'Type', 'What sort of claim it is: `quantity`, `causation`, `law`, `prediction`, `experience`, `other`.'),
  figure: maybe(figureSchema, 'Figure', 'The figure that is claimed, as a number.'),
  claimant: maybe(words, 'Claimant', 'Who makes the claim.'),
  verdict: maybe(words, 'Verdict', 'The finding: an id of the scale in force. Leave it out until it is judged.'),
  aspects: maybe(v.record(v.string(), words), 'Aspects', 'Verdicts on parts of the claim: `{figure: true, attribution: unproven}`.'),
  explanation: maybe(words, 'Explanation', 'Why the verdict is what it is, for readers.'),
  status: maybe(v.picklist(STATUSES, 'unknown-status'), 'Status', 'Where the work stands: `open`, `in-review`, `done`, `wont-check`.'),
  assignee: maybe(words, 'Assignee', 'Who works on it.'),
  checked: maybe(date, 'Checked', 'When it was checked, YYYY-MM-DD.'),
  sources: maybe(v.array(sourceSchema), 'Sources', 'The evidence.'),
  notes: maybe(v.array(noteSchema), 'Notes', 'Remarks of those who work on it.'),
  settled: maybe(settledSchema, 'Settled', 'Who closed the discussion in the notes, and when. Left out while it is open.'),
  signedOff: maybe(v.array(signOffSchema), 'Signed off', 'Who has approved the finding.'),
  related: maybe(v.array(relatedSchema), 'Related', 'Claims in other articles that have to do with it.'),
};

export const claimSchema = v.object(claimEntries);

export const sidecarSchema = v.pipe(v.object({
  version: describe(v.pipe(v.number(), v.integer(), v.minValue(1)), 'Version', 'Version of the format: 1.'),
  article: maybe(articleSchema, 'Article', 'What is known of the article. All of it may be left out.'),
  claims: maybe(v.array(claimSchema), 'Claims', 'The claims that were marked, in the order of the article.'),
  dismissed: maybe(v.array(dismissalSchema), 'Dismissed', 'Suggestions that are not to be shown again.'),
  text: maybe(words, 'Text', 'The article as it stood when anchors were last written. Always the last key; kept by Claim Lens.'),
}), v.title('Claim Lens sidecar'), v.description('The claims of an article, with verdicts, sources and notes.'));

/** The keys whose values are numbers; all others hold words, whatever YAML takes them for. */
export const NUMBER_KEYS: ReadonlySet<string> = new Set(['version', 'nth', 'value']);
/** The keys whose values are dates or times, which are written without quotes. */
export const DATE_KEYS: ReadonlySet<string> = new Set(['published', 'accessed', 'checked', 'at', 'edited', 'asOf']);

/** In which order new keys are written, per kind of map. */
export const KEY_ORDER = {
  sidecar: ['version', 'article', 'claims', 'dismissed', 'text'],
  article: Object.keys(articleSchema.entries),
  claim: Object.keys(claimEntries),
  figure: Object.keys(figureSchema.entries),
  source: Object.keys(sourceSchema.entries),
  note: Object.keys(noteSchema.entries),
  settled: Object.keys(settledSchema.entries),
  signOff: Object.keys(signOffSchema.entries),
  related: Object.keys(relatedSchema.entries),
  dismissal: Object.keys(dismissalSchema.entries),
} as const;

export type ClaimData = v.InferOutput<typeof claimSchema>;

/** What the schema lets through is what the model promises; a mismatch does not compile. */
type Holds<T extends true> = T;
export type SchemaMatchesModel = [
  Holds<ClaimData extends ClaimFields ? true : false>,
  Holds<v.InferOutput<typeof articleSchema> extends ArticleFields ? true : false>,
  Holds<v.InferOutput<typeof sourceSchema> extends Source ? true : false>,
  Holds<v.InferOutput<typeof noteSchema> extends Note ? true : false>,
  Holds<v.InferOutput<typeof signOffSchema> extends SignOff ? true : false>,
  Holds<v.InferOutput<typeof relatedSchema> extends RelatedClaim ? true : false>,
  Holds<v.InferOutput<typeof dismissalSchema> extends Dismissal ? true : false>,
  Holds<keyof Omit<Claim, 'anchor' | 'entry' | 'side'> extends keyof ClaimData ? true : false>,
];
