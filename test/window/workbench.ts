// A VS Code window with the packaged extension in it, as stories need it: open, look, point, type.

import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext, Locator, Page } from 'playwright-core';
import { results } from '../hosts/places.mjs';
import { atRest, boxesOf, decorations, visibleLines, workbenchStarted } from './inside.mjs';
import { closeBrowser, start, type Opening, type Started } from './start';
import { themeId, themes, type Theme } from './themes';
import { until } from './until';

const card = ':is(.monaco-resizable-hover, .monaco-editor) .monaco-hover:not(.hidden) .hover-contents';

const open = new Set<Workbench>();

export class Workbench {
  /** Those of the folder. */
  private settings: Record<string, unknown> = {};
  private changes = 0;

  private constructor(
    private readonly vscode: Started,
    /** For what the words below do not say. */
    public page: Page,
    private readonly language: string,
  ) {}

  /** Starts a VS Code with the extension in it, and waits until its window is there. */
  static async open(opening: Opening = {}): Promise<Workbench> {
    const vscode = await start(opening);
    const workbench = new Workbench(vscode, vscode.page, opening.language ?? 'en');
    open.add(workbench);
    await workbench.load(opening.theme ?? 'dark', opening.file);
    return workbench;
  }

  /** The copy of the folder that this window works on. */
  get folder(): string {
    return this.vscode.folder;
  }

  private async load(theme: Theme, file?: string): Promise<void> {
    // The compiler of these tests names functions with this; in the page there is none.
    await this.page.addInitScript('globalThis.__name = (value) => value');
    // What a language pack's file sets before the workbench starts.
    await this.page.addInitScript(`globalThis._VSCODE_NLS_LANGUAGE = ${JSON.stringify(this.language)}`);
    await this.page.goto(this.vscode.address(file), { waitUntil: 'commit' });
    await this.page.waitForSelector(`.monaco-workbench${themes[theme].mark}`, { timeout: 120_000 });
    await until(() => this.page.evaluate(workbenchStarted), 'the workbench to start', 120_000);
    if (file) await this.shows(file);
  }

  /** Closes the window and opens it again, on the same folder and profile, with a file of it in front. */
  async reopen(file: string, theme: Theme = 'dark'): Promise<void> {
    const context: BrowserContext = this.page.context();
    await this.page.close();
    this.page = await context.newPage();
    await this.load(theme, file);
  }

  /** Ends the VS Code and removes its profile and folder. */
  async close(): Promise<void> {
    open.delete(this);
    await this.page.context().close();
    await this.vscode.stop();
  }

  // Files

  /** The file of the folder as it is on disk now; null when there is none. */
  async read(name: string): Promise<string | null> {
    return readFile(join(this.folder, name), 'utf8').catch(() => null);
  }

  /** Waits until the file on disk has all of these words, and gives all of it. */
  async onDisk(name: string, ...words: string[]): Promise<string> {
    return until(async () => {
      const text = await this.read(name);
      return text !== null && words.every((word) => text.includes(word)) && text;
    }, `${name} with ${words.join(', ')} on disk`);
  }

  /** Changes a file as another program would. */
  async write(name: string, text: string): Promise<void> {
    await writeFile(join(this.folder, name), text);
  }

  /**
   * Changes a file as another program would, until the window has seen it. For the first seconds of a window VS Code does not
   * watch its folder yet, and what is written then is never told, so it is written again.
   */
  async writeUntil(name: string, text: string, seen: () => Promise<boolean>, what: string): Promise<void> {
    await until(async () => {
      await this.write(name, text);
      return until(seen, what, 3000);
    }, what);
  }

  /** Deletes a file as another program would. */
  async remove(name: string): Promise<void> {
    await rm(join(this.folder, name));
  }

  /**
   * Changes some settings of the folder, and waits until the window has taken them over: its title is one of them. (VS Code reads
   * the user's once; it does not hear of what is written there later.)
   */
  async change(settings: Record<string, unknown>): Promise<void> {
    const title = `settings ${++this.changes}`;
    this.settings = { ...this.settings, ...settings, 'window.title': title };
    await mkdir(join(this.folder, '.vscode'), { recursive: true });
    await this.writeUntil('.vscode/settings.json', JSON.stringify(this.settings), async () => (await this.page.title()).includes(title), 'the settings to take effect');
  }

  /** Changes the colours of the window. */
  async dress(theme: Theme): Promise<void> {
    await this.change({ 'workbench.colorTheme': await themeId(theme) });
    await this.page.locator(`.monaco-workbench${themes[theme].mark}`).waitFor();
  }

  /** Opens a file of the folder by its name. Asks again while the search has no answer yet. */
  async openFile(name: string): Promise<void> {
    await this.insist(async () => {
      await this.press('Control+P');
      await this.field().fill(name, { timeout: 4000 });
      await this.row(name).first().waitFor({ timeout: 4000 });
      await this.press('Enter');
      await this.shows(name, 4000);
    }, `${name} in quick open`);
  }

  /** Waits until the file is in front and its text drawn. */
  async shows(name: string, patience = 60_000): Promise<void> {
    await this.page.waitForSelector(`.tab.active[data-resource-name="${name}"]`, { timeout: patience });
    await until(async () => (await this.lines()).length > 0, `text of ${name}`, patience);
  }

  // Commands, picks, input

  /** Runs a command from the palette, by its whole title ("Claim Lens: Mark Claim"). Asks again while it is not offered yet. */
  async command(title: string): Promise<void> {
    await this.insist(async () => {
      await this.press('F1');
      await this.field().fill(`>${title}`, { timeout: 4000 });
      await this.row(title).and(this.page.locator('.focused')).waitFor({ timeout: 4000 }); // what Enter is for
      await this.press('Enter');
    }, `the command ${title}`);
  }

  /** Chooses the row that has these words, once the question (in title, placeholder or message) is asked. */
  async pick(words: string, question?: string): Promise<void> {
    await this.asked(question);
    await this.row(words).first().click();
  }

  /** Types into the input box and confirms, once the question (in title, placeholder or message) is asked. */
  async answer(text: string, question?: string): Promise<void> {
    await this.asked(question);
    await this.field().fill(text);
    await this.press('Enter');
  }

  /** Waits for a quick pick or input box, and gives all that it says, rows included. */
  async asked(question = ''): Promise<string> {
    return until(async () => {
      const widget = this.page.locator('.quick-input-widget:visible');
      const placeholder = await this.field().getAttribute('placeholder', { timeout: 500 });
      const said = [placeholder, ...(await widget.allInnerTexts())].join('\n');
      return said.includes(question) && !said.startsWith('>') && said;
    }, `the question “${question}”`);
  }

  private field(): Locator {
    return this.page.locator('.quick-input-widget:visible :is(.quick-input-filter, .quick-input-box) input:visible').first();
  }

  private row(words: string): Locator {
    return this.page.locator('.quick-input-widget:visible .quick-input-list .monaco-list-row', { hasText: words });
  }

  /** What is asked too early stays unanswered, so it is asked again from the start. */
  private async insist(attempt: () => Promise<void>, what: string): Promise<void> {
    await until(async () => {
      try {
        await attempt();
        return true;
      } catch (error) {
        await this.press('Escape');
        throw error;
      }
    }, what);
  }

  /** Presses a key or chord, such as Control+S. */
  async press(keys: string): Promise<void> {
    await this.page.keyboard.press(keys);
  }

  /** Types into whatever has the focus. */
  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text);
  }

  /** Saves the file in front. */
  async save(): Promise<void> {
    await this.press('Control+S');
  }

  // The text on the screen

  /** The visible lines of the editor, as they are wrapped. */
  async lines(): Promise<string[]> {
    return this.page.evaluate(visibleLines);
  }

  /** Where the words are on the screen: a box for each line that they touch. Scrolls from the top until they are visible. */
  async find(words: string, occurrence = 1): Promise<ReturnType<typeof boxesOf>> {
    const look = () => this.page.evaluate(boxesOf, { words, occurrence });
    const there = await look();
    if (there.length > 0) return there;
    await this.press('Control+1'); // the editor, wherever the focus was
    await this.press('Control+Home');
    return until(async () => {
      const boxes = await look();
      if (boxes.length === 0) await this.press('PageDown');
      return boxes.length > 0 && boxes;
    }, `“${words}” on the screen`, 15_000);
  }

  /** Where the words begin, once nothing moves any more: what opens or closes above them takes some frames for it. */
  private async settled(words: string, occurrence = 1): Promise<Awaited<ReturnType<Workbench['find']>>[number]> {
    let last = '';
    return until(async () => {
      const boxes = await this.find(words, occurrence);
      const before = last;
      last = JSON.stringify(boxes);
      return last === before && boxes[0];
    }, `“${words}” to stand still`);
  }

  /** Puts the cursor before the words. */
  async click(words: string, occurrence = 1): Promise<void> {
    const first = await this.settled(words, occurrence);
    await this.page.mouse.click(first.x + 1, first.y + first.height / 2);
  }

  /** Selects the words, by the editor's own search: a click may miss by a letter while the text is being painted. */
  async select(words: string, occurrence = 1): Promise<void> {
    const found = this.page.locator('.find-widget.visible .matchesCount');
    await this.click(words, occurrence);
    await this.press('Control+Home');
    await this.insist(async () => {
      await this.press('Control+F');
      await this.page.locator('.find-widget.visible .find-part textarea').fill(words);
      await found.filter({ hasText: /^1 / }).waitFor({ timeout: 4000 });
    }, `“${words}” in the search`);
    for (let at = 2; at <= occurrence; at++) {
      await this.press('Enter');
      await found.filter({ hasText: new RegExp(`^${at} `) }).waitFor({ timeout: 4000 });
    }
    await this.press('Escape');
  }

  /** Points at the words until a card comes up that says what it should, and gives its text. */
  async hover(words: string, says = '', occurrence = 1): Promise<string> {
    return until(async () => {
      const box = await this.settled(words, occurrence);
      await this.page.mouse.move(5, 5);
      await this.page.mouse.move(box.x + Math.min(box.width / 2, 20), box.y + box.height / 2, { steps: 3 });
      return until(async () => {
        const said = (await this.page.locator(card).allInnerTexts()).join('\n');
        return said.trim() && said.includes(says) && said;
      }, `a card that says “${says}”`, 3000);
    }, `the card on “${words}” that says “${says}”`);
  }

  /** Clicks a link in the card that is up. */
  async clickInCard(words: string): Promise<void> {
    await this.page.locator(`${card} a`, { hasText: words }).first().click();
  }

  /** What decorations paint now: boxes, styled text, icons in the margin. */
  async painted(): Promise<ReturnType<typeof decorations>> {
    return this.page.evaluate(decorations);
  }

  /** What is painted on these words: the boxes behind them and the text styled within them. */
  async paintedOn(words: string, occurrence = 1): Promise<ReturnType<typeof decorations>> {
    const boxes = await this.find(words, occurrence);
    const near = 2;
    return (await this.painted()).filter((one) => one.kind !== 'icon' && boxes.some((box) =>
      one.width > 0 && Math.abs(one.y + one.height / 2 - box.y - box.height / 2) < box.height / 2
      && one.x > box.x - near && one.x + one.width < box.x + box.width + near));
  }

  /** The icons in the margin beside the words. */
  async iconsBeside(words: string, occurrence = 1): Promise<ReturnType<typeof decorations>> {
    const [box] = await this.find(words, occurrence);
    return (await this.painted()).filter((one) => one.kind === 'icon' && Math.abs(one.y + one.height / 2 - box!.y - box!.height / 2) < box!.height);
  }

  // Around the text

  /** Clicks the + beside the words until an empty thread of notes is there, with the cursor in it; the cursor was before the words. */
  async startNote(words: string): Promise<void> {
    const plus = this.page.locator('.comment-range-glyph.line-hover');
    const field = this.page.locator('.review-widget:visible .monaco-editor.focused');
    await this.click(words);
    await until(async () => {
      if (await field.isVisible()) return true;
      const first = await this.settled(words);
      await this.page.mouse.move(first.x + 60, first.y + 4);
      await this.page.mouse.move(first.x + 20, first.y + first.height / 2, { steps: 3 });
      const box = await until(async () => {
        const there = await plus.first().boundingBox({ timeout: 1000 });
        return there && Math.abs(there.y - first.y) < first.height && there;
      }, 'the + of the line', 2000);
      await this.page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
      await field.waitFor({ timeout: 5000 });
      return true;
    }, `a thread beside “${words}”`);
  }

  /** The rows of Problems, once there are some with these words. */
  async problems(words = ''): Promise<string[]> {
    if (!(await this.page.locator('.markers-panel:visible').count())) await this.press('Control+Shift+M');
    return this.rows('.markers-panel', words);
  }

  /** Opens a view container by its icon in the activity bar. */
  async openView(title: string): Promise<void> {
    const icon = this.page.locator(`.activitybar .action-item:has([aria-label^="${title}"])`).first();
    if ((await icon.getAttribute('aria-selected')) !== 'true' && !(await icon.getAttribute('class'))?.includes('checked')) await icon.click();
  }

  /** The rows of the side bar (a tree view), once there are some with these words. */
  async sideBar(words = ''): Promise<string[]> {
    return this.rows('.part.sidebar', words);
  }

  /** A view of the side bar, by its title. */
  pane(title: string): Locator {
    return this.page.locator('.part.sidebar .pane', { has: this.page.locator('.pane-header', { hasText: title }) });
  }

  /** The rows of a view of the side bar. */
  async paneRows(title: string): Promise<string[]> {
    return this.pane(title).locator('.monaco-list-row').allInnerTexts();
  }

  private rows(place: string, words: string): Promise<string[]> {
    return until(async () => {
      const said = await this.page.locator(`${place} .monaco-list-row`).allInnerTexts();
      return said.some((row) => row.includes(words)) && said;
    }, `a row with “${words}” in ${place}`);
  }

  /** The quick fixes at the cursor, by their titles. */
  async quickFixes(): Promise<string[]> {
    const rows = this.page.locator('.action-widget .monaco-list-row.action');
    await this.insist(async () => {
      await this.press('Control+.');
      await rows.first().waitFor({ timeout: 4000 });
    }, 'quick fixes');
    return rows.allInnerTexts();
  }

  /** Applies the quick fix at the cursor that has these words. With the keyboard, since older windows swallow the click. */
  async fix(words: string): Promise<void> {
    const titles = await this.quickFixes();
    const at = titles.findIndex((title) => title.includes(words));
    if (at < 0) throw new Error(`no quick fix “${words}” among ${titles.join(' | ')}`);
    for (let step = 0; step < at; step++) await this.press('ArrowDown');
    await this.press('Enter');
  }

  /** Waits for a notification with these words. */
  async notified(words: string): Promise<string> {
    const toast = this.page.locator('.notifications-toasts .notification-list-item-message', { hasText: words }).first();
    await toast.waitFor();
    return toast.innerText();
  }

  /** The texts of the status bar. */
  async status(): Promise<string[]> {
    return this.page.locator('.statusbar-item').allInnerTexts();
  }

  /** Presses a button of the modal dialog that is up. */
  async dialog(button: string): Promise<void> {
    await this.page.locator('.monaco-dialog-box .dialog-buttons .monaco-button', { hasText: button }).first().click();
  }

  /** A picture of the whole window; `path` as it is, or a name in test-results/. */
  async picture(path: string): Promise<void> {
    await this.page.evaluate(atRest);
    await this.page.screenshot({ path: path.endsWith('.png') ? path : join(results, `${path}.png`) });
  }

  /** Keeps what is needed to understand a failure. */
  async keep(name: string): Promise<void> {
    mkdirSync(results, { recursive: true });
    await this.picture(name);
    await writeFile(join(results, `${name}.log`), this.vscode.log.join('\n'));
  }
}

/** Keeps a picture and the log of each window that is open. */
export async function keepAll(name: string): Promise<void> {
  for (const [index, workbench] of [...open].entries()) await workbench.keep(`${name}${index || ''}`);
}

/** Closes the windows that are still open, and the browser. */
export async function closeAll(): Promise<void> {
  for (const workbench of open) await workbench.close();
  await closeBrowser();
}
