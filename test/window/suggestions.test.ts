// Going through an article's suggestions in a real window: by the mouse and by the keys alone.

import assert from 'node:assert/strict';
import { until } from './until';
import { Workbench } from './workbench';

const ARTICLE = 'harbour.article.txt';
const SIDECAR = `${ARTICLE}.facts.yaml`;
const BOATS = 'The harbour office of … 1,200 boats had been moved inland';

describe('going through suggestions', () => {
  let workbench: Workbench;
  before(async () => {
    workbench = await Workbench.open({ file: ARTICLE, settings: { 'claimLens.author': 'mk' } });
  });
  after(() => workbench.close());

  const rows = () => workbench.paneRows('Suggestions');
  const shows = (words: string) => until(async () => (await rows()).some((row) => row.includes(words)), `a row “${words}”`);
  const lacks = (words: string) => until(async () => !(await rows()).some((row) => row.includes(words)), `no row “${words}”`);

  const row = (words: string) => workbench.pane('Suggestions').locator('.monaco-list-row', { hasText: words });
  /** Puts the focus of the keyboard on the first statement. */
  const focusFirst = () => until(async () => {
    await workbench.command('Claim Lens: Focus on Suggestions View');
    const focused = workbench.pane('Suggestions').locator('.monaco-list:focus-within .monaco-list-row.focused');
    await workbench.pane('Suggestions').locator('.monaco-list:focus-within').waitFor({ timeout: 4000 });
    await workbench.press('Home');
    await workbench.press('ArrowDown');
    return until(async () => (await focused.allInnerTexts()).some((some) => some.includes(BOATS)), 'the focus on the row', 2000);
  }, 'the focus on the first statement');

  it('sees the statements by how much they are worth checking', async () => {
    await workbench.openView('Claim Lens');
    await shows(BOATS);
    const all = await rows();
    assert.match(all[0]!, /^Well worth checking/u);
    assert.ok(all[1]!.startsWith(BOATS), all[1]);
    assert.match(all[1]!, /states a figure/u);
    await workbench.picture('suggestions');
  });

  it('goes to the words by Enter', async () => {
    await focusFirst();
    await workbench.press('Enter');
    await until(async () => (await workbench.status()).some((item) => item.includes('selected')), 'the words selected');
    await workbench.type('Z');
    await until(async () => (await workbench.lines()).join('\n').includes('Z'), 'what was typed in place of the words');
    await workbench.press('Control+Z');
    await shows(BOATS);
  });

  it('dismisses by a key what has the focus, stays in the list, and undoes it there', async () => {
    const dotted = async () => (await workbench.paintedOn('1,200 boats')).some(({ underline }) => /dotted/u.test(underline));
    await until(dotted, 'a line under the figure');
    await workbench.click('Harbour town');
    await until(async () => {
      if ((await workbench.read(SIDECAR)) === null) {
        await focusFirst();
        await workbench.press('Delete');
      }
      return until(async () => (await workbench.read(SIDECAR)) !== null, 'a sidecar', 10_000);
    }, 'the first statement to be dismissed');
    await workbench.onDisk(SIDECAR, 'dismissed:', 'said on Monday that 1,200 boats', 'by: mk');
    await lacks(BOATS);
    await until(async () => !(await dotted()), 'no line under the figure');
    assert.ok(!(await workbench.status()).some((item) => item.includes('selected')), 'the words were opened as well');
    await shows('Dismissed');
    await workbench.picture('suggestions-dismissed');
    await workbench.press('Delete');
    await until(async () => ((await workbench.read(SIDECAR))?.match(/quote:/gu) ?? []).length === 2, 'two dismissals');
    for (const left of [1, 0]) {
      await workbench.press('Alt+C');
      await workbench.press('z');
      await until(async () => ((await workbench.read(SIDECAR))?.match(/quote:/gu) ?? []).length === left, `${left} dismissals`);
    }
    await shows(BOATS);
  });

  it('marks one by the mouse', async () => {
    await until(async () => {
      await row(BOATS).hover();
      await row(BOATS).locator('.action-label[aria-label*="Mark as Claim"]').click({ timeout: 2000 });
      return true;
    }, 'the button on the row');
    await workbench.onDisk(SIDECAR, 'claims:', 'said on Monday that 1,200 boats');
    await lacks(BOATS);
  });
});
