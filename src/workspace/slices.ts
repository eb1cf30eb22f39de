// Does long work a slice at a time, so that the extension host answers to typing meanwhile.

import type { Steps } from '../core/steps';

/** Milliseconds of work on end: about two frames, and then whatever waits comes first. */
const SLICE_MS = 20;

/**
 * The result of all steps. Asked again after each pause, `isCancelled` ends the work where it is: the promise is undefined then.
 */
export async function inSlices<T>(steps: Steps<T>, isCancelled: () => boolean): Promise<T | undefined> {
  for (;;) {
    const until = performance.now() + SLICE_MS;
    do {
      const step = steps.next();
      if (step.done) return step.value;
    } while (performance.now() < until);
    await new Promise((resolve) => setTimeout(resolve, 0));
    if (isCancelled()) return undefined;
  }
}
