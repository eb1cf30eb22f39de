// The Claims view on the sample articles: groups, dragging, several claims by the keyboard alone.

import assert from 'node:assert/strict';
import { join } from 'node:path';
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
});
