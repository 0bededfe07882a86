/** Asks domains for their keys: once for all cards of a page. Loaded when one is asked. */
import { fetchKeyRecord } from '../../trust/fetch-key-record.js';
import type { KeyRecord } from '../../trust/identity-keys.js';

const asked = new Map<string, Promise<KeyRecord | null>>();

/** The record of a domain; null where it can't be had, and then the next call asks again. Never rejects. */
export async function askDomain(domain: string): Promise<KeyRecord | null> {
  const answer = asked.get(domain) ?? fetchKeyRecord(domain);
  asked.set(domain, answer);
  const record = await answer;
  if (!record) asked.delete(domain);
  return record;
}
