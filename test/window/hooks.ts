// Around all stories: what a failed one looked like is kept, and nothing is left running.

import type { Context } from 'mocha';
import { endOnSignals } from '../../scripts/command.mjs';
import { closeAll, keepAll } from './workbench';

endOnSignals();

export const mochaHooks = {
  async afterEach(this: Context) {
    const test = this.currentTest;
    if (test?.state !== 'failed') return;
    await keepAll(test.fullTitle().replace(/[^\p{L}\p{N}]+/gu, '-').slice(0, 80));
  },
  afterAll: closeAll,
};
