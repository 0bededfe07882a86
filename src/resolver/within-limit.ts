import { loadFailure, type LoadFailure } from '../load/load-bytes.js';

/** For all requests together, as for one of a packet's address. */
const TIME_LIMIT_MS = 15_000;

/**
 * Ends with the time limit, and where it is aborted, whatever a resolver of the page's own does. Never rejects: the console
 * says what it has thrown.
 */
export function withinLimit<T>(
  signal: AbortSignal,
  load: (signal: AbortSignal) => Promise<T>,
): Promise<T | LoadFailure> {
  return new Promise((resolve) => {
    const limit = new AbortController();
    const end = (failure: LoadFailure) => {
      resolve(failure);
      limit.abort();
    };
    const timer = setTimeout(() => {
      end(loadFailure('timeout', { seconds: TIME_LIMIT_MS / 1000 }));
    }, TIME_LIMIT_MS);
    signal.addEventListener('abort', () => {
      end(loadFailure('network'));
    });
    load(limit.signal)
      .then(resolve, (error: unknown) => {
        // What was aborted may well reject for that.
        if (!limit.signal.aborted)
          console.error('<smart-packet>: the resolver that this page has set threw an exception.', error);
        resolve(loadFailure('network'));
      })
      .finally(() => {
        clearTimeout(timer);
      });
  });
}
