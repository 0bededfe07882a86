import { expect, it } from 'vitest';
import type { Check } from '../../../src/cli/directory/check-domain.js';
import { directoryText, nextEntry, readDirectory, type DirectoryEntry } from '../../../src/cli/directory/directory.js';

const MONDAY = '2026-03-02T08:00:00.000Z';
const TUESDAY = '2026-03-03T08:00:00.000Z';
const WEDNESDAY = '2026-03-04T08:00:00.000Z';
const DOMAIN = 'bakery.example';

const record = {
  id: 'spid:domain:bakery.example',
  displayName: 'Harbour Street Bakery',
  inboxUrl: null,
  packetsUrl: 'https://bakery.example/packets.json',
  created: '2026-01-01',
  tags: ['bread'],
};
const good: Check = {
  ok: true,
  record,
  recordUrl: 'https://bakery.example/identity.json',
  proof: 'both',
  problems: [{ code: 'other-record', text: 'They differ.' }],
};
const bad: Check = { ok: false, problems: [{ code: 'page-unreadable', text: 'The server answered 500.' }] };
const proven = { ...record, provenAt: MONDAY, proof: 'both', recordUrl: 'https://bakery.example/identity.json' };

/** The entry after some checks. */
const after = (...checks: readonly (readonly [Check, string])[]): DirectoryEntry =>
  checks.reduce<DirectoryEntry | undefined>(
    (entry, [check, time]) => nextEntry(DOMAIN, check, new Date(time), entry),
    undefined,
  )!;

it.each<[string, DirectoryEntry, object]>([
  [
    'is proven',
    after([good, MONDAY]),
    { state: 'proven', since: MONDAY, checkedAt: MONDAY, proven, problems: good.problems },
  ],
  [
    'stays proven',
    after([good, MONDAY], [good, TUESDAY]),
    { state: 'proven', since: MONDAY, checkedAt: TUESDAY, proven: { ...proven, provenAt: TUESDAY } },
  ],
  [
    'was never proven',
    after([bad, MONDAY], [bad, TUESDAY]),
    { state: 'failed', since: MONDAY, checkedAt: TUESDAY, proven: null, problems: bad.problems },
  ],
  [
    'fails, keeping what was proven',
    after([good, MONDAY], [bad, TUESDAY]),
    { state: 'failed', since: TUESDAY, checkedAt: TUESDAY, proven, problems: bad.problems },
  ],
  [
    'fails for longer',
    after([good, MONDAY], [bad, TUESDAY], [bad, WEDNESDAY]),
    { state: 'failed', since: TUESDAY, checkedAt: WEDNESDAY, proven },
  ],
  [
    'is proven again',
    after([good, MONDAY], [bad, TUESDAY], [good, WEDNESDAY]),
    { state: 'proven', since: WEDNESDAY, proven: { ...proven, provenAt: WEDNESDAY } },
  ],
])('a domain %s', (_, entry, expected) => {
  expect(entry).toMatchObject({ domain: DOMAIN, ...expected });
});

it('is written with what was proven in each entry', () => {
  const text = directoryText([after([good, MONDAY], [bad, TUESDAY])]);
  expect(JSON.parse(text)).toEqual({
    smartPacketDirectory: 1,
    entries: [
      {
        domain: DOMAIN,
        state: 'failed',
        since: TUESDAY,
        checkedAt: TUESDAY,
        ...proven,
        problems: bad.problems,
      },
    ],
  });
});

it('is read as it was written', () => {
  const entries = [after([good, MONDAY], [bad, TUESDAY]), { ...after([bad, MONDAY]), domain: 'mill.example' }];
  const read = readDirectory(directoryText(entries));
  expect(read).toEqual(new Map(entries.map((entry) => [entry.domain, entry])));
});

it.each(['', 'null', '[]', '{}', '{"smartPacketDirectory":"1","entries":[]}', '{"smartPacketDirectory":1}'])(
  'takes %s for no directory',
  (text) => {
    expect(readDirectory(text)).toBeNull();
  },
);

it('knows a newer one', () => {
  expect(readDirectory('{"smartPacketDirectory":2,"entries":[]}')).toBe('newer');
});

it('leaves out entries, and parts of them, that can’t be read', () => {
  const sound = { domain: DOMAIN, state: 'proven', since: MONDAY, checkedAt: MONDAY, ...proven, problems: [] };
  const read = readDirectory(
    JSON.stringify({
      smartPacketDirectory: 1,
      entries: [
        null,
        { ...sound, domain: 7 },
        { ...sound, domain: 'a.example', state: 'good' },
        { ...sound, domain: 'b.example', since: 'yesterday' },
        { ...sound, domain: 'c.example', checkedAt: '2026-99-99T00:00:00.000Z' },
        { ...sound, domain: 'd.example', proof: 'word' },
        { ...sound, domain: 'f.example', state: 'failed', proof: 'word' },
        { ...sound, domain: 'e.example', packetsUrl: 'javascript:1', problems: [7, { code: 'x', text: 'y' }] },
      ],
    }),
  ) as ReadonlyMap<string, DirectoryEntry>;
  expect([...read.keys()]).toEqual(['f.example', 'e.example']);
  expect(read.get('f.example')?.proven).toBeNull();
  expect(read.get('e.example')).toMatchObject({ proven: { packetsUrl: null }, problems: [] });
});
