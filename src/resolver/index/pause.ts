/** Far less than the 50 ms of a long task, also where a slow processor does the rest. */
const LONGEST_MS = 8;

/**
 * For work in steps: lets the page take its turn where the steps since its last one have taken long.
 *
 * @returns a function to be awaited between steps
 */
export function pauses(): () => Promise<void> {
  let start = performance.now();
  return async () => {
    if (performance.now() - start < LONGEST_MS) return;
    await new Promise((resolve) => setTimeout(resolve));
    start = performance.now();
  };
}
