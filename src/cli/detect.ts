// `claim-lens detect`: what can be checked in articles, or in texts that come in line by line.

import { readDay } from '../core/detect/dates/calendar';
import { detect } from '../core/detect/detect';
import { unitInWords } from '../core/detect/figures/units';
import { CONFIDENT, type Detections, type Figure } from '../core/detect/model';
import { Exit, UsageError, readArguments, type Command } from './command';
import { detectionsJson } from './detections-json';
import { readText } from './files';
import { jsonFault } from './json-fault';
import { linesOf, type Line } from './lines';
import { complain, oneLine, print } from './output';
import { positionsIn } from './position';

const HELP = `Usage: claim-lens detect [--json] [--date YYYY-MM-DD] FILE…
       claim-lens detect --jsonl < texts.jsonl

Finds the figures, dates, quotations, attributions and check-worthy sentences of articles.

  --json   print {"files":[{"file", "figures", "dates", "quotations", "attributions", "sentences"}]}
  --jsonl  read lines {"id","text","date"?} from stdin; write a line {"id","figures",…} for each, in their order.
           A line that cannot be read is named on stderr and left out; the others go on.
  --date   the day that "Monday" and "last month" are counted from, in place of the article's own date line

Of what is unclear (a confidence below ${CONFIDENT}) "value" or "speaker" is null, "unclear" true, and "guess" holds what it may be;
"doubt" of a date and "reason" of a speaker say why. "via" is the source through which words came ("quoted by Sol news agency"); pieces of
one quotation share their "utterance", the start of the first.

Offsets are UTF-16 units, the end exclusive. They count in the text as it is in the file: a byte order mark is one unit,
CRLF two. Exit code: 0 when all was read, 2 when something was not.
`;

export const detectCommand: Command = {
  name: 'detect',
  summary: 'find what can be checked in articles',
  help: HELP,
  async run(args) {
    const { values, positionals: files } = readArguments(args, { json: { type: 'boolean' }, jsonl: { type: 'boolean' }, date: { type: 'string' } });
    if (values.date !== undefined && readDay(values.date) === null) throw new UsageError(`--date takes a day as YYYY-MM-DD, not ${oneLine(values.date)}`);
    if (values.jsonl) {
      if (files.length > 0 || values.json) throw new UsageError('--jsonl reads from stdin and takes neither files nor --json');
      return detectLines(process.stdin as AsyncIterable<Buffer>, values.date ?? null);
    }
    if (files.length === 0) throw new UsageError('no FILE was named');
    return detectFiles(files, values.json === true, values.date ?? null);
  },
};

async function detectFiles(files: readonly string[], json: boolean, date: string | null): Promise<Exit> {
  let exit: Exit = Exit.clean;
  const found: object[] = [];
  for (const file of files) {
    const text = await readText(file);
    if (!text.ok) {
      complain(`${file}: error: ${text.error.message} [${text.error.code}]`);
      exit = Exit.cannotRun;
      continue;
    }
    const detections = detect(text.value, date ?? undefined);
    if (json) found.push({ file, ...detectionsJson(detections) });
    else await print(forPeople(file, text.value, detections));
  }
  if (json) await print(`${JSON.stringify({ files: found })}\n`);
  return exit;
}

/** One finding a line, in the order of the text, as a compiler puts it. */
function forPeople(file: string, text: string, found: Detections): string {
  const position = positionsIn(text);
  const figures = found.figures.map((figure) => ({ at: figure, says: `${figure.kind}: ${oneLine(text.slice(figure.phrase.start, figure.phrase.end))}${normalised(figure.value, unitInWords(figure))}${duration(figure.iso)}` }));
  const dates = found.dates.map((date) => ({ at: date, says: `date: ${oneLine(date.text)} = ${date.value === null || date.confidence < CONFIDENT ? 'unclear' : date.value}` }));
  const quotations = found.quotations.map((quotation) => ({ at: quotation, says: `quotation: ${oneLine(quotation.text)} — ${quotation.speaker && quotation.speaker.confidence >= CONFIDENT ? oneLine(quotation.speaker.name) : 'speaker unclear'}` }));
  return [...figures, ...dates, ...quotations]
    .sort((a, b) => a.at.start - b.at.start || a.at.end - b.at.end)
    .map(({ at, says }) => {
      const { line, column } = position(at.start);
      return `${file}:${line}:${column}: ${says}\n`;
    })
    .join('');
}

function normalised(value: number | readonly [number, number] | null, unit: string | null): string {
  if (value === null) return '';
  const number = typeof value === 'number' ? String(value) : value.join(' to ');
  return ` = ${unit === null ? number : `${number} ${unit}`}`;
}

function duration(iso: Figure['iso']): string {
  return iso === undefined ? '' : ` (${typeof iso === 'string' ? iso : iso.join(' to ')})`;
}

async function detectLines(input: AsyncIterable<Buffer>, date: string | null): Promise<Exit> {
  let exit: Exit = Exit.clean;
  for await (const line of linesOf(input)) {
    const request = readRequest(line);
    if (request === null) continue;
    if ('fault' in request) {
      complain(`<stdin>:${line.number}:${request.column}: error: ${request.fault}`);
      exit = Exit.cannotRun;
      continue;
    }
    await print(`${JSON.stringify({ id: request.id, ...detectionsJson(detect(request.text, request.date ?? date ?? undefined)) })}\n`);
  }
  return exit;
}

type Request = { readonly id: unknown; readonly text: string; readonly date: string | null } | { readonly fault: string; readonly column: number };

/** Null for an empty line. */
function readRequest({ bytes, number }: Line): Request | null {
  let source: string;
  try {
    source = new TextDecoder('utf-8', { fatal: true, ignoreBOM: number > 1 }).decode(bytes);
  } catch {
    return { fault: 'the line is not UTF-8', column: 1 };
  }
  if (source.trim() === '') return null;
  let value: unknown;
  try {
    value = JSON.parse(source);
  } catch {
    const column = (jsonFault(source) ?? 0) + 1;
    return { fault: column > source.length ? 'the line breaks off before its JSON ends' : `no JSON from ${oneLine(source.slice(column - 1), 20)} on`, column };
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return { fault: 'the line holds no object {"id","text","date"?}', column: 1 };
  const { id = null, text, date = null } = value as Record<string, unknown>;
  const columnOf = (key: string) => source.indexOf(`"${key}"`) + 1 || 1;
  if (typeof text !== 'string') return { fault: text === undefined ? '"text" is missing' : '"text" is no string', column: columnOf('text') };
  if (date !== null && (typeof date !== 'string' || readDay(date) === null)) return { fault: '"date" is no day as YYYY-MM-DD', column: columnOf('date') };
  return { id, text, date };
}
