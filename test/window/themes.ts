// The four kinds of theme, as the VS Code of these stories names them.

import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { prepareVSCode } from '../hosts/prepare.mjs';

/** Ids end like this; older versions of VS Code put "Default " before each, and newer ones rewrite settings that have it. */
export const themes = {
  dark: { name: 'Dark Modern', mark: '.vs-dark' },
  light: { name: 'Light Modern', mark: '.vs' },
  'high-contrast': { name: 'High Contrast', mark: '.hc-black' },
  'high-contrast-light': { name: 'High Contrast Light', mark: '.hc-light' },
} as const;

/** The id of a theme in this VS Code. */
export async function themeId(theme: Theme): Promise<string> {
  const { server } = await prepareVSCode();
  const file = join(dirname(server), '../extensions/theme-defaults/package.json');
  const { contributes } = JSON.parse(await readFile(file, 'utf8')) as { contributes: { themes: { id: string }[] } };
  const found = contributes.themes.find(({ id }) => id.endsWith(themes[theme].name));
  if (!found) throw new Error(`no theme ${themes[theme].name} in ${file}`);
  return found.id;
}

export type Theme = keyof typeof themes;
