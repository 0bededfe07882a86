import { Failure } from '../failure.js';
import { showProgress } from './progress.js';
import type { Source } from './sources.js';
import type { Terminal } from './terminal.js';

export interface Task {
  /** What is done, such as `Checking packets`. */
  readonly what: string;
  /** Progress is shown of so many or more: fewer would be over before anybody could read it. */
  readonly many: number;
}

/**
 * Works on one source after the other, with progress for whoever watches. One that can't be read does not keep the others
 * from being worked on.
 *
 * @param work may write and say; while progress is shown, that waits
 * @returns why sources could not be worked on
 */
export async function forEachSource(
  sources: readonly Source[],
  { what, many }: Task,
  terminal: Terminal,
  work: (source: Source, terminal: Terminal) => Promise<void>,
): Promise<Failure[]> {
  const failures: Failure[] = [];
  const progress = showProgress(what, sources.length, many, terminal);
  const { waiting, release } = progress.isShown ? waitingTerminal(terminal) : { waiting: terminal, release: none };
  try {
    for (const source of sources) {
      await work(source, waiting).catch((error: unknown) => void failures.push(failureOf(error)));
      progress.advance();
      await progress.letDraw();
    }
  } finally {
    progress.stop();
    release();
  }
  return failures;
}

function failureOf(error: unknown): Failure {
  if (error instanceof Failure) return error;
  throw error;
}

const none = (): void => undefined;

/** A terminal that keeps what it is told until it is released. */
function waitingTerminal(terminal: Terminal): { waiting: Terminal; release: () => void } {
  const kept: (() => void)[] = [];
  return {
    waiting: {
      ...terminal,
      write: (data) => void kept.push(() => terminal.write(data)),
      say: (text) => void kept.push(() => terminal.say(text)),
    },
    release: () => kept.forEach((tell) => tell()),
  };
}
