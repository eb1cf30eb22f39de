// Who signs notes: the setting, else what git knows.

import { gitUser } from './git';
import { settings } from './settings';

/** The author's name; empty when neither the setting nor git tells one: a note without a name is still a note. */
export async function author(): Promise<string> {
  return settings.author() || (await gitUser());
}

/** What is put under something that is done now: the author's name, where there is one, and the time in UTC to the second. */
export async function signature(): Promise<{ readonly by?: string; readonly at: string }> {
  const by = await author();
  return { ...(by ? { by } : {}), at: now() };
}

/** Now, as sidecars write it: ISO 8601 in UTC to the second. */
export function now(): string {
  return new Date().toISOString().replace(/\.\d+Z$/u, 'Z');
}
