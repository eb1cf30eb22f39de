// Writing to stdout and stderr, for readers that are slow, that leave early, and that show what they get on a terminal.

/** What a shell reports for a program that its reader left (128 + SIGPIPE). */
const READER_LEFT = 141;

/** Writes to stdout; resolves when the reader can take more. */
export function print(text: string): Promise<void> {
  if (process.stdout.write(text)) return Promise.resolve();
  return new Promise((resolve) => process.stdout.once('drain', resolve));
}

/** A message to the person, on stderr. */
export function complain(message: string): void {
  process.stderr.write(`${message}\n`);
}

/** `| head` closes our stdout while we write: that is no error of ours, but the run did not get to its end. */
export function endWhenReaderLeaves(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') complain(`claim-lens: ${error.message}`);
    process.exit(error.code === 'EPIPE' ? READER_LEFT : 2);
  });
}

const LONGEST = 120;

/**
 * Words of an article or a sidecar, fit for one line of a terminal: white space is one space, what is long is cut, and
 * control and direction characters are spelled out, since strangers' text must not steer the terminal.
 */
export function oneLine(text: string, longest = LONGEST): string {
  const line = text.slice(0, 4 * longest).replace(/\s+/gu, ' ').trim();
  const cut = line.length > longest || text.length > 4 * longest ? `${line.slice(0, longest).replace(/[\uD800-\uDBFF]$/, '')}…` : line;
  return cut.replace(/[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** `3 claims`, `1 claim`. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
