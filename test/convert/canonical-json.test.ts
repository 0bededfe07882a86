import fc from 'fast-check';
import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { convertPackets, toCanonicalJson, type Converted } from '../../src/convert/canonical-json.js';
import { ACTION_ORDER } from '../../src/convert/write-packet.js';
import { ACTION_FIELDS } from '../../src/packet/format.js';
import { packetSchema, parsePacket } from '../../src/packet.js';

const fixtures = new URL('../fixtures/', import.meta.url);
const read = (name: string) => readFileSync(new URL(name, fixtures), 'utf8');
const names = ['valid', 'invalid'].flatMap((folder) =>
  readdirSync(new URL(folder, fixtures)).map((name) => `${folder}/${name}`),
);
const baseUrl = 'https://packets.example/inbox/packet.json';

/** The converted packet, of which there must be one. */
function converted(input: unknown, options?: { id: string }): Converted {
  const result = toCanonicalJson(input, options);
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return result.value;
}

/** The model that is read from it, or null. */
function modelOf(input: unknown): unknown {
  const result = parsePacket(input, { baseUrl });
  return result.ok ? result.value : null;
}

/** Of a packet, or of each in an answer: the same model before and after, and nothing to convert any more. */
function expectSame(input: unknown): void {
  for (const result of convertPackets(input)) {
    if (!result.ok) continue;
    const { packet } = result.value;
    const again = converted(packet);
    expect(again.packet).toEqual(packet);
    expect(JSON.stringify(again.packet)).toBe(JSON.stringify(packet));
    expect([again.shape, again.dropped]).toEqual(['canonical', []]);
  }
}

describe('fixtures', () => {
  it.each(names)('%s is the same packet in the canonical shape', (name) => {
    const text = read(name);
    const [result] = convertPackets(text);
    if (modelOf(text)) expect(modelOf(result?.ok && result.value.packet)).toEqual(modelOf(text));
    expectSame(text);
  });

  it.each(names.filter((name) => name.startsWith('valid/canonical-')))('%s stays as it is', (name) => {
    const packet = JSON.parse(read(name)) as object;
    expect(converted(packet)).toEqual({ shape: 'canonical', packet, dropped: [], missing: [] });
  });

  it.each(names.filter((name) => name.startsWith('valid/')))('%s lacks nothing but what is said', (name) => {
    for (const result of convertPackets(read(name))) {
      if (!result.ok) throw new Error(name);
      const { packet, missing } = result.value;
      const schema = packetSchema.safeParse(packet).error?.issues.map(({ path }) => path) ?? [];
      expect(schema).toEqual(missing);
    }
  });
});

describe('each shape', () => {
  it('specification v1.0: actions in the order of their priority, the mark of the shape gone', () => {
    expect(converted(read('valid/spec-v1.json'))).toEqual({
      shape: 'specification',
      packet: {
        id: 'spid:example.com:demo-packet',
        voice: 'https://example.com/audio/welcome.mp3',
        transcript: 'A packet answers one question, in a voice you can trust.',
        intent: 'onboarding.welcome',
        cta: [
          { type: 'call', label: 'First', url: 'tel:+15550100', priority: 1 },
          { type: 'link', label: 'Second', url: 'https://spid.directory/docs', priority: 2 },
          { type: 'link', label: 'Later', url: 'https://spid.directory/later' },
        ],
        meta: { author: 'hello@voicemate.id', created: '2025-05-24T18:00:00Z', language: 'en' },
        title: 'Welcome to SPID',
      },
      dropped: [{ path: ['@type'], reason: 'marks-shape' }],
      missing: [],
    });
  });

  it('early documentation: relative addresses stay relative, types are written out', () => {
    const { packet, missing } = converted(read('valid/early.json'));
    expect(packet).toEqual({
      id: 'spid:rick.voicemate.id:hello',
      voice: 'hello.mp3',
      transcript: 'Hi, I am Rick. Try it now.',
      intent: 'IntroGreeting',
      cta: [
        { type: 'link', label: 'Try it now', url: 'https://voicemate.id/try' },
        { type: 'email', label: 'Write', url: 'mailto:rick@voicemate.id' },
      ],
      meta: {},
      title: 'Hello from Rick',
    });
    expect(missing).toEqual([
      ['meta', 'author'],
      ['meta', 'created'],
      ['meta', 'language'],
    ]);
    expect(Object.keys(packet)).toEqual(['id', 'voice', 'transcript', 'intent', 'cta', 'meta', 'title']);
  });

  it('SDK: its two objects become one', () => {
    const given = {
      spid: 'spid://a.example/b',
      title: 'outside',
      source: 'api',
      packet: { transcript: 'Hello.', ctas: [], title: 'inside', source: 'cms', score: 1, audio: 'x', cta: 7 },
    };
    expect(converted(given)).toEqual({
      shape: 'sdk',
      packet: {
        ...{ id: 'spid:a.example:b', voice: null, transcript: 'Hello.', cta: [], meta: {}, title: 'inside' },
        ...{ source: 'api', score: 1 },
      },
      dropped: [
        { path: ['title'], reason: 'name-taken' },
        { path: ['packet', 'source'], reason: 'name-taken' },
        { path: ['packet', 'audio'], reason: 'marks-shape' },
        { path: ['packet', 'cta'], reason: 'name-taken' },
      ],
      missing: [['intent'], ['meta', 'author'], ['meta', 'created'], ['meta', 'language']],
    });
  });

  it.each([
    ['the key of a row is dropped', 'b7', [], [{ path: ['id'], reason: 'not-an-spid' }]],
    ['an SPID that is none is an issue, and not dropped, too', 'spid:bad id', ['invalid-id'], []],
    ['an SPID is neither', 'SPID:bakery.example:cake', [], []],
    ['no id is neither', null, [], []],
  ])('VoiceMate: %s', (_, id, codes, dropped) => {
    const result = toCanonicalJson({ id, audio_url: 'a.mp3', transcript: 'Hello.' });
    expect(result.issues.map(({ code }) => code)).toEqual(codes);
    expect(result.ok && result.value.dropped).toEqual(dropped);
  });

  it('VoiceMate: the key of the row is no SPID; its other columns and an action’s emoji stay', () => {
    const { shape, packet, dropped } = converted(read('valid/voicemate.json'), { id: 'spid:bakery.example:cake' });
    expect(shape).toBe('voicemate');
    expect(packet).toEqual({
      id: 'spid:bakery.example:cake',
      voice: 'https://recordings.bakery.example/7f1c2a54.webm',
      transcript: 'Hi, this is Mara from the bakery. Your cake is ready, so pick a time or call me back.',
      intent: 'book_meeting',
      cta: [
        {
          ...{ type: 'link', label: 'Pick a time', url: 'https://bakery.example/times' },
          ...{ action: 'open_scheduling_link', emoji: '📅' },
        },
        { type: 'call', label: 'Call back', url: 'tel:+12025550142' },
        { type: 'email', label: 'Write', url: 'mailto:mara@bakery.example?subject=Cake' },
      ],
      meta: { created: '2026-03-01T09:30:00.123456+00:00' },
      pulse_id: 'harbour-street-bakery',
      status: 'new',
    });
    expect(dropped).toEqual([{ path: ['id'], reason: 'not-an-spid' }]);
    expect(converted(read('valid/voicemate.json')).missing[0]).toEqual(['id']);
  });

  it('a resolver’s answer: each of its packets for itself', () => {
    const { packets } = JSON.parse(read('valid/resolver-answer.json')) as { packets: object[] };
    const results = convertPackets({ packets: [...packets, 7, { packets }] });
    expect(results.map((result) => (result.ok ? result.value.shape : result.issues))).toEqual([
      ...['early', 'canonical', 'sdk'],
      [{ code: 'not-a-packet', path: ['packets', 3], severity: 'error' }],
      [{ code: 'not-a-packet', path: ['packets', 4], severity: 'error' }],
    ]);
    expect(convertPackets({ packets: [] })).toEqual([]);
  });
});

describe('what is kept, and what is not', () => {
  const welcome = JSON.parse(read('valid/canonical-welcome.json')) as Record<string, unknown>;

  it('writes fields in the order of the format, the specific ones of an action before its texts', () => {
    const action = {
      ...{ description: 'd', location: 'l', timezone: 'Europe/Paris', end: '2027-03-01T20:00', title: 't' },
      ...{ durationMinutes: 5, start: '2027-03-01T18:00', own: 1, label: 'Go', type: 'calendar' },
    };
    const [written] = converted({ ...welcome, cta: [action] }).packet['cta'] as object[];
    expect(Object.keys(written!)).toEqual([
      ...['type', 'label', 'start', 'end', 'durationMinutes', 'timezone', 'title', 'location', 'description', 'own'],
    ]);
    expect(written).toEqual(action);
    expect([...ACTION_ORDER].sort()).toEqual([...ACTION_FIELDS].sort());
  });

  it('leaves out what is invalid, and says so', () => {
    const result = toCanonicalJson({
      ...welcome,
      voice: 'javascript:1',
      cta: [
        { type: 'fax', label: 'Fax' },
        { type: 'link', label: 'Open', url: 'https://a.example/ b', rel: 'me' },
      ],
      meta: { author: 'A', created: 'soon', language: 'en_GB', tags: ['a', 7], own: { a: 1 } },
    });
    expect(result.ok && result.value.packet).toEqual({
      ...welcome,
      voice: null,
      cta: [{ type: 'link', label: 'Open', url: 'https://a.example/ b', rel: 'me' }],
      meta: { author: 'A', language: 'en-GB', tags: ['a'], own: { a: 1 } },
    });
    expect(result.issues.map(({ code, path }) => `${code} ${path.join('.')}`)).toEqual([
      ...['forbidden-url voice', 'unknown-action-type cta.0.type', 'invalid-date meta.created'],
      'invalid-type meta.tags.1',
    ]);
  });

  const given = { id: 'spid:a:b', author: 'Bakery', created: '2026-01-01', language: 'en' };
  const lacking = { voice: null, transcript: 'Hello.', intent: 'a/b', cta: [] };

  it.each<[string, object, object, string[]]>([
    ['all of it', { ...lacking, meta: {} }, { author: 'Bakery', created: '2026-01-01', language: 'en' }, []],
    ['also its `meta`', lacking, { author: 'Bakery', created: '2026-01-01', language: 'en' }, []],
    [
      'and nothing that it has',
      { ...lacking, meta: { own: 1, language: 'fr', tags: ['a'] } },
      { author: 'Bakery', created: '2026-01-01', language: 'fr', tags: ['a'], own: 1 },
      [],
    ],
    [
      'in the place of what is invalid, which is an issue',
      { ...lacking, id: 'none', meta: { author: 'A', created: 'soon', language: 'en' } },
      { author: 'A', created: '2026-01-01', language: 'en' },
      ['invalid-id id', 'invalid-date meta.created'],
    ],
    [
      'in an older shape',
      { transcript: 'Hello.', audio_url: 'a.mp3', intent: 'a/b', created_at: '2026-02-02' },
      { author: 'Bakery', created: '2026-02-02', language: 'en' },
      [],
    ],
  ])('fills in what a packet lacks: %s', (_, packet, meta, issues) => {
    const result = toCanonicalJson(packet, given);
    if (!result.ok) throw new Error(JSON.stringify(result.issues));
    expect(result.value.packet['id']).toBe('spid:a:b');
    expect(JSON.stringify(result.value.packet['meta'])).toBe(JSON.stringify(meta));
    expect(result.value.missing).toEqual([]);
    expect(result.issues.map(({ code, path }) => `${code} ${path.join('.')}`)).toEqual(issues);
  });

  it.each([[{ ...lacking, meta: {} }], [lacking]])('tells once what %j lacks', (packet) => {
    const result = toCanonicalJson(packet);
    expect(result.ok && result.value.missing).toEqual([
      ...[['id'], ['meta', 'author'], ['meta', 'created'], ['meta', 'language']],
    ]);
    expect(result.issues).toEqual([]);
  });

  it('keeps an `expires` that can’t be read, which is no packet without one', () => {
    const meta = { ...(welcome['meta'] as object), expires: 'next week' };
    expect(converted({ ...welcome, meta }).packet).toEqual({ ...welcome, meta });
  });

  it('keeps fields named as those of an object’s prototype', () => {
    const text = JSON.stringify(welcome).replace('{', '{"__proto__":{"title":"inherited"},"constructor":1,');
    expect(JSON.stringify(converted(text).packet)).toContain('"__proto__":{"title":"inherited"},"constructor":1}');
    expect(converted(text).packet['title']).toBeUndefined();
  });

  it('drops a field that would make another shape of the packet', () => {
    const row = { audio_url: 'a.mp3', transcript: 'Hello.', id: 'b7', metadata: {}, spid: 7 };
    expect(converted({ ...row, spid: undefined, metadata: undefined }).packet['voice']).toBe('a.mp3');
    expectSame(row);
    expect(converted({ ...welcome, packet: 'box', '@type': 'Thing' }).dropped).toEqual([]);
  });
});

it.each<[string, unknown, string]>([
  ['no JSON', '{', 'not-json'],
  ['no packet', { hello: 'world' }, 'not-a-packet'],
  ['nothing', undefined, 'not-a-packet'],
  ['an answer', { packets: [] }, 'not-a-packet'],
  ['nothing to show', { id: 'spid:a:b', transcript: '' }, 'nothing-to-show'],
  [
    'an object that throws',
    {
      toJSON: () => {
        throw new Error('no');
      },
    },
    'not-a-packet',
  ],
])('refuses %s', (_, input, code) => {
  const result = toCanonicalJson(input);
  expect([result.ok, result.issues.at(-1)?.code]).toEqual([false, code]);
});

it('takes the JSON text of a packet for no packet where it stands in an answer, or in JSON, as parsePacket does', () => {
  const text = '{"transcript":"Hello."}';
  const refused = { ok: false, issues: [{ code: 'not-a-packet', path: [], severity: 'error' }] };
  expect(convertPackets({ packets: [text] })).toEqual([
    { ok: false, issues: [{ code: 'not-a-packet', path: ['packets', 0], severity: 'error' }] },
  ]);
  expect(parsePacket({ packets: [text] })).toEqual(refused);
  expect(toCanonicalJson(JSON.stringify(text))).toEqual(refused);
  expect(parsePacket(JSON.stringify(text))).toEqual(refused);
});

describe('for any input', () => {
  const packets = names.flatMap((name) => {
    try {
      return [Object(JSON.parse(read(name))) as object];
    } catch {
      return [];
    }
  });
  const fields = [
    ...['id', 'spid', '@type', 'audio', 'audio_url', 'voice', 'voice_url', 'cta', 'ctas', 'meta', 'metadata', 'packet'],
    ...['packets', 'created_at', 'title', 'action', 'url', 'priority', 'expires', 'own', '__proto__', 'toString'],
  ];
  const value = fc.oneof(
    fc.constantFrom<unknown>('SmartPacket', 'spid:a:b', 'https://a.example/a.mp3', 'call', null, 7, '', [], {}, [[]]),
    fc.anything(),
  );
  /** A packet in which fields are set, at its top or within. */
  const broken = fc
    .tuple(
      fc.constantFrom(...packets),
      fc.array(fc.tuple(fc.nat(9), fc.constantFrom(...fields), value), { maxLength: 5 }),
    )
    .map(([packet, changes]) => {
      const copy = structuredClone(packet);
      const holders: object[] = [copy];
      JSON.stringify(copy, (_, inner: unknown) => (typeof inner === 'object' && inner && holders.push(inner), inner));
      for (const [place, name, set] of changes) Reflect.set(holders[place % holders.length]!, name, set);
      return copy;
    });

  it('keeps the model, and has nothing left to convert', () => {
    fc.assert(
      fc.property(broken, (input) => {
        const result = toCanonicalJson(input);
        if (result.ok) expect(modelOf(result.value.packet)).toEqual(modelOf(input));
        expectSame(input);
      }),
      { numRuns: 2000 },
    );
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.anything({ withBigInt: true, withDate: true }), expectSame));
    fc.assert(fc.property(fc.string({ unit: 'binary' }), expectSame));
    fc.assert(fc.property(fc.json(), expectSame));
  });
});
