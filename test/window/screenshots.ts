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
    settings: { 'claimLens.author': 'Ines Vogt', 'window.menuBarVisibility': 'hidden', 'workbench.layoutControl.enabled': false, 'editor.minimap.enabled': false, 'breadcrumbs.enabled': false },
  });
  await workbench.openView('Claim Lens');
  await workbench.sideBar('deaths');
  await until(async () => (await workbench.painted()).some(({ kind }) => kind === 'icon'), 'the claims');
  await until(async () => !(await workbench.hover('four committees', 'committees')).includes('are being read'), 'the folder, read');
  await workbench.picture(join(pictures, 'article.png'));
  await workbench.hover('240,000', 'Half true');
  await workbench.picture(join(pictures, 'claim.png'));
  await workbench.page.mouse.move(5, 5);
  await workbench.command('Claim Lens: Group Claims By');
  await workbench.pick('Verdict', 'What do the claims of a group have in common?');
  await workbench.click('240,000');
  await workbench.command('Claim Lens: Open Notes');
  await workbench.page.locator('.review-widget:visible .review-comment').first().waitFor();
  await workbench.sideBar('Not judged yet');
  await workbench.picture(join(pictures, 'notes.png'));
  await workbench.command('View: Close Primary Side Bar');
  await workbench.command('Claim Lens: Open Dashboard');
  await workbench.page.frameLocator('iframe.webview.ready').frameLocator('#active-frame').locator('svg').first().waitFor();
  await workbench.picture(join(pictures, 'dashboard.png'));
}

main().then(closeAll, async (error: unknown) => {
  console.error(error);
  process.exitCode = 1;
  await closeAll();
});
