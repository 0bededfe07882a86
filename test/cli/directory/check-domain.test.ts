import { expect, it } from 'vitest';
import type { Ask } from '../../../src/cli/directory/ask.js';
import { checkDomain } from '../../../src/cli/directory/check-domain.js';
import type { DnsFinding } from '../../../src/cli/directory/find-proof.js';
import { identityRecord, type IdentityRecord } from '../../../src/resolver/identity.js';

const domain = { name: 'bakery.example', host: 'bakery.example', url: 'https://bakery.example/' };
const RECORD = 'https://bakery.example/identity.json';
const OTHER = 'https://cdn.example/bakery.json';
const ID = 'spid:domain:bakery.example';

const record: IdentityRecord = {
  id: ID,
  displayName: 'Harbour Street Bakery',
  inboxUrl: null,
  packetsUrl: 'https://bakery.example/packets.json',
  created: null,
  tags: ['bread'],
};
const json = (changes: Partial<IdentityRecord> = {}): string =>
  JSON.stringify(identityRecord({ ...record, ...changes }));
const linked = (href: string): string => `<!doctype html><head><link rel="spid" href="${href}"></head>`;
const proof = (recordUrl: string, id = ID): DnsFinding => ({ kind: 'proof', proof: { id, recordUrl } });
const NO_LINK = '<!doctype html><title>Bakery</title>';

interface World {
  readonly dns?: DnsFinding;
  /** Answers by their addresses. */
  readonly web?: Readonly<Record<string, string>>;
}

/** Checks the domain; what is asked is counted. */
async function checked({ dns = { kind: 'none' }, web = {} }: World) {
  const asked: string[] = [];
  const ask: Ask = (url) => {
    asked.push(url);
    const body = web[url];
    return Promise.resolve(
      body === undefined
        ? { ok: false, reason: 'the server answered 404' }
        : { ok: true, url, bytes: Buffer.from(body) },
    );
  };
  return { asked, check: await checkDomain(domain, { ask, findProof: () => Promise.resolve(dns), reach: {} }) };
}

it.each<[string, World, object, string[]]>([
  [
    'both',
    { dns: proof(RECORD), web: { [RECORD]: json(), [domain.url]: linked('/identity.json') } },
    { recordUrl: RECORD, proof: 'both' },
    [RECORD, domain.url],
  ],
  [
    'its DNS',
    { dns: proof(OTHER), web: { [OTHER]: json(), [domain.url]: NO_LINK } },
    { recordUrl: OTHER, proof: 'dns' },
    [OTHER, domain.url],
  ],
  [
    'its page',
    { web: { [RECORD]: json(), [domain.url]: linked(RECORD) } },
    { recordUrl: RECORD, proof: 'link' },
    [domain.url, RECORD],
  ],
])('proves a domain by %s', async (_, world, expected, requests) => {
  const { check, asked } = await checked(world);
  expect(check).toEqual({ ok: true, record, problems: [], ...expected });
  expect(asked).toEqual(requests);
});

it.each<[string, World, object, string[]]>([
  [
    'whose page does not answer',
    { dns: proof(RECORD), web: { [RECORD]: json() } },
    { recordUrl: RECORD, proof: 'dns' },
    ['page-unreadable: The page https://bakery.example/ can’t be read: the server answered 404.'],
  ],
  [
    'whose DNS does not answer',
    {
      dns: { kind: 'failure', reason: 'the name server failed' },
      web: { [RECORD]: json(), [domain.url]: linked(RECORD) },
    },
    { recordUrl: RECORD, proof: 'link' },
    ['dns-unreadable: The TXT record _spid.bakery.example can’t be read: the name server failed.'],
  ],
  [
    'whose DNS and page each name another record',
    { dns: proof(RECORD), web: { [RECORD]: json(), [OTHER]: json(), [domain.url]: linked(OTHER) } },
    { recordUrl: RECORD, proof: 'dns' },
    [`other-record: The DNS names the record ${RECORD}, and the page names ${OTHER}.`],
  ],
  [
    'whose DNS names a record that has gone',
    { dns: proof(OTHER), web: { [RECORD]: json(), [domain.url]: linked(RECORD) } },
    { recordUrl: RECORD, proof: 'link' },
    [`record-unreadable: The record ${OTHER} can’t be read: the server answered 404.`],
  ],
  [
    'whose DNS is for another id',
    { dns: proof(RECORD, `${ID}:old`), web: { [RECORD]: json(), [domain.url]: linked(RECORD) } },
    { recordUrl: RECORD, proof: 'link' },
    [`other-id: The TXT record _spid.bakery.example is for ${ID}:old, and its identity record for ${ID}.`],
  ],
  [
    'whose page names a record of somebody else',
    {
      dns: proof(RECORD),
      web: { [RECORD]: json(), [OTHER]: json({ id: 'spid:brand:acme' }), [domain.url]: linked(OTHER) },
    },
    { recordUrl: RECORD, proof: 'dns' },
    [`other-domain: The record ${OTHER} is of spid:brand:acme, which does not name bakery.example.`],
  ],
])('proves a domain %s, and says so', async (_, world, expected, problems) => {
  const { check } = await checked(world);
  expect(check).toMatchObject({ ok: true, record, ...expected });
  expect(check.problems.map(({ code, text }) => `${code}: ${text}`)).toEqual(problems);
});

it.each<[string, World, string[]]>([
  [
    'names no record',
    { web: { [domain.url]: NO_LINK } },
    [
      'not-named: No identity record is named by the DNS (TXT _spid.bakery.example) or the page https://bakery.example/ (<link rel="spid">).',
    ],
  ],
  [
    'names none by DNS, and has no page',
    {},
    [
      'page-unreadable: The page https://bakery.example/ can’t be read: the server answered 404.',
      'not-named: No identity record is named by the DNS (TXT _spid.bakery.example).',
    ],
  ],
  [
    'does not answer at all',
    { dns: { kind: 'failure', reason: 'no name server answered in time' } },
    [
      'dns-unreadable: The TXT record _spid.bakery.example can’t be read: no name server answered in time.',
      'page-unreadable: The page https://bakery.example/ can’t be read: the server answered 404.',
    ],
  ],
  [
    'names a record of another domain',
    { web: { [domain.url]: linked(OTHER), [OTHER]: json({ id: 'spid:domain:mill.example' }) } },
    [`other-domain: The record ${OTHER} is of spid:domain:mill.example, which does not name bakery.example.`],
  ],
  [
    'names a record of a domain beneath it',
    { dns: proof(RECORD), web: { [domain.url]: NO_LINK, [RECORD]: json({ id: 'spid:domain:www.bakery.example' }) } },
    [`other-domain: The record ${RECORD} is of spid:domain:www.bakery.example, which does not name bakery.example.`],
  ],
  [
    'names what is no JSON',
    { web: { [domain.url]: linked(RECORD), [RECORD]: '{"id":' } },
    [`not-a-record: What is at ${RECORD} is no identity record.`],
  ],
  [
    'names a packet',
    { web: { [domain.url]: linked(RECORD), [RECORD]: '[]' } },
    [`not-a-record: What is at ${RECORD} is no identity record.`],
  ],
  [
    'names by DNS alone a record of another id',
    { dns: proof(RECORD, 'spid:domain:mill.example'), web: { [domain.url]: NO_LINK, [RECORD]: json() } },
    [
      `other-id: The TXT record _spid.bakery.example is for spid:domain:mill.example, and its identity record for ${ID}.`,
    ],
  ],
])('does not prove a domain that %s', async (_, world, problems) => {
  const { check } = await checked(world);
  expect(check.ok).toBe(false);
  expect(check.problems.map(({ code, text }) => `${code}: ${text}`)).toEqual(problems);
});

it.each([
  ['http://127.0.0.1:631/'],
  ['http://router.localhost/'],
  ['https://192.168.1.1/packets.json'],
  ['https://[fd00::1]/packets.json'],
])('does not list an address that leads into the networks of readers: %s', async (packetsUrl) => {
  const web = { [RECORD]: json({ packetsUrl, inboxUrl: packetsUrl }), [domain.url]: linked(RECORD) };
  expect((await checked({ web })).check).toMatchObject({ ok: true, record: { packetsUrl: null, inboxUrl: null } });
});
