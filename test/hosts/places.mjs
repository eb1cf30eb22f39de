// Where the tests in a VS Code find and leave their files.

import { join } from 'node:path';
import { root } from '../../scripts/command.mjs';

/** Articles and sidecars that the suites and the window tests work on; each run has a copy. */
export const fixtures = join(root, 'test', 'fixtures', 'workspace');

/** Logs and pictures of what failed. */
export const results = join(root, 'test-results');
