import { watch } from 'node:fs';

/** Editors write a file in several steps, and programs many files. */
const QUIET_MS = 200;

export interface Watching {
  /** What is done; it is never done twice at once. */
  readonly work: () => Promise<void>;
  /** Why changes are not heard of, or no longer. */
  readonly unheard: (error: unknown) => void;
  /** What the work threw. */
  readonly fail: (error: unknown) => void;
}

/**
 * Works at once, and again whenever something in a folder has changed and nothing has changed for a moment.
 *
 * @returns when the first work is done; it rejects with what that threw
 */
export async function workOnChange(folder: string, { work, unheard, fail }: Watching): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  let isBusy = false;
  let isChanged = true;
  const run = async (): Promise<void> => {
    isBusy = true;
    try {
      while (isChanged) {
        isChanged = false;
        await work();
      }
    } finally {
      isBusy = false;
    }
  };
  const hear = (): void => {
    isChanged = true;
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (!isBusy) run().catch(fail);
    }, QUIET_MS);
  };
  try {
    watch(folder, { recursive: true }, hear).on('error', unheard);
  } catch (error) {
    unheard(error);
  }
  await run();
}
