// What a command of `claim-lens` is, and how its arguments are read.

import { parseArgs, type ParseArgsConfig } from 'node:util';

/** How a run ended. `cannotRun` wins over `findings`: what was not looked at may hold some. */
export const Exit = { clean: 0, findings: 1, cannotRun: 2 } as const;
export type Exit = (typeof Exit)[keyof typeof Exit];

export interface Command {
  readonly name: string;
  /** One line, for the list of commands. */
  readonly summary: string;
  /** What `--help` prints. */
  readonly help: string;
  /** Takes the arguments after the command's name; writes to stdout and stderr. Throws `UsageError` for arguments that make no sense. */
  run(args: readonly string[]): Promise<Exit>;
}

/** The command line itself is wrong; the message says how. */
export class UsageError extends Error {}

type Options = NonNullable<ParseArgsConfig['options']>;

/** Reads options and the paths or files after them; an unknown option is a `UsageError`. */
export function readArguments<T extends Options>(args: readonly string[], options: T) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}
