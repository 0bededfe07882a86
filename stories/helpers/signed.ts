/** Signs the packets of stories, always with the same key and date, so that pictures stay the same. */
import {
  createProof,
  digestSri,
  readSecretKey,
  type JsonObject,
  type SignOptions,
  type TrustedKeys,
} from '../../src/trust.js';
import { spoken } from './packets.js';

type Fields = Record<string, unknown>;

/** For stories alone: nobody may trust it, since everybody has it. */
const SECRET_KEY_OF_STORIES = 'z3u2VcBeQkMVrZkyUgqDM1vYBmagtg9uk4qvAgz7AQrLN1fY';
const PUBLIC_KEY_OF_STORIES = 'z6Mkqj2uGqWxztqLkRd4smB3nZcEMB4hok3H9Kign3oqHQVT';

const CREATED = new Date('2026-03-01T07:00:00Z');

/** For a page that has been given the key of that domain. */
export const trusting = (domain = 'bakery.example'): TrustedKeys => ({ [domain]: PUBLIC_KEY_OF_STORIES });

/** What the packet's id names. */
const domainOf = (packet: Fields): string => String(packet['id']).split(':')[1]!;

/** The entry of `relatedResource` for a file as it is. */
export async function digestOf(url: unknown): Promise<Fields> {
  const response = await fetch(String(url));
  return { id: url, digestSRI: await digestSri(new Uint8Array(await response.arrayBuffer())) };
}

/** A packet with the recording of the tests, signed by its domain; `fields` replace its own. */
export async function signed(fields: Fields = {}, options: Partial<SignOptions> = {}): Promise<Fields> {
  const packet = spoken(fields);
  const relatedResource = packet['relatedResource'] ?? [await digestOf(packet['voice'])];
  const document: Fields = { ...packet, relatedResource };
  const { key } = (await readSecretKey(SECRET_KEY_OF_STORIES))!;
  const verificationMethod = `did:web:${domainOf(packet)}#${PUBLIC_KEY_OF_STORIES}`;
  const proof = await createProof(document as JsonObject, key, { verificationMethod, created: CREATED, ...options });
  return { ...document, proof };
}

/** For `beforeEach`: bakery.example answers which key is its own; nothing goes to the network. */
export function withKeyRecord(): () => void {
  const { fetch: original } = window;
  const id = 'did:web:bakery.example';
  const method = `${id}#${PUBLIC_KEY_OF_STORIES}`;
  const key = { id: method, type: 'Multikey', controller: id, publicKeyMultibase: PUBLIC_KEY_OF_STORIES };
  const record = { id, verificationMethod: [key], assertionMethod: [method] };
  window.fetch = (input, init) => {
    const url = input instanceof Request ? input.url : String(input);
    return url === 'https://bakery.example/.well-known/did.json'
      ? Promise.resolve(Response.json(record))
      : original(input, init);
  };
  return () => {
    window.fetch = original;
  };
}
