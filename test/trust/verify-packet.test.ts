import { readFileSync } from 'node:fs';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { encodeBase58 } from '../../src/trust/base58.js';
import { hashData, without } from '../../src/trust/proof.js';
import {
  digestSri,
  isBroken,
  isTextTrusted,
  isVoiceTrusted,
  verifyPacket,
  type JsonObject,
  type VerifyOptions,
} from '../../src/trust.js';
import {
  CREATED,
  DOMAIN,
  keyOf,
  methodOf,
  NOW,
  packet,
  proofOf,
  RECORD_ID,
  recordOf,
  signed,
  type ProofOptions,
} from '../helpers/trust.js';

const bytes = new TextEncoder().encode('The sound of a packet');
const known: VerifyOptions = { now: NOW, askRecord: async () => recordOf([await keyOf(1)]) };

async function verify(input: unknown, options: VerifyOptions = known) {
  return (await verifyPacket(input, options)).verification;
}

describe('what is intact', () => {
  it('says nothing of a packet without a proof', async () => {
    const { verification, voice, captions } = await verifyPacket(packet, known);
    expect(verification).toEqual({
      text: 'unsigned',
      voice: 'unsigned',
      captions: 'unsigned',
      signer: null,
      validity: null,
      created: null,
      expires: null,
    });
    expect([voice, captions]).toEqual([null, null]);
    expect(isTextTrusted(verification)).toBe(false);
  });

  it('says who signed, when, and whether it is valid', async () => {
    const made = await signed(packet, await keyOf(1), { expires: new Date('2027-01-01T00:00:00Z') });
    const verification = await verify(made);
    expect(verification).toEqual({
      text: 'intact',
      voice: 'unsigned',
      captions: 'none',
      signer: {
        status: 'domain',
        name: DOMAIN,
        domain: DOMAIN,
        key: (await keyOf(1)).publicKeyMultibase,
        reason: null,
      },
      validity: 'valid',
      created: Date.UTC(2026, 2, 1, 8),
      expires: Date.UTC(2027, 0, 1),
    });
    expect(Object.isFrozen(verification) && Object.isFrozen(verification.signer)).toBe(true);
    expect([isBroken, isTextTrusted, isVoiceTrusted].map((is) => is(verification))).toEqual([false, true, false]);
  });

  it('finds a change', async () => {
    const verification = await verify({ ...(await signed()), transcript: 'Bread comes out of the oven at eight.' });
    expect(verification).toMatchObject({ text: 'broken', signer: null, validity: null });
    expect([isBroken, isTextTrusted, isVoiceTrusted].map((is) => is(verification))).toEqual([true, false, false]);
  });

  it('finds the proof of another key under the name of the right one', async () => {
    const made = await signed(packet, await keyOf(2), { verificationMethod: methodOf(await keyOf(1)) });
    expect(await verify(made)).toMatchObject({ text: 'broken', signer: null });
  });

  it('trusts a packet without a recording', async () => {
    const verification = await verify(await signed({ ...packet, voice: null }));
    expect(verification).toMatchObject({ text: 'intact', voice: 'none' });
    expect(isVoiceTrusted(verification)).toBe(true);
  });
});

describe('the recording and the captions', () => {
  const url = packet['voice'] as string;
  const captionsUrl = `https://${DOMAIN}/welcome.vtt`;

  it('are unchecked until their bytes are compared', async () => {
    const digestSRI = await digestSri(bytes);
    const made = await signed({
      ...packet,
      captions: captionsUrl,
      relatedResource: [
        { id: url, digestSRI },
        { id: captionsUrl, digestSRI },
      ],
    });
    const { verification, voice, captions } = await verifyPacket(made, known);
    expect(verification).toMatchObject({ text: 'intact', voice: 'unchecked', captions: 'unchecked' });
    for (const [resource, address] of [
      [voice, url],
      [captions, captionsUrl],
    ] as const) {
      expect(resource?.address).toBe(address);
      expect(await resource?.matches(bytes)).toBe(true);
      expect(await resource?.matches(bytes.slice(1))).toBe(false);
    }
    expect(isVoiceTrusted({ ...verification, voice: 'intact' })).toBe(true);
    expect(isBroken({ ...verification, voice: 'broken' })).toBe(true);
  });

  it('captions in the packet are part of the text', async () => {
    const made = await signed({ ...packet, captions: [{ start: 0, end: 1, text: 'Bread' }] });
    expect(await verify(made)).toMatchObject({ text: 'intact', captions: 'none' });
    expect(await verify({ ...made, captions: [{ start: 0, end: 1, text: 'Stone' }] })).toMatchObject({
      text: 'broken',
    });
  });

  it('have no digest where the proof is broken, or none is right', async () => {
    const related = { ...packet, relatedResource: { id: url, digestSRI: await digestSri(bytes) } };
    const broken = { ...(await signed(related)), transcript: 'Changed' };
    const other = await signed(related, undefined, { verificationMethod: `${RECORD_ID}#key-1` });
    for (const made of [broken, other]) {
      const { verification, voice } = await verifyPacket(made, known);
      expect(verification.voice).toBe('unchecked');
      expect(voice).toBeNull();
    }
  });

  it('a swapped digest is a changed text', async () => {
    const made = await signed({ ...packet, relatedResource: { id: url, digestSRI: await digestSri(bytes) } });
    const swapped = { ...made, relatedResource: { id: url, digestSRI: await digestSri(bytes.slice(1)) } };
    expect(await verify(swapped)).toMatchObject({ text: 'broken' });
    const without = Object.fromEntries(Object.entries(made).filter(([name]) => name !== 'relatedResource'));
    expect(await verify(without)).toMatchObject({ text: 'broken' });
  });

  it('with a relative address, in the packet or in its list', async () => {
    const made = await signed({
      ...packet,
      voice: 'welcome.mp3',
      relatedResource: { id: `https://${DOMAIN}/voice/welcome.mp3`, digestSRI: await digestSri(bytes) },
    });
    expect(await verify(made)).toMatchObject({ voice: 'unsigned' });
    for (const [baseUrl, voice] of [
      [`https://${DOMAIN}/voice/welcome.json`, 'unchecked'],
      [`https://${DOMAIN}/welcome.json`, 'unsigned'],
    ] as const)
      expect(await verify(made, { ...known, baseUrl })).toMatchObject({ text: 'intact', voice });
  });
});

describe('validity', () => {
  const minutes = (count: number): Date => new Date(NOW.getTime() + count * 60_000);

  it.each<[string, ProofOptions, string]>([
    ['without an end', {}, 'valid'],
    ['that ends in a minute', { expires: minutes(1) }, 'valid'],
    ['that ends now', { expires: NOW }, 'expired'],
    ['that has ended', { expires: minutes(-1) }, 'expired'],
    ['made in a minute, by a clock that differs', { created: minutes(1) }, 'valid'],
    ['made in five minutes', { created: minutes(5) }, 'valid'],
    ['made in six minutes', { created: minutes(6) }, 'not-yet-valid'],
    ['that has ended before it begins', { created: minutes(60), expires: minutes(-60) }, 'expired'],
  ])('of a proof %s: %s', async (_, options, validity) => {
    const verification = await verify(await signed(packet, undefined, options));
    expect(verification).toMatchObject({ text: 'intact', validity, signer: { status: 'domain' } });
    expect(isTextTrusted(verification)).toBe(validity === 'valid');
  });

  it.each<[string, JsonObject, string]>([
    ['no date', {}, 'intact'],
    ['another offset', { created: '2026-03-01T09:00:00+01:00' }, 'intact'],
    ['thousandths of a second', { created: '2026-03-01T08:00:00.123Z' }, 'intact'],
    ['a date without a time', { created: '2026-03-01' }, 'broken'],
    ['a blank for the T', { created: '2026-03-01 08:00:00Z' }, 'broken'],
    ['a date that is none', { created: '2026-13-01T08:00:00Z' }, 'broken'],
    ['a time without an offset', { expires: '2027-03-01T08:00:00' }, 'broken'],
    ['an end that is none', { expires: 'never' }, 'broken'],
    ['an end that is null', { expires: null }, 'broken'],
    ['a number', { created: 1_772_352_000 }, 'broken'],
  ])('of a proof with %s: %s', async (_, dates, text) => {
    expect(await verify(await signedWith(dates))).toMatchObject({ text });
  });

  it('without a date is known, and has none', async () => {
    expect(await verify(await signedWith({}))).toMatchObject({
      text: 'intact',
      created: null,
      validity: 'valid',
      signer: { status: 'domain' },
    });
  });
});

/** A packet whose proof has these fields and no others but the required ones. */
async function signedWith(fields: JsonObject, document = packet): Promise<JsonObject> {
  const key = await keyOf(1);
  const { type, cryptosuite, verificationMethod, proofPurpose } = (await proofOf(document, key)) as Record<
    string,
    string
  >;
  const config = { type, cryptosuite, verificationMethod, proofPurpose, ...fields } as JsonObject;
  const signature = await crypto.subtle.sign('Ed25519', key.key, await hashData(document, config));
  return { ...document, proof: { ...config, proofValue: `z${encodeBase58(new Uint8Array(signature))}` } };
}

describe('kinds of proofs', () => {
  it.each<[string, JsonObject]>([
    ['another type', { type: 'Ed25519Signature2020' }],
    ['another suite', { cryptosuite: 'eddsa-rdfc-2022' }],
    ['another purpose', { proofPurpose: 'authentication' }],
    ['no purpose', { proofPurpose: null }],
    ['a proof before it', { previousProof: 'urn:uuid:60102d04-b51e-11ed-acfe-2fcd717666a7' }],
  ])('nothing is said of one with %s', async (_, fields) => {
    const made = await signedWith(fields);
    const verification = await verify(made);
    expect(verification).toMatchObject({ text: 'unchecked', voice: 'unchecked', signer: null, validity: null });
    expect(isTextTrusted(verification)).toBe(false);
  });

  it.each<[string, JsonObject['proof'] | object]>([
    ['no object', 'signed'],
    ['an empty object', {}],
    ['an empty list', []],
    ['a list of nothing', [null, 1, 'signed', []]],
  ])('nor of %s', async (_, proof) => {
    expect(await verify({ ...packet, proof })).toMatchObject({ text: 'unchecked', signer: null });
  });

  it('null is none', async () => {
    expect(await verify({ ...packet, proof: null })).toMatchObject({ text: 'unsigned' });
  });

  it.each<[string, JsonObject]>([
    ['without a key', { verificationMethod: null }],
    ['without a signature', { proofValue: null }],
    ['with an empty signature', { proofValue: 'z' }],
    ['with a signature in another base', { proofValue: 'u' + 'A'.repeat(86) }],
    ['with a signature that is too long', { proofValue: 'z' + '1'.repeat(10_000) }],
    ['with a signature of zeros', { proofValue: 'z' + '1'.repeat(64) }],
  ])('one %s is wrong', async (_, fields) => {
    const made = await signed();
    expect(await verify({ ...made, proof: { ...(made['proof'] as JsonObject), ...fields } })).toMatchObject({
      text: 'broken',
      signer: null,
    });
  });
});

describe('several proofs', () => {
  const other = { type: 'DataIntegrityProof', cryptosuite: 'bbs-2023', proofPurpose: 'assertionMethod' };
  const set = async (...keys: (number | object)[]): Promise<JsonObject> => ({
    ...packet,
    proof: (await Promise.all(
      keys.map(async (key) => (typeof key === 'number' ? proofOf(packet, await keyOf(key)) : key)),
    )) as JsonObject[],
  });

  it.each([
    ['both right, one known', [1, 2], 'intact', 'domain'],
    ['both right, the second known', [2, 1], 'intact', 'domain'],
    ['both right, none known', [2, 3], 'intact', 'unknown'],
    ['one of another kind', [other, 1], 'intact', 'domain'],
    ['one that is no proof', [{}, 1], 'intact', 'domain'],
    ['all of another kind', [other, other], 'unchecked', undefined],
    ['four', [2, 2, 2, 1], 'intact', 'domain'],
    ['too many to be checked', [2, 2, 2, 2, 1], 'unchecked', undefined],
  ] as const)('%s', async (_, keys, text, status) => {
    const verification = await verify(await set(...keys));
    expect(verification.text).toBe(text);
    expect(verification.signer?.status).toBe(status);
  });

  it('one wrong', async () => {
    const wrong = { ...(await proofOf({ ...packet, transcript: 'Another' }, await keyOf(2))) };
    for (const keys of [
      [1, wrong],
      [wrong, 1],
    ])
      expect(await verify(await set(...keys))).toMatchObject({ text: 'broken', signer: null, validity: null });
  });

  it('of one key, of which one is still valid', async () => {
    const key = await keyOf(1);
    const old = await proofOf(packet, key, { expires: new Date('2026-03-15T00:00:00Z') });
    const made = { ...packet, proof: [old, await proofOf(packet, key, { created: new Date('2026-03-20T00:00:00Z') })] };
    expect(await verify(made)).toMatchObject({ validity: 'valid', created: Date.UTC(2026, 2, 20), expires: null });
  });

  it('who is known counts more than what is valid', async () => {
    const old = await proofOf(packet, await keyOf(1), { expires: new Date('2026-03-15T00:00:00Z') });
    const made = { ...packet, proof: [await proofOf(packet, await keyOf(2)), old] };
    expect(await verify(made)).toMatchObject({ validity: 'expired', signer: { status: 'domain' } });
  });

  it('asks the domain once', async () => {
    const askRecord = vi.fn(known.askRecord);
    await verify(await set(1, 2, 1, 3), { now: NOW, askRecord });
    expect(askRecord.mock.calls).toEqual([[DOMAIN]]);
  });
});

describe('contexts', () => {
  const contexts = ['https://www.w3.org/ns/credentials/v2', { spid: 'https://spid.example/' }];
  const documents: readonly [string, JsonObject, string][] = [
    ['none', packet, 'intact'],
    ['one', { '@context': 'https://a.example/', ...packet }, 'intact'],
    ['several', { '@context': contexts, ...packet }, 'intact'],
  ];

  it.each(documents)('%s', async (_, document) => {
    expect(await verify(await signed(document))).toMatchObject({ text: 'intact' });
  });

  it.each<[string, JsonObject['@context'] | undefined, string]>([
    ['with one more at the end, which the standard lets pass', [...contexts, 'https://b.example/'], 'intact'],
    ['with its members in another order', [contexts[0]!, { spid: 'https://spid.example/' }], 'intact'],
    ['without', undefined, 'broken'],
    ['without the second', [contexts[0]!], 'broken'],
    ['in another order', [...contexts].reverse(), 'broken'],
    ['with another in front', ['https://b.example/', ...contexts], 'broken'],
    ['with another first', ['https://b.example/', contexts[1]!], 'broken'],
  ])('%s', async (_, context, text) => {
    const made = await signed({ '@context': contexts, ...packet });
    const changed = { ...made, '@context': context };
    expect(await verify(JSON.stringify(changed))).toMatchObject({ text });
  });

  it('of the packet alone, where the proof has none, are signed', async () => {
    const document = { '@context': 'https://a.example/', ...packet };
    const made = await signedWith({}, document);
    expect(await verify(made)).toMatchObject({ text: 'intact' });
    expect(await verify({ ...made, '@context': ['https://a.example/', 'https://b.example/'] })).toMatchObject({
      text: 'broken',
    });
  });
});

describe('shapes', () => {
  const fixture = (name: string): unknown =>
    JSON.parse(readFileSync(new URL(`../fixtures/valid/${name}.json`, import.meta.url), 'utf8'));

  it.each([
    ['sdk', 'demo.voicemate.id', 'unsigned'],
    ['spec-v1', null, 'unsigned'],
    ['early', 'rick.voicemate.id', 'unsigned'],
    ['voicemate', null, 'unsigned'],
    ['canonical-text-only', null, 'none'],
  ])('%s', async (name, domain, voice) => {
    const made = await signed(fixture(name) as JsonObject);
    const verification = await verify(made);
    expect(verification).toMatchObject({ text: 'intact', voice });
    if (domain !== null)
      expect(verification.signer).toMatchObject({ status: 'unknown', reason: 'other-domain', domain });
  });

  it('finds a change inside of the SDK’s shape', async () => {
    const made = await signed(fixture('sdk') as JsonObject);
    expect(await verify({ ...made, packet: { ...(made['packet'] as JsonObject), title: 'Changed' } })).toMatchObject({
      text: 'broken',
    });
  });

  it('one of an answer, whose other packets may change', async () => {
    const made = await signed();
    const others = (fixture('resolver-answer') as { packets: JsonObject[] }).packets;
    const answer = JSON.stringify({ packets: [...others, made], query: 'bread' });
    expect(await verify(answer)).toMatchObject({ text: 'unsigned' });
    for (const packetId of [`spid:${DOMAIN}:welcome`, `spid://${DOMAIN}/welcome`])
      expect(await verify(answer, { ...known, packetId })).toMatchObject({
        text: 'intact',
        signer: { status: 'domain' },
      });
    expect(
      await verify(answer.replace('seven', 'eight'), { ...known, packetId: packet['id'] as string }),
    ).toMatchObject({
      text: 'broken',
    });
    expect(await verify(answer, { ...known, packetId: 'spid:bakery.example:other' })).toMatchObject({
      text: 'unsigned',
    });
  });

  it('a proof of an answer is none of its packets', async () => {
    const answer = { packets: [packet] };
    expect(await verify({ ...answer, proof: await proofOf(answer, await keyOf(1)) })).toMatchObject({
      text: 'unsigned',
    });
  });
});

describe('texts', () => {
  it('may begin with a byte order mark, and be spaced in any way', async () => {
    expect(await verify(`\ufeff${JSON.stringify(await signed(), null, 4)}\n`)).toMatchObject({ text: 'intact' });
  });

  it.each([
    ['at its top', '{"transcript":"Other",'],
    ['at its top, with an escape', '{"tr\\u0061nscript":"Other",'],
    ['below', '{"x":[{"a":1,"b":{},"a":2}],'],
    ['of the proof', '{"x":{"proof":1,"proof":2},'],
  ])('a name twice %s says two things', async (_, start) => {
    const document = JSON.parse(`${start.slice(0, -1)}}`) as JsonObject;
    const text = JSON.stringify(await signed({ ...document, ...packet }));
    expect(await verify(text)).toMatchObject({ text: 'intact' });
    const twice = JSON.stringify(await signed({ ...packet, ...(start.includes('"x"') && document) }));
    expect(await verify(start + (start.includes('"x"') ? withoutX(twice) : twice.slice(1)))).toMatchObject({
      text: 'broken',
      signer: null,
      voice: 'unchecked',
    });
  });

  it.each([
    ['in a value', { x: '\ud83d' }],
    ['in a name', { '\ude02': 1 }],
    ['in the proof', {}],
  ])('a lone surrogate %s was never signed', async (place, more) => {
    const made = JSON.stringify({ ...(await signed()), ...more });
    const text = place === 'in the proof' ? made.replace('"proofPurpose"', '"x":"\\ud83d","proofPurpose"') : made;
    expect(await verify(text)).toMatchObject({ text: 'broken' });
  });

  it.each(['', 'no JSON', '{', '[]', 'null', '"text"', '17', '{"proof":{}}', '{"packets":[]}', '{"packets":[null]}'])(
    'nothing is claimed of %s',
    async (text) => {
      expect(await verify(text)).toMatchObject({ text: 'unsigned', signer: null });
    },
  );
});

/** The text of a packet without its member `x`. */
const withoutX = (text: string): string => JSON.stringify(without(JSON.parse(text) as JsonObject, 'x')).slice(1);

describe('engines', () => {
  /** Replaces what there is of cryptography until the end of the test. */
  function withCrypto(value: unknown): void {
    vi.stubGlobal('crypto', value);
    onTestFinished(() => {
      vi.unstubAllGlobals();
    });
  }
  const subtle = globalThis.crypto.subtle;
  const refuse = (): Promise<never> => Promise.reject(new DOMException('Unrecognized name.', 'NotSupportedError'));

  it.each<[string, unknown]>([
    ['without cryptography', undefined],
    ['on a page that is not secure', {}],
    ['without Ed25519', { subtle: { importKey: refuse, digest: subtle.digest.bind(subtle) } }],
    [
      'that can’t check after all',
      { subtle: { importKey: subtle.importKey.bind(subtle), digest: subtle.digest.bind(subtle), verify: refuse } },
    ],
    ['that can’t hash', { subtle: { importKey: subtle.importKey.bind(subtle), digest: refuse, verify: refuse } }],
  ])('%s can’t check', async (_, engine) => {
    const right = await signed({ ...packet, relatedResource: { id: packet['voice']!, digestSRI: 'sha256-x' } });
    withCrypto(engine);
    for (const made of [right, { ...right, transcript: 'Changed' }]) {
      const { verification, voice } = await verifyPacket(made, known);
      expect(verification).toMatchObject({ text: 'unchecked', voice: 'unchecked', signer: null, validity: null });
      expect(voice).toBeNull();
    }
  });
});

describe('hostile values', () => {
  const proof = {
    type: 'DataIntegrityProof',
    cryptosuite: 'eddsa-jcs-2022',
    proofPurpose: 'assertionMethod',
    verificationMethod: `${RECORD_ID}#key-1`,
    created: CREATED.toISOString(),
    proofValue: 'z1',
  };
  const throws = () => {
    throw new Error('A trap');
  };
  const traps = Object.fromEntries(
    Object.getOwnPropertyNames(Reflect).map((name) => [name, throws]),
  ) as ProxyHandler<object>;
  const cyclic: Record<string, unknown> = { ...packet, proof };
  cyclic['self'] = cyclic;
  const deepText = `{"transcript":"x","proof":${JSON.stringify(proof)},"x":${'['.repeat(200_000)}${']'.repeat(200_000)}}`;

  it.each<[string, () => unknown]>([
    ['a getter that throws', () => Object.defineProperty({ ...packet, proof }, 'x', { enumerable: true, get: throws })],
    ['a proof that throws', () => ({ ...packet, proof: new Proxy({}, traps) })],
    ['a proxy', () => new Proxy({ ...packet, proof }, traps)],
    ['a text of its own that throws', () => ({ ...packet, proof, toJSON: throws })],
    ['a circle', () => cyclic],
    ['a deep text', () => deepText],
    ['a deep value', () => JSON.parse(deepText) as unknown],
    ['a deep proof', () => ({ ...packet, proof: { ...proof, x: (JSON.parse(deepText) as { x: unknown }).x } })],
    ['a list of 100,000', () => ({ ...packet, proof, x: Array.from({ length: 100_000 }, (_, index) => ({ index })) })],
    ['a hundred thousand proofs', () => ({ ...packet, proof: Array.from({ length: 100_000 }, () => proof) })],
    ['a name of a megabyte', () => ({ ...packet, proof: { ...proof, verificationMethod: 'z'.repeat(1e6) } })],
    ['a long string', () => `{"transcript":"${'\\n'.repeat(2e7)}","proof":${JSON.stringify(proof)}}`],
    [
      'names of all objects',
      () => `{"__proto__":{"proof":1},"constructor":{"prototype":{}},${JSON.stringify({ ...packet, proof }).slice(1)}`,
    ],
    ['a big integer', () => ({ ...packet, proof, x: 1n })],
    ['symbols', () => ({ ...packet, proof: { ...proof, created: Symbol('now') } })],
    ['functions', () => ({ ...packet, proof: { ...proof, toString: () => 'z' }, voice: () => 'x' })],
    ['many resources', () => ({ ...packet, proof, relatedResource: Array.from({ length: 1e5 }, () => null) })],
  ])('%s: nothing is claimed, and nothing thrown', async (_, make) => {
    const verification = await verify(make());
    expect(['broken', 'unchecked', 'unsigned']).toContain(verification.text);
    expect(verification.signer?.status ?? 'unknown').toBe('unknown');
    expect('polluted' in {} || 'proof' in {}).toBe(false);
  });

  it('whoever answers for a domain may fail in any way', async () => {
    const made = await signed();
    for (const askRecord of [throws, () => Promise.reject(new Error()), async () => null, async () => undefined])
      expect(await verify(made, { askRecord: askRecord as VerifyOptions['askRecord'] & object })).toMatchObject({
        text: 'intact',
        signer: { status: 'unknown', reason: 'record-unavailable' },
      });
  });

  it('an object that changes meanwhile is what it was at first', async () => {
    const made: Record<string, unknown> = { ...(await signed()) };
    const pending = verifyPacket(made, {
      now: NOW,
      askRecord: async () => {
        made['transcript'] = 'Changed meanwhile';
        return recordOf([await keyOf(1)]);
      },
    });
    made['voice'] = 'https://elsewhere.example/';
    expect((await pending).verification).toMatchObject({ text: 'intact', signer: { status: 'domain' } });
  });

  it('an object that writes itself in another way is what its text is', async () => {
    const created = new Date('2026-03-01T00:00:00.000Z');
    const made = await signed({ ...packet, x: created.toISOString() });
    expect(await verify({ ...made, x: created, y: undefined })).toMatchObject({ text: 'intact' });
  });
});
