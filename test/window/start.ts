// Starts a VS Code for one story: a profile and a copy of its folder for itself, with the extension installed from its package.

import { cp, readdir, writeFile } from 'node:fs/promises';
import { realpathSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { newPage, openBrowser } from '../hosts/page.mjs';
import { prepareVSCode } from '../hosts/prepare.mjs';
import { fixtures } from '../hosts/places.mjs';
import { address, installExtension, newProfile, removeProfile, startServer, writeSettings } from '../hosts/server.mjs';
import { themeId, type Theme } from './themes';

export interface Opening {
  theme?: Theme;
  /** Copied for this window; test/fixtures/workspace without it. */
  folder?: string;
  /** Of the folder; opened in the editor at once. */
  file?: string;
  /** A .code-workspace in the folder, which is opened instead of it. */
  workspace?: string;
  /** Lets VS Code ask whether the folder is trusted. */
  asksForTrust?: boolean;
  /** The user's settings. */
  settings?: Record<string, unknown>;
  /** The folder of another extension, installed beside ours. */
  beside?: string;
  /** The display language. Ours follows; VS Code's own words stay English, since its language packs are extensions of their own. */
  language?: string;
  /** Files that are put into our installed extension, by their names in it. */
  added?: Readonly<Record<string, string>>;
}

export interface Started {
  /** The copy of the folder. */
  readonly folder: string;
  /** Nothing is loaded in it yet. */
  readonly page: Page;
  /** What the window says in its console. */
  readonly log: readonly string[];
  /** Where the window is, with a file of the folder in front or without. */
  address(file?: string): string;
  /** Ends the VS Code and removes its profile and folder. */
  stop(): Promise<void>;
}

let browser: Promise<Browser> | undefined;

export async function start({ theme = 'dark', folder = fixtures, workspace, asksForTrust = false, settings = {}, beside, added = {} }: Opening): Promise<Started> {
  const vsix = process.env.CLAIM_LENS_VSIX;
  if (!vsix) throw new Error('these tests want the packaged extension: npm run test:window');
  browser ??= openBrowser();
  const vscode = await prepareVSCode();
  const profile = newProfile();
  const copy = join(realpathSync(profile.root), 'w');
  await cp(folder, copy, { recursive: true });
  // Before the first installation, which lists what is there.
  if (beside) await cp(beside, join(profile.extensions, basename(beside)), { recursive: true });
  await installExtension(vscode, profile, vsix);
  const installed = (await readdir(profile.extensions)).find((name) => name.startsWith('claim-lens.claim-lens-'));
  for (const [name, text] of Object.entries(added)) await writeFile(join(profile.extensions, installed!, name), text);
  writeSettings(profile, { ...settings, 'workbench.colorTheme': await themeId(theme) });
  const server = await startServer(vscode, profile, { asksForTrust });
  const log: string[] = [];
  const page = await newPage(await browser, (line) => log.push(line));
  return {
    folder: copy, page, log,
    address: (file) => address(server, workspace ? join(copy, workspace) : copy, file ? { file: join(copy, file) } : {}),
    stop: async () => {
      await server.stop();
      removeProfile(profile.root);
    },
  };
}

/** Once all stories are told. */
export async function closeBrowser(): Promise<void> {
  await (await browser)?.close();
}
