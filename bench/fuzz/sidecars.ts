// Sidecars as an enemy or a broken program would leave them, from a seed: reading and writing must end within a second,
// throw nothing, reach nothing outside, and leave alone what they do not understand.
// By hand: `npx tsx bench/fuzz/sidecars.ts [SEED [COUNT]]`; the unit tests run some hundreds.

import { applyOperation } from '../../src/core/sidecar/apply';
import type { Operation } from '../../src/core/sidecar/operation';
import { readSidecar } from '../../src/core/sidecar/read';
import { randomOf, type Random } from '../anchors/random';

export interface FuzzReport {
  readonly cases: number;
  /** How many could be read as a sidecar, and how many operations went through. */
  readonly read: number;
  readonly applied: number;
  /** How many operations were refused, by code. */
  readonly refused: Readonly<Record<string, number>>;
  /** The longest that reading, or one operation, took: processor time in milliseconds. */
  readonly slowest: { readonly milliseconds: number; readonly what: string };
  /** What must not be: empty when all is well. */
  readonly failures: readonly string[];
}

const VALID = `# desk: harbour
version: 1
article:
  headline: Ferry company cuts winter service
  published: 2021-03-02
claims:
  - id: q4m8ta
    quote: 48,000 passengers   # as printed
    figure: {value: 48000, unit: passengers, asOf: 2021-01}
    verdict: mostly-true
    explanation: >-
      The yearly report
      has 47,812.
    sources:
      - url: https://ferries.example.org/2020/report
        stance: supports
    notes:
      - {by: mk, at: "2021-03-04T09:20:00Z", text: Rounded by the desk.}
  # by hand
  - quote: &words "two ships"
    nth: 2
    was: *words
  - {id: p8w2xd, quote: 'a third', status: open}
dismissed:
  - {quote: winter service}
text: |
  Ferry company cuts winter service

  It carried 48,000 passengers.
`;

/** Words that have power somewhere: in a prototype, in a hover, in a shell, in a terminal, in YAML. */
const POWERFUL = [
  '__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', '<<', '!!js/function "function(){}"', '!!python/object/apply:os.system [id]', '!!binary aGk=', '&a', '*a', '*words', '&words x',
  '[a](command:workbench.action.quit)', '<img src=x onerror=alert(1)>', '<script>alert(1)</script>', '$(rm -rf .)', '`id`', '![](http://track.example/x.png)', 'javascript:alert(1)', 'file:///etc/passwd', 'vscode://x/y', 'data:text/html,x', 'HTTPS://a.example/%00', 'https://user:pw@a.example@b.example/',
  '\0', '\u001b[2J', '\u202e', '\u2028', '\u0085', '\ufeff', '\ud800', '\udc00', '\r', '\r\n', '\t', '|', '>+', '|9', '"', '\'', '{', '[', ']', '}', '- ', '? ', ': ', '---\n', '...\n', '%YAML 9.9\n', '%TAG ! tag:x,2000:\n', '<<<<<<< HEAD\n', '=======\n', '>>>>>>> b\n', '||||||| base\n', 'version: 99\n', 'version: 1\n', 'claims: []\n', '~', '.inf', '1e999', '0x', '2021-02-31', 'null', '\n\n', '    ', '#',
];

const MAKERS: readonly ((random: Random) => string)[] = [
  mutated, mutated, mutated, mutated, spliced, truncated, noise, keys, aliases, nested, giant, encoded, conflicting, newer,
];

function mutated(random: Random): string {
  let text = VALID;
  for (let i = 0; i <= random.below(4); i++) {
    const at = random.below(text.length + 1);
    text = text.slice(0, at) + (random.chance(80) ? random.pick(POWERFUL) : String.fromCharCode(random.below(0x10000))) + text.slice(at + random.below(4));
  }
  return text;
}

/** Lines doubled, moved, taken out, further in. */
function spliced(random: Random): string {
  const lines = VALID.split('\n');
  for (let i = 0; i <= random.below(5); i++) {
    const at = random.below(lines.length);
    const [line = ''] = lines.splice(at, 1);
    lines.splice(random.below(lines.length), 0, ...Array<string>(random.below(3)).fill(random.chance(30) ? `${' '.repeat(random.below(7))}${line.trim()}` : line));
  }
  return lines.join(random.pick(['\n', '\n', '\r\n', '\r']));
}

function truncated(random: Random): string {
  return VALID.slice(0, random.below(VALID.length));
}

function noise(random: Random): string {
  const bytes = Uint8Array.from({ length: random.below(3000) }, () => random.below(256));
  return (random.chance(50) ? 'version: 1\nclaims:\n  - quote: ' : '') + new TextDecoder().decode(bytes);
}

/** Powerful words as keys and values, at every level. */
function keys(random: Random): string {
  const word = () => JSON.stringify(random.pick(POWERFUL));
  const map = (depth: number): string => `{${Array.from({ length: 1 + random.below(4) }, () => `${random.chance(40) ? random.pick(['quote', 'id', 'url', 'text', 'verdict', 'figure', 'sources', 'notes', 'settled', 'aspects']) : word()}: ${depth > 0 && random.chance(50) ? map(depth - 1) : word()}`).join(', ')}}`;
  return `version: 1\n${word()}: ${map(2)}\nclaims:\n${Array.from({ length: 3 }, () => `  - {quote: ${word()}, sources: [{url: ${word()}, archived: ${word()}, title: ${word()}}], notes: [{text: ${word()}}], mine: ${map(2)}}\n  - ${map(3)}\n`).join('')}dismissed: [${map(1)}]\n`;
}

function aliases(random: Random): string {
  const width = 2 + random.below(9);
  const levels = Array.from({ length: 4 + random.below(20) }, (_, i) => `a${i + 1}: &a${i + 1} [${Array<string>(width).fill(`*a${i}`).join(', ')}]\n`).join('');
  return `version: 1\na0: &a0 {text: x, quote: y}\n${levels}claims:\n  - {quote: a, ${random.pick(['notes', 'sources', 'figure', 'aspects', 'mine', 'verdict'])}: *a${random.below(5)}}\n${random.chance(50) ? '  - *a0\n' : ''}`;
}

function nested(random: Random): string {
  const depth = 1 << random.below(17);
  return `version: 1\nclaims:\n  - quote: a\n    x: ${random.pick(['[', '{a: ', '- ', '? ', '!a ', '&a '])}`.padEnd(60) + random.pick(['[', '{a: ', '- ', '? ', '[[[{"a":']).repeat(depth);
}

/** One part many times over. Some are longer than anything that is read. */
function giant(random: Random): string {
  const size = 10 ** (3 + random.below(4)) * (1 + random.below(9));
  const unit = random.pick(['x', 'x ', '\n', ' \n', '\r', '\t', '\ufeff', '"', '\'', '\\', 'é', '🙈', '\ud800', ': ', ' #', '- a\n', '  - quote: a\n', '  - {id: a, quote: a}\n', 'a: b\n', '---\n', '[', ',', '<', '<<<<<<<\n', '# c\n', '!!x ', '&a ', '*a ', '\\u0041', '    - {text: 5}\n', 'claims:\n', '    quote: b\n', '   \n']);
  return random.pick(['', 'version: 1\nclaims:\n', 'version: 1\ntext: |\n  ', 'version: 1\ntext: "', 'version: 1\nclaims:\n  - quote: ', 'version: 1\nclaims:\n  - quote: a\n    notes:\n', VALID]) + unit.repeat(Math.max(1, Math.floor(size / unit.length)));
}

/** As another encoding looks when it is taken for UTF-8. */
function encoded(random: Random): string {
  const bytes = Buffer.from(`\ufeff${VALID}`, random.pick(['utf16le', 'latin1'] as const));
  return random.chance(50) ? bytes.toString('utf8') : bytes.toString('latin1');
}

function conflicting(random: Random): string {
  const lines = VALID.split('\n');
  for (const marker of ['<<<<<<< HEAD', ...(random.chance(50) ? ['||||||| base'] : []), '=======', '>>>>>>> other']) if (random.chance(90)) lines.splice(random.below(lines.length + 1), 0, marker);
  return lines.join(random.pick(['\n', '\r\n']));
}

function newer(random: Random): string {
  return VALID.replace('version: 1', `version: ${random.pick(['2', '99', '1.5', '"1"', '-1', '0', '1e9', '[1]', '{}', 'one', '99999999999999999999', '!!int 1', '~'])}`);
}

/** Runs `count` cases from a seed. Every case can be had again from the seed and its number. */
export function fuzz(seed: number, count: number): FuzzReport {
  const failures: string[] = [];
  const refused: Record<string, number> = {};
  let [read, applied] = [0, 0];
  let slowest = { milliseconds: 0, what: '' };
  const timed = <T>(what: string, work: () => T): T | undefined => {
    const before = process.cpuUsage();
    try {
      return work();
    } catch (error) {
      failures.push(`${what} threw ${error instanceof Error ? error.stack ?? error.message : String(error)}`);
      return undefined;
    } finally {
      const milliseconds = process.cpuUsage(before).user / 1000;
      if (milliseconds > slowest.milliseconds) slowest = { milliseconds, what };
    }
  };
  const prototype = Object.getOwnPropertyNames(Object.prototype).join();
  for (let i = 0; i < count; i++) {
    const random = randomOf(seed + i * 7919);
    const make = random.pick(MAKERS);
    const text = make(random);
    const name = `case ${i} (${make.name})`;
    const reading = timed(`reading ${name}`, () => readSidecar(text));
    if (!reading) continue;
    failures.push(...faultsOf(reading).map((fault) => `${name}: ${fault}`));
    if (reading.sidecar) read++;
    for (const operation of operationsOn(reading.sidecar?.claims.map(({ id }) => id) ?? [], random)) {
      const result = timed(`${operation.kind} on ${name}`, () => applyOperation(text, operation));
      if (!result) continue;
      if (result.ok) applied++;
      else refused[result.error.code] = (refused[result.error.code] ?? 0) + 1;
      failures.push(...wrongsOf(text, reading, operation, result).map((wrong) => `${operation.kind} on ${name}: ${wrong}`));
    }
    if (Object.getOwnPropertyNames(Object.prototype).join() !== prototype) failures.push(`${name} reached Object.prototype`);
  }
  return { cases: count, read, applied, refused, slowest, failures };
}

function operationsOn(ids: readonly string[], random: Random): Operation[] {
  const id = ids.length > 0 ? random.pick(ids) : 'none';
  return [
    { kind: 'add', before: random.chance(50) ? id : null, claim: { id: 'newone', anchor: { quote: 'new words' } } },
    random.pick<Operation>([
      { kind: 'set', id, fields: { verdict: 'true', figure: { value: 1 }, settled: { by: 'mk' } } },
      { kind: 'add-note', id, note: { text: 'Ask.' } },
      { kind: 'remove', id },
      { kind: 'add-dismissal', dismissal: { quote: 'new words' } },
      { kind: 'sync', text: 'The story.\n', anchors: [{ id, anchor: { nth: 2 } }] },
    ]),
  ];
}

type Reading = ReturnType<typeof readSidecar>;

function faultsOf({ sidecar, partial, problems }: Reading): string[] {
  const faults: string[] = [];
  if (!sidecar && !problems.some(({ severity }) => severity === 'error')) faults.push('cannot be read, and nobody says why');
  for (const { message, line, column } of problems) if (message.length > 1000 || line < 1 || column < 1) faults.push(`a problem of ${message.length} characters at ${line}:${column}`);
  for (const claim of (sidecar ?? partial)?.claims ?? []) {
    for (const { url, archived } of claim.sources) for (const address of [url, archived]) if (address !== undefined && !/^https?:\/\//i.test(address)) faults.push(`the address ${address}`);
    if (Object.getPrototypeOf(claim) !== Object.prototype) faults.push('a claim with a prototype of its own');
  }
  return faults;
}

function wrongsOf(text: string, { sidecar }: Reading, operation: Operation, result: ReturnType<typeof applyOperation>): string[] {
  if (!result.ok) {
    const { code, message, line } = result.error;
    const isOfFile = code !== 'no-such-claim' && code !== 'no-such-part' && code !== 'duplicate-id';
    const hasPlace = line !== undefined || text.includes('\0') || message.includes('more than Claim Lens reads') || message.includes('in a way that this change would break');
    return message.endsWith('.') && (!isOfFile || hasPlace) ? [] : [`refused without a reason or a place: ${code} ${message}`];
  }
  if ((!sidecar || sidecar.readOnly !== undefined) && result.value.text !== text) return ['written over, though it was not understood'];
  const after = readSidecar(result.value.text).sidecar;
  if (!after) return ['cannot be read afterwards'];
  if (operation.kind === 'remove') return isOneLess(sidecar, text, after, result.value.text) ? [] : ['more than one claim went'];
  const named = operation.kind === 'add' ? 'newone' : 'id' in operation ? operation.id : operation.kind === 'sync' ? operation.anchors[0]?.id : undefined;
  const others = (claims: NonNullable<typeof sidecar>['claims'], of: string) => claims.filter(({ id }) => id !== named).map(({ entry }) => of.slice(entry.start, entry.end)).join('\n\n');
  return others(after.claims, result.value.text) === others(sidecar?.claims ?? [], text) ? [] : ['another claim was touched'];
}

/** By their words: claims without an id that say the same are told apart by their order only, and the rest move up. */
function isOneLess(before: Reading['sidecar'], text: string, after: NonNullable<Reading['sidecar']>, now: string): boolean {
  const left = after.claims.map(({ entry }) => now.slice(entry.start, entry.end));
  let gone = 0;
  for (const { entry } of before?.claims ?? []) if (text.slice(entry.start, entry.end) !== left[0]) gone++; else left.shift();
  return gone === 1 && left.length === 0;
}

if (require.main === module) {
  const [seed = 1, count = 2000] = process.argv.slice(2).map(Number);
  const { failures, ...report } = fuzz(seed, count);
  console.log(JSON.stringify({ seed, ...report }, null, 2));
  failures.slice(0, 20).forEach((failure) => console.log(failure));
  console.log(`${failures.length} failures`);
  if (failures.length > 0) process.exitCode = 1;
}
