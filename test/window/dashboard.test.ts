// Where the work stands, at a glance: the dashboard on the sample articles, and from a bar to the claims behind it.

import assert from 'node:assert/strict';
import { join } from 'node:path';
import { fillOf } from './inside.mjs';
import { until } from './until';
import { Workbench } from './workbench';

describe('the dashboard', () => {
  let workbench: Workbench;
  before(async () => {
    workbench = await Workbench.open({ folder: join(__dirname, '../../seeds') });
  });
  after(() => workbench.close());

  const page = () => workbench.page.frameLocator('iframe.webview.ready').frameLocator('#active-frame');

  it('counts the verdicts, in their colours and as a table', async () => {
    await workbench.openView('Claim Lens');
    await workbench.command('Claim Lens: Open Dashboard');
    const bar = page().locator('svg a[data-query="verdict:false"]');
    await bar.waitFor();
    assert.equal(await bar.getAttribute('aria-label'), '✘ False: 2');
    assert.notEqual(await bar.locator('.bar').evaluate(fillOf), 'rgb(0, 0, 0)');
    assert.match(await page().locator('section:has(#verdicts) tbody tr', { hasText: '✘ False' }).innerText(), /2/u);
    await workbench.picture('dashboard');
  });

  it('leads from a bar to its claims, by the keyboard too', async () => {
    await page().locator('svg a[data-query="verdict:false"]').focus();
    await workbench.press('Enter');
    await until(async () => (await workbench.page.locator('.part.sidebar').innerText()).includes('verdict:false (2 of 15 claims)'), 'the filter');
    const rows = await workbench.sideBar('first convoy for nine months');
    assert.ok(rows.some((row) => row.includes('four working groups')), rows.join('\n'));
    assert.ok(!rows.some((row) => row.includes('4.5-year conflict')), rows.join('\n'));
    await workbench.picture('dashboard-filter');
  });
});
