// The first minutes of somebody who has just installed it: the walkthrough.

import assert from 'node:assert/strict';
import { until } from './until';
import { Workbench } from './workbench';

describe('the first minutes', () => {
  it('has a walkthrough that leads from an article to its claims', async () => {
    const workbench = await Workbench.open();
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
    await steps.first().locator('.codicon-getting-started-step-checked').waitFor();
    await steps.filter({ hasText: 'Go on writing' }).click();
    await steps.filter({ hasText: 'Go on writing' }).locator('.codicon-getting-started-step-checked').waitFor();
    await workbench.picture('walkthrough');
    await workbench.close();
  });
});
