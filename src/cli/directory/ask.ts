import * as http from 'node:http';
import * as https from 'node:https';
import { networkReason } from '../io/network-reason.js';
import { STALLED, StalledHosts } from '../io/stalled-hosts.js';
import { isFetchable } from '../../packet/values/request-address.js';
import { VERSION } from '../version.js';
import { addressIn, guardedLookup, isWithinReach, PrivateAddressError, type Reach } from './guarded-lookup.js';
import { createTurns } from './turns.js';

export type Answer =
  | {
      readonly ok: true;
      /** After redirects. */
      readonly url: string;
      readonly bytes: Uint8Array;
    }
  | {
      readonly ok: false;
      /** Follows “it can’t be read:”. */
      readonly reason: string;
    };

export interface Question {
  /** Media types, as in `Accept`. */
  readonly accept: string;
  readonly maxBytes: number;
  /** What a longer answer is: its beginning, or a failure. */
  readonly longer: 'cut' | 'refuse';
}

/** Asks a server for what an address leads to. Never rejects. */
export type Ask = (url: string, question: Question) => Promise<Answer>;

export interface AskOptions extends Reach {
  /** From the first request to the last byte; waiting for a turn does not count. */
  readonly timeoutMs: number;
  /** Address of a page that says who asks, for those who are asked. */
  readonly about?: string | undefined;
  /** The name under which it asks. Default: that of the directory. */
  readonly program?: string;
}

/** What one request led to: an end, or another address. */
type Step = Answer | { readonly ok: 'redirect'; readonly location: string };

const MAX_REDIRECTS = 5;
/** Whoever is in trouble is left alone: the next run asks again, and until then what was proven is kept. */
const MOST_TIMEOUTS = 1;
const failure = (reason: string): Answer => ({ ok: false, reason });

/**
 * Makes a function that asks politely and carefully: one request at a time of each host, under a name of its own, only over
 * https, and only of public addresses, at each redirect anew. A host that once did not answer in time is not asked again.
 * With `allowLoopback` this device may be asked as well, also over http.
 */
export function createAsker({ timeoutMs, about, program = 'smart-packet-directory', ...reach }: AskOptions): Ask {
  const userAgent = userAgentOf(program, about);
  const takeTurns = createTurns();
  const stalled = new StalledHosts(MOST_TIMEOUTS);
  const lookup = guardedLookup(reach);
  return async (address, question) => {
    let url = new URL(address);
    let leftMs = timeoutMs;
    for (let redirects = 0; redirects <= MAX_REDIRECTS; redirects++) {
      const refused = refusalOf(url, reach);
      if (refused !== null) return failure(refused);
      const step = await takeTurns(url.host, async () => {
        if (stalled.has(url.host)) return failure(STALLED);
        const begun = performance.now();
        const result = await askOnce(url, question, { lookup, userAgent, leftMs });
        leftMs -= performance.now() - begun;
        if (result !== 'timeout') return result;
        stalled.noteTimeout(url.host);
        return failure(`there was no complete answer within ${timeoutMs / 1000} s`);
      });
      if (step.ok !== 'redirect') return step;
      if (!URL.canParse(step.location, url)) return failure('it redirects to what is no address');
      url = new URL(step.location, url);
    }
    return failure('it redirects without end');
  };
}

/** A product and a comment (RFC 9110, section 10.1.5), which brackets of an address would end. */
function userAgentOf(program: string, about: string | undefined): string {
  const comment = about && ` (+${about.replace(/[()\\]/g, (character) => `%${character.charCodeAt(0).toString(16)}`)})`;
  return `${program}/${VERSION}${comment ?? ''}`;
}

/** Why an address may not be asked, or null. A host's name is looked up when it is connected to. */
export function refusalOf(url: URL, reach: Reach): string | null {
  if (url.username || url.password) return 'it has a name or a password in its address';
  if (url.protocol !== 'https:' && !(reach.allowLoopback && isFetchable(url, true))) return 'its address is not https';
  const address = addressIn(url.hostname);
  return address !== null && !isWithinReach(address, reach) ? new PrivateAddressError(address).message : null;
}

interface Connection {
  readonly lookup: ReturnType<typeof guardedLookup>;
  readonly userAgent: string;
  readonly leftMs: number;
}

async function askOnce(
  url: URL,
  question: Question,
  { lookup, userAgent, leftMs }: Connection,
): Promise<Step | 'timeout'> {
  const signal = AbortSignal.timeout(Math.max(0, Math.ceil(leftMs)));
  let message: http.IncomingMessage | undefined;
  try {
    message = await responseTo(url, {
      lookup,
      signal,
      // No connections that are kept, and no proxy of the environment's, which would look hosts up itself.
      agent: false,
      headers: {
        accept: question.accept,
        'accept-encoding': 'identity',
        'user-agent': userAgent,
      },
    });
    return await readAnswer(url, message, question);
  } catch (error) {
    return signal.aborted ? 'timeout' : failure(networkReason(error));
  } finally {
    message?.destroy();
  }
}

const responseTo = (url: URL, options: https.RequestOptions): Promise<http.IncomingMessage> =>
  new Promise((resolve, reject) => {
    const { request } = url.protocol === 'https:' ? https : http;
    request(url, options).on('response', resolve).on('error', reject).end();
  });

async function readAnswer(url: URL, message: http.IncomingMessage, { maxBytes, longer }: Question): Promise<Step> {
  const { statusCode: status = 0, headers } = message;
  if ([301, 302, 303, 307, 308].includes(status) && headers.location !== undefined)
    return { ok: 'redirect', location: headers.location };
  if (status < 200 || status > 203) return failure(`the server answered ${status}`);
  const encoding = headers['content-encoding']?.toLowerCase() ?? 'identity';
  if (encoding !== 'identity') return failure(`it is compressed (${encoding}), though not asked to be`);
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of message as AsyncIterable<Buffer>) {
    chunks.push(chunk);
    length += chunk.length;
    if (length > maxBytes) break;
  }
  return length > maxBytes && longer === 'refuse'
    ? failure(`it is larger than ${maxBytes / 1000} kB`)
    : { ok: true, url: url.href, bytes: Buffer.concat(chunks).subarray(0, maxBytes) };
}
