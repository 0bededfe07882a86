import { wavBytes } from './wav.js';

/** How the tests' own server answers a request. */
export interface AnswerRules {
  /** Default 200. */
  status?: number;
  /** Media type; default `application/json`. */
  type?: string;
  headers?: Record<string, string>;
  /** Nothing is sent before `release()`. */
  hold?: boolean;
  /** The connection is cut without an answer. */
  drop?: boolean;
  /** Behind so many bytes of the body nothing is sent before `release()`. */
  pauseAfter?: number;
}

export interface LoggedRequest {
  method: string;
  headers: Record<string, string | string[] | undefined>;
  outcome: 'open' | 'sent' | 'aborted';
}

export interface Answer {
  /** Absolute. */
  readonly url: string;
  /** Lets a held answer go. */
  release(): Promise<void>;
  /** Every request for it so far, in order. */
  requests(): Promise<LoggedRequest[]>;
  /** Answers otherwise from now on. */
  change(body: AnswerBody, rules?: AnswerRules): Promise<void>;
}

/** Objects are sent as JSON. */
export type AnswerBody = string | Uint8Array<ArrayBuffer> | object;

async function put(url: URL, body: AnswerBody, rules: AnswerRules): Promise<void> {
  const bytes = typeof body === 'string' || body instanceof Uint8Array ? body : JSON.stringify(body);
  await fetch(url, { method: 'PUT', body: bytes, headers: { 'answer-rules': JSON.stringify(rules) } });
}

/** Has the tests' server answer at an address of its own. */
export async function serveAnswer(body: AnswerBody, rules: AnswerRules = {}, name = 'packet.json'): Promise<Answer> {
  const base = new URL(`/answers/${crypto.randomUUID()}/`, location.href);
  const { href: url } = new URL(name, base);
  const setUrl = new URL('set', base);
  await put(setUrl, body, rules);
  return {
    url,
    async release() {
      await fetch(new URL('release', base), { method: 'POST' });
    },
    async requests() {
      const response = await fetch(new URL('requests', base), { cache: 'no-store' });
      return (await response.json()) as LoggedRequest[];
    },
    change: (newBody, newRules = {}) => put(setUrl, newBody, newRules),
  };
}

/** A recording of so many seconds of a quiet tone, with an address of its own. */
export const serveTone = (seconds: number, rules: AnswerRules = {}): Promise<Answer> =>
  serveAnswer(wavBytes(seconds), { type: 'audio/wav', ...rules }, 'tone.wav');
