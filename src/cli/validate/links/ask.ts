import { networkReason } from '../../io/network-reason.js';
import { STALLED, StalledHosts } from '../../io/stalled-hosts.js';
import { VERSION } from '../../version.js';

/** What a server answered, or why it did not. */
export type Answer =
  | {
      readonly kind: 'answer';
      readonly status: number;
      readonly headers: Headers;
      /** After redirects. */
      readonly url: string;
      /** As much of the body as was asked for. */
      readonly bytes: Uint8Array;
      /** The body ended within the limit. */
      readonly isWhole: boolean;
    }
  | { readonly kind: 'timeout'; readonly seconds: number }
  | { readonly kind: 'failure'; readonly reason: string };

export interface Question {
  readonly method?: 'GET' | 'HEAD';
  readonly headers?: Readonly<Record<string, string>>;
  /** Of the body; what follows is not loaded. Default: nothing of it. */
  readonly maxBytes?: number;
}

export type Ask = (url: string, question?: Question) => Promise<Answer>;

export interface AskLimits {
  /** From the request to the last byte that is wanted. */
  readonly timeoutMs: number;
  /** Default 6. */
  readonly atOnce?: number;
}

/** Makes a function that asks servers, a few at once. It never rejects. */
export function createAsker({ timeoutMs, atOnce = 6 }: AskLimits): Ask {
  const waiting: (() => void)[] = [];
  let running = 0;
  return async (url, question = {}) => {
    // Before whoever was woken goes on, another may have come.
    while (running >= atOnce) await new Promise<void>((resolve) => waiting.push(resolve));
    running++;
    try {
      return await askOnce(url, question, timeoutMs);
    } finally {
      running--;
      waiting.shift()?.();
    }
  };
}

/** Once may be chance, and what is then not known of a recording is missing on the site. */
const MOST_TIMEOUTS = 2;

/** Asks no host again that several times has not answered in time. */
export function givingUp(ask: Ask): Ask {
  const stalled = new StalledHosts(MOST_TIMEOUTS);
  return async (url, question) => {
    const { host } = new URL(url);
    if (stalled.has(host)) return { kind: 'failure', reason: STALLED };
    const answer = await ask(url, question);
    if (answer.kind === 'timeout') stalled.noteTimeout(host);
    return answer;
  };
}

async function askOnce(url: string, { method = 'GET', headers, maxBytes = 0 }: Question, timeoutMs: number) {
  const end = new AbortController();
  const signal = AbortSignal.any([end.signal, AbortSignal.timeout(timeoutMs)]);
  try {
    const response = await fetch(url, {
      method,
      signal,
      headers: { 'user-agent': `smart-packet/${VERSION}`, ...headers },
    });
    const body = await readBody(response, maxBytes);
    return { kind: 'answer', status: response.status, headers: response.headers, url: response.url, ...body } as const;
  } catch (error) {
    return signal.aborted
      ? ({ kind: 'timeout', seconds: timeoutMs / 1000 } as const)
      : ({ kind: 'failure', reason: networkReason(error) } as const);
  } finally {
    // What is left of the body is not wanted.
    end.abort();
  }
}

async function readBody({ body }: Response, maxBytes: number): Promise<{ bytes: Uint8Array; isWhole: boolean }> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const reader = body?.getReader();
  while (reader && length <= maxBytes && maxBytes) {
    const { done, value } = await reader.read();
    if (done) return { bytes: Buffer.concat(chunks), isWhole: true };
    chunks.push(value);
    length += value.length;
  }
  return { bytes: Buffer.concat(chunks).subarray(0, maxBytes), isWhole: !reader };
}
