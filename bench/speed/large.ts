// What an article of 10 MB costs the extension host: how long it is blocked at most, when detection runs in slices as the editor
// runs it, beside running it in one piece; after a keystroke too. And how much memory is kept for each MB of text.

import { parseSteps } from '../../src/core/article/article';
import { Detector } from '../../src/core/detect/detect';
import { finish, type Steps } from '../../src/core/steps';
import type { Detections } from '../../src/core/detect/model';
import { inSlices } from '../../src/workspace/slices';
import { newsText } from './news';
import type { Timing } from './timing';

const SIZE = 10_000_000;

export async function measureSpeed(): Promise<Timing[]> {
  let text = newsText(SIZE);
  const before = heap();
  const detector = new Detector();
  function* read(): Steps<Detections> {
    return yield* detector.steps(yield* parseSteps(text));
  }
  const opened = await blocked(read());
  // Slices are measured warm and cold: the first reading above also compiles.
  const whole = timed(() => finish(new Detector().steps(finish(parseSteps(text)))));
  const at = text.indexOf('\n\n', text.length / 2) + 2;
  const type = (): void => {
    text = flat(`${text.slice(0, at)}x${text.slice(at)}`);
  };
  type();
  const typed = await blocked(read());
  type();
  const typedWhole = timed(() => finish(read()));
  let kept: Detections | null = finish(read());
  const bytes = heap() - before;
  const perMb = `${(bytes / text.length).toFixed(1)} MB kept for each MB of text`;
  const figures = kept.figures.length;
  kept = null;
  return [
    { what: '10 MB: read in one piece', milliseconds: whole, note: `${figures} figures${global.gc ? `, ${perMb}` : ''}` },
    { what: '10 MB: longest block while it is read in slices', milliseconds: opened.longest, note: `${share(opened.longest, whole)} of it; done after ${opened.total.toFixed(0)} ms` },
    { what: '10 MB: read in one piece after a keystroke', milliseconds: typedWhole, note: `${share(typedWhole, whole)} of the first reading` },
    { what: '10 MB: longest block after a keystroke, in slices', milliseconds: typed.longest, note: `${share(typed.longest, typedWhole)} of it; done after ${typed.total.toFixed(0)} ms` },
  ];
}

/** The longest time for which no timer could run, and how long all of it took. */
async function blocked(steps: Steps<unknown>): Promise<{ readonly longest: number; readonly total: number }> {
  const started = performance.now();
  let longest = 0;
  let last = started;
  const beat = (): void => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
    timer = setImmediate(beat);
  };
  let timer = setImmediate(beat);
  await inSlices(steps, () => false);
  longest = Math.max(longest, performance.now() - last);
  clearImmediate(timer);
  return { longest, total: performance.now() - started };
}

function timed(run: () => unknown): number {
  const started = performance.now();
  run();
  return performance.now() - started;
}

function heap(): number {
  global.gc?.();
  return process.memoryUsage().heapUsed;
}

/** One string in memory, as an editor gives it; engines make a string of pieces otherwise. */
function flat(text: string): string {
  return Buffer.from(text, 'utf16le').toString('utf16le');
}

function share(part: number, whole: number): string {
  return `${((100 * part) / whole).toFixed(1)} %`;
}
