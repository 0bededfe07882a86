import { expect, it } from 'vitest';
import {
  dnsLine,
  dnsName,
  dnsText,
  identityRecord,
  readDnsText,
  readIdentityRecord,
} from '../../src/resolver/identity.js';
import { parseDomain, spidDomain } from '../../src/resolver/domain.js';

const RECORD_URL = 'https://bakery.example/voice/identity.json';

const identity = {
  id: 'spid:domain:bakery.example',
  displayName: 'Harbour Street Bakery',
  inboxUrl: 'https://bakery.example/inbox',
  packetsUrl: 'https://bakery.example/voice/packets.json',
  created: '2026-02-14',
  tags: ['bread', 'harbour'],
};

it('writes a record in the fields of the protocol', () => {
  expect(JSON.stringify(identityRecord(identity))).toBe(
    '{"id":"spid:domain:bakery.example","displayName":"Harbour Street Bakery","inboxUrl":"https://bakery.example/inbox",' +
      '"packetsUrl":"https://bakery.example/voice/packets.json","metadata":{"created":"2026-02-14","tags":["bread","harbour"]}}',
  );
  expect(
    JSON.stringify(identityRecord({ ...identity, inboxUrl: null, packetsUrl: null, created: null, tags: [] })),
  ).toBe('{"id":"spid:domain:bakery.example","displayName":"Harbour Street Bakery","metadata":{"tags":[]}}');
});

it('reads what it wrote', () => {
  expect(readIdentityRecord(identityRecord(identity))).toEqual(identity);
});

it('reads the record of the protocol’s specification', () => {
  expect(
    readIdentityRecord({
      id: 'spid:brand:acme',
      displayName: 'Acme Corp',
      inboxUrl: 'https://acme.example/inbox',
      packetsUrl: 'https://acme.example/packets.json',
      metadata: { verified: true, created: '2025-05-28', tags: ['tools'] },
    }),
  ).toEqual({
    id: 'spid:brand:acme',
    displayName: 'Acme Corp',
    inboxUrl: 'https://acme.example/inbox',
    packetsUrl: 'https://acme.example/packets.json',
    created: '2025-05-28',
    tags: ['tools'],
  });
});

it.each([null, undefined, 'spid:a:b', 7, [], {}, { id: 'acme' }, { id: 7 }, { id: 'spid:a' }, [{ id: 'spid:a:b' }]])(
  'takes %j for no record',
  (value) => {
    expect(readIdentityRecord(value)).toBeNull();
  },
);

const bare = { inboxUrl: null, packetsUrl: null, created: null, tags: [] };

it.each<[string, unknown, object]>([
  ['an id alone', { id: 'spid:a:b' }, { id: 'spid:a:b', displayName: 'spid:a:b', ...bare }],
  [
    'an id with slashes',
    { id: 'spid://a.example/b' },
    { id: 'spid:a.example:b', displayName: 'spid:a.example:b', ...bare },
  ],
  [
    'texts that hide something',
    {
      id: 'spid:a:b',
      displayName: ' A\u202e\u0000\n<b>B</b> ',
      metadata: { tags: [' x\u200b ', '', 7, 'x'.repeat(500)] },
    },
    { id: 'spid:a:b', displayName: 'A <b>B</b>', ...bare, tags: ['x', 'x'.repeat(40)] },
  ],
  [
    'addresses that lead elsewhere than to a server',
    { id: 'spid:a:b', inboxUrl: 'javascript:alert(1)', packetsUrl: 'http://a.example/packets.json' },
    { id: 'spid:a:b', displayName: 'spid:a:b', ...bare },
  ],
  [
    'addresses with a password, and of another type',
    { id: 'spid:a:b', inboxUrl: 'https://a:b@a.example/', packetsUrl: ['https://a.example/'] },
    { id: 'spid:a:b', displayName: 'spid:a:b', ...bare },
  ],
  [
    'addresses of this device, and relative ones',
    { id: 'spid:a:b', inboxUrl: 'http://127.0.0.1:4000/inbox', packetsUrl: 'packets.json' },
    {
      id: 'spid:a:b',
      displayName: 'spid:a:b',
      ...bare,
      inboxUrl: 'http://127.0.0.1:4000/inbox',
      packetsUrl: 'https://bakery.example/voice/packets.json',
    },
  ],
  [
    'a date that is none',
    { id: 'spid:a:b', metadata: { created: '2026-02-30', tags: 'x' } },
    { id: 'spid:a:b', displayName: 'spid:a:b', ...bare },
  ],
])('reads %s', (_, value, expected) => {
  expect(readIdentityRecord(value, { baseUrl: RECORD_URL })).toEqual(expected);
});

it('takes at most twenty tags, and no relative address without a base', () => {
  const record = readIdentityRecord({
    id: 'spid:a:b',
    packetsUrl: 'packets.json',
    metadata: { tags: Array.from({ length: 300 }, (_, index) => `tag ${index}`) },
  });
  expect(record?.tags).toHaveLength(20);
  expect(record?.packetsUrl).toBeNull();
});

it.each([
  ['bakery.example', 'bakery.example'],
  ['Bakery.Example.', 'bakery.example'],
  ['bäckerei.example', 'xn--bckerei-5wa.example'],
  ['xn--bckerei-5wa.example', 'xn--bckerei-5wa.example'],
  ['ｂａｋｅｒｙ。example', 'bakery.example'],
  ['a.b.c.example', 'a.b.c.example'],
  ['パン屋.example', 'xn--odk8c277n.example'],
])('reads the domain %s', (text, expected) => {
  expect(parseDomain(text)).toBe(expected);
});

it.each([
  '',
  '.',
  'localhost',
  'example',
  '127.0.0.1',
  '0x7f.1',
  '1.2',
  '[::1]',
  'bakery.example:8080',
  'https://bakery.example',
  'bakery.example/voice',
  'user@bakery.example',
  'bakery .example',
  'bakery..example',
  '-bakery.example',
  'bakery-.example',
  '_spid.bakery.example',
  '%62akery.example',
  'bakery.example?x',
  'bakery.example\\x',
  'xn--a.example',
  `${'a'.repeat(64)}.example`,
  `${'a.'.repeat(130)}example`,
  'a'.repeat(10_000),
])('takes %j for no domain', (text) => {
  expect(parseDomain(text)).toBeNull();
});

it.each([
  ['spid:domain:bakery.example', 'bakery.example'],
  ['spid:domain:bakery.example:welcome', 'bakery.example'],
  ['spid:domain:Bakery.Example', 'bakery.example'],
  ['spid:domain:bäckerei.example', 'xn--bckerei-5wa.example'],
  ['spid:bakery.example:welcome', 'bakery.example'],
  ['spid:bäckerei.example:hallo', 'xn--bckerei-5wa.example'],
  ['spid:rick.voicemate.id:hello', 'rick.voicemate.id'],
  ['spid://bakery.example/welcome', 'bakery.example'],
  ['spid:biz:bakery.example', 'bakery.example'],
  ['spid:brand:bakery.example:offers', 'bakery.example'],
  ['spid:creator:elena.example', 'elena.example'],
  ['spid:gov:town.example', 'town.example'],
  ['spid:support:bakery.example', 'bakery.example'],
  ['spid:voiceagent:bakery.example', 'bakery.example'],
  ['SPID:Domain:bakery.example', 'bakery.example'],
])('%s names the domain %s', (id, expected) => {
  expect(spidDomain(id)).toBe(expected);
});

it.each([
  'spid:yourdomain:welcome',
  'spid:creator:elena-podcast:intro',
  'spid:brand:acme',
  'spid:docsmith:preventive-care/overview',
  // Of a name that is no namespace, what follows is the packet's.
  'spid:docsmith:readme.md',
  'spid:domain:localhost',
  'spid:domain:127.0.0.1',
  'spid:domain:bakery.example/voice',
  'spid:constructor:bakery.example',
  'bakery.example',
  'spid:bakery.example',
  '',
])('%s names no domain', (id) => {
  expect(spidDomain(id)).toBeNull();
});

it('names the DNS record, and writes its text and its line', () => {
  const text = dnsText({ id: identity.id, recordUrl: RECORD_URL });
  expect(dnsName('bakery.example')).toBe('_spid.bakery.example');
  expect(text).toBe('v=spid1; id=spid:domain:bakery.example; record=https://bakery.example/voice/identity.json');
  expect(dnsLine('bakery.example', text)).toBe(
    '_spid.bakery.example. IN TXT "v=spid1; id=spid:domain:bakery.example; record=https://bakery.example/voice/identity.json"',
  );
});

it('divides a text of more than 255 bytes, and escapes quotation marks', () => {
  expect(dnsLine('a.example', `${'x'.repeat(255)}"\\`)).toBe(`_spid.a.example. IN TXT "${'x'.repeat(255)}" "\\"\\\\"`);
});

it.each([
  { id: 'spid:domain:bakery.example', recordUrl: RECORD_URL },
  { id: 'spid:domain:bäckerei.example:a;b%41', recordUrl: 'https://xn--bckerei-5wa.example/identity.json' },
  { id: 'spid:domain:bakery.example', recordUrl: `https://bakery.example/${'long/'.repeat(100)}identity.json` },
  { id: 'spid:domain:bakery.localhost', recordUrl: 'http://bakery.localhost:4000/identity.json' },
])('reads the DNS text that it wrote: %j', (proof) => {
  const text = dnsText(proof);
  expect(text).toMatch(/^[ -~]+$/);
  expect(readDnsText(text)).toEqual(proof);
  expect(readDnsText(text.match(/.{1,255}/g) ?? [])).toEqual(proof);
});

it('writes an address with a semicolon so that it leads to the same', () => {
  const text = dnsText({ id: 'spid:a:b', recordUrl: 'https://a.example/x;y?z=1;2' });
  expect(readDnsText(text)?.recordUrl).toBe('https://a.example/x%3By?z=1%3B2');
});

it.each([
  ['v=spid1;id=spid:a:b;record=https://a.example/r'],
  ['  v = spid1 ;; record=https://a.example/r ; id=spid:a:b; '],
  ['v=spid1; id=spid://a/b; record=https://a.example/r; more=x=y'],
])('reads %s', (text) => {
  expect(readDnsText(text)).toEqual({ id: 'spid:a:b', recordUrl: 'https://a.example/r' });
});

it.each([
  '',
  'v=spf1 -all',
  'v=spid2; id=spid:a:b; record=https://a.example/r',
  'id=spid:a:b; v=spid1; record=https://a.example/r',
  'v=spid1; id=spid:a:b',
  'v=spid1; record=https://a.example/r',
  'v=spid1; id=acme; record=https://a.example/r',
  'v=spid1; id=spid:a:b; record=http://a.example/r',
  'v=spid1; id=spid:a:b; record=/r',
  'v=spid1; id=spid:a:b; record=https://a:b@a.example/r',
  'v=spid1; id=spid:a:%E0%A4; record=https://a.example/r',
  'v=spid1; id=spid:a:b; id=spid:a:c; record=https://a.example/r',
  `v=spid1; id=spid:a:b; record=https://a.example/r; x=${'x'.repeat(5000)}`,
])('takes %j for no proof', (text) => {
  expect(readDnsText(text)).toBeNull();
});
