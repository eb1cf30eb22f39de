// The suites in a desktop VS Code, which @vscode/test-electron downloads: npm run test:desktop
// VSCODE_PATH names an installed one instead, VSCODE_VERSION another to download than the oldest that package.json admits.

import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runTests } from '@vscode/test-electron';
import { reason, root, run } from '../../scripts/command.mjs';
import { fixtures } from './places.mjs';
import { cacheFolder } from './prepare.mjs';

const { VSCODE_PATH: installed, VSCODE_VERSION: version = '1.90.2' } = process.env;
const workspace = await mkdtemp(join(tmpdir(), 'cl-'));
try {
  await run(process.execPath, ['esbuild.mjs', '--tests'], { quiet: true });
  await cp(fixtures, workspace, { recursive: true });
  await runTests({
    ...(installed ? { vscodeExecutablePath: installed } : { version, cachePath: join(cacheFolder(), 'desktop') }),
    extensionDevelopmentPath: root,
    extensionTestsPath: join(root, 'dist', 'test', 'index.js'),
    launchArgs: [workspace, '--disable-extensions', '--disable-workspace-trust'],
  });
} catch (error) {
  console.error(reason(error));
  console.error('It needs a network that reaches the downloads of VS Code (or VSCODE_PATH), and a display: on Linux without one, xvfb-run -a npm run test:desktop');
  process.exitCode = 1;
} finally {
  await rm(workspace, { recursive: true, force: true });
}
