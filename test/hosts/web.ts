// The same suites as the web worker extension host runs them: no Node, no `file:`.

import 'mocha/mocha.js';
import { options, runToEnd, sendReport } from './outcome';

export async function run(): Promise<void> {
  sendReport(Mocha.reporters.Base);
  mocha.setup(options);
  await import('../suite');
  await runToEnd(mocha);
}
