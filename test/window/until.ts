// The one way to wait.

type Truthy<T> = Exclude<T, false | null | undefined | 0 | ''>;

/**
 * Asks again and again until the answer is truthy.
 * @param ask  may throw while it is too early
 * @param what stands in the error
 * @param patience in milliseconds
 */
export async function until<T>(ask: () => T | Promise<T>, what: string, patience = 60_000): Promise<Truthy<T>> {
  const start = Date.now();
  let refusal = '';
  for (;;) {
    try {
      const answer = await ask();
      if (answer) return answer as Truthy<T>;
    } catch (error) {
      refusal = `: ${String(error)}`;
    }
    if (Date.now() - start > patience) throw new Error(`waited ${patience / 1000} s for ${what}${refusal}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
