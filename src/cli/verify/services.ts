import { fetchKeyRecord } from '../../trust/fetch-key-record.js';
import { readKeyRecord, type KeyRecord } from '../../trust/identity-keys.js';
import { loadFailure } from '../../load/load-bytes.js';
import { createAsker, type Ask } from '../directory/ask.js';
import { checkDomain, type Services } from '../directory/check-domain.js';
import { createProofFinder } from '../directory/find-proof.js';
import type { Reach } from '../directory/guarded-lookup.js';
import { decodeText } from '../io/sources.js';

const MAX_RECORD_BYTES = 64_000;

/**
 * What asks others on behalf of packets that nobody knows: only over https, and never at a private address, wherever a
 * name or a redirect leads.
 */
export function createServices({ timeoutMs, ...reach }: Reach & { readonly timeoutMs: number }): Services {
  return {
    ask: createAsker({ timeoutMs, program: 'smart-packet', ...reach }),
    findProof: createProofFinder({ timeoutMs }),
    reach,
  };
}

/**
 * The keys of a domain: those of its `did.json` or, where it has none, those of the identity record that its DNS or its
 * first page names. Each domain is asked once.
 */
export function createKeyFinder(services: Services): (domain: string) => Promise<KeyRecord | null> {
  const known = new Map<string, Promise<KeyRecord | null>>();
  return (domain) => {
    const asked = known.get(domain) ?? findKeys(domain, services);
    known.set(domain, asked);
    return asked;
  };
}

async function findKeys(domain: string, services: Services): Promise<KeyRecord | null> {
  const { ask } = services;
  const own = await fetchKeyRecord(domain, {
    load: async (url) => {
      const answer = await askForJson(url, ask);
      const text = answer.ok ? decodeText(answer.bytes) : null;
      return answer.ok && text !== null ? { ok: true, url: answer.url, text } : loadFailure('network');
    },
  });
  if (own) return own;
  const check = await checkDomain({ name: domain, host: domain, url: `https://${domain}/` }, services);
  if (!check.ok) return null;
  const answer = await askForJson(check.recordUrl, ask);
  return answer.ok ? keysIn(answer.bytes) : null;
}

const askForJson = (url: string, ask: Ask) =>
  ask(url, { accept: 'application/json', maxBytes: MAX_RECORD_BYTES, longer: 'refuse' });

function keysIn(bytes: Uint8Array): KeyRecord | null {
  try {
    return readKeyRecord(JSON.parse(decodeText(bytes) ?? ''));
  } catch {
    return null;
  }
}
