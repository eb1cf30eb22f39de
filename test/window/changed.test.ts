// A changed article in a real window: what was checked last month, in today's version of the story. In three kinds of theme:
// each condition has its look, its words in the Claims view and in Problems, and its way out by the keyboard.

import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Theme } from './themes';
import { until } from './until';
import { Workbench } from './workbench';

const ARTICLE = 'reservoir.article.txt';
const SIDECAR = `${ARTICLE}.facts.yaml`;

const CHECKED = `Reservoir runs low

14 August, 2023

The reservoir above Tarnfield holds 240,000 cubic metres of water, the water board said on Monday.

Board chairwoman Inka Solheim said the dry spring was to blame for most of the losses.

In 1996 the town drew water from 17 wells in the valley. Farmers want them opened again.

A ferry carried 600 visitors across the lake in July.

The council meets again in October.
`;

const TODAY = CHECKED
  .replace('240,000 cubic', '190,000 cubic')
  .replace('was to blame for most', 'and old pipes were to blame for most')
  .replace('A ferry carried 600 visitors across the lake in July.\n\n', '')
  .replace('The council meets again in October.', 'The council meets again in October.\n\nBefore the vote the council has 21 members. After the vote the council has 21 members.');

const CLAIMS = `version: 1
claims:
  - {id: aaaaaa, quote: "240,000 cubic metres of water", claimant: The water board, verdict: "true", checked: 2023-08-15}
  - {id: bbbbbb, quote: "the dry spring was to blame for most of the losses", claimant: Inka Solheim, verdict: half-true, checked: 2023-08-15}
  - {id: cccccc, quote: "17 wells in the valley", verdict: "true", checked: 2023-08-15}
  - {id: dddddd, quote: "600 visitors", verdict: unproven, checked: 2023-08-15}
  - {id: eeeeee, quote: "the council has 21 members", verdict: "true", checked: 2023-08-15}
text: |
${CHECKED.replace(/^(?=.)/gmu, '  ')}`;

/** A folder with the article of today and the sidecar of then. */
function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'cl-'));
  writeFileSync(join(path, ARTICLE), TODAY);
  writeFileSync(join(path, SIDECAR), CLAIMS);
  return path;
}

/** A window that a failed story leaves open, for the picture of it. */
async function inWindow(story: (workbench: Workbench) => Promise<void>): Promise<void> {
  const path = folder();
  const workbench = await Workbench.open({ folder: path, file: ARTICLE });
  rmSync(path, { recursive: true });
  await story(workbench);
  await workbench.close();
}

const THEMES: readonly Theme[] = ['dark', 'light', 'high-contrast'];

const icon = (workbench: Workbench, words: string, name: string, scheme = '(?:dark|light)') =>
  until(async () => (await workbench.iconsBeside(words)).some(({ image }) => new RegExp(`(?<![a-z-])${name}-${scheme}`, 'u').test(image)), `the icon ${name} beside ${words}`);

describe('a changed article', () => {
  it('has for each condition its look in the text, in the view and in Problems, in dark, light and high contrast', () => inWindow(async (workbench) => {
    await workbench.openView('Claim Lens');
    const rows = await workbench.sideBar('Changed since checked');
    for (const words of ['figure changed', 'words changed', 'words gone', 'Lost']) assert.ok(rows.some((row) => row.includes(words)), `${words} in ${rows.join('\n')}`);
    await workbench.problems('checked: 240,000 · now: 190,000');
    for (const theme of THEMES) {
      await workbench.dress(theme);
      const scheme = theme === 'light' ? 'light' : 'dark';
      await icon(workbench, '190,000 cubic', 'stale', scheme);
      await icon(workbench, 'old pipes', 'changed', scheme);
      await icon(workbench, '17 wells', 'true', scheme);
      await icon(workbench, 'The council meets', 'lost', scheme);
      await workbench.picture(`changed-article-${theme}`);
      const card = await workbench.hover('190,000', 'checked: 240,000 · now: 190,000');
      assert.match(card, /may no longer hold/u);
      await workbench.picture(`changed-figure-${theme}`);
      assert.match(await workbench.hover('The council', 'A ferry carried'), /600 visitors/u);
      await workbench.picture(`changed-lost-${theme}`);
    }
  }));

  it('is put right by the keyboard: checked again, accepted, compared, and back', () => inWindow(async (workbench) => {
    await icon(workbench, '190,000 cubic', 'stale');
    await workbench.click('190,000');
    await workbench.fix('Check again');
    await workbench.pick('Mostly true', 'What did the check find?');
    const yaml = await workbench.onDisk(SIDECAR, 'verdict: mostly-true', '190,000 cubic metres of water');
    assert.doesNotMatch(yaml, /240,000 cubic[^\n]*\n?[^\n]*now:/u);
    await icon(workbench, '190,000 cubic', 'mostly-true');
    await workbench.click('old pipes');
    await workbench.fix('Accept the new wording');
    await icon(workbench, 'old pipes', 'mixed');
    await workbench.command('Claim Lens: Undo Last Change');
    await icon(workbench, 'old pipes', 'changed');
    await workbench.command('Claim Lens: Redo Last Change');
    await icon(workbench, 'old pipes', 'mixed');
    await workbench.click('the council has 21'); // which of two places it is was left open
    await workbench.fix('Look at all 2 places');
    const places = await workbench.asked('Which of these is “the council has 21 members”?');
    assert.match(places, /After the vote \[the council has 21 members\]/u);
    await workbench.press('ArrowDown');
    await workbench.picture('changed-places');
    await workbench.press('Enter');
    await icon(workbench, 'After the vote', 'true');
    await workbench.click('Reservoir runs'); // the text was kept anew, and nothing of the lost paragraph is left in it
    await workbench.fix('Compare with the text');
    await workbench.page.locator('.monaco-diff-editor .view-line', { hasText: /ferry.carried/u }).first().waitFor({ timeout: 30_000 });
    await workbench.picture('changed-compare');
  }));
});

describe('files in the explorer', () => {
  const names = async (workbench: Workbench) => [await workbench.read(ARTICLE), await workbench.read(SIDECAR)].map((text) => text !== null);
  // By its whole name, which its sidecar's begins with.
  const row = (workbench: Workbench, name: string) => workbench.page.locator('.explorer-folders-view .monaco-list-row', { has: workbench.page.getByText(name, { exact: true }) });

  it('a renamed article takes its claims along; one undo brings both back', () => inWindow(async (workbench) => {
    const field = workbench.page.locator('.explorer-item-edited input');
    await until(async () => { // a list that is just being filled takes no key
      await row(workbench, ARTICLE).click();
      await workbench.press('F2');
      return until(() => field.isVisible(), 'its name in a field', 3000);
    }, 'the name to be changed');
    await field.fill('lake.article.txt');
    await workbench.press('Enter');
    await workbench.onDisk('lake.article.txt.facts.yaml', 'quote: "240,000');
    await workbench.onDisk('lake.article.txt', 'Reservoir runs low');
    await until(async () => !(await names(workbench)).some(Boolean), 'nothing under the old name');
    await row(workbench, 'lake.article.txt').click();
    // What was renamed can be undone only some moments after it shows under its new name.
    await until(async () => {
      await workbench.press('Control+Z');
      return until(async () => (await names(workbench)).some(Boolean), 'an old name', 3000);
    }, 'undo');
    await until(async () => (await names(workbench)).every(Boolean), 'both old names');
    assert.equal(await workbench.read('lake.article.txt.facts.yaml'), null);
  }));

  it('deleting an article asks about its claims, which stay or go; undo brings back what went', () => inWindow(async (workbench) => {
    const question = workbench.page.locator('.monaco-dialog-box');
    const remove = async (answer: string) => {
      await until(async () => {
        await row(workbench, ARTICLE).click();
        await workbench.press('Delete');
        return until(() => question.isVisible(), 'a question', 3000);
      }, 'the article to be deleted');
      // VS Code's own question, then ours.
      await question.filter({ hasText: 'permanently' }).locator('.dialog-buttons .monaco-button', { hasText: 'Delete' }).click();
      await question.filter({ hasText: 'Delete the 5 claims' }).waitFor();
      await workbench.picture('delete-asks');
      await workbench.dialog(answer);
      await until(async () => (await workbench.read(ARTICLE)) === null, 'the article to go');
    };
    const undo = () => until(async () => {
      await workbench.press('Control+Shift+E');
      await workbench.press('Control+Z');
      return until(async () => (await workbench.read(ARTICLE)) === TODAY, 'the article as it was', 3000);
    }, 'undo');
    await remove('Keep Claims');
    // VS Code deletes what is folded under the article along with it, and it is put back.
    await until(async () => (await workbench.read(SIDECAR)) === CLAIMS, 'the claims as they were');
    await undo();
    assert.equal(await workbench.read(SIDECAR), CLAIMS);
    await remove('Delete Claims Too');
    await until(async () => (await workbench.read(SIDECAR)) === null, 'the claims to go');
    await undo();
    await until(async () => (await workbench.read(SIDECAR)) === CLAIMS, 'the claims as they were');
  }));
});
