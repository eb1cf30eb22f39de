// A Chromium, and pages in it that show a workbench.

import { format } from 'node:util';
import { chromium } from 'playwright-core';
import { findChromium } from './chromium.mjs';

const flags = [
  '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync',
  // Else a page that a test answers itself may not open its WebSocket, and waits for ever.
  '--disable-features=LocalNetworkAccessChecks',
];

/** @param {{ headless?: boolean }} [options] */
export async function openBrowser({ headless = true } = {}) {
  return chromium.launch({ executablePath: await findChromium(), args: flags, headless });
}

/**
 * A page on which nothing is loaded yet; what its console says goes to `log`.
 * @param {import('playwright-core').Browser} browser
 * @param {(line: string) => void} log
 * @param {import('playwright-core').BrowserContextOptions} [options]
 */
export async function newPage(browser, log, options = {}) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
  context.setDefaultTimeout(60_000); // a busy machine takes more than half of it to draw a workbench
  const page = await context.newPage();
  page.on('console', (message) => log(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => log(`page error: ${error.stack ?? error.message}`));
  return page;
}

/**
 * Lets the suite that runs inside an extension host reach us. To be called before the page goes anywhere.
 * @param {import('playwright-core').Page} page
 * @param {(line: string, type: string) => void} hear  told each line that the extension host says to `console`
 * @returns {Promise<{ ended: Promise<number> }>} ended: with the exit code of the suite
 */
export async function listen(page, hear) {
  /** @type {(code: number) => void} */
  let end = () => {};
  /** @type {Promise<number>} */
  const ended = new Promise((fulfil) => { end = fulfil; });
  await page.exposeFunction('codeAutomationLog', (/** @type {string} */ type, /** @type {unknown[]} */ args) => hear(format(...args), type));
  await page.exposeFunction('codeAutomationExit', (/** @type {number} */ code) => end(code));
  return { ended };
}
