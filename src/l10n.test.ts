// Every string in every language: what the sources ask for is what the bundles hold, and translations keep what is no words.

import { strict as assert } from 'node:assert';
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { getL10nJson } from '@vscode/l10n-dev';

const LANGUAGES = ['ar', 'de', 'es', 'fr'] as const;

type Strings = Readonly<Record<string, string>>;

const root = join(__dirname, '..');
const strings = (file: string) => JSON.parse(readFileSync(join(root, file), 'utf8')) as Strings;

/** English first, then its translations. */
const SETS: readonly (readonly [english: string, (language: string) => string])[] = [
  ['l10n/bundle.l10n.json', (language) => `l10n/bundle.l10n.${language}.json`],
  ['package.nls.json', (language) => `package.nls.${language}.json`],
];

/** Fails with the strings themselves, so that whoever added one sees what is asked of them. */
function noneOf(list: readonly string[], what: string): void {
  assert.equal(list.length, 0, `${what}:\n${list.map((one) => `  ${JSON.stringify(one)}`).join('\n')}`);
}

describe('the English strings', () => {
  const sources = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((file) => extname(file) === '.ts' && !file.endsWith('.test.ts'))
    .map((file) => ({ file, text: readFileSync(join(root, 'src', file), 'utf8') }));

  it('are those that the sources ask for (else run: npx vscode-l10n-dev export --outDir l10n src)', async () => {
    const asking = sources.filter(({ text }) => text.includes('l10n.t('));
    const asked = await getL10nJson(asking.map(({ text }) => ({ extension: '.ts' as const, contents: text })));
    const held = strings('l10n/bundle.l10n.json');
    noneOf(Object.keys(asked).filter((key) => !(key in held)), 'asked for in src, but not in l10n/bundle.l10n.json');
    noneOf(Object.keys(held).filter((key) => !(key in asked)), 'in l10n/bundle.l10n.json, but not asked for in src');
  });
  it('are asked for as vscode.l10n.t, which is all that the export finds', () => {
    noneOf(sources.filter(({ text }) => /=\s*vscode\.l10n\s*[;,)]|\bl10n\b[^}]*\} from 'vscode'/u.test(text)).map(({ file }) => file), 'files with another name for it');
  });
  it('have no quotation marks of their own around words of an article (see src/editor/quoted.ts)', () => {
    noneOf(Object.keys(strings('l10n/bundle.l10n.json')).filter((key) => /[“„«]\{\d\}[”“»]/u.test(key) && key !== '“{0}”'), 'strings that quote by themselves');
  });
});

/** What a translation may not lose, change or add: placeholders, icons, code, addresses and commands, names of keys and files. */
function unspoken(text: string): string {
  return [...new Set(text.match(/\{\d\}|\$\([\w-]+\)|\]\([^)\s]*\)|`[^`]*`|\*\*[^*]*\*\*|https?:\/\/[\w/]*(?:\.[\w/]+)*|YYYY-MM-DD/gu) ?? [])].sort().join(' ');
}

/** VS Code's window runs from left to right in every language: a line of another direction is set apart in it, a link by itself within its brackets. */
function inItsDirection(text: string): string {
  return text.split('\n').map((line) => (/\p{Script=Arabic}/u.test(line) ? line.replace(/^(\[(?=[^\]]*\]\([^)]*\)$))?(.*?)(\]\([^)]*\))?$/u, (all, open: string | undefined, words: string, link: string | undefined) =>
    (open === undefined ? `\u2067${all}\u2069` : `${open}\u2067${words}\u2069${link ?? ''}`)) : line)).join('\n');
}

const undirected = (text: string) => text.replace(/[\u2067\u2069]/gu, '');

function withoutDirection(all: Strings): Strings {
  return Object.fromEntries(Object.entries(all).map(([key, text]) => [key, undirected(text)]));
}

for (const language of LANGUAGES) {
  describe(`the strings in ${language}`, () => {
    for (const [source, fileOf] of SETS) {
      const english = strings(source);
      const file = fileOf(language);
      const translated = strings(file);
      it(`${file} has the keys of ${source}`, () => {
        noneOf(Object.keys(english).filter((key) => !(key in translated)), `keys without a translation in ${file}`);
        noneOf(Object.keys(translated).filter((key) => !(key in english)), `keys that nobody asks for in ${file}`);
      });
      it(`${file} says something under each`, () => {
        noneOf(Object.keys(translated).filter((key) => translated[key]!.trim() === '' || translated[key] !== translated[key]!.trim()), `empty, or with space around, in ${file}`);
      });
      it(`${file} keeps placeholders, icons, links and code`, () => {
        noneOf(Object.keys(translated).filter((key) => unspoken(translated[key]!) !== unspoken(english[key] ?? '')), `differ from the English in ${file}`);
      });
      it(`${file} sets lines that read from right to left apart: \\u2067 … \\u2069`, () => {
        noneOf(Object.keys(translated).filter((key) => translated[key] !== inItsDirection(undirected(translated[key]!))), `run with the window's direction in ${file}`);
      });
    }

    it('name a command in a sentence as the menu does', () => {
      const menu = withoutDirection(strings(`package.nls.${language}.json`));
      const english = strings('package.nls.json');
      const bundle = strings(`l10n/bundle.l10n.${language}.json`);
      const commands = Object.keys(english).filter((key) => key.startsWith('command.'));
      const wrong = Object.keys(bundle).filter((sentence) => commands.some((key) => {
        const named = sentence.includes(`“${english[key]}”`) || (key === 'command.undo' && sentence.includes(`(${english[key]} `));
        return named && !commands.some((other) => english[other] === english[key] && bundle[sentence]!.includes(menu[other]!));
      }));
      noneOf(wrong, `name another command in l10n/bundle.l10n.${language}.json`);
    });
    it('call a command in lists and at buttons what the menu calls it', () => {
      const menu = strings(`package.nls.${language}.json`);
      const english = strings('package.nls.json');
      const bundle = strings(`l10n/bundle.l10n.${language}.json`);
      const titles = Object.keys(english).filter((key) => key.startsWith('command.') && english[key]! in bundle);
      noneOf(titles.filter((key) => !titles.some((other) => english[other] === english[key] && menu[other] === bundle[english[key]!])), `titles that differ between package.nls.${language}.json and l10n/bundle.l10n.${language}.json`);
    });
  });
}
