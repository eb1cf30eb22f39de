// The suites in a desktop VS Code, which @vscode/test-electron downloads: npm run test:desktop
// VSCODE_PATH names an installed one instead, CLAIM_LENS_VSCODE another version to download.

import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runTests } from '@vscode/test-electron';
import { reason, root, run } from '../../scripts/command.mjs';
import { fixtures } from './places.mjs';

const oldest = '1.90.2';
const { VSCODE_PATH: installed, CLAIM_LENS_VSCODE: version = oldest } = process.env;
const workspace = await mkdtemp(join(tmpdir(), 'cl-'));
try {
  await run(process.execPath, ['esbuild.mjs', '--tests'], { quiet: true });
  await cp(fixtures, workspace, { recursive: true });
  await runTests({
    ...(installed ? { vscodeExecutablePath: installed } : { version }),
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
