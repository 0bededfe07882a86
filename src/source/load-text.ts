import type { Issue, FatalIssueCode } from '../packet/issues.js';

export interface LoadOptions {
  /** Aborts the load; its result is then of no interest to anybody. */
  readonly signal: AbortSignal;
  /** Limit for the whole load, from the request to the last byte. */
  readonly timeoutMs: number;
  /** Limit for the decoded bytes, whatever `Content-Length` says. */
  readonly maxBytes: number;
}

export type LoadedText =
  | { readonly ok: true; readonly text: string; /** After redirects. */ readonly url: string }
  | { readonly ok: false; readonly issue: Issue };

const failure = (code: FatalIssueCode, data: Record<string, number> = {}): LoadedText => ({
  ok: false,
  issue: { code, path: [], severity: 'error', data },
});

/**
 * Fetches UTF-8 text with a plain GET that carries no credentials, no referrer and no custom header.
 * Reading stops at the byte limit or the time limit. A body is used only with a status from 200 to 203.
 * Never rejects: `network`, `http-status`, `timeout`, `too-large` and `not-utf8` are values.
 */
export async function loadText(url: string, { signal, timeoutMs, maxBytes }: LoadOptions): Promise<LoadedText> {
  const timeout = new AbortController();
  const timer = setTimeout(() => {
    timeout.abort();
  }, timeoutMs);
  const both = AbortSignal.any([signal, timeout.signal]);
  try {
    const response = await fetch(url, { credentials: 'omit', referrerPolicy: 'no-referrer', signal: both });
    if (!response.ok || response.status > 203) {
      timeout.abort();
      const retryAfterSeconds = Number(response.headers.get('retry-after'));
      return failure('http-status', {
        status: response.status,
        ...(retryAfterSeconds > 0 && { retryAfterSeconds }),
      });
    }
    if (url.startsWith('https:') && !response.url.startsWith('https:')) return failure('network');
    const bytes = await readBytes(response, maxBytes);
    if (!bytes) {
      timeout.abort();
      return failure('too-large', { bytes: maxBytes });
    }
    try {
      return { ok: true, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), url: response.url };
    } catch {
      return failure('not-utf8');
    }
  } catch {
    return timeout.signal.aborted ? failure('timeout', { seconds: timeoutMs / 1000 }) : failure('network');
  } finally {
    clearTimeout(timer);
  }
}

/** The whole body, or null as soon as it is longer than `maxBytes`. */
async function readBytes(response: Response, maxBytes: number): Promise<ArrayBuffer | null> {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  const reader = response.body?.getReader();
  for (;;) {
    const { done, value } = (await reader?.read()) ?? { done: true };
    if (done) break;
    length += value.length;
    if (length > maxBytes) return null;
    chunks.push(value);
  }
  return new Blob(chunks).arrayBuffer();
}
