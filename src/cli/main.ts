// `claim-lens`, the command line. It finds the command, runs it, and says how it ended; the work is in the commands' files.

import { version } from '../../package.json';
import { checkCommand } from './check';
import { Exit, UsageError, type Command } from './command';
import { detectCommand } from './detect';
import { listCommand } from './list';
import { complain, endWhenReaderLeaves, print } from './output';
import { statsCommand } from './stats';

const COMMANDS: readonly Command[] = [detectCommand, checkCommand, listCommand, statsCommand];

const HELP = `Usage: claim-lens COMMAND [OPTION…] [PATH…]

${COMMANDS.map(({ name, summary }) => `  ${name.padEnd(8)}${summary}`).join('\n')}

  --help     this text; after a command, what it takes
  --version  the version
`;

async function run([name, ...args]: readonly string[]): Promise<Exit> {
  if (name === '--version' || name === '-v') {
    await print(`${version}\n`);
    return Exit.clean;
  }
  if (name === '--help' || name === '-h' || name === 'help') {
    await print(HELP);
    return Exit.clean;
  }
  const command = COMMANDS.find((one) => one.name === name);
  if (!command) throw new UsageError(name === undefined ? 'no COMMAND was named' : `there is no command "${name}"`);
  const options = args.slice(0, args.includes('--') ? args.indexOf('--') : args.length);
  if (options.includes('--help') || options.includes('-h')) {
    await print(command.help);
    return Exit.clean;
  }
  return command.run(args);
}

endWhenReaderLeaves();
run(process.argv.slice(2)).then(
  (exit) => { process.exitCode = exit; },
  (error: unknown) => {
    if (error instanceof UsageError) complain(`claim-lens: ${error.message}\nTry "claim-lens --help".`);
    else complain(`claim-lens: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    process.exitCode = Exit.cannotRun;
  },
);
