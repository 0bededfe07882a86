import { expect, it } from 'vitest';
import { sortSigned } from '../../../src/cli/build/came-signed.js';
import { createProof } from '../../../src/trust/sign-document.js';
import { generateKey, readSecretKey, type SigningKey } from '../../../src/trust/secret-key.js';
import { packetOf } from '../../helpers/signing.js';

const newKey = async (): Promise<SigningKey> => (await readSecretKey((await generateKey()).secretKeyMultibase))!;

async function found(key: SigningKey, holder: string, changes = {}) {
  const packet = packetOf();
  const verificationMethod = `${holder}#${key.publicKeyMultibase}`;
  const proof = await createProof(packet as never, key.key, { verificationMethod });
  const signed = { ...packet, proof, ...changes } as never;
  return { id: 'spid:bakery.example:welcome', json: packet, signed, file: 'welcome.json' };
}

it.each<[string, string, { own: boolean; signs: boolean; isTrial: boolean }, boolean]>([
  ['of nobody who signs here', 'did:web:bakery.example', { own: true, signs: false, isTrial: false }, true],
  ['of the key that signs here', 'did:key:z6Mkx', { own: true, signs: true, isTrial: false }, false],
  ['of the domain that signs here', 'did:web:bakery.example', { own: false, signs: true, isTrial: false }, false],
  ['of somebody else', 'did:web:other.example', { own: false, signs: true, isTrial: false }, true],
  ['for trying out', 'did:web:other.example', { own: false, signs: false, isTrial: true }, false],
])('keeps a signature or not: %s', async (_, holder, { own, signs, isTrial }, isKept) => {
  const key = await newKey();
  const packet = await found(own ? key : await newKey(), holder);
  const { packets, problems } = await sortSigned([packet], signs ? key : null, isTrial);
  expect(problems).toEqual([]);
  expect(packets).toEqual([{ ...packet, signed: isKept ? packet.signed : null }]);
});

it('finds one that is broken, where it would be published', async () => {
  const key = await newKey();
  const packet = await found(key, 'did:web:bakery.example', { title: 'Another' });
  expect((await sortSigned([packet], null, false)).problems).toMatchObject([{ file: 'welcome.json' }]);
  expect((await sortSigned([packet], key, false)).problems).toEqual([]);
  expect((await sortSigned([packet], null, true)).problems).toEqual([]);
});
