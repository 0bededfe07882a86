import fc from 'fast-check';
import { expect, it } from 'vitest';
import { toCanonicalJson } from '../../src/convert/canonical-json.js';
import { shapeOf } from '../../src/convert/shape-of.js';
import { convertWhitePaper } from '../../src/convert/white-paper.js';
import { parsePacket } from '../../src/packet.js';

const delivery = (changes: object = {}): object => ({
  pulse_id_recipient: 'pulse:mara',
  pulse_id_agent: 'pulse:bakery',
  audio_payload: '//uQZA==',
  transcript: 'Your cake is ready.',
  intent_metadata: { primary_intent: 'order/ready', confidence_score: 0.93 },
  cta_branches: [
    { cta_id: 'a', label: 'Later' },
    { cta_id: 'b', label: 'Call us', phone: '+1 202 555 0142' },
    { cta_id: 'c', label: 'See it', url: 'https://bakery.example/cake' },
    { cta_id: 'd', label: 'Reply', action: 'open_reply' },
  ],
  delivery_timestamp: '2026-03-01T09:30:00Z',
  consent_state_snapshot: { recording: true },
  ttl: 60,
  ...changes,
});
const options = { voiceName: 'audio/cake' };

it('becomes a packet and a recording, without whom it was for', () => {
  expect(convertWhitePaper(delivery(), options)).toEqual({
    ok: true,
    value: {
      shape: 'white-paper',
      packet: {
        voice: 'audio/cake.mp3',
        transcript: 'Your cake is ready.',
        intent: 'order/ready',
        cta: [
          { type: 'call', label: 'Call us', phone: '+1 202 555 0142', cta_id: 'b' },
          { type: 'link', label: 'See it', url: 'https://bakery.example/cake', cta_id: 'c' },
        ],
        meta: { created: '2026-03-01T09:30:00Z' },
      },
      dropped: [
        { path: ['pulse_id_recipient'], reason: 'personal' },
        { path: ['pulse_id_agent'], reason: 'personal' },
        { path: ['consent_state_snapshot'], reason: 'personal' },
        { path: ['ttl'], reason: 'no-place' },
        { path: ['intent_metadata', 'confidence_score'], reason: 'no-place' },
        { path: ['cta_branches', 0], reason: 'leads-nowhere' },
      ],
      missing: [['id'], ['meta', 'author'], ['meta', 'language']],
    },
    recording: {
      ...{ name: 'audio/cake.mp3', type: 'audio/mpeg', extension: 'mp3' },
      bytes: Uint8Array.of(0xff, 0xfb, 0x90, 0x64),
    },
    issues: [
      {
        ...{ code: 'unknown-action-type', path: ['cta_branches', 3, 'action'], severity: 'warning' },
        data: { type: 'open_reply' },
      },
    ],
  });
});

it.each([
  ['an address', { to: 'a@b.example' }, { type: 'email', to: 'a@b.example' }],
  ['an event', { start: '2027-03-01' }, { type: 'calendar', start: '2027-03-01' }],
  ['a ready-made number', { url: 'tel:112' }, { type: 'call', url: 'tel:112' }],
  ['a URL as its action', { action: 'https://a.example' }, { type: 'link', url: 'https://a.example' }],
])('a branch with %s', (_, branch, action) => {
  const result = convertWhitePaper(delivery({ cta_branches: [{ label: 'Go', ...branch }] }), options);
  expect(result.ok && result.value.packet['cta']).toEqual([{ label: 'Go', ...action }]);
});

it.each([undefined, null, ''])('without a recording: %j', (audio_payload) => {
  const result = convertWhitePaper(delivery({ audio_payload }), { ...options, id: 'spid:bakery.example:cake' });
  expect(result.ok && [result.recording, result.value.packet['voice'], result.value.packet['id']]).toEqual([
    ...[null, null],
    'spid:bakery.example:cake',
  ]);
});

it.each<[string, unknown, string, string[]]>([
  [
    'a recording that is no base64',
    delivery({ audio_payload: 'https://a.example/a.mp3' }),
    'invalid-base64',
    ['audio_payload'],
  ],
  ['a recording that is no text', delivery({ audio_payload: 7 }), 'invalid-base64', ['audio_payload']],
  ['a recording of no known kind', delivery({ audio_payload: 'SGVsbG8=' }), 'unknown-audio', ['audio_payload']],
  ['neither a recording nor a text', delivery({ audio_payload: null, transcript: ' ' }), 'nothing-to-show', []],
  ['another shape', { id: 'spid:a:b', transcript: 'Hello.' }, 'not-a-packet', []],
  ['no JSON', '{', 'not-json', []],
])('refuses %s', (_, input, code, path) => {
  expect(convertWhitePaper(input, options)).toEqual({ ok: false, code, path });
});

it('never throws; what it makes is canonical, and holds nothing of the people', () => {
  const anything = fc.oneof(
    fc.anything(),
    fc.constantFrom<unknown>(null, [], {}, 'SUQz', [{ label: 'a', url: 'https://a.example' }]),
  );
  const names = ['audio_payload', 'transcript', 'intent_metadata', 'cta_branches', 'delivery_timestamp', '__proto__'];
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom(...names), anything), (changes) => {
      const result = convertWhitePaper(delivery(changes), options);
      if (!result.ok) return;
      const { packet } = result.value;
      expect(shapeOf(packet)).toBe('canonical');
      expect(JSON.stringify(packet)).not.toContain('pulse');
      const again = toCanonicalJson(packet);
      expect(again.ok && again.value.packet).toEqual(packet);
      expect(parsePacket(packet, { baseUrl: 'https://a.example/' }).ok).toBe(true);
    }),
  );
  fc.assert(fc.property(fc.anything(), (input) => void convertWhitePaper(input, options)));
});
