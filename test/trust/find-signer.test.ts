import { describe, expect, it, vi } from 'vitest';
import { without } from '../../src/trust/proof.js';
import { readKeyRecord, verifyPacket, type JsonObject, type KeyRecord, type VerifyOptions } from '../../src/trust.js';
import {
  DOMAIN,
  keyOf,
  methodOf,
  NOW,
  packet,
  RECORD_ID,
  recordOf,
  signed,
  type ProofOptions,
} from '../helpers/trust.js';

interface Case {
  readonly id?: string;
  readonly key?: number;
  readonly proof?: ProofOptions;
  readonly record?: KeyRecord | null;
  readonly options?: VerifyOptions;
}

/** Who signed a packet, and how often the domain was asked. */
async function signerOf({ id = packet['id'] as string, key = 1, proof, record, options }: Case) {
  const made = await signed({ ...packet, id }, await keyOf(key), proof);
  const askRecord = vi.fn(async () => (record === undefined ? recordOf([await keyOf(1)]) : record));
  const { verification } = await verifyPacket(made, { now: NOW, askRecord, ...options });
  const { status, name, reason, hasExpiredSince } = verification.signer ?? {};
  return { text: verification.text, status, name, reason, hasExpiredSince, asked: askRecord.mock.calls.length };
}

const unknown = (reason: string, asked = 1) => ({ text: 'intact', status: 'unknown', name: null, reason, asked });
const byDomain = { text: 'intact', status: 'domain', name: DOMAIN, reason: null, asked: 1 };

describe('by the domain of the id', () => {
  it.each([
    `spid:${DOMAIN}:welcome`,
    `spid:${DOMAIN}:a:b:c`,
    `spid://${DOMAIN}/welcome`,
    `spid:domain:${DOMAIN}`,
    `spid:biz:${DOMAIN}:welcome`,
    'SPID:Bakery.Example:welcome',
  ])('%s', async (id) => {
    expect(await signerOf({ id })).toMatchObject(byDomain);
  });

  it.each([
    ['spid:creator:elena-podcast', 'no-domain', 0],
    ['spid:docsmith:preventive-care', 'no-domain', 0],
    ['bakery.example', 'no-domain', 0],
    ['spid:192.0.2.1:welcome', 'no-domain', 0],
    ['spid:mill.example:welcome', 'other-domain', 0],
    [`spid:www.${DOMAIN}:welcome`, 'other-domain', 0],
    ['spid:example:welcome', 'no-domain', 0],
    [`spid:${DOMAIN}.evil.example:welcome`, 'other-domain', 0],
  ])('%s is not for that domain: %s', async (id, reason, asked) => {
    expect(await signerOf({ id })).toMatchObject(unknown(reason, asked));
  });

  it('no id', async () => {
    const { verification } = await verifyPacket(await signed(without(packet, 'id')));
    expect(verification).toMatchObject({
      text: 'intact',
      signer: { status: 'unknown', reason: 'no-domain', domain: null },
    });
  });

  it('another key', async () => {
    expect(await signerOf({ key: 2 })).toMatchObject(unknown('key-not-named'));
  });

  it('nobody is asked without a way to ask', async () => {
    const { verification } = await verifyPacket(await signed());
    expect(verification.signer).toMatchObject({ status: 'unknown', reason: 'not-asked', domain: DOMAIN });
  });

  it('no record, or that of another domain', async () => {
    const record = recordOf([await keyOf(1)], {}, 'mill.example');
    for (const each of [null, record])
      expect(await signerOf({ record: each })).toMatchObject(unknown('record-unavailable'));
  });

  it('a key of another domain is not asked for', async () => {
    const verificationMethod = methodOf(await keyOf(1), 'did:web:mill.example');
    expect(await signerOf({ proof: { verificationMethod } })).toMatchObject(unknown('other-domain', 0));
  });

  it.each([
    ['a DID', RECORD_ID, byDomain],
    ['an SPID', `spid:domain:${DOMAIN}`, byDomain],
    ['the key itself', '', byDomain],
    ['an address', `https://${DOMAIN}/keys`, unknown('other-domain', 0)],
    ['a DID of a path', `${RECORD_ID}:users:elena`, unknown('other-domain', 0)],
    ['a DID with a port', `${RECORD_ID}%3A8443`, unknown('other-domain', 0)],
    ['a DID of a subdomain', `did:web:www.${DOMAIN}`, unknown('other-domain', 0)],
  ])('the holder in the key’s name is %s', async (_, holder, expected) => {
    const key = await keyOf(1);
    const verificationMethod = methodOf(key, holder || `did:key:${key.publicKeyMultibase}`);
    expect(await signerOf({ proof: { verificationMethod } })).toMatchObject(expected);
  });

  it('a key with another name', async () => {
    const key = await keyOf(1);
    const record = recordOf([key], { id: `${RECORD_ID}#key-1` });
    const named = (name: string) => signerOf({ record, proof: { verificationMethod: `${RECORD_ID}#${name}` } });
    expect(await named('key-1')).toMatchObject(byDomain);
    expect(await named('key-2')).toMatchObject({ ...unknown('key-not-named'), text: 'unchecked' });
    expect(await signerOf({ record, key: 2, proof: { verificationMethod: `${RECORD_ID}#key-1` } })).toMatchObject({
      text: 'broken',
      status: undefined,
    });
    expect(await signerOf({ record: null, proof: { verificationMethod: `${RECORD_ID}#key-1` } })).toMatchObject({
      ...unknown('record-unavailable'),
      text: 'unchecked',
    });
  });
});

describe('a key that came to its end', () => {
  const at = (date: string): number => Date.parse(date);
  // Proofs are of 1 March, and are looked at on 1 April.
  it.each([
    ['expires later', { expires: at('2026-06-01T00:00:00Z') }, byDomain],
    ['has expired since', { expires: at('2026-03-15T00:00:00Z') }, { ...byDomain, hasExpiredSince: true }],
    ['expires now', { expires: NOW.getTime() }, { ...byDomain, hasExpiredSince: true }],
    ['had expired before', { expires: at('2026-02-01T00:00:00Z') }, unknown('key-expired')],
    ['expired as the proof was made', { expires: at('2026-03-01T08:00:00Z') }, unknown('key-expired')],
    ['was withdrawn since', { revoked: at('2026-03-15T00:00:00Z') }, unknown('key-revoked')],
    ['was withdrawn before', { revoked: at('2026-02-01T00:00:00Z') }, unknown('key-revoked')],
    ['will be withdrawn', { revoked: at('2026-06-01T00:00:00Z') }, byDomain],
    [
      'has expired and was withdrawn',
      { expires: at('2026-03-15T00:00:00Z'), revoked: at('2026-03-20T00:00:00Z') },
      unknown('key-revoked'),
    ],
  ])('%s', async (_, dates, expected) => {
    expect(await signerOf({ record: recordOf([await keyOf(1)], dates) })).toMatchObject(expected);
  });

  it('is not said of one that has not', async () => {
    expect((await signerOf({})).hasExpiredSince).toBeUndefined();
  });

  it('a new key beside the old one', async () => {
    const [one, two] = await Promise.all([keyOf(1), keyOf(2)]);
    const old = recordOf([one], { expires: at('2026-03-15T00:00:00Z') });
    const record = { ...old, keys: [...recordOf([two]).keys, ...old.keys] };
    expect(await signerOf({ record, key: 2 })).toMatchObject(byDomain);
    expect(await signerOf({ record, key: 1 })).toMatchObject({ ...byDomain, hasExpiredSince: true });
    const created = new Date('2026-03-20T00:00:00Z');
    expect(await signerOf({ record, key: 1, proof: { created } })).toMatchObject(unknown('key-expired'));
  });
});

describe('by the page', () => {
  const trusted = async (names: Record<string, number[]>) =>
    Object.fromEntries(
      await Promise.all(
        Object.entries(names).map(async ([name, numbers]) => {
          const keys = await Promise.all(numbers.map(async (number) => (await keyOf(number)).publicKeyMultibase));
          return [name, keys.length === 1 ? keys[0]! : keys] as const;
        }),
      ),
    );
  const byPage = (name: string) => ({ text: 'intact', status: 'page', name, reason: null, asked: 0 });
  const creator = 'spid:creator:elena';

  it.each([
    ['a domain', { [DOMAIN]: [2] }, `spid:${DOMAIN}:welcome`, byPage(DOMAIN)],
    ['a domain in other letters', { 'Bakery.EXAMPLE': [2] }, `spid:${DOMAIN}:welcome`, byPage('Bakery.EXAMPLE')],
    ['one of several keys', { [DOMAIN]: [3, 2] }, `spid:biz:${DOMAIN}`, byPage(DOMAIN)],
    ['an SPID', { [creator]: [2] }, creator, byPage(creator)],
    ['an SPID with slashes', { 'spid://creator/elena': [2] }, creator, byPage('spid://creator/elena')],
    ['what is beneath an SPID', { [creator]: [2] }, `${creator}:hello`, byPage(creator)],
    ['the second name', { 'mill.example': [2], [DOMAIN]: [2] }, `spid:${DOMAIN}:welcome`, byPage(DOMAIN)],
    ['another domain', { 'mill.example': [2] }, `spid:${DOMAIN}:welcome`, unknown('key-not-named')],
    ['a domain above', { example: [2] }, `spid:${DOMAIN}:welcome`, unknown('key-not-named')],
    ['a subdomain', { [`www.${DOMAIN}`]: [2] }, `spid:${DOMAIN}:welcome`, unknown('key-not-named')],
    ['another SPID', { [creator]: [2] }, 'spid:creator:elena-podcast', unknown('no-domain', 0)],
    ['an SPID beneath', { [`${creator}:hello`]: [2] }, creator, unknown('no-domain', 0)],
    ['a domain, for an id without', { [DOMAIN]: [2] }, creator, unknown('no-domain', 0)],
    ['other keys', { [DOMAIN]: [3] }, `spid:${DOMAIN}:welcome`, unknown('key-not-named')],
    ['names of all objects', { constructor: [2], toString: [2] }, `spid:${DOMAIN}:welcome`, unknown('key-not-named')],
  ])('%s', async (_, names, id, expected) => {
    expect(await signerOf({ id, key: 2, options: { trustedKeys: await trusted(names) } })).toMatchObject(expected);
  });

  it('knows the key whatever the proof calls it, and asks nobody for the key itself', async () => {
    const trustedKeys = await trusted({ [DOMAIN]: [2] });
    const holder = 'did:web:mill.example';
    for (const verificationMethod of [methodOf(await keyOf(2), holder), `${holder}#key-1`, 'key-1'])
      expect(await signerOf({ key: 2, proof: { verificationMethod }, options: { trustedKeys } })).toMatchObject(
        byPage(DOMAIN),
      );
  });

  it('passes over keys that are none', async () => {
    const trustedKeys = { [DOMAIN]: ['', 'z6Mk', 'key-1', (await keyOf(2)).publicKeyMultibase] };
    const proof = { verificationMethod: `${RECORD_ID}#key-1` };
    expect(await signerOf({ key: 2, proof, record: null, options: { trustedKeys } })).toMatchObject({ status: 'page' });
    expect(await signerOf({ key: 3, proof, record: null, options: { trustedKeys } })).toMatchObject({
      text: 'unchecked',
      status: 'unknown',
    });
  });

  it('a name that is no key of the page’s: nothing can be said', async () => {
    const trustedKeys = await trusted({ [creator]: [2] });
    expect(
      await signerOf({
        id: creator,
        key: 3,
        proof: { verificationMethod: 'did:web:a.example#1' },
        options: { trustedKeys },
      }),
    ).toMatchObject({ ...unknown('no-domain', 0), text: 'unchecked' });
  });
});

describe('readKeyRecord', () => {
  const key = 'z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ2';
  const method = { id: `${RECORD_ID}#1`, type: 'Multikey', controller: RECORD_ID, publicKeyMultibase: key };
  const record = { id: RECORD_ID, verificationMethod: [method], assertionMethod: [`${RECORD_ID}#1`] };
  const read = { id: `${RECORD_ID}#1`, publicKeyMultibase: key, expires: null, revoked: null };

  it.each<[string, object, object[]]>([
    ['named', record, [read]],
    ['named in short', { ...record, assertionMethod: ['#1'] }, [read]],
    ['with a short name', { ...record, verificationMethod: [{ ...method, id: '#1' }] }, [read]],
    ['inside', { id: RECORD_ID, assertionMethod: [method] }, [read]],
    ['not named', { ...record, assertionMethod: [] }, []],
    ['named for something else', { ...record, assertionMethod: undefined, authentication: ['#1'] }, []],
    ['of somebody else', { ...record, verificationMethod: [{ ...method, controller: 'did:web:mill.example' }] }, []],
    ['without a holder', { ...record, verificationMethod: [{ ...method, controller: undefined }] }, []],
    ['of another type', { ...record, verificationMethod: [{ ...method, type: 'JsonWebKey' }] }, []],
    [
      'of another curve',
      {
        ...record,
        verificationMethod: [{ ...method, publicKeyMultibase: 'zDnaerDaTF5BXEavCrfRZEk316dpbLsfPDZ3WJ5hRTPFU2169' }],
      },
      [],
    ],
    [
      'that ends',
      { ...record, verificationMethod: [{ ...method, expires: '2027-01-01T00:00:00Z' }] },
      [{ ...read, expires: Date.UTC(2027, 0) }],
    ],
    [
      'with an end that can’t be read',
      { ...record, verificationMethod: [{ ...method, expires: 'soon' }] },
      [{ ...read, expires: 0 }],
    ],
    [
      'withdrawn',
      { ...record, verificationMethod: [{ ...method, revoked: '2026-01-01T00:00:00Z' }] },
      [{ ...read, revoked: Date.UTC(2026, 0) }],
    ],
    [
      'withdrawn at a time that can’t be read',
      { ...record, verificationMethod: [{ ...method, revoked: true }] },
      [{ ...read, revoked: 0 }],
    ],
    ['beyond the fiftieth', { ...record, verificationMethod: [...Array.from({ length: 50 }, () => ({})), method] }, []],
  ])('a key %s', (_, value, keys) => {
    expect(readKeyRecord(value)).toEqual({ id: RECORD_ID, domain: DOMAIN, keys });
  });

  it.each<[string, unknown]>([
    ['nothing', null],
    ['a list', [record]],
    ['a text', JSON.stringify(record)],
    ['no id', { ...record, id: undefined }],
    ['another method', { ...record, id: 'did:key:z6Mk' }],
    ['a path', { ...record, id: `${RECORD_ID}:elena` }],
    ['an id without a domain', { ...record, id: 'spid:creator:elena' }],
    ['an address', { ...record, id: `https://${DOMAIN}/` }],
  ])('%s is no record', (_, value) => {
    expect(readKeyRecord(value)).toBeNull();
  });

  it('of an identity, as the protocol has it', async () => {
    const { publicKeyMultibase } = await keyOf(1);
    const id = `spid:domain:${DOMAIN}`;
    const identity: JsonObject = {
      id,
      displayName: 'Harbour Street Bakery',
      verificationMethod: [{ id: `${id}#1`, type: 'Multikey', controller: id, publicKeyMultibase }],
      assertionMethod: [`${id}#1`],
    };
    expect(await signerOf({ record: readKeyRecord(identity), proof: { verificationMethod: `${id}#1` } })).toMatchObject(
      byDomain,
    );
  });
});
