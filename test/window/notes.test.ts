// Notes in a real window: written beside the text, answered, edited, resolved, and gone through by key.

import assert from 'node:assert/strict';
import { until } from './until';
import { Workbench } from './workbench';

const ARTICLE = 'harbour.article.txt';
const SIDECAR = `${ARTICLE}.facts.yaml`;
const SENTENCE = 'We have never seen the water stand so high';

describe('a discussion beside the text', () => {
  let workbench: Workbench;
  before(async () => {
    workbench = await Workbench.open({ file: ARTICLE, settings: { 'claimLens.author': 'mk' } });
  });
  after(() => workbench.close());

  const thread = () => workbench.page.locator('.review-widget:visible').last();
  const notes = () => thread().locator('.review-comment');
  const button = (name: string) => thread().locator('.monaco-button:visible, .monaco-text-button:visible', { hasText: name }).first();

  it('starts with the + beside the line: the sentence is a claim with the note on it', async () => {
    await workbench.click(SENTENCE);
    const [words] = await workbench.find(SENTENCE);
    const y = words!.y + words!.height / 2;
    const glyphs = workbench.page.locator('.comment-range-glyph');
    await until(async () => {
      const boxes = await Promise.all((await glyphs.all()).map((one) => one.boundingBox({ timeout: 1000 })));
      const beside = boxes.find((box) => box !== null && box.y < y && y < box.y + box.height)!;
      await workbench.page.mouse.move(words!.x + 20, y);
      await workbench.page.mouse.move(beside.x + beside.width / 2, y, { steps: 3 });
      await workbench.page.locator('.comment-range-glyph.line-hover').first().waitFor({ timeout: 2000 });
      await workbench.page.mouse.click(beside.x + beside.width / 2, y);
      await thread().waitFor({ timeout: 3000 });
      return true;
    }, 'a thread after a click on the +');
    await workbench.type('Since **when** do they measure?');
    await workbench.picture('notes-first');
    await button('Mark as Claim with Note').click();
    const yaml = await workbench.onDisk(SIDECAR, 'by: mk', 'Since **when** do they measure?');
    assert.match(yaml, /quote: .*We have never seen the water stand so high/u);
    await until(async () => (await thread().innerText()).includes('Since when do they measure?'), 'the note in its thread');
    await workbench.picture('notes-thread');
  });

  it('is answered, edited and resolved', async () => {
    await thread().getByText('Write a note').first().click();
    await workbench.type('Since 1950.');
    await workbench.press('Control+Enter');
    await workbench.onDisk(SIDECAR, 'Since 1950.');
    await until(async () => (await notes().count()) === 2, 'two notes');
    await notes().last().hover();
    await notes().last().locator('.action-label[aria-label*="Edit Note"]').click();
    await until(async () => (await notes().last().locator('.edit-textarea, .monaco-editor').count()) > 0, 'the note to be changed');
    await workbench.press('Control+A');
    await workbench.type('Since 1948.');
    await workbench.picture('notes-edit');
    await button('Save Note').click();
    await workbench.onDisk(SIDECAR, 'Since 1948.', 'edited:');
    await until(async () => (await thread().innerText()).includes('Since 1948.'), 'the new words');
    await workbench.picture('notes-edited');
    await thread().locator('.action-label[aria-label*="Resolve Discussion"]').click();
    await workbench.onDisk(SIDECAR, 'settled: {by: mk');
    assert.equal(await workbench.page.locator('.part.panel:visible').count(), 0, 'the panel opens for nobody');
    workbench.change({ 'workbench.colorTheme': 'Default Light Modern' });
    await workbench.page.waitForSelector('.monaco-workbench.vs');
    await workbench.click('1,200');
    await workbench.command('Claim Lens: Go to Next Note');
    await until(async () => /resolved by mk/u.test(await thread().innerText()), 'the resolved thread');
    await workbench.picture('notes-light');
  });
});
