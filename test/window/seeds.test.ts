// The sample articles as a newcomer meets them, in all four kinds of theme.

import assert from 'node:assert/strict';
import { join } from 'node:path';
import { until } from './until';
import { Workbench, type Theme } from './workbench';

const SEEDS = join(__dirname, '../../seeds');
const ARTICLE = '2015-09-28-syria-talks.txt';
const THEMES: readonly Theme[] = ['dark', 'light', 'high-contrast', 'high-contrast-light'];

describe('the sample articles', () => {
  for (const theme of THEMES) {
    it(`in ${theme}: claims by verdict, suggestions, the Claims view`, async () => {
      const workbench = await Workbench.open({ theme, folder: SEEDS, file: ARTICLE });
      try {
        await workbench.openView('Claim Lens');
        const rows = await workbench.sideBar('deaths');
        assert.ok(rows.some((row) => row.includes('4.5-year conflict')), rows.join('\n'));
        assert.ok(rows.some((row) => row.includes('four working groups') && row.includes('figure changed')), rows.join('\n'));
        const [judged] = await until(async () => {
          const on = await workbench.paintedOn('4.5-year conflict');
          return on.length > 0 && on;
        }, 'the claim');
        assert.ok(judged);
        const scheme = theme === 'dark' || theme === 'high-contrast' ? 'dark' : 'light';
        const icons = await workbench.iconsBeside('4.5-year conflict');
        assert.ok(icons.some(({ image }) => image.includes(`-${scheme}`)), JSON.stringify(icons));
        await workbench.hover('240,000', 'Half true');
        await workbench.picture(`seeds-${theme}`);
      } finally {
        await workbench.close();
      }
    });
  }
});
