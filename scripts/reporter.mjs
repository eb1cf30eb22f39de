// Mocha's own report, and its counts for `npm test`.

import Mocha from 'mocha';
import { writeCounts } from './counts.mjs';

export default class Counting extends Mocha.reporters.Spec {
  /**
   * @param {Mocha.Runner} runner
   * @param {Mocha.MochaOptions} options
   */
  constructor(runner, options) {
    super(runner, options);
    runner.once('end', () => writeCounts({ passed: this.stats.passes, failed: this.stats.failures }));
  }
}
