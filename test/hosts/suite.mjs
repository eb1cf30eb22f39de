// Runs the mocha suites inside one extension host of a real VS Code: Node's, or the web worker's.

import { createWriteStream } from 'node:fs';
import { cp, mkdir, readFile, realpath, rm } from 'node:fs/promises';
import { finished } from 'node:stream/promises';
import { join, relative } from 'node:path';
import sourceMaps from 'source-map-support';
import { root } from '../../scripts/command.mjs';
import { serveFiles } from './files.mjs';
import { listen, newPage, openBrowser } from './page.mjs';
import { fixtures, results } from './places.mjs';
import { prepareVSCode } from './prepare.mjs';
import { address, newProfile, remote, removeProfile, startServer } from './server.mjs';

// A minute is usual; a machine with other work took three.
const patience = 8 * 60_000;

/**
 * @param {'node' | 'web'} kind
 * @returns {Promise<{ passed: number, failed: number }>}
 */
export async function runSuite(kind) {
  const vscode = await prepareVSCode();
  const profile = newProfile();
  const workspace = join(await realpath(profile.root), 'w');
  await cp(fixtures, workspace, { recursive: true });
  await mkdir(results, { recursive: true });
  const logFile = join(results, `${kind}.log`);
  const log = createWriteStream(logFile);

  const [server, browser] = await Promise.all([
    startServer(vscode, profile, { testDriver: true, log: join(results, `${kind}-server.log`) }),
    openBrowser(),
  ]);
  // What starts with %c is the extension host's console once more, which `listen` hears better.
  const page = await newPage(browser, (line) => /: %c/.test(line) || log.write(`page ${line}\n`), { bypassCSP: kind === 'web' });

  /** @type {{ passed: number, failed: number } | null} */
  let counts = null;
  const { ended } = await listen(page, (line, type) => {
    if (line.startsWith('mocha| ')) console.log(original(line.slice('mocha| '.length)));
    else if (line.startsWith('counts| ')) counts = JSON.parse(line.slice('counts| '.length));
    else log.write(`host ${type}: ${line}\n`);
  });

  let stopServing = () => {};
  try {
    if (kind === 'node') {
      const payload = [['extensionDevelopmentPath', remote(server.authority, root)], ['extensionTestsPath', remote(server.authority, join(root, 'dist/test/index'))]];
      await page.goto(address(server, workspace, { payload }));
    } else {
      const files = await serveFiles(root);
      stopServing = files.stop;
      await loadIntoWorker(page, files.authority);
      await page.goto(address(server, workspace));
    }
    const code = await Promise.race([ended, tooLong(), crashed(page)]);
    counts ??= { passed: 0, failed: 1 };
    if (code !== 0 && counts.failed === 0) counts.failed = 1;
  } catch (error) {
    console.error(error);
    counts = { passed: counts?.passed ?? 0, failed: Math.max(1, counts?.failed ?? 0) };
    await page.screenshot({ path: join(results, `${kind}.png`) }).catch(() => {});
  } finally {
    await browser.close();
    await server.stop();
    stopServing();
    await finished(log.end());
    removeProfile(profile.root);
  }

  if (counts.failed === 0) {
    await rm(logFile);
    await rm(join(results, `${kind}-server.log`));
  } else {
    // Frames inside VS Code fill the page and help nobody here.
    const lines = (await readFile(logFile, 'utf8')).trimEnd().split('\n').filter((line) => !line.includes('/static/out/vs/'));
    console.error(`\nThe end of ${logFile}:\n${lines.slice(-30).join('\n')}`);
  }
  return counts;
}

/**
 * The payload of an address can name extensions for the Node host alone. For the worker they have to stand, as http addresses,
 * in the configuration that the server writes into its page.
 * @param {import('playwright-core').Page} page
 * @param {string} authority where the files of the extension are served
 */
async function loadIntoWorker(page, authority) {
  const uri = (/** @type {string} */ path) => ({ $mid: 1, scheme: 'http', authority, path });
  await page.route(({ pathname }) => pathname === '/', async (route) => {
    const response = await route.fetch();
    const html = await response.text();
    const body = html.replace(/(id="vscode-workbench-web-configuration"\s+data-settings=")([^"]*)"/, (_, start, settings) => {
      const configuration = JSON.parse(settings.replaceAll('&quot;', '"').replaceAll('&amp;', '&'));
      configuration.developmentOptions = {
        ...configuration.developmentOptions,
        extensions: [uri('/')],
        extensionTestsPath: uri('/dist/web/test/index.js'),
      };
      return `${start}${JSON.stringify(configuration).replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`;
    });
    if (body === html) throw new Error('the page of this VS Code has no configuration where it was');
    await route.fulfill({ response, body });
  });
}

/** Stacks of the worker's bundle say where in the sources they are; in Node's the bundle sees to that itself. */
function original(/** @type {string} */ text) {
  return text.replace(/http:\/\/[^\s()]+?\/(dist\/web\/[^\s()]+?\.js)#vscode-extension:(\d+):(\d+)/g, (_, file, line, column) => {
    const at = sourceMaps.mapSourcePosition({ source: join(root, file), line: Number(line), column: Number(column) });
    return `${relative(root, at.source)}:${at.line}:${at.column}`;
  });
}

/** @returns {Promise<never>} */
function tooLong() {
  return new Promise((_, reject) => {
    setTimeout(() => reject(new Error(`the suite did not end within ${patience / 1000} seconds`)), patience).unref();
  });
}

/** @returns {Promise<never>} */
function crashed(/** @type {import('playwright-core').Page} */ page) {
  return new Promise((_, reject) => {
    page.on('crash', () => reject(new Error('the page of the workbench crashed')));
    page.on('close', () => reject(new Error('the page of the workbench was closed')));
  });
}
