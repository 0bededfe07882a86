/** Signed packets, each other than the one before it. */
import { createProof, generateKey, readSecretKey } from '../../../dist/npm/trust.js';

const HOLDER = 'did:web:bakery.example';
const SENTENCE = 'Bread comes out of the oven at seven, and the café opens half an hour later. ';

/** Of each kind: characters of the transcript, and captions. @type {Record<string, { characters: number, cues: number }>} */
export const kinds = {
  'a greeting': { characters: 150, cues: 0 },
  'an answer of two minutes': { characters: 2000, cues: 0 },
  'the same with word times': { characters: 2000, cues: 360 },
};

/** @typedef {import('../../../dist/npm/trust.js').JsonObject} JsonObject */

/** @returns {Promise<{ key: CryptoKey, publicKey: string, method: string }>} */
export async function makeKey() {
  const { secretKeyMultibase, publicKeyMultibase } = await generateKey();
  const signing = await readSecretKey(secretKeyMultibase);
  if (!signing) throw new Error('No key');
  return { key: signing.key, publicKey: publicKeyMultibase, method: `${HOLDER}#${publicKeyMultibase}` };
}

/**
 * @param {keyof typeof kinds} kind
 * @param {number} number
 * @param {{ key: CryptoKey, method: string }} signer
 * @returns {Promise<JsonObject>}
 */
export async function makePacket(kind, number, { key, method }) {
  const { characters, cues } = kinds[kind] ?? { characters: 0, cues: 0 };
  const document = {
    id: `spid:bakery.example:packet-${number}`,
    voice: `https://bakery.example/${number}.mp3`,
    transcript: `${number} ${SENTENCE.repeat(Math.ceil(characters / SENTENCE.length))}`.slice(0, characters),
    intent: 'information/opening-hours',
    cta: [
      { type: 'link', label: 'See the menu', url: 'https://bakery.example/menu' },
      { type: 'call', label: 'Call us', phone: '+1 555 123 4567' },
    ],
    meta: { author: 'Harbour Street Bakery', created: '2026-03-01', language: 'en', tags: ['bread', 'bakery'] },
    relatedResource: [
      { id: `https://bakery.example/${number}.mp3`, digestSRI: 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=' },
    ],
    ...(cues && {
      captions: Array.from({ length: cues }, (_, index) => ({
        start: index / 3,
        end: (index + 1) / 3,
        text: SENTENCE.split(' ')[index % 15] ?? '',
      })),
    }),
  };
  return { ...document, proof: await createProof(document, key, { verificationMethod: method }) };
}
