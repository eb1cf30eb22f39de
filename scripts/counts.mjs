// How a step of `npm test` says how many of its tests passed and failed: in a file, so that nothing has to be read out of prose.

import { readFileSync, writeFileSync } from 'node:fs';

/** @typedef {{ passed: number, failed: number }} Counts */

/** Set by `npm test`; a step that is run by itself counts for nobody. */
const file = process.env.CLAIM_LENS_COUNTS;

/** @param {Counts} counts */
export function writeCounts(counts) {
  if (file) writeFileSync(file, JSON.stringify(counts));
}

/**
 * What a step counts for. One that ended badly without a failed test, or without a word, has failed itself.
 * @param {string} path
 * @param {boolean} well whether it ended with code 0
 * @returns {Counts}
 */
export function readCounts(path, well) {
  try {
    const { passed, failed } = JSON.parse(readFileSync(path, 'utf8'));
    return { passed, failed: well ? failed : Math.max(1, failed) };
  } catch {
    return well ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
  }
}
