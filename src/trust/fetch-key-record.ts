import type { LoadOptions } from '../load/load-bytes.js';
import { loadText, type LoadedText } from '../load/load-text.js';
import { parseDomain } from '../resolver/domain.js';
import { readKeyRecord, type KeyRecord } from './identity-keys.js';

/** A record of fifty keys has a tenth of it. */
const MAX_RECORD_BYTES = 64_000;
const TIMEOUT_MS = 10_000;

/** Where a domain has the record of its keys. Source: the `did:web` method, section 2.5.2. */
export const keyRecordUrl = (domain: string): string => `https://${domain}/.well-known/did.json`;

export interface FetchKeyRecordOptions {
  /** Aborts the request; the answer is null then. */
  readonly signal?: AbortSignal;
  /** Another address of the same host, such as that of the page's identity record. Default: `keyRecordUrl`. */
  readonly url?: string;
  /** Time limit from the request to the last byte. Default: 10 seconds. */
  readonly timeoutMs?: number;
  /** How it is requested, for whoever may not connect to every address. Default: with `fetch`. */
  readonly load?: (url: string, options: LoadOptions) => Promise<LoadedText>;
}

/**
 * Asks a domain for the keys that it signs with, without credentials or a referrer; null where it has no such record that
 * names the domain itself, where it leads to another host, where the record is longer than 64,000 bytes, or where there is
 * no answer in time. Never rejects.
 *
 * @param domain in ASCII and small letters, such as `bakery.example`; for anything else the answer is null
 */
export async function fetchKeyRecord(
  domain: string,
  {
    signal = new AbortController().signal,
    url = keyRecordUrl(domain),
    timeoutMs = TIMEOUT_MS,
    load = loadText,
  }: FetchKeyRecordOptions = {},
): Promise<KeyRecord | null> {
  if (parseDomain(domain) !== domain || !isOf(url, domain)) return null;
  const loaded = await load(url, { signal, maxBytes: MAX_RECORD_BYTES, timeoutMs });
  // Who is led to by an open redirect could say anything.
  if (!loaded.ok || !isOf(loaded.url, domain)) return null;
  try {
    const record = readKeyRecord(JSON.parse(loaded.text));
    return record?.domain === domain ? record : null;
  } catch {
    return null;
  }
}

const isOf = (address: string, domain: string): boolean =>
  URL.canParse(address) && new URL(address).origin === `https://${domain}`;
