// The first minutes of somebody who has just installed it: it runs, and has a walkthrough.

import assert from 'node:assert/strict';
import { until } from './until';
import { Workbench } from './workbench';

describe('the first minutes', () => {
  let workbench: Workbench;
  before(async () => { workbench = await Workbench.open(); });
  after(() => workbench.close());

  it('has a walkthrough that leads from an article to its claims', async () => {
    await workbench.press('Control+B'); // pictures stand beside the steps where there is room
    await workbench.command('Welcome: Open Walkthrough...');
    await workbench.pick('Check an Article');
    const steps = workbench.page.locator('.getting-started-step');
    await steps.first().waitFor();
    const titles = (await steps.locator('.step-title').allInnerTexts()).map((title) => title.trim());
    assert.deepEqual(titles, ['Open an article', 'See what can be checked', 'Mark a claim', 'Judge it', 'Go on writing', 'See where you stand']);
    await workbench.openFile('harbour.article.txt');
    await until(async () => (await workbench.painted()).length > 0, 'the article, read');
    await workbench.page.locator('.tab', { hasText: 'Welcome' }).click();
    // The page comes back as it was left, or as VS Code's own start, from which the walkthrough is a click away.
    await until(async () => {
      if (await steps.first().locator('.codicon-getting-started-step-checked').isVisible()) return true;
      await workbench.page.locator('button.getting-started-category:enabled', { hasText: 'Check an Article' }).click({ timeout: 2000 });
      return false;
    }, 'the first step, done');
    await steps.filter({ hasText: 'Go on writing' }).click();
    await steps.filter({ hasText: 'Go on writing' }).locator('.codicon-getting-started-step-checked').waitFor();
    await workbench.picture('walkthrough');
  });

  it('finds the extension among the running ones', async () => {
    await until(async () => {
      await workbench.command('Developer: Show Running Extensions');
      await workbench.page.locator('.runtime-extensions-editor .extension .name', { hasText: 'Claim Lens' }).first().waitFor({ timeout: 10_000 });
      return true;
    }, 'Claim Lens among the running extensions');
  });
});
