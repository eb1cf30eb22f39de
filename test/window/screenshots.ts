// Makes the README's pictures from a real window on the sample articles: npm run screenshots.

import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { until } from './until';
import { closeAll, Workbench } from './workbench';

const root = join(__dirname, '../..');
const pictures = join(root, 'docs/pictures');
const article = '2015-09-28-syria-talks.txt';

async function main(): Promise<void> {
  mkdirSync(pictures, { recursive: true });
  const workbench = await Workbench.open({
    theme: 'dark', folder: join(root, 'seeds'), file: article,
    settings: { 'window.menuBarVisibility': 'hidden', 'workbench.layoutControl.enabled': false, 'editor.minimap.enabled': false, 'breadcrumbs.enabled': false },
  });
  await workbench.openView('Claim Lens');
  await workbench.sideBar('deaths');
  await until(async () => (await workbench.paintedOn('4.5-year conflict')).length > 0, 'the claims');
  await workbench.hover('four committees', 'committees');
  await workbench.picture(join(pictures, 'article.png'));
  await workbench.hover('240,000', 'Half true');
  await workbench.picture(join(pictures, 'claim.png'));
}

main().then(closeAll, async (error: unknown) => {
  console.error(error);
  process.exitCode = 1;
  await closeAll();
});
