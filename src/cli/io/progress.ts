import { setImmediate } from 'node:timers/promises';
import { cutText } from '../../packet/text.js';
import { printable } from './printable.js';
import type { Terminal } from './terminal.js';

/** How far long work is, for whoever watches. */
export interface Progress {
  /** Nothing else may be written to the terminal meanwhile. */
  readonly isShown: boolean;
  advance(): void;
  /** To be called by work that waits for nothing: lets it move, not more often than it does. */
  letDraw(): Promise<void>;
  /** Takes it away. */
  stop(): void;
}

const NONE: Progress = {
  isShown: false,
  advance: () => undefined,
  letDraw: () => Promise.resolve(),
  stop: () => undefined,
};

const FRAMES = '⠋⠙⠹⠸⠼⠴⠦⠧⠇⠏';
const FRAME_MS = 80;
const BAR_COLUMNS = 20;

/**
 * Shows progress on a terminal; nothing in a pipe.
 *
 * @param what is done, such as `Checking packets`
 * @param count of steps; with fewer than `many` it would be over before anybody could read it
 */
export function showProgress(what: string, count: number, many: number, terminal: Terminal): Progress {
  if (!terminal.isWatched || count < many) return NONE;
  let done = 0;
  const stop = keepDrawing(() => `${bar(done / count)} ${what}: ${done} of ${count}`, terminal);
  return { isShown: true, advance: () => done++, letDraw: turns(), stop };
}

/** Shows that work goes on whose steps can't be counted. It moves whenever the work lets it. */
export function showActivity(what: string, terminal: Terminal): Progress {
  if (!terminal.isWatched) return NONE;
  let frame = 0;
  const stop = keepDrawing(() => `${FRAMES.charAt(frame++ % FRAMES.length)} ${what}`, terminal);
  return { isShown: true, advance: () => undefined, letDraw: turns(), stop };
}

function turns(): () => Promise<void> {
  let last = performance.now();
  return async () => {
    if (performance.now() - last < FRAME_MS) return;
    await setImmediate();
    last = performance.now();
  };
}

function bar(part: number): string {
  const columns = Math.round(part * BAR_COLUMNS);
  return '━'.repeat(columns) + '╌'.repeat(BAR_COLUMNS - columns);
}

/**
 * Keys are left alone: Ctrl-C stays a signal, and what comes through standard input is for the command.
 *
 * @returns what ends it; the end of the process does, too
 */
function keepDrawing(line: () => string, terminal: Terminal): () => void {
  // In the last column a terminal would begin a new line.
  const draw = (): void => terminal.sketch(cutText(printable(line()), terminal.width - 1));
  draw();
  const timer = setInterval(draw, FRAME_MS);
  const stop = (): void => {
    clearInterval(timer);
    process.off('exit', stop);
    terminal.sketch('');
  };
  process.once('exit', stop);
  return stop;
}
