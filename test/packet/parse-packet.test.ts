import fc from 'fast-check';
import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isRecordingRefused } from '../../src/packet/parse-packet.js';
import { packetSchema, parsePacket, type Issue, type Packet, type ParseOptions } from '../../src/packet.js';

const fixtures = new URL('../fixtures/', import.meta.url);
const read = (name: string) => readFileSync(new URL(name, fixtures), 'utf8');
const names = (folder: string) => readdirSync(new URL(folder, fixtures)).filter((name) => name.endsWith('.json'));
const baseUrl = 'https://packets.example/inbox/packet.json';

const welcome = (changes: object = {}): Record<string, unknown> => ({
  ...(JSON.parse(read('valid/canonical-welcome.json')) as object),
  ...changes,
});
const link = (changes: object = {}) => ({ type: 'link', label: 'Open', url: 'https://example.com/', ...changes });

/** The packet, of which there must be one. */
function parsed(input: unknown, options?: ParseOptions): Packet {
  const result = parsePacket(input, options);
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return result.value;
}

/** `code path` of each issue. */
function issuesOf(input: unknown, options?: ParseOptions): string[] {
  return parsePacket(input, options).issues.map(({ code, path }) => [code, path.join('.')].join(' ').trim());
}

describe('real packets', () => {
  it.each(names('valid/'))('%s is read without an issue, even in strict mode', (name) => {
    const result = parsePacket(read(`valid/${name}`), { strict: true, baseUrl });
    expect(result.issues).toEqual([]);
    expect(result.ok).toBe(true);
  });

  it.each(names('valid/').filter((name) => name.startsWith('canonical-')))('%s satisfies the schema', (name) => {
    expect(packetSchema.safeParse(JSON.parse(read(`valid/${name}`))).error?.issues).toBeUndefined();
  });

  it('reads the canonical shape', () => {
    expect(parsed(read('valid/canonical-welcome.json'))).toEqual({
      id: 'spid:harborline-dental.example:welcome',
      title: null,
      voice: 'https://media.harborline-dental.example/welcome.mp3',
      transcript:
        'Hello, and welcome to Harborline Dental. New patients can book online, call the front desk, or write to us, and we answer the same day.',
      intent: 'welcome/getting-started',
      actions: [
        { type: 'link', label: 'Meet the team', url: 'https://harborline-dental.example/team' },
        {
          type: 'call',
          label: 'Call the front desk',
          phone: '+15550104477',
          displayPhone: '+1 (555) 010-4477',
        },
        {
          type: 'email',
          label: 'Write to us',
          email: 'frontdesk@harborline-dental.example',
          subject: 'New patient',
          body: 'Hello,\nI would like to become a patient.',
        },
      ],
      meta: {
        author: 'Harborline Dental',
        created: { time: Date.UTC(2026, 1, 3), dateOnly: true },
        language: 'en-US',
        tags: ['dentist', 'welcome'],
        expires: null,
      },
      captions: null,
      duration: null,
      waveform: null,
    });
  });

  it('reads calendar pages, events, forms and the end of a day', () => {
    const { actions, meta } = parsed(read('valid/canonical-booking.json'));
    expect(actions).toEqual([
      { type: 'calendar', label: 'Pick a time', url: 'https://book.oakandiron.example/workshop' },
      {
        type: 'calendar',
        label: 'Open evening',
        event: {
          title: 'Open evening at Oak & Iron',
          start: { kind: 'utc', iso: '2027-01-14T17:30:00' },
          end: { kind: 'utc', iso: '2027-01-14T19:30:00' },
          location: 'Werkstr. 9, Hamburg',
          description: 'Bring something that is broken.',
          timezone: 'Europe/Berlin',
        },
      },
      { type: 'form', label: 'Tell us about your project', url: 'http://forms.oakandiron.example/project?src=packet' },
    ]);
    expect(meta.created).toEqual({ time: Date.UTC(2026, 10, 2, 7, 15), dateOnly: false });
    expect(meta.expires).toEqual({ time: Date.UTC(2027, 0, 15), dateOnly: true });
  });

  it('takes ready-made URLs apart and resolves relative addresses', () => {
    const { actions, voice, captions } = parsed(read('valid/canonical-ready-made-urls.json'), { baseUrl });
    expect(actions).toEqual([
      { type: 'sms', label: 'Text a question', phone: '+15550101234', body: 'My question is' },
      { type: 'call', label: 'Leave a message', phone: '+15550101234', displayPhone: '+1-555-010-1234' },
      { type: 'email', label: 'Write', email: 'elena@podcast.example', subject: 'Question', body: null },
    ]);
    expect(voice).toBe('https://packets.example/inbox/intro.ogg');
    expect(captions).toBe('https://packets.example/inbox/intro.vtt');
  });

  it('reads a packet that is text only', () => {
    const { voice, transcript, actions } = parsed(read('valid/canonical-text-only.json'));
    expect([voice, actions]).toEqual([null, []]);
    expect(transcript).toBe('Preventive care has three parts.\n\nScreening, vaccination, and a talk once a year.');
  });

  it('reads captions that are given inline, and language tags in any form', () => {
    const { captions, meta } = parsed(read('valid/canonical-chinese.json'));
    expect(captions).toEqual([
      { start: 0.1, end: 1.9, text: '欢迎光临我们的茶店。' },
      { start: 2.1, end: 4.4, text: '今天有新到的龙井，欢迎来品尝。', speaker: '店主' },
    ]);
    expect(meta.language).toBe('zh-Hans-CN');
  });

  it('leaves fields it does not know out of the model', () => {
    expect(parsed(read('valid/canonical-unknown-fields.json'))).toEqual(parsed(read('valid/canonical-welcome.json')));
  });

  it('reads specification v1.0: actions in the order of their priority, missing ones last', () => {
    expect(parsed(read('valid/spec-v1.json'))).toEqual({
      id: 'spid:example.com:demo-packet',
      title: 'Welcome to SPID',
      voice: 'https://example.com/audio/welcome.mp3',
      transcript: 'A packet answers one question, in a voice you can trust.',
      intent: 'onboarding.welcome',
      actions: [
        { type: 'call', label: 'First', phone: '+15550100' },
        { type: 'link', label: 'Second', url: 'https://spid.directory/docs' },
        { type: 'link', label: 'Later', url: 'https://spid.directory/later' },
      ],
      meta: {
        author: 'hello@voicemate.id',
        created: { time: Date.UTC(2025, 4, 24, 18), dateOnly: false },
        language: 'en',
        tags: [],
        expires: null,
      },
      captions: null,
      duration: null,
      waveform: null,
    });
    expect(parsed(read('valid/spec-v1-text-only.json')).actions).toEqual([
      { type: 'call', label: 'Call', phone: '5550100', displayPhone: '555 0100' },
    ]);
  });

  it('reads the early shape', () => {
    expect(parsed(read('valid/early.json'), { baseUrl })).toEqual({
      id: 'spid:rick.voicemate.id:hello',
      title: 'Hello from Rick',
      voice: 'https://packets.example/inbox/hello.mp3',
      transcript: 'Hi, I am Rick. Try it now.',
      intent: 'IntroGreeting',
      actions: [
        { type: 'link', label: 'Try it now', url: 'https://voicemate.id/try' },
        { type: 'email', label: 'Write', email: 'rick@voicemate.id', subject: null, body: null },
      ],
      meta: { author: null, created: null, language: null, tags: [], expires: null },
      captions: null,
      duration: null,
      waveform: null,
    });
  });

  it('reads the shape of the SDK', () => {
    expect(parsed(read('valid/sdk.json'))).toEqual({
      id: 'spid:demo.voicemate.id:welcome',
      title: 'Welcome',
      voice: 'https://demo.voicemate.id/welcome.webm',
      transcript: 'Welcome to the demo.',
      intent: 'onboard_user',
      actions: [{ type: 'link', label: 'Learn more', url: 'https://demo.voicemate.id/learn' }],
      meta: { author: null, created: null, language: null, tags: [], expires: null },
      captions: null,
      duration: null,
      waveform: null,
    });
  });

  it('reads a row of VoiceMate: a URL says where an action leads, whatever its command is', () => {
    expect(parsed(read('valid/voicemate.json'))).toEqual({
      id: null,
      title: null,
      voice: 'https://recordings.bakery.example/7f1c2a54.webm',
      transcript: 'Hi, this is Mara from the bakery. Your cake is ready, so pick a time or call me back.',
      intent: 'book_meeting',
      actions: [
        { type: 'link', label: 'Pick a time', url: 'https://bakery.example/times' },
        { type: 'call', label: 'Call back', phone: '+12025550142' },
        { type: 'email', label: 'Write', email: 'mara@bakery.example', subject: 'Cake', body: null },
      ],
      meta: {
        author: null,
        created: { time: Date.UTC(2026, 2, 1, 9, 30, 0, 123), dateOnly: false },
        language: null,
        tags: [],
        expires: null,
      },
      captions: null,
      duration: null,
      waveform: null,
    });
  });

  it('reads a row of VoiceMate without a recording and without actions', () => {
    const { id, voice, intent, actions, meta } = parsed(read('valid/voicemate-text-only.json'));
    expect([id, voice, intent, actions]).toEqual([null, null, null, []]);
    expect(meta.created).toEqual({ time: Date.UTC(2026, 2, 2, 8), dateOnly: false });
  });

  it('takes the key of a row for what it is, an SPID only where it is one', () => {
    const row = { audio_url: null, transcript: 'Hello.' };
    expect(issuesOf(row, { strict: true })).toEqual([]);
    expect(parsed({ ...row, id: 'SPID://a.example/b' }).id).toBe('spid:a.example:b');
    const packets = [{ ...row }, { ...row, id: 'b7', title: 'Second' }];
    expect(parsed({ packets }, { packetId: 'b7' }).title).toBe('Second');
  });

  it('leaves `audio_url` and `ctas` beside canonical fields alone', () => {
    const others = { audio_url: 'https://a.example/b.mp3', ctas: [link()] };
    expect(parsed(welcome(others))).toEqual(parsed(welcome()));
    expect(parsed({ ...others, id: 'spid:a:b', voice: null, transcript: 'Hello.' }).voice).toBeNull();
  });

  it.each([
    ['a command of ours that leads somewhere', { action: 'call', phone: '112' }, 'call'],
    ['a command of ours beside a URL', { action: 'form', url: 'https://a.example' }, 'form'],
    ['another command beside a URL', { action: 'open_it', url: 'https://a.example' }, 'link'],
    ['another command beside a URL and a type', { action: 'open_it', type: 'form', url: 'https://a.example' }, 'form'],
    ['a URL without a command', { url: 'tel:112' }, 'call'],
    ['a URL as the command', { action: 'mailto:a@b.example', url: 'https://a.example' }, 'email'],
  ])('reads %s', (_, fields, type) => {
    const actions = [{ label: 'Go', ...fields }];
    expect(parsed({ transcript: 'Hello.', ctas: actions }).actions.map((action) => action.type)).toEqual([type]);
    expect(parsed({ transcript: 'Hello.', audio: null, spid: 'spid:a:b', cta: actions }).actions).toEqual(
      parsed({ transcript: 'Hello.', ctas: actions }).actions,
    );
  });

  it.each([
    [undefined, 'spid:rick.voicemate.id:hello'],
    ['', 'spid:rick.voicemate.id:hello'],
    ['spid:harborline-dental.example:welcome', 'spid:harborline-dental.example:welcome'],
    ['spid://demo.voicemate.id/welcome', 'spid:demo.voicemate.id:welcome'],
    ['spid:demo.voicemate.id:welcome', 'spid:demo.voicemate.id:welcome'],
  ])('picks %j from a resolver’s answer', (packetId, expected) => {
    const answer = read('valid/resolver-answer.json');
    expect(parsed(answer, packetId === undefined ? {} : { packetId }).id).toBe(expected);
  });

  it('finds the single packet by its own id only', () => {
    expect(parsed(read('valid/spec-v1.json'), { packetId: 'spid:example.com:demo-packet' }).title).toBe(
      'Welcome to SPID',
    );
    const packetId = `spid:${'x'.repeat(100)}:y\u202e`;
    expect(parsePacket(read('valid/spec-v1.json'), { packetId })).toEqual({
      ok: false,
      issues: [{ code: 'packet-not-found', path: [], severity: 'error', data: { id: packetId.slice(0, 80) } }],
    });
    expect(issuesOf({ hello: 'world' }, { packetId })).toEqual(['not-a-packet']);
    expect(issuesOf({ packets: [] }, { packetId })).toEqual(['packet-not-found']);
  });
});

it.each([
  ['canonical', { id: 'spid:a:b', voice: 'ftp://a' }],
  ['specification', { spid: 'spid:a:b', audio: 'ftp://a' }],
  ['SDK', { spid: 'spid:a:b', packet: { voice_url: 'ftp://a' } }],
  ['VoiceMate', { audio_url: 'ftp://a' }],
])('a refused recording is told from other refused addresses: %s', (_, recording) => {
  const { packet, ...outer } = { packet: undefined, ...recording };
  const text = { transcript: 'Hello.' };
  const { issues } = parsePacket({ ...outer, ...text, ...(packet && { packet: { ...(packet as object), ...text } }) });
  expect(isRecordingRefused(issues)).toBe(true);
  expect(isRecordingRefused(parsePacket(welcome({ captions: 'ftp://a' })).issues)).toBe(false);
});

describe('what can be wrong', () => {
  const fatal = new Set(['not-json', 'not-a-packet', 'nothing-to-show', 'packet-not-found']);

  it.each(names('invalid/'))('%s', (name) => {
    const code = name.split('.')[0]!;
    const text = read(`invalid/${name}`);
    const options: ParseOptions = code === 'packet-not-found' ? { packetId: 'spid:nobody:nothing' } : {};
    const lenient = parsePacket(text, options);
    const last = lenient.issues.at(-1);
    expect(last).toMatchObject({ code, severity: fatal.has(code) ? 'error' : 'warning' });
    expect(lenient.ok).toBe(!fatal.has(code));
    if (!fatal.has(code)) expect(lenient.issues).toHaveLength(1);

    const strict = parsePacket(text, { ...options, strict: true });
    expect(strict.ok).toBe(false);
    expect(strict.issues).toEqual(lenient.issues.map((issue): Issue => ({ ...issue, severity: 'error' })));
  });

  const actions = (...cta: unknown[]) => welcome({ cta });
  it.each<[string, unknown, Partial<Issue>[]]>([
    ['a missing field', welcome({ intent: undefined }), [{ code: 'missing-field', path: ['intent'] }]],
    ['null in place of a field', welcome({ id: null }), [{ code: 'missing-field', path: ['id'] }]],
    [
      'fields of `meta`',
      welcome({ meta: {} }),
      [
        { code: 'missing-field', path: ['meta', 'author'] },
        { code: 'missing-field', path: ['meta', 'created'] },
        { code: 'missing-field', path: ['meta', 'language'] },
      ],
    ],
    [
      'optional fields that are null',
      welcome({
        title: null,
        captions: null,
        duration: null,
        waveform: null,
        meta: { ...(welcome()['meta'] as object), tags: null, expires: null },
      }),
      [],
    ],
    [
      'optional fields of actions that are null',
      actions({ type: 'sms', label: 'Text', phone: '+15550100', body: null, url: null }),
      [],
    ],
    [
      'a text over its limit',
      welcome({ transcript: 'a'.repeat(400_001) }),
      [{ code: 'too-long', path: ['transcript'], data: { limit: 400_000 } }],
    ],
    ['a length and a waveform', welcome({ duration: 21.2, waveform: Array(128).fill(50) }), []],
    ['a length below 0', welcome({ duration: -1 }), [{ code: 'invalid-duration', path: ['duration'] }]],
    ['a length of years', welcome({ duration: 1e9 }), [{ code: 'invalid-duration', path: ['duration'] }]],
    ['a length in words', welcome({ duration: '0:21' }), [{ code: 'invalid-type', path: ['duration'] }]],
    [
      'a waveform with levels out of range or of another type, as one issue',
      welcome({ waveform: [-1, 101, '50', null] }),
      [{ code: 'invalid-waveform', path: ['waveform'] }],
    ],
    [
      'a waveform over its limit',
      welcome({ waveform: Array(129).fill(50) }),
      [{ code: 'invalid-waveform', path: ['waveform'] }],
    ],
    ['a waveform that is no list', welcome({ waveform: '▁▂▃' }), [{ code: 'invalid-type', path: ['waveform'] }]],
    [
      'a title over its limit',
      welcome({ title: 'a'.repeat(201) }),
      [{ code: 'too-long', path: ['title'], data: { limit: 200 } }],
    ],
    [
      'a label over its limit',
      actions(link(), link({ label: 'a'.repeat(81) })),
      [{ code: 'too-long', path: ['cta', 1, 'label'], data: { limit: 80 } }],
    ],
    [
      'a subject over its limit',
      actions({ type: 'email', label: 'Write', email: 'a@b.example', subject: 'a'.repeat(201) }),
      [{ code: 'too-long', path: ['cta', 0, 'subject'], data: { limit: 200 } }],
    ],
    [
      'a body over its limit',
      actions({ type: 'email', label: 'Write', url: `mailto:a@b.example?body=${'a'.repeat(1501)}` }),
      [{ code: 'too-long', path: ['cta', 0, 'url'], data: { limit: 1500 } }],
    ],
    [
      'a tag over its limit',
      welcome({ meta: { ...(welcome()['meta'] as object), tags: ['a', 'b'.repeat(41)] } }),
      [{ code: 'too-long', path: ['meta', 'tags', 1], data: { limit: 40 } }],
    ],
    [
      'a URL over its limit',
      actions(link({ url: `https://example.com/${'a'.repeat(2048)}` })),
      [{ code: 'forbidden-url', path: ['cta', 0, 'url'] }],
    ],
    [
      'what a ready-made number or address has besides',
      actions(
        { type: 'call', label: 'Call', url: 'tel:+15550100;phone-context=+1' },
        { type: 'sms', label: 'Text', url: 'sms:+15550100?body=a&body=b' },
        { type: 'email', label: 'Write', url: 'mailto:a@b.example?bcc=c@d.example&subject=%zz' },
      ),
      [0, 1, 2].map((index) => ({ code: 'forbidden-url', path: ['cta', index, 'url'] })),
    ],
    [
      'texts that do not fit into their links',
      actions(
        { type: 'sms', label: 'Text', phone: '+15550100', body: '字'.repeat(1000) },
        { type: 'email', label: 'Write', email: 'a@b.example', subject: '字'.repeat(200) },
        { type: 'email', label: 'Write', email: 'a@b.example', body: '\n'.repeat(400) + 'x'.repeat(1100) },
      ),
      [0, 1].map((index) => ({ code: 'too-long', path: ['cta', index], data: { limit: 1900 } })),
    ],
    ['an id over its limit', welcome({ id: `spid:a:${'b'.repeat(200)}` }), [{ code: 'invalid-id', path: ['id'] }]],
    [
      'five actions',
      actions(link(), link(), link(), link(), 'x'),
      [
        { code: 'too-many-actions', path: ['cta', 3], data: { limit: 3 } },
        { code: 'too-many-actions', path: ['cta', 4], data: { limit: 3 } },
      ],
    ],
    [
      'two things wrong in one action',
      actions({ type: 'call', label: 7, phone: 'x' }),
      [
        { code: 'invalid-type', path: ['cta', 0, 'label'] },
        { code: 'invalid-phone', path: ['cta', 0, 'phone'] },
      ],
    ],
    [
      'an unknown type',
      actions({ ...link(), type: `\u202e${'x'.repeat(100)}` }),
      [{ code: 'unknown-action-type', path: ['cta', 0, 'type'], data: { type: 'x'.repeat(79) } }],
    ],
    [
      'a type that is no text',
      actions({ ...link(), type: 7 }),
      [{ code: 'unknown-action-type', path: ['cta', 0, 'type'], data: { type: 'number' } }],
    ],
    [
      'a type that objects have',
      actions({ ...link(), type: 'constructor' }),
      [{ code: 'unknown-action-type', path: ['cta', 0, 'type'], data: { type: 'constructor' } }],
    ],
    ['neither type nor URL', actions({ label: 'Open' }), [{ code: 'missing-field', path: ['cta', 0, 'type'] }]],
    [
      'entries that are null',
      welcome({ cta: [null], meta: { ...(welcome()['meta'] as object), tags: [null] } }),
      [
        { code: 'missing-field', path: ['cta', 0] },
        { code: 'missing-field', path: ['meta', 'tags', 0] },
      ],
    ],
    [
      'a bad event',
      actions({ type: 'calendar', label: 'Party', start: 'soon', url: 'https://example.com' }),
      [{ code: 'invalid-event', path: ['cta', 0] }],
    ],
    [
      'a time zone that is none, though the start has an offset',
      actions({ type: 'calendar', label: 'Party', start: '2027-03-01T09:30+01:00', timezone: 'PST' }),
      [{ code: 'invalid-event', path: ['cta', 0] }],
    ],
    [
      'a bad caption',
      welcome({ captions: [{ start: 0, end: 1, text: 'a' }, { start: -1, end: 1, text: 'b' }, 7] }),
      [
        { code: 'invalid-captions', path: ['captions', 1] },
        { code: 'invalid-captions', path: ['captions', 2] },
      ],
    ],
    [
      'an action of no known type',
      actions({ type: 'fax', label: 7 }),
      [
        { code: 'unknown-action-type', path: ['cta', 0, 'type'], data: { type: 'fax' } },
        { code: 'invalid-type', path: ['cta', 0, 'label'] },
      ],
    ],
    [
      'too many captions',
      welcome({ captions: Array.from({ length: 60_005 }, () => ({ start: 0, end: 1, text: 'a' })) }),
      [{ code: 'too-long', path: ['captions', 60_000], data: { limit: 60_000 } }],
    ],
    [
      'a field of `metadata`',
      { ...(JSON.parse(read('valid/spec-v1.json')) as object), metadata: { createdAt: 'today' } },
      [{ code: 'invalid-date', path: ['metadata', 'createdAt'] }],
    ],
    [
      '`audio`',
      { ...(JSON.parse(read('valid/spec-v1.json')) as object), audio: 'data:audio/mp3,' },
      [{ code: 'forbidden-url', path: ['audio'] }],
    ],
    [
      'actions that are sorted',
      {
        ...(JSON.parse(read('valid/spec-v1.json')) as object),
        cta: [
          { label: 'b', action: 'share' },
          { label: 'a', action: '/docs', priority: 1 },
        ],
      },
      [
        { code: 'forbidden-url', path: ['cta', 1, 'action'] },
        { code: 'unknown-action-type', path: ['cta', 0, 'action'], data: { type: 'share' } },
      ],
    ],
    [
      '`ctas`',
      { spid: 'spid://a/b', packet: { transcript: 'Hello.', ctas: [link({ url: 'ftp://a.example' })], voice_url: 7 } },
      [
        { code: 'invalid-type', path: ['packet', 'voice_url'] },
        { code: 'forbidden-url', path: ['packet', 'ctas', 0, 'url'] },
      ],
    ],
    [
      'a row of VoiceMate',
      {
        audio_url: 'ftp://a.example/b',
        transcript: 'Hello.',
        ctas: [
          { label: 'a', action: 'reply' },
          { label: 'b', action: '/docs' },
          { label: 'c', action: 'x', url: '/docs' },
          7,
        ],
        created_at: 'today',
      },
      [
        { code: 'forbidden-url', path: ['audio_url'] },
        { code: 'unknown-action-type', path: ['ctas', 0, 'action'], data: { type: 'reply' } },
        { code: 'forbidden-url', path: ['ctas', 1, 'action'] },
        { code: 'forbidden-url', path: ['ctas', 2, 'url'] },
        { code: 'invalid-type', path: ['ctas', 3] },
        { code: 'invalid-date', path: ['created_at'] },
      ],
    ],
    [
      'an unknown type of `ctas`',
      { audio_url: null, transcript: 'Hello.', ctas: 'none' },
      [{ code: 'invalid-type', path: ['ctas'] }],
    ],
    [
      'a packet of an answer',
      { packets: [welcome({ id: 'x' })] },
      [{ code: 'invalid-id', path: ['packets', 0, 'id'] }],
    ],
    ['what an older shape leaves out', { spid: 'spid:a:b', transcript: 'Hello.' }, []],
  ])('%s', (_, input, expected) => {
    const { ok, issues } = parsePacket(input);
    expect(ok).toBe(true);
    expect(issues).toEqual(expected.map((issue) => ({ ...issue, severity: 'warning' })));
  });

  it('keeps what can be used', () => {
    const packet = parsed(
      welcome({
        id: 'none',
        intent: 7,
        title: 'T'.repeat(250),
        transcript: `${'a'.repeat(399_999)}😀`,
        cta: [
          'x',
          link({ label: `${'a'.repeat(79)}😀` }),
          link({ url: 'javascript:alert(1)' }),
          link({ label: 'b' }),
          link({ label: 'c' }),
          link({ label: 'd' }),
        ],
        meta: { author: ['me'], created: 'x', language: 'EN-us', tags: ['a', '', 7, 'b'], expires: {} },
        captions: [{ start: 2, end: 3, text: 'b', speaker: 7 }, null, { start: 0, end: 1, text: 'a' }],
        duration: -1,
        waveform: [50, 101],
      }),
    );
    expect(packet).toEqual({
      id: null,
      title: 'T'.repeat(200),
      voice: 'https://media.harborline-dental.example/welcome.mp3',
      transcript: 'a'.repeat(399_999),
      intent: null,
      actions: ['a'.repeat(79), 'b', 'c'].map((label) => ({ type: 'link', label, url: 'https://example.com/' })),
      meta: { author: null, created: null, language: 'en-US', tags: ['a', 'b'], expires: null, isExpiryUnknown: true },
      captions: [
        { start: 0, end: 1, text: 'a' },
        { start: 2, end: 3, text: 'b' },
      ],
      duration: null,
      waveform: null,
    });
  });

  it('reads the length and the waveform of a recording, and of nothing else', () => {
    expect(parsed(welcome({ duration: 21.2, waveform: [0, 50.5, 100] }))).toMatchObject({
      duration: 21.2,
      waveform: [0, 50.5, 100],
    });
    for (const levels of [[], [0, 0, 0]])
      expect(parsed(welcome({ duration: 0, waveform: levels }))).toMatchObject({ duration: null, waveform: null });
    expect(parsed(welcome({ voice: null, duration: 21.2, waveform: [50] }))).toMatchObject({
      duration: null,
      waveform: null,
    });
  });

  it('lets specific fields win over a URL', () => {
    const { actions } = parsed(
      welcome({
        cta: [
          { type: 'call', label: 'a', phone: '+15550100', url: 'tel:+19990000' },
          { type: 'sms', label: 'b', url: 'sms:+15550100?body=url', body: 'field' },
          { type: 'email', label: 'c', to: 'a@b.example', url: 'mailto:x@y.example?subject=url' },
        ],
      }),
    );
    expect(actions).toEqual([
      { type: 'call', label: 'a', phone: '+15550100' },
      { type: 'sms', label: 'b', phone: '+15550100', body: 'field' },
      { type: 'email', label: 'c', email: 'a@b.example', subject: null, body: null },
    ]);
  });

  it('takes no text of a URL in place of one that is invalid', () => {
    const result = parsePacket(
      welcome({
        cta: [
          { type: 'sms', label: 'b', url: 'sms:+15550100?body=url', body: 5 },
          { type: 'email', label: 'c', url: 'mailto:a@b.example?subject=url&body=url', subject: {}, body: [] },
        ],
      }),
    );
    expect(result.ok && result.value.actions).toEqual([
      { type: 'sms', label: 'b', phone: '+15550100', body: null },
      { type: 'email', label: 'c', email: 'a@b.example', subject: null, body: null },
    ]);
    expect(result.issues.map(({ code, path }) => `${code} ${path.join('.')}`)).toEqual([
      'invalid-type cta.0.body',
      'invalid-type cta.1.subject',
      'invalid-type cta.1.body',
    ]);
  });

  it('reads a packet all of whose captions are invalid', () => {
    const result = parsePacket(welcome({ captions: Array.from({ length: 60_000 }, () => ({})) }));
    expect(result.ok && result.value.transcript).toBe(parsed(welcome()).transcript);
    expect(result.issues).toHaveLength(200);
    expect(result.issues[0]).toMatchObject({ code: 'invalid-captions', path: ['captions', 0] });
  });

  it('accepts relative addresses with a base, and http: where it is allowed', () => {
    const media = (voice: string, options?: ParseOptions) => parsed(welcome({ voice }), options).voice;
    expect(media('a.mp3')).toBeNull();
    expect(media('a.mp3', { baseUrl })).toBe('https://packets.example/inbox/a.mp3');
    expect(media('a.mp3', { baseUrl: 'http://media.example/p.json' })).toBeNull();
    expect(media('a.mp3', { baseUrl: 'http://localhost:8000/p.json' })).toBe('http://localhost:8000/a.mp3');
    expect(media('http://media.example/a.mp3', { allowHttp: true })).toBe('http://media.example/a.mp3');
    expect(media('a.mp3', { baseUrl: 'about:blank' })).toBeNull();
    expect(media('', { baseUrl })).toBeNull();
  });

  it('tolerates a byte order mark', () => {
    expect(parsed(`\ufeff${read('valid/early.json')}`, { baseUrl }).title).toBe('Hello from Rick');
  });

  it('cleans texts, in which markup stays text', () => {
    const { transcript, actions, meta } = parsed(
      welcome({
        transcript: ' One\r\n\u202etwo\u2028three\u0000 ',
        cta: [link({ label: '<b>Pay\u200b</b>\n now\u2066' })],
        meta: { ...(welcome()['meta'] as object), author: 'Verified \u202e✔\ud800' },
      }),
    );
    expect([transcript, actions[0]?.label, meta.author]).toEqual([
      'One\ntwo\nthree',
      '<b>Pay</b> now',
      'Verified ✔\ufffd',
    ]);
  });
});

describe('an `expires` that can’t be read', () => {
  const expiring = (expires: unknown) => welcome({ meta: { ...(welcome()['meta'] as object), expires } });
  const metaOf = (input: unknown) => {
    const { expires, isExpiryUnknown } = parsed(input).meta;
    return [expires && new Date(expires.time).toISOString(), isExpiryUnknown];
  };

  it.each([
    ['2026-02-01 00:00:00', '2026-02-01T00:00:00.000Z'],
    ['2026-02-01 00:00:00+00', '2026-02-01T00:00:00.000Z'],
    ['2026-02-01T00:00:00Z ', '2026-02-01T00:00:00.000Z'],
    [new Date('2026-02-01T00:00:00Z'), '2026-02-01T00:00:00.000Z'],
    [{ toJSON: () => '2026-01-31' }, '2026-02-01T00:00:00.000Z'],
    [Object('2026-01-31'), '2026-02-01T00:00:00.000Z'],
  ])('is no %j', (given, expires) => {
    expect(issuesOf(expiring(given))).toEqual([]);
    expect(metaOf(expiring(given))).toEqual([expires, undefined]);
    expect(metaOf(JSON.stringify(expiring(given)))).toEqual([expires, undefined]);
  });

  it.each([
    ['01/02/2026'],
    ['Sun, 01 Feb 2026 00:00:00 GMT'],
    ['2026-02'],
    ['2026-W05-7'],
    ['1769904000'],
    [1769904000],
    [1769904000000],
    [''],
    [false],
    [{}],
    [['2026-02-01']],
  ])('is %j', (given) => {
    expect(issuesOf(expiring(given))).toEqual(['invalid-date meta.expires']);
    expect(metaOf(expiring(given))).toEqual([null, true]);
    expect(parsePacket(expiring(given), { strict: true }).ok).toBe(false);
    expect(parsePacket(JSON.stringify(expiring(given)))).toEqual(parsePacket(expiring(given)));
  });

  it('is an invalid date, although its JSON is null', () => {
    for (const given of [new Date(NaN), { toJSON: () => null }]) {
      expect(issuesOf(expiring(given))).toEqual(['invalid-date meta.expires']);
      expect(metaOf(expiring(given))).toEqual([null, true]);
    }
  });

  it.each([[null], [undefined], [NaN]])('is not %j, which is none', (given) => {
    expect(issuesOf(expiring(given))).toEqual([]);
    expect(metaOf(expiring(given))).toEqual([null, undefined]);
  });
});

describe('a recording without its text', () => {
  const voice = 'https://a.example/a.mp3';
  const shapes: Record<string, (transcript: unknown) => object> = {
    canonical: (transcript) => welcome({ transcript }),
    early: (transcript) => ({ spid: 'spid:a:b', voice, transcript, cta: [] }),
    'of specification v1.0': (transcript) => ({ '@type': 'SmartPacket', spid: 'spid:a:b', audio: voice, transcript }),
    'of the SDK': (transcript) => ({ spid: 'spid:a:b', packet: { voice_url: voice, transcript } }),
  };
  for (const [shape, make] of Object.entries(shapes))
    it.each(['', ' \n\t', '\u200b\u2060', '\u202e', undefined, null])(
      `is not right ${shape}, with %j`,
      (transcript) => {
        expect(issuesOf(make(transcript)).map((issue) => issue.split('.').at(-1))).toContainEqual(
          shape === 'of the SDK' ? 'transcript' : 'missing-field transcript',
        );
        expect(parsePacket(make(transcript), { strict: true }).ok).toBe(false);
        expect(parsed(make(transcript)).transcript).toBe('');
      },
    );
});

describe('a language as systems write it', () => {
  const speaking = (language: unknown) => welcome({ meta: { ...(welcome()['meta'] as object), language } });
  it.each([
    ['en_US', 'en-US'],
    ['ar_SA', 'ar-SA'],
    [' de-DE', 'de-DE'],
    ['en_US.UTF-8', 'en-US'],
  ])('%j is %s, and only a strict reader minds', (given, language) => {
    expect(issuesOf(speaking(given))).toEqual([]);
    expect(parsed(speaking(given)).meta.language).toBe(language);
    expect(issuesOf(speaking(given), { strict: true })).toEqual(['invalid-language meta.language']);
    expect(issuesOf(speaking(language), { strict: true })).toEqual([]);
  });
});

describe('an object is read as its JSON text is', () => {
  const when = new Date('2026-02-01T12:00:00Z');
  const sparse: unknown[] = [];
  sparse[2] = link();
  const boxed = (value: string | number): unknown => Object(value);
  class Custom {
    transcript = 'Hello.';
    cta = [link()];
    toJSON() {
      return { ...this, transcript: 'As JSON.' };
    }
  }
  it.each<[string, unknown]>([
    ['dates', welcome({ meta: { created: when, expires: when, tags: [when] }, intent: when })],
    ['a date of an event', welcome({ cta: [{ type: 'calendar', label: when, start: when, end: new Date(NaN) }] })],
    [
      'no numbers',
      welcome({
        voice: NaN,
        title: Infinity,
        cta: [{ type: 'calendar', label: 'a', start: when, durationMinutes: NaN }],
      }),
    ],
    ['a negative zero', welcome({ captions: [{ start: -0, end: 1, text: 'a' }] })],
    [
      'holes',
      welcome({
        cta: sparse,
        meta: { tags: Object.assign(Array<unknown>(5), { 1: 'a', 2: undefined, 3: () => 1, 4: Symbol('x') }) },
      }),
    ],
    ['nothing', welcome({ voice: undefined, cta: [undefined, null, link({ url: undefined })], meta: undefined })],
    [
      'functions and symbols',
      welcome({ voice: () => 1, title: Symbol('a'), meta: { author: () => 1, [Symbol('a')]: 1 } }),
    ],
    [
      'wrapped values',
      welcome({ title: boxed('T'), captions: [{ start: boxed(0), end: boxed(1), text: boxed('a') }] }),
    ],
    ['what writes itself', new Custom()],
    ['what writes itself, inside', welcome({ meta: { toJSON: () => ({ author: 'A', expires: '2026-02-01' }) } })],
    ['lists with fields', welcome({ meta: Object.assign(['a'], { author: 'A' }) })],
    ['maps and sets', welcome({ meta: new Map([['author', 'A']]), cta: new Set([link()]) })],
    ['half pairs', welcome({ title: '\ud800', transcript: 'a\udc00' })],
    ['a function', () => 1],
    ['a text object', Object('{}')],
  ])('%s', (_, input) => {
    const text = JSON.stringify(input) as string | undefined;
    for (const strict of [false, true]) expect(parsePacket(input, { strict })).toEqual(parsePacket(text, { strict }));
  });
});

describe('hostile objects', () => {
  it('reads each field once', () => {
    const reads: Record<string, number> = {};
    const counting = (target: object): object =>
      new Proxy(target, {
        get(object, key, receiver) {
          reads[String(key)] = (reads[String(key)] ?? 0) + 1;
          const value: unknown = Reflect.get(object, key, receiver);
          return typeof value === 'object' && value !== null && !Array.isArray(value) ? counting(value) : value;
        },
      });
    for (const name of ['canonical-welcome', 'spec-v1', 'early', 'sdk', 'voicemate']) {
      for (const key of Object.keys(reads)) Reflect.deleteProperty(reads, key);
      expect(parsePacket(counting(JSON.parse(read(`valid/${name}.json`)) as object), { baseUrl }).ok).toBe(true);
      expect(reads).toMatchObject({ transcript: 1 });
      expect(Object.entries(reads).filter(([, count]) => count > 1)).toEqual([]);
    }
  });

  it('shows one face of a getter', () => {
    let count = 0;
    const input = welcome();
    Object.defineProperty(input, 'transcript', { enumerable: true, get: () => `face ${++count}` });
    expect(parsed(input).transcript).toBe('face 1');
    expect(count).toBe(1);
  });

  it('looks at own enumerable fields only, so that nothing is inherited', () => {
    expect(issuesOf(Object.create(welcome()))).toEqual(['not-a-packet']);
    const hidden = welcome();
    Object.defineProperty(hidden, 'title', { enumerable: false, value: 'hidden' });
    expect(parsed(hidden).title).toBeNull();
    const polluted = JSON.parse(
      '{"spid":"spid:a:b","transcript":"Hi","__proto__":{"title":"inherited"},"constructor":{"prototype":{"x":1}}}',
    ) as object;
    expect(parsed(polluted).title).toBeNull();
    expect('x' in {}).toBe(false);
  });

  const throwing = (): never => {
    throw new Error('no');
  };
  const cyclic: Record<string, unknown> = welcome();
  cyclic['meta'] = cyclic['cta'] = cyclic['self'] = cyclic;
  const { proxy: revoked, revoke } = Proxy.revocable({}, {});
  revoke();
  it.each<[string, unknown]>([
    ['a throwing getter', Object.defineProperty(welcome(), 'intent', { enumerable: true, get: throwing })],
    ['a throwing proxy', new Proxy({}, { get: throwing, getOwnPropertyDescriptor: throwing })],
    ['a revoked proxy', revoked],
    ['a revoked proxy inside', welcome({ cta: revoked })],
    ['a proxy of an array', welcome({ cta: new Proxy([link()], { get: throwing }) })],
  ])('fails with %s', (_, input) => {
    expect(parsePacket(input)).toEqual({
      ok: false,
      issues: [{ code: 'not-a-packet', path: [], severity: 'error' }],
    });
  });

  it.each<[string, unknown]>([
    ['cycles', cyclic],
    [
      'a frozen object',
      Object.freeze(welcome({ cta: Object.freeze([Object.freeze(link({ label: 'a'.repeat(100) }))]) })),
    ],
    ['a template result', welcome({ intent: { _$litType$: 1, strings: ['<img onerror=alert(1)>'], values: [] } })],
    ['text objects', welcome({ intent: { toString: () => 'a/b' }, title: Object('title') as unknown })],
    [
      'symbols, functions and big numbers',
      welcome({ intent: Symbol('a'), title: () => 'b', cta: [{ type: 10n }, link({ label: Symbol('c') })] }),
    ],
    [
      'an endless list',
      welcome({
        cta: new Proxy([link()], {
          get: (list, key) => (key === 'length' ? 2 ** 53 : (Reflect.get(list, key) as unknown)),
        }),
      }),
    ],
  ])('lives with %s', (_, input) => {
    expect(parsed(input).transcript).toMatch(/^Hello/);
  });

  it('freezes what it gives', () => {
    const isFrozen = (value: unknown): boolean =>
      typeof value !== 'object' || value === null || (Object.isFrozen(value) && Object.values(value).every(isFrozen));
    for (const name of names('valid/')) expect(isFrozen(parsePacket(read(`valid/${name}`), { baseUrl }))).toBe(true);
    for (const name of names('invalid/')) expect(isFrozen(parsePacket(read(`invalid/${name}`)))).toBe(true);
  });

  it.each<[string, () => unknown]>([
    ['a million nested arrays', () => '['.repeat(1e6) + ']'.repeat(1e6)],
    ['nested arrays in a field', () => `{"transcript":"Hi","cta":${'['.repeat(1e5)}${']'.repeat(1e5)}}`],
    ['100,000 actions', () => welcome({ cta: Array.from({ length: 1e5 }, () => ({ type: 'x' })) })],
    ['100,000 packets', () => ({ packets: Array.from({ length: 1e5 }, () => ({})) })],
    ['100,000 tags', () => welcome({ meta: { tags: Array.from({ length: 1e5 }, () => 7) } })],
    ['60,000 bad captions', () => welcome({ captions: Array.from({ length: 6e4 }, () => ({})) })],
    [
      '60,000 captions',
      () => welcome({ captions: Array.from({ length: 6e4 }, (_, i) => ({ start: i, end: i + 1, text: 'word' })) }),
    ],
    [
      'a megabyte in every field',
      () => {
        const text = 'spid:\u200d a@'.repeat(1e5);
        const action = { type: 'email', label: text, email: text, subject: text, body: text, url: text };
        return {
          id: text,
          voice: text,
          transcript: text,
          intent: text,
          title: text,
          cta: [action, { ...action, type: 'sms', phone: text }, link({ label: text, url: `https://${text}` })],
          meta: { author: text, created: text, language: text, tags: [text], expires: text },
          captions: text,
        };
      },
    ],
  ])('takes %s in its stride', (_, make) => {
    const input = make();
    const { issues } = parsePacket(input, { baseUrl, packetId: '' });
    expect(issues.length).toBeLessThanOrEqual(201);
  });
});

describe('for any input', () => {
  /** Packets of every shape in which anything may be anything. */
  const broken = fc
    .tuple(
      fc.constantFrom(...names('valid/').map((name) => JSON.parse(read(`valid/${name}`)) as object)),
      fc.array(fc.tuple(fc.array(fc.nat(12), { minLength: 1, maxLength: 4 }), fc.anything()), { maxLength: 4 }),
    )
    .map(([packet, changes]) => {
      const copy = structuredClone(packet);
      for (const [steps, value] of changes) {
        let target: object = copy;
        for (const step of steps) {
          const keys = Object.keys(target);
          const key = keys[step % (keys.length || 1)] ?? 'cta';
          const next: unknown = Reflect.get(target, key);
          if (step === steps.at(-1) || typeof next !== 'object' || next === null) {
            Reflect.set(target, key, value);
            break;
          }
          target = next;
        }
      }
      return copy;
    });

  const holds = (input: unknown, strict: boolean) => {
    const result = parsePacket(input, { baseUrl, strict });
    if (!result.ok) {
      expect(result.issues.some(({ severity }) => severity === 'error')).toBe(true);
      return;
    }
    const { value } = result;
    expect(value.voice !== null || value.transcript !== '').toBe(true);
    expect(value.actions.length).toBeLessThanOrEqual(3);
    if (strict) expect(result.issues).toEqual([]);
  };

  it('never throws and never writes to it', () => {
    fc.assert(
      fc.property(
        fc.anything({ withNullPrototype: true, withBigInt: true, withDate: true }),
        fc.boolean(),
        (input, strict) => {
          const before = fc.stringify(input);
          holds(input, strict);
          expect(fc.stringify(input)).toBe(before);
        },
      ),
    );
    fc.assert(fc.property(fc.json(), fc.boolean(), holds));
    fc.assert(fc.property(fc.string({ unit: 'binary' }), fc.boolean(), holds));
  });

  it('reads packets in which anything may be anything', () => {
    fc.assert(
      fc.property(broken, fc.boolean(), (input, strict) => {
        const before = fc.stringify(input);
        holds(input, strict);
        expect(fc.stringify(input)).toBe(before);
      }),
      { numRuns: 500 },
    );
  });

  it('gives what it would read again without an issue', () => {
    fc.assert(
      fc.property(broken, (input) => {
        const first = parsePacket(input, { baseUrl });
        if (!first.ok) return;
        const { actions, meta, ...rest } = first.value;
        const date = (value: { time: number } | null) => (value ? new Date(value.time).toISOString() : undefined);
        const again = parsePacket(
          {
            ...rest,
            cta: actions.map((action) =>
              'event' in action
                ? {
                    ...action.event,
                    type: 'calendar',
                    label: action.label,
                    start: action.event.start.iso + (action.event.start.kind === 'utc' ? 'Z' : ''),
                    end: action.event.end && action.event.end.iso + (action.event.end.kind === 'utc' ? 'Z' : ''),
                  }
                : { ...action, ...('displayPhone' in action && { phone: action.displayPhone }) },
            ),
            meta: { ...meta, created: date(meta.created), expires: date(meta.expires) },
          },
          { baseUrl },
        );
        expect(again.issues.filter(({ code }) => code !== 'missing-field')).toEqual([]);
        expect(again.ok && { ...again.value, meta: null }).toEqual({ ...first.value, meta: null });
      }),
      { numRuns: 300 },
    );
  });
});
