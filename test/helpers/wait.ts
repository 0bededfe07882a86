// The page's own timer, whatever a test puts in its place.
const { setTimeout } = window;

/** Lets everything that is due now happen: promises, tasks, and Lit's updates that follow from them. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 4; turn++) await new Promise((resolve) => setTimeout(resolve));
}

/**
 * Waits until the condition holds, and fails when it does not within the time.
 * @returns what the condition gave
 */
export async function waitUntil<T>(
  condition: () => T | Promise<T>,
  what = condition.toString(),
  timeoutMs = 40_000,
): Promise<Exclude<T, false | null | undefined | 0 | ''>> {
  const end = performance.now() + timeoutMs;
  for (;;) {
    const value = await condition();
    if (value) return value as Exclude<T, false | null | undefined | 0 | ''>;
    if (performance.now() > end) throw new Error(`Waited ${timeoutMs / 1000} s in vain for: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
