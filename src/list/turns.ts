/** At first the screen is filled, which is worth more time than what is below it. */
const FIRST_TURN_MS = 24;
/** A frame has 16; what is typed or pressed meanwhile waits no longer than this and one step. */
const TURN_MS = 8;
/** Where drawing a frame takes long, turns that are short are no help, and many of them take for ever. */
const LONGEST_TURN_MS = 24;
/** A page that never rests goes on, too. */
const LONGEST_REST_MS = 200;

/** Resolves when the page has time again. Not every browser has idle callbacks. */
export const pageRests = (): Promise<void> =>
  new Promise((resolve) => {
    if ('requestIdleCallback' in window) requestIdleCallback(() => resolve(), { timeout: LONGEST_REST_MS });
    else setTimeout(resolve);
  });

/** What is on its way to the screen, and what is pressed, come first. */
export const nextTask = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

export const nextFrame = (): Promise<unknown> => new Promise((resolve) => requestAnimationFrame(resolve));

/**
 * Does something again and again without keeping the page busy: for a while, then when the page has time again.
 *
 * @param step one more; null when there is nothing left
 */
export async function inTurns(step: () => Promise<void> | null): Promise<void> {
  let end = performance.now() + FIRST_TURN_MS;
  for (let done = step(); done; done = step()) {
    await done;
    const now = performance.now();
    if (now < end) continue;
    await pageRests();
    const rested = performance.now() - now;
    end = performance.now() + Math.min(Math.max(TURN_MS, rested / 4), LONGEST_TURN_MS);
  }
}
