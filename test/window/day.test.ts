// A checker's day in a real window, with the package as a user installs it, on a folder of ten articles: go through suggestions, mark,
// discuss, judge, have it signed by somebody else, go on writing, handle an article that changed elsewhere, see where one stands.

import assert from 'node:assert/strict';
import { join } from 'node:path';
import { badgeOf } from './inside.mjs';
import { until } from './until';
import { Workbench } from './workbench';

const ARTICLE = 'harbour.article.txt';
const SIDECAR = `${ARTICLE}.facts.yaml`;
const FIGURE = '1,200 boats';
const JETTIES = 'The town has 14 jetties';

describe('a checker’s day', () => {
  let workbench: Workbench;
  before(async () => {
    workbench = await Workbench.open({ folder: join(__dirname, '../fixtures/desk'), settings: { 'claimLens.author': 'Ines Vogt', 'claimLens.review.signOffs': 1 } });
  });
  after(() => workbench.close());

  const hasIcon = (words: string, icon: RegExp) => async () => (await workbench.iconsBeside(words)).some(({ image }) => icon.test(image));

  it('opens a folder of ten articles and sees where work is left', async () => {
    const rows = workbench.page.locator('.explorer-folders-view .monaco-list-row');
    await until(async () => (await rows.locator('[aria-label*="tram.article.txt •"]').evaluate(badgeOf, undefined, { timeout: 1000 })) === '"2"', 'the open claims of an article in the explorer');
    assert.equal(await rows.count(), 10, 'sidecars lie folded under their articles');
    await workbench.picture('day-folder');
    await workbench.openFile(ARTICLE);
  });

  it('sees what can be checked, and reads what is meant and who says it', async () => {
    const painted = await until(async () => {
      const on = await workbench.paintedOn(FIGURE);
      return on.length > 0 && on;
    }, 'a line under the figure');
    assert.ok(painted.some(({ underline }) => /dotted/u.test(underline)), JSON.stringify(painted));
    assert.equal((await workbench.iconsBeside(FIGURE)).length, 0);
    const card = await workbench.hover('1,200', 'boats');
    assert.match(card, /1,200 boats — count/u);
    assert.match(card, /harbour office of Oldmouth/iu);
    assert.match(card, /Mark claim/u);
  });

  it('goes through the suggestions: marks one, dismisses one', async () => {
    await workbench.openView('Claim Lens');
    const suggestions = workbench.pane('Suggestions');
    const act = async (words: string, button: string) => {
      const row = suggestions.locator('.monaco-list-row', { hasText: words });
      await row.waitFor();
      await until(async () => {
        if ((await row.count()) === 0) return true;
        await row.hover({ timeout: 2000 });
        await row.locator(`.action-label[aria-label*="${button}"]`).click({ timeout: 2000 });
        return until(async () => (await row.count()) === 0, 'the row to go', 5000);
      }, `${button} on “${words}”`);
    };
    await act('Three of them were closed', 'Mark as Claim');
    await workbench.onDisk(SIDECAR, 'quote: Three of them were closed in January');
    await act('We have never seen', 'Dismiss');
    await workbench.onDisk(SIDECAR, 'dismissed:', 'We have never seen the water stand so high', 'by: Ines Vogt');
  });

  it('marks a figure from the palette: it is painted as a claim', async () => {
    await workbench.click('1,200');
    await workbench.command('Claim Lens: Mark Claim');
    const yaml = await workbench.onDisk(SIDECAR, 'quote: 1,200 boats', 'text: |');
    assert.match(yaml, /claimant: .*harbour office of Oldmouth/iu);
    await until(hasIcon(FIGURE, /open-dark/u), 'the icon of a claim that is not judged');
  });

  it('discusses a sentence beside the text: the + marks it with its first note; reply, resolve', async () => {
    const thread = workbench.page.locator('.review-widget:visible').last();
    const notes = thread.locator('.review-comment');
    await workbench.startNote(JETTIES);
    await workbench.type('Since **when** are there 14?');
    await thread.locator('.monaco-button:visible', { hasText: 'Mark as Claim with Note' }).click();
    assert.match(await workbench.onDisk(SIDECAR, 'by: Ines Vogt', 'Since **when** are there 14?'), /quote: The town has 14 jetties/u);
    await until(async () => (await thread.innerText()).includes('Since when are there 14?'), 'the note in its thread');
    await until(async () => {
      if ((await thread.locator('.monaco-editor.focused').count()) === 0) await thread.getByText('Write a note').first().click({ timeout: 2000 });
      return thread.locator('.monaco-editor.focused').isVisible();
    }, 'the field for a reply');
    await workbench.type('Since 1950.');
    await workbench.press('Control+Enter');
    await workbench.onDisk(SIDECAR, 'Since 1950.');
    await until(async () => (await notes.count()) === 2, 'two notes');
    await workbench.picture('day-notes');
    await until(async () => {
      await thread.locator('.action-label[aria-label*="Resolve Discussion"]').click({ timeout: 2000 });
      return workbench.onDisk(SIDECAR, 'settled: {by: Ines Vogt');
    }, 'the discussion to be resolved');
    await thread.waitFor({ state: 'hidden' });
    assert.equal(await workbench.page.locator('.part.panel:visible').count(), 0, 'the panel opens for nobody');
  });

  it('judges the figure: verdict, source and note; sees the verdict in the text and first in the card', async () => {
    await workbench.click('1,200');
    await workbench.command('Claim Lens: Set Verdict');
    await workbench.pick('Mostly true', 'What did the check find?');
    await workbench.onDisk(SIDECAR, 'verdict: mostly-true', 'checked:');
    await workbench.command('Claim Lens: Add Source');
    await workbench.answer('https://harbour.example.org/log', 'The address');
    await workbench.answer('Harbour log', 'Its title');
    await workbench.pick('Supports the claim', 'What does the source do');
    await workbench.onDisk(SIDECAR, 'url: https://harbour.example.org/log', 'stance: supports');
    await workbench.command('Claim Lens: Add Note');
    await workbench.answer('Counted twice, on Monday and Tuesday.', 'What should whoever reads this know?');
    await workbench.onDisk(SIDECAR, 'Counted twice');
    await until(hasIcon(FIGURE, /mostly-true-dark/u), 'the icon of the verdict');
    const painted = await workbench.paintedOn(FIGURE);
    assert.ok(painted.some(({ border }) => /dashed/u.test(border)), JSON.stringify(painted));
    const card = await workbench.hover('1,200', 'In review · 0 of 1 signatures');
    assert.ok(card.indexOf('Mostly true') < card.indexOf('Harbour log'));
    assert.match(card, /Counted twice, on Monday and Tuesday\. — Ines Vogt/u);
    await workbench.picture('claim-card');
  });

  it('has it signed by somebody else', async () => {
    await workbench.change({ 'claimLens.author': 'Jonas Brandt' });
    await workbench.click('1,200');
    await workbench.command('Claim Lens: Sign Off');
    await workbench.onDisk(SIDECAR, 'signedOff:', 'by: Jonas Brandt');
    await workbench.hover('1,200', 'Done · 1 of 1 signatures');
  });

  it('edits the text before it and in it: the claim keeps to its words and says what changed; accepts that', async () => {
    await workbench.click('The harbour office');
    await workbench.type('After a week of rain, ');
    await until(async () => (await workbench.paintedOn(FIGURE)).some(({ border }) => /dashed/u.test(border)), 'the claim, shifted');
    await workbench.select('1,200');
    await workbench.type('1,500');
    await workbench.save();
    const yaml = await workbench.onDisk(SIDECAR, 'now: 1,500 boats');
    assert.match(yaml, /quote: 1,200 boats/u);
    await workbench.problems('The figure has changed since it was checked');
    assert.match(await workbench.hover('1,500', 'now'), /checked: 1,200 · now: 1,500/u);
    await workbench.picture('changed-figure');
    await workbench.click('1,500');
    await workbench.fix('Accept the new wording');
    assert.doesNotMatch(await workbench.onDisk(SIDECAR, 'quote: 1,500 boats'), /now:/u);
  });

  it('handles an article that somebody else changed: is told, goes there, checks again', async () => {
    const article = 'mill.article.txt';
    const row = workbench.pane('Claims').locator('.monaco-list-row', { hasText: 'figure changed' }).first();
    const changed = (await workbench.read(article))!.replace('640 tonnes', '460 tonnes');
    await workbench.writeUntil(article, changed, () => row.isVisible(), 'the changed claim in the Claims view');
    await until(async () => {
      await row.click({ timeout: 2000 });
      return workbench.shows(article, 4000).then(() => true);
    }, 'the changed article');
    await workbench.click('460');
    await workbench.fix('Check again');
    await workbench.pick('Mostly false', 'What did the check find?');
    await workbench.onDisk(`${article}.facts.yaml`, 'quote: 460 tonnes of rye', 'verdict: mostly-false');
    await until(async () => (await row.count()) === 0, 'nothing changed any more');
  });

  it('looks at the dashboard', async () => {
    await workbench.command('Claim Lens: Open Dashboard');
    const page = workbench.page.frameLocator('iframe.webview.ready').frameLocator('#active-frame');
    const bar = (verdict: string) => page.locator(`svg a[data-query="verdict:${verdict}"]`).getAttribute('aria-label');
    await until(async () => (await page.locator('.summary').innerText()).includes('7'), 'all claims of the day');
    assert.deepEqual([await bar('true'), await bar('mostly-true'), await bar('mostly-false'), await bar('none')], ['✔ True: 1', '◕ Mostly true: 1', '◔ Mostly false: 1', '○ Not judged yet: 4']);
    await workbench.picture('day-dashboard');
  });

  it('closes the window, opens it again, and everything is where it belongs', async () => {
    await workbench.reopen(ARTICLE);
    await until(hasIcon('1,500 boats', /mostly-true-dark/u), 'the claim after opening again');
    assert.match(await workbench.hover('1,500', 'Mostly true'), /Harbour log/u);
  });

  it('changes the sidecar from outside: the window follows', async () => {
    const yaml = await workbench.onDisk(SIDECAR, 'verdict: mostly-true');
    await workbench.writeUntil(SIDECAR, yaml.replace('verdict: mostly-true', 'verdict: "false"'), hasIcon('1,500 boats', /(?<!mostly-)false-dark/u), 'the new verdict');
    await workbench.remove(SIDECAR);
    await until(async () => (await workbench.iconsBeside('1,500 boats')).length === 0, 'no claim');
  });
});
