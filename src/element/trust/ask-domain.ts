/** Asks domains for their keys: once for all cards of a page that want to know at the same time. Loaded when one is asked. */
import { fetchKeyRecord } from '../../trust/fetch-key-record.js';
import type { KeyRecord } from '../../trust/identity-keys.js';

/** Requests that go on, by domain. */
const open = new Map<string, Promise<KeyRecord | null>>();

/** The record of a domain; null where it can't be had. Never rejects. */
export function askDomain(domain: string): Promise<KeyRecord | null> {
  const answer =
    open.get(domain) ??
    fetchKeyRecord(domain).finally(() => {
      open.delete(domain);
    });
  open.set(domain, answer);
  return answer;
}
