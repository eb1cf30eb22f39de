// Windows in other languages: one of which every word is spelt in letters of its own, so that English stands out; and one that is
// written from right to left, in a window that is not.

import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getL10nPseudoLocalized } from '@vscode/l10n-dev';
import type { Opening } from './start';
import { until } from './until';
import { Workbench } from './workbench';

const root = join(__dirname, '../..');

/** A window on a folder with these files. */
async function open(files: Readonly<Record<string, string>>, opening: Opening): Promise<Workbench> {
  const folder = mkdtempSync(join(tmpdir(), 'cl-'));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  const workbench = await Workbench.open({ ...opening, folder });
  rmSync(folder, { recursive: true });
  return workbench;
}

/** The language that VS Code has for this, and its file beside the English one. */
const PSEUDO = 'qps-ploc';
const inLetters = (strings: Record<string, string>) => getL10nPseudoLocalized(strings) as Record<string, string>;
const pseudo = (english: string): Record<string, string> =>
  ({ [english.replace('.json', `.${PSEUDO}.json`)]: JSON.stringify(inLetters(JSON.parse(readFileSync(join(root, english), 'utf8')) as Record<string, string>)) });

const KILN = {
  'kiln.article.txt': 'Kiln lit again\n\n8 March, 2021\n\nThe kiln burnt 7,300 tiles in May, Ida Holm said. "It used 12 loads," she said.\n\nMira Falk sold 40 bowls.\n',
  'kiln.article.txt.facts.yaml': `version: 1
claims:
  - id: kiaaaa
    quote: 7,100 tiles
    now: 7,300 tiles
    claimant: Ida Holm
    verdict: half-true
    checked: 2021-03-09
    sources: [{url: "https://kiln.example.org", title: Kiln, stance: supports}]
    notes: [{by: Ida, text: Kiln}]
  - {id: kibbbb, quote: 88 bricks, verdict: "true"}
text: |
  Kiln lit again

  8 March, 2021

  The kiln burnt 7,100 tiles in May, Ida Holm said. "It used 12 loads," she said.

  It sold 88 bricks.

  Mira Falk sold 40 bowls.
`,
};

/** What is English on a screen of pseudo strings though it is no string of ours: the articles' words, and what goes into sentences from code. */
const KNOWN = new Set([...Object.entries(KILN).flat(), 'Claim Lens Monday Tuesday March Mar May article txt nbsp kiln example org'].join(' ').match(/[A-Za-z]+/gu)!.map((word) => word.toLowerCase()));

function english(text: string): string[] {
  return (text.match(/(?<![\p{L}.:/-])[A-Za-z]{3,}(?![\p{L}-])/gu) ?? []).filter((word) => !KNOWN.has(word.toLowerCase()));
}

describe('a window in letters of its own', () => {
  let workbench: Workbench;
  before(async () => {
    workbench = await open(KILN, { file: 'kiln.article.txt', language: PSEUDO, added: { ...pseudo('package.nls.json'), ...pseudo('l10n/bundle.l10n.json') }, settings: { 'claimLens.author': 'Ida' } });
    await workbench.openView(inLetters({ title: 'Claim Lens' })['title']!);
    await workbench.sideBar('7,300 tiles');
  });
  after(() => workbench.close());

  const plain = async (what: string, text: Promise<string> | string) => assert.deepEqual(english(await text), [], `English in ${what}: ${await text}`);

  it('has no English in the views', async () => {
    const pane = workbench.page.locator('.part.sidebar .pane');
    assert.equal(await pane.count(), 2);
    await until(async () => (await pane.last().locator('.monaco-list-row').count()) > 0, 'the suggestions');
    for (const one of await pane.all()) await plain('a view', one.innerText());
    await workbench.picture('pseudo-views');
  });

  it('has none in the cards', async () => {
    await plain('the card of a claim', workbench.hover('7,300', 'Ida Holm'));
    await workbench.picture('pseudo-card');
    await plain('the card of a quotation', workbench.hover('It used', 'Ida Holm'));
    await plain('the card of a figure', workbench.hover('40 bowls', 'bowls'));
    await plain('the card of a date', workbench.hover('8 March', '2021'));
  });

  it('has none in Problems, lists and the status bar', async () => {
    const messages = workbench.page.locator('.markers-panel .monaco-list-row .marker-message-line');
    await workbench.problems('7,100');
    for (const text of await messages.allInnerTexts()) await plain('Problems', text.split('Claim Lens')[0]!); // behind it stands what VS Code says
    await workbench.click('7,300');
    const widget = workbench.page.locator('.quick-input-widget:visible');
    const list = async (keys: string) => {
      await until(async () => {
        await workbench.press('Alt+C');
        await workbench.press(keys);
        await widget.locator('.monaco-list-row').first().waitFor({ timeout: 5000 });
        return true;
      }, `the list of Alt+C ${keys}`);
      await plain(`the list of Alt+C ${keys}`, (await widget.locator('.quick-input-title, .monaco-list-row').allInnerTexts()).join('\n'));
      await until(async () => {
        await workbench.press('Escape');
        return (await widget.count()) === 0;
      }, 'the list to close');
    };
    for (const keys of ['v', 't', 'e']) await list(keys);
    const said = await until(async () => {
      await workbench.press('Alt+C');
      await workbench.press('ArrowDown'); // to the next claim, of which there is none at the end
      return (await workbench.status()).find((text) => text.includes(inLetters({ no: 'There is no further claim below.' })['no']!));
    }, 'what is said in the status bar');
    await plain('the status bar', said);
  });

  it('has none in a thread of notes and in the dashboard', async () => {
    const thread = workbench.page.locator('.review-widget:visible').last();
    await workbench.click('7,300');
    await until(async () => {
      await workbench.press('Alt+C');
      await workbench.press('Shift+N');
      await thread.locator('.review-comment').first().waitFor({ timeout: 5000 });
      return true;
    }, 'the thread');
    await plain('a thread', (await thread.locator('.review-title, .comment-title, .review-thread-reply-button').allInnerTexts()).join('\n'));
    await workbench.picture('pseudo-notes');
    await workbench.command('Claim Lens: Open Dashboard');
    const page = workbench.page.frameLocator('iframe.webview.ready').frameLocator('#active-frame');
    await page.locator('svg').first().waitFor();
    await plain('the dashboard', page.locator('main').innerText());
    await workbench.picture('pseudo-dashboard');
  });
});

describe('a window in Arabic', () => {
  it('sets Arabic from right to left, and what stands beside it beside it', async () => {
    const workbench = await open({
      'oven.article.txt': 'فرن القرية يخبز أقل\n\nباعت الأفران 310,000 رغيف في عام 2020، قالت نقابة الخبازين.\n',
      'oven.article.txt.facts.yaml': 'version: 1\nclaims:\n  - {id: ovaaaa, quote: "310,000 رغيف", claimant: نقابة الخبازين, verdict: half-true, checked: 2021-03-06}\n  - {id: ovbbbb, quote: أغلقت ثلاثة أفران, verdict: "true"}\n',
    }, { file: 'oven.article.txt', language: 'ar' });
    await workbench.openView('Claim Lens');
    await workbench.sideBar('310,000');
    const row = workbench.page.locator('.part.sidebar .monaco-list-row', { hasText: 'مفقودة' }).first();
    const [name, count] = [await row.locator('.label-name').boundingBox(), await row.locator('.label-description').boundingBox()];
    assert.ok(name!.x + name!.width <= count!.x, 'the count of a group stands behind its name');
    await workbench.hover('310,000', 'نصف صحيح');
    await workbench.picture('arabic-card');
    const lost = (await workbench.problems('أغلقت')).find((text) => text.includes('أغلقت'));
    assert.match(lost!, /\u2067[^\u2069]*\u2068أغلقت/u);
    await workbench.picture('arabic-problems');
    await workbench.close();
  });
});
