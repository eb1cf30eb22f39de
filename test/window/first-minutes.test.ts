// The first minutes of somebody who has just installed it: the walkthrough.

import assert from 'node:assert/strict';
import { Workbench } from './workbench';

describe('the first minutes', () => {
  for (const theme of ['dark', 'light'] as const) {
    it(`the walkthrough leads from an article to its claims, in ${theme}`, async () => {
      const workbench = await Workbench.open({ theme });
      await workbench.press('Control+B'); // pictures stand beside the steps where there is room
      await workbench.command('Welcome: Open Walkthrough...');
      await workbench.pick('Check an Article');
      const steps = workbench.page.locator('.getting-started-step');
      await steps.first().waitFor();
      const titles = (await steps.locator('.step-title').allInnerTexts()).map((title) => title.trim());
      assert.deepEqual(titles, ['Open an article', 'See what can be checked', 'Mark a claim', 'Judge it', 'Go on writing', 'See where you stand']);
      await workbench.openFile('harbour.article.txt');
      await workbench.page.locator('.tab', { hasText: 'Welcome' }).click();
      await steps.first().locator('.codicon-getting-started-step-checked').waitFor();
      await steps.filter({ hasText: 'Go on writing' }).click();
      await steps.filter({ hasText: 'Go on writing' }).locator('.codicon-getting-started-step-checked').waitFor();
      await workbench.picture(`walkthrough-${theme}`);
      await workbench.close();
    });
  }
});
