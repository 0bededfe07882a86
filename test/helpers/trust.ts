import { encodeSecretKey } from '../../src/trust/multikey.js';
import { createProof, readSecretKey, type JsonObject, type KeyRecord, type SigningKey } from '../../src/trust.js';

export const DOMAIN = 'bakery.example';
export const RECORD_ID = `did:web:${DOMAIN}`;

/** The same key for the same number (0 to 255) in every run. */
export const secretKeyOf = (number: number): string => encodeSecretKey(new Uint8Array(32).fill(number));

export const keyOf = async (number: number): Promise<SigningKey> => (await readSecretKey(secretKeyOf(number)))!;

export const methodOf = ({ publicKeyMultibase }: SigningKey, holder = RECORD_ID): string =>
  `${holder}#${publicKeyMultibase}`;

/** What a domain says of its keys. */
export function recordOf(
  keys: readonly SigningKey[],
  dates: Partial<KeyRecord['keys'][number]> = {},
  domain = DOMAIN,
): KeyRecord {
  const id = `did:web:${domain}`;
  return {
    id,
    domain,
    keys: keys.map((key) => ({
      id: methodOf(key, id),
      publicKeyMultibase: key.publicKeyMultibase,
      expires: null,
      revoked: null,
      ...dates,
    })),
  };
}

export const packet: JsonObject = {
  id: `spid:${DOMAIN}:welcome`,
  voice: `https://${DOMAIN}/welcome.mp3`,
  transcript: 'Bread comes out of the oven at seven.',
  intent: 'welcome/greeting',
  cta: [{ type: 'link', label: 'See the menu', url: `https://${DOMAIN}/menu` }],
  meta: { author: 'Harbour Street Bakery', created: '2026-03-01', language: 'en' },
};

export const CREATED = new Date('2026-03-01T08:00:00Z');
/** When the tests look. */
export const NOW = new Date('2026-04-01T08:00:00Z');

export type ProofOptions = Partial<Parameters<typeof createProof>[2]>;

export const proofOf = (
  document: JsonObject,
  key: SigningKey,
  { verificationMethod = methodOf(key), created = CREATED, ...more }: ProofOptions = {},
): Promise<JsonObject> => createProof(document, key.key, { verificationMethod, created, ...more });

export async function signed(
  document: JsonObject = packet,
  key?: SigningKey,
  options: ProofOptions = {},
): Promise<JsonObject> {
  return { ...document, proof: await proofOf(document, key ?? (await keyOf(1)), options) };
}
