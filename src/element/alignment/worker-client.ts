import { alignWorkerUrl } from '../../align-worker-url.js';
import type { AlignedWord, AlignOptions } from '../../align/align-transcript.js';
import { trustScriptUrl } from '../browser/trusted-types.js';

/**
 * Aligns in a worker, which is ended afterwards, or when it is aborted. The samples move to it.
 * @returns null where no worker can be had (another origin, the page's policy), when it dies, and when it is aborted
 */
export function alignInWorker(options: AlignOptions, signal: AbortSignal): Promise<AlignedWord[] | null> {
  const worker = signal.aborted ? null : startWorker();
  if (!worker) return Promise.resolve(null);
  return new Promise((resolve) => {
    const end = (words: AlignedWord[] | null): void => {
      worker.terminate();
      resolve(words);
    };
    worker.onmessage = ({ data }: MessageEvent<AlignedWord[]>) => {
      end(data);
    };
    worker.onerror = (event) => {
      // What follows makes up for it; the page's own handlers need not hear of it.
      event.preventDefault();
      end(null);
    };
    signal.addEventListener('abort', () => {
      end(null);
    });
    worker.postMessage(options, [options.samples.buffer]);
  });
}

function startWorker(): Worker | null {
  try {
    return alignWorkerUrl === null ? null : new Worker(trustScriptUrl(alignWorkerUrl));
  } catch {
    return null;
  }
}
