// The sample articles as a newcomer meets them, in all four kinds of theme.

import assert from 'node:assert/strict';
import { join } from 'node:path';
import type { Theme } from './themes';
import { until } from './until';
import { Workbench } from './workbench';

const SEEDS = join(__dirname, '../../seeds');
const ARTICLE = '2015-09-28-syria-talks.txt';
const THEMES: readonly Theme[] = ['dark', 'light', 'high-contrast', 'high-contrast-light'];

describe('the sample articles', () => {
  let workbench: Workbench;
  before(async () => {
    workbench = await Workbench.open({ folder: SEEDS, file: ARTICLE });
    await workbench.openView('Claim Lens');
  });
  after(() => workbench.close());

  for (const theme of THEMES) {
    it(`in ${theme}: claims by verdict, suggestions, the Claims view`, async () => {
      await workbench.dress(theme);
      const rows = await workbench.sideBar('deaths');
      assert.ok(rows.some((row) => row.includes('4.5-year conflict')), rows.join('\n'));
      assert.ok(rows.some((row) => row.includes('four working groups') && row.includes('figure changed')), rows.join('\n'));
      await until(async () => (await workbench.paintedOn('4.5-year conflict')).length > 0, 'the claim');
      const scheme = theme === 'dark' || theme === 'high-contrast' ? 'dark' : 'light';
      await until(async () => (await workbench.iconsBeside('4.5-year conflict')).some(({ image }) => image.includes(`-${scheme}`)), `an icon for ${scheme}`);
      await workbench.hover('240,000', 'Half true');
      await workbench.picture(`seeds-${theme}`);
    });
  }
});
