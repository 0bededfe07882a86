import { loadText } from '../load/load-text.js';
import { parseDomain } from '../resolver/domain.js';
import { readKeyRecord, type KeyRecord } from './identity-keys.js';

/** A record of fifty keys has a tenth of it. */
const MAX_RECORD_BYTES = 64_000;
const TIMEOUT_MS = 10_000;

/** Where a domain has the record of its keys. Source: the `did:web` method, section 2.5.2. */
export const keyRecordUrl = (domain: string): string => `https://${domain}/.well-known/did.json`;

/**
 * Asks a domain for the keys that it signs with, at `keyRecordUrl`; null where it has no such record that names the domain
 * itself, where it leads to another host, or where there is no answer in time. Never rejects.
 *
 * @param options.url another address of the same host, such as that of the page's identity record
 */
export async function fetchKeyRecord(
  domain: string,
  { signal = new AbortController().signal, url = keyRecordUrl(domain) }: { signal?: AbortSignal; url?: string } = {},
): Promise<KeyRecord | null> {
  if (parseDomain(domain) !== domain || !isOf(url, domain)) return null;
  const loaded = await loadText(url, { signal, maxBytes: MAX_RECORD_BYTES, timeoutMs: TIMEOUT_MS });
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
