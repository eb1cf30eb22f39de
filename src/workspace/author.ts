// Who signs notes: the setting, else what git knows.

import { gitUser } from './git';
import { settings } from './settings';

/** The author's name; empty when neither the setting nor git tells one: a note without a name is still a note. */
export async function author(): Promise<string> {
  return settings.author() || (await gitUser());
}
