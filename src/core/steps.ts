// Work that can be done a little at a time, so that whoever has to stay responsive can do other things in between.

/** Each `next` does a small part; the last one returns the result. It may be given up at any point. */
export type Steps<T> = Generator<void, T, void>;

/** Does all of it at once. */
export function finish<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
