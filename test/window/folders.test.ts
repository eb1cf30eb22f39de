// A desk with several folders, and a folder that is not trusted.

import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { until } from './until';
import { Workbench } from './workbench';

const STORY = 'Kiln lit again\n\nThe kiln burnt 7,300 tiles in May. It used 12 loads of coal.\n';
const SIDECAR = 'version: 1\nclaims:\n  - id: kiaaaa\n    quote: 7,300 tiles\n';

const OVEN = 'Oven cold\n\nThe oven baked 910 loaves in June.\n';
const CLAIMS_OF_OVEN = 'version: 1 # by hand\nclaims:\n  - id: ovaaaa\n    quote: 910 loaves\n';

const made: string[] = [];

async function folderWith(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'cl-folder-'));
  made.push(folder);
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), text);
  }
  return folder;
}

describe('folders', () => {
  after(() => Promise.all(made.map((folder) => rm(folder, { recursive: true, force: true }))));

  it('of a workspace with several are told apart where their articles have the same name; what is moved between them keeps its claims', async () => {
    const workbench = await Workbench.open({
      folder: await folderWith({
        'desk.code-workspace': '{"folders": [{"path": "north"}, {"path": "south"}]}',
        'north/kiln.article.txt': STORY, 'north/kiln.article.txt.facts.yaml': `${SIDECAR}    verdict: "true"\n`,
        'north/oven.article.txt': OVEN, 'north/oven.article.txt.facts.yaml': CLAIMS_OF_OVEN,
        'south/kiln.article.txt': STORY.replace('lit', 'out'), 'south/kiln.article.txt.facts.yaml': SIDECAR,
      }),
      workspace: 'desk.code-workspace',
    });
    await workbench.openView('Claim Lens');
    const rows = await until(async () => {
      const said = (await workbench.sideBar('kiln')).join('\n');
      return /north/u.test(said) && /south/u.test(said) && said;
    }, 'both articles');
    assert.equal((rows.match(/7,300 tiles/gu) ?? []).length, 2);
    await workbench.page.locator('.part.sidebar .monaco-list-row', { hasText: '7,300 tiles' }).first().click();
    await workbench.shows('kiln.article.txt');
    const card = await workbench.hover('7,300', 'The same figure in');
    assert.match(card, /The same figure in south\/kiln\.article\.txt ○ not judged yet/u);
    await workbench.picture('several-folders');
    const row = (label: string) => workbench.page.locator('.explorer-folders-view .monaco-list-row', { hasText: label }).first();
    await until(async () => {
      await workbench.press('Control+Shift+E');
      await row('oven.article.txt').dragTo(row('south'), { timeout: 3000 });
      await workbench.page.locator('.monaco-dialog-box .dialog-buttons .monaco-button', { hasText: 'Move' }).click({ timeout: 3000 });
      return until(async () => (await workbench.read('south/oven.article.txt')) !== null, 'the article in the other folder', 4000);
    }, 'a move to the other folder');
    await until(async () => (await workbench.read('south/oven.article.txt.facts.yaml')) === CLAIMS_OF_OVEN, 'its claims there');
    await until(async () => (await workbench.read('north/oven.article.txt')) === null && (await workbench.read('north/oven.article.txt.facts.yaml')) === null, 'nothing where it was');
    await workbench.close();
  });

  it('that are not trusted do not say in whose name somebody signs', async () => {
    const workbench = await Workbench.open({
      folder: await folderWith({ 'kiln.article.txt': STORY, '.vscode/settings.json': '{"claimLens.author": "Somebody Else", "claimLens.suggestions.threshold": 0.9}' }),
      file: 'kiln.article.txt', asksForTrust: true, settings: { 'claimLens.author': 'Ines Vogt' },
    });
    const dialog = workbench.page.locator('.monaco-dialog-box');
    if (await dialog.isVisible()) await workbench.dialog('No, I don');
    await until(async () => (await workbench.status()).some((text) => text.includes('Restricted Mode')), 'restricted mode');
    await workbench.select('7,300 tiles');
    await workbench.command('Claim Lens: Mark Claim');
    await workbench.onDisk('kiln.article.txt.facts.yaml', '7,300 tiles');
    await workbench.command('Claim Lens: Add Note');
    await workbench.answer('Ask the yard.', 'Note');
    assert.match(await workbench.onDisk('kiln.article.txt.facts.yaml', 'Ask the yard'), /by: Ines Vogt/u);
    await workbench.picture('restricted-mode');
    await workbench.close();
  });
});
