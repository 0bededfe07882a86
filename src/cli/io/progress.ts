import type { Terminal } from './terminal.js';

/** How far long work is, for whoever watches. */
export interface Progress {
  /** Nothing else may be written to the terminal meanwhile. */
  readonly isShown: boolean;
  advance(): void;
  /** Takes it away. */
  stop(): void;
}

const NONE: Progress = { isShown: false, advance: () => undefined, stop: () => undefined };

/**
 * Shows progress on a terminal; nothing in a pipe.
 *
 * @param what is done, such as `Checking packets`
 * @param count of steps; with fewer than `many` it would be over before anybody could read it
 */
export async function showProgress(what: string, count: number, many: number, terminal: Terminal): Promise<Progress> {
  if (!terminal.isWatched || count < many) return NONE;
  const { progress } = await import('@clack/prompts');
  const bar = progress({ max: count, output: process.stderr });
  bar.start(what);
  return { isShown: true, advance: () => bar.advance(), stop: () => bar.clear() };
}

/** Shows that work goes on whose steps can't be counted. It moves whenever the work lets it. */
export async function showActivity(what: string, terminal: Terminal): Promise<Progress> {
  if (!terminal.isWatched) return NONE;
  const { spinner } = await import('@clack/prompts');
  const sign = spinner({ output: process.stderr });
  sign.start(what);
  return { isShown: true, advance: () => undefined, stop: () => sign.clear() };
}
