// node:assert/strict for the web worker, which has no Node: the part of it that the suites use. esbuild.mjs puts it in its place.

/** Thrown by every assertion here; mocha shows `actual` and `expected` as a diff. */
export class AssertionError extends Error {
  override readonly name = 'AssertionError';
  readonly showDiff = true;
  constructor(message: string, readonly actual?: unknown, readonly expected?: unknown) {
    super(message);
  }
}

type Message = string | Error | undefined;

function check(holds: boolean, message: Message, otherwise: string, actual?: unknown, expected?: unknown): asserts holds {
  if (holds) return;
  throw message instanceof Error ? message : new AssertionError(message ?? otherwise, actual, expected);
}

export function ok(value: unknown, message?: string | Error): asserts value {
  check(Boolean(value), message, `${show(value)} is not truthy`, value, true);
}

export function fail(message: string | Error = 'failed'): never {
  throw message instanceof Error ? message : new AssertionError(message);
}

export function equal<T>(actual: unknown, expected: T, message?: string | Error): asserts actual is T {
  check(Object.is(actual, expected), message, `${show(actual)} is not ${show(expected)}`, actual, expected);
}

export function notEqual(actual: unknown, expected: unknown, message?: string | Error): void {
  check(!Object.is(actual, expected), message, `both are ${show(actual)}`);
}

export function deepEqual<T>(actual: unknown, expected: T, message?: string | Error): asserts actual is T {
  check(same(actual, expected), message, `${show(actual)} does not have the same parts as ${show(expected)}`, actual, expected);
}

export function notDeepEqual(actual: unknown, expected: unknown, message?: string | Error): void {
  check(!same(actual, expected), message, `both have the same parts: ${show(actual)}`);
}

export function match(text: string, pattern: RegExp, message?: string | Error): void {
  check(pattern.test(text), message, `${show(text)} does not match ${pattern}`, text, String(pattern));
}

export function doesNotMatch(text: string, pattern: RegExp, message?: string | Error): void {
  check(!pattern.test(text), message, `${show(text)} matches ${pattern}`);
}

export function throws(act: () => unknown, wanted?: RegExp): void {
  try {
    act();
  } catch (error) {
    if (wanted) match(String(error), wanted);
    return;
  }
  fail('nothing was thrown');
}

export async function rejects(promise: Promise<unknown> | (() => Promise<unknown>), wanted?: RegExp): Promise<void> {
  try {
    await (typeof promise === 'function' ? promise() : promise);
  } catch (error) {
    if (wanted) match(String(error), wanted);
    return;
  }
  fail('nothing was rejected');
}

/** Same parts all the way down: arrays, plain objects, maps, sets, dates; prototypes have to be the same too. */
export function same(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Object.getPrototypeOf(a) !== Object.getPrototypeOf(b)) return false;
  if (a instanceof Date && b instanceof Date) return a.getTime() === b.getTime();
  if (a instanceof RegExp && b instanceof RegExp) return String(a) === String(b);
  if (a instanceof Map && b instanceof Map) return a.size === b.size && [...a].every(([key, value]) => b.has(key) && same(value, b.get(key)));
  if (a instanceof Set && b instanceof Set) return a.size === b.size && [...a].every((value) => b.has(value));
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length
    && keys.every((key) => Object.hasOwn(b, key) && same((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key]));
}

function show(value: unknown): string {
  if (typeof value === 'bigint' || typeof value === 'function' || value === undefined) return String(value);
  try {
    return JSON.stringify(value);
  } catch {
    return Object.prototype.toString.call(value);
  }
}

const assert = Object.assign((value: unknown, message?: string | Error) => ok(value, message), {
  AssertionError, ok, fail, equal, notEqual, deepEqual, notDeepEqual, match, doesNotMatch, throws, rejects,
  strictEqual: equal, notStrictEqual: notEqual, deepStrictEqual: deepEqual,
});
export default assert;
