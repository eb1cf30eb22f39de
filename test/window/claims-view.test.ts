// The Claims view on the sample articles: groups, dragging, several claims by the keyboard alone, following the cursor; and the
// dashboard, from whose bars one comes to the claims behind them.

import assert from 'node:assert/strict';
import { join } from 'node:path';
import { fillOf } from './inside.mjs';
import { until } from './until';
import { Workbench } from './workbench';

const SIDECAR = '2015-09-28-syria-talks.txt.facts.yaml';

describe('the Claims view', () => {
  let workbench: Workbench;
  before(async () => {
    workbench = await Workbench.open({ folder: join(__dirname, '../../seeds'), file: '2015-09-28-syria-talks.txt', settings: { 'claimLens.author': 'Ines Vogt' } });
    await workbench.openView('Claim Lens');
    await workbench.sideBar('deaths');
    await workbench.page.locator('.part.sidebar .pane-header', { hasText: 'Suggestions' }).click(); // folds it away
  });
  after(() => workbench.close());

  const pane = () => workbench.page.locator('.part.sidebar .pane', { has: workbench.page.locator('.pane-header', { hasText: /^Claims/u }) });
  const row = (words: string) => pane().locator('.monaco-list-row', { hasText: words }).first();
  const labels = async () => Promise.all((await pane().locator('.monaco-list-row').all()).map(async (one) => (await one.getAttribute('aria-label', { timeout: 500 })) ?? ''));

  /** Waits until so many claims are in a group. */
  async function counts(group: string, count: number): Promise<void> {
    await until(async () => (await labels()).some((label) => label.startsWith(`${group}, ${count} claims`)), `${group} with ${count}`);
  }

  async function groupBy(name: string): Promise<void> {
    await workbench.command('Claim Lens: Group Claims By');
    await workbench.pick(name, 'What do the claims of a group have in common?');
  }

  async function countOf(group: string): Promise<number> {
    const label = await until(async () => (await labels()).find((one) => one.startsWith(`${group}, `) && /, \d+ claims$/u.test(one)), `the group ${group}`);
    return Number(/, (\d+) claims/u.exec(label)?.[1]);
  }

  it('groups by verdict and remembers it', async () => {
    await groupBy('Verdict');
    await countOf('Not judged yet');
    await workbench.command('Claim Lens: Group Claims By');
    const asked = await workbench.asked('What do the claims of a group have in common?');
    assert.match(asked, /Verdict\s*as it is now/u);
    await workbench.picture('claims-group-by');
    await workbench.press('Escape');
  });

  it('judges a claim that is dragged onto a verdict; one step takes it back', async () => {
    const before = await workbench.read(SIDECAR);
    const mostlyTrue = await countOf('Mostly true');
    const from = (await row('their officers will share').boundingBox())!;
    const to = (await pane().locator('.monaco-list-row[aria-label^="Mostly true, "][aria-level="1"]').boundingBox())!;
    const { mouse } = workbench.page;
    await mouse.move(from.x + 60, from.y + from.height / 2);
    await mouse.down();
    await mouse.move(from.x + 70, from.y + from.height / 2 + 4, { steps: 4 });
    await mouse.move(to.x + 60, to.y + to.height / 2, { steps: 12 });
    await workbench.picture('claims-drag');
    await mouse.up();
    await counts('Mostly true', mostlyTrue + 1);
    await until(async () => (await workbench.read(SIDECAR)) !== before, 'the sidecar, written');
    await until(async () => (await workbench.status()).some((text) => /Verdict on .*Mostly true/u.test(text)), 'what was done, in the status bar');
    await workbench.command('Claim Lens: Undo Last Change');
    await counts('Mostly true', mostlyTrue);
    await until(async () => (await workbench.read(SIDECAR)) === before, 'the sidecar as it was');
  });

  it('assigns several claims by the keyboard alone', async () => {
    await groupBy('Assignee');
    const nobody = await countOf('Nobody');
    await row('Nobody').click(); // folds it
    await workbench.press('ArrowRight');
    for (let claim = 0; claim < 2; claim++) {
      await workbench.press('ArrowDown');
      await workbench.press('Control+Shift+Enter');
    }
    await workbench.press('Alt+C');
    await workbench.press('w');
    await workbench.pick('Me', 'Choose a name, or type another');
    await counts('Ines Vogt', 2);
    await counts('Nobody', nobody - 2);
    await workbench.picture('claims-by-assignee');
  });

  it('shows one’s own work and goes back to all', async () => {
    await workbench.command('Claim Lens: My Work');
    await until(async () => (await pane().innerText()).includes('assignee:me (2 of '), 'the filter');
    await workbench.picture('claims-my-work');
    await workbench.command('Claim Lens: Clear Filter of Claims');
    await until(async () => !(await pane().innerText()).includes('assignee:me'), 'no filter');
  });

  it('follows the cursor from the moment it is asked to, whatever the claims are grouped by', async () => {
    const selects = (words: string) => until(async () => (await pane().locator('.monaco-list-row.selected').allInnerTexts()).some((text) => text.includes(words)), `“${words}”, selected in the view`);
    await workbench.click('240,000 deaths');
    await workbench.change({ 'claimLens.view.followCursor': true });
    await selects('240,000 deaths');
    await workbench.click('4.5-year conflict');
    await selects('4.5-year conflict');
    await groupBy('Article');
    await selects('4.5-year conflict');
    await workbench.picture('claims-follow');
  });

  const dashboard = () => workbench.page.frameLocator('iframe.webview.ready').frameLocator('#active-frame');

  it('has a dashboard that counts the verdicts, in their colours and as a table', async () => {
    await workbench.command('Claim Lens: Open Dashboard');
    const bar = dashboard().locator('svg a[data-query="verdict:false"]');
    await bar.waitFor();
    assert.equal(await bar.getAttribute('aria-label'), '✘ False: 2');
    assert.notEqual(await bar.locator('.bar').evaluate(fillOf), 'rgb(0, 0, 0)');
    assert.match(await dashboard().locator('section:has(#verdicts) tbody tr', { hasText: '✘ False' }).innerText(), /2/u);
    await workbench.picture('dashboard');
  });

  it('shows the claims behind a bar of it, by the keyboard too', async () => {
    await dashboard().locator('svg a[data-query="verdict:false"]').focus();
    await workbench.press('Enter');
    await until(async () => (await pane().innerText()).includes('verdict:false (2 of 15 claims)'), 'the filter');
    const rows = await workbench.sideBar('first convoy for nine months');
    assert.ok(rows.some((one) => one.includes('four working groups')), rows.join('\n'));
    assert.ok(!rows.some((one) => one.includes('4.5-year conflict')), rows.join('\n'));
    await workbench.picture('dashboard-filter');
  });
});
