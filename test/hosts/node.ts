// The suites as the Node extension host runs them, in a VS Code server and on the desktop.

import 'source-map-support/register';
import Mocha from 'mocha';
import { options, runToEnd, sendReport } from './outcome';

export async function run(): Promise<void> {
  sendReport(Mocha.reporters.Base);
  const mocha = new Mocha(options);
  // Gives describe and it to a bundle, which has no files for mocha to load.
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  await import('../suite');
  await runToEnd(mocha);
}
