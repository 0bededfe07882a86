import type { FatalIssueCode, Issue } from '../packet/issues.js';

export interface LoadOptions {
  /** Aborts the load; its result is then unused. */
  readonly signal: AbortSignal;
  /** Time limit for the whole load, from the request to the last byte; by default 15 seconds. */
  readonly timeoutMs?: number;
  /** Limit for the decoded bytes, regardless of `Content-Length`; by default a megabyte. */
  readonly maxBytes?: number;
  /** What is to be other than in a plain GET, such as what the browser's cache may answer. */
  readonly request?: Pick<RequestInit, 'cache' | 'method' | 'headers' | 'body'>;
}

export interface LoadFailure {
  readonly ok: false;
  readonly issue: Issue;
}

export type LoadedBytes =
  | {
      readonly ok: true;
      readonly bytes: ArrayBuffer;
      readonly headers: Headers;
      /** After redirects. */
      readonly url: string;
    }
  | LoadFailure;

export const loadFailure = (code: FatalIssueCode, data: Record<string, number> = {}): LoadFailure => ({
  ok: false,
  issue: { code, path: [], severity: 'error', data },
});

/**
 * Fetches bytes with a plain GET unless told otherwise, without credentials, referrer or custom headers. Reading stops
 * at the byte limit or the time limit. A body is used only with a status from 200 to 203. Never rejects: `network`, `http-status`, `timeout`
 * and `too-large` are returned as values.
 */
export async function loadBytes(
  url: string,
  { signal, timeoutMs = 15_000, maxBytes = 1_000_000, request }: LoadOptions,
): Promise<LoadedBytes> {
  const timeout = new AbortController();
  const timer = setTimeout(() => {
    timeout.abort();
  }, timeoutMs);
  // jsdom lacks it: there an aborted load continues until its time limit.
  const both = (AbortSignal as Partial<typeof AbortSignal>).any?.([signal, timeout.signal]) ?? timeout.signal;
  try {
    const response = await fetch(url, {
      ...request,
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      signal: both,
    });
    if (!response.ok || response.status > 203) {
      const retryAfterSeconds = Number(response.headers.get('retry-after'));
      return loadFailure('http-status', {
        status: response.status,
        ...(retryAfterSeconds > 0 && { retryAfterSeconds }),
      });
    }
    // A `Response` made by a test has none.
    const finalUrl = response.url || url;
    if (url.startsWith('https:') && !finalUrl.startsWith('https:')) return loadFailure('network');
    const bytes = await readBytes(response, maxBytes);
    if (!bytes) return loadFailure('too-large', { bytes: maxBytes });
    return { ok: true, bytes, headers: response.headers, url: finalUrl };
  } catch {
    return timeout.signal.aborted ? loadFailure('timeout', { seconds: timeoutMs / 1000 }) : loadFailure('network');
  } finally {
    clearTimeout(timer);
    // Of a body that is not wanted nothing more is to come.
    timeout.abort();
  }
}

/** The whole body, or null as soon as it exceeds `maxBytes`. */
async function readBytes(response: Response, maxBytes: number): Promise<ArrayBuffer | null> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const reader = response.body?.getReader();
  for (;;) {
    const { done, value } = (await reader?.read()) ?? { done: true };
    if (done) break;
    length += value.length;
    if (length > maxBytes) return null;
    chunks.push(value);
  }
  const bytes = new Uint8Array(length);
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.length;
  }
  return bytes.buffer;
}
