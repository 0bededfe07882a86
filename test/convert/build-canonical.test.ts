import { expect, it } from 'vitest';
import { buildCanonical } from '../../src/convert/build-canonical.js';
import { toCanonicalJson } from '../../src/convert/canonical-json.js';
import { packetSchema } from '../../src/packet.js';

const answers = {
  title: 'Welcome',
  voice: 'https://bakery.example/welcome.mp3',
  transcript: 'Hello, and welcome.',
  intent: 'welcome/greeting',
  actions: ['See the menu=https://bakery.example/menu', { type: 'call', label: 'Call us', phone: '+12025550142' }],
  author: 'Harbour Street Bakery',
  created: '2026-03-01',
  language: 'en',
  tags: ['bakery'],
  expires: '2026-12-31',
};

it('makes a packet of answers, in the order of the format', () => {
  const { packet, faults, issues } = buildCanonical(answers);
  expect([faults, issues]).toEqual([[], []]);
  expect(JSON.stringify(packet)).toBe(
    JSON.stringify({
      id: 'spid:bakery.example:welcome',
      voice: 'https://bakery.example/welcome.mp3',
      transcript: 'Hello, and welcome.',
      intent: 'welcome/greeting',
      cta: [
        { type: 'link', label: 'See the menu', url: 'https://bakery.example/menu' },
        { type: 'call', label: 'Call us', phone: '+12025550142' },
      ],
      meta: {
        ...{ author: 'Harbour Street Bakery', created: '2026-03-01', language: 'en', tags: ['bakery'] },
        expires: '2026-12-31',
      },
      title: 'Welcome',
    }),
  );
  expect(packetSchema.safeParse(packet).success).toBe(true);
  const converted = toCanonicalJson(packet);
  expect(converted.ok && converted.value.packet).toEqual(packet);
});

it('leaves out what is empty, and takes a relative recording', () => {
  const { packet, issues } = buildCanonical({
    ...answers,
    ...{
      id: 'spid:a:b',
      title: '',
      voice: 'welcome.mp3',
      expires: '',
      tags: [],
      actions: undefined,
      intent: undefined,
    },
  });
  expect(packet).toEqual({
    ...{ id: 'spid:a:b', voice: 'welcome.mp3', transcript: 'Hello, and welcome.', cta: [] },
    meta: { author: 'Harbour Street Bakery', created: '2026-03-01', language: 'en' },
  });
  expect(issues).toEqual([{ code: 'missing-field', path: ['intent'], severity: 'error' }]);
});

it('says which answers can’t be used', () => {
  const { packet, faults, issues } = buildCanonical({
    ...answers,
    ...{ voice: undefined, created: 'today', actions: ['Menu', 'Call us=tel:112'] },
  });
  expect(packet['cta']).toEqual([{ type: 'call', label: 'Call us', phone: '112' }]);
  expect(packet).not.toHaveProperty('id');
  expect(faults.map(({ code }) => code)).toEqual(['id-needed', 'cta-without-target']);
  expect(faults[1]).toMatchObject({ index: 0 });
  expect(issues.map(({ code, path }) => `${code} ${path.join('.')}`)).toEqual([
    ...['missing-field id', 'invalid-date meta.created'],
  ]);
});

it('says everything that is missing', () => {
  const { packet, issues } = buildCanonical({});
  expect(packet).toEqual({ voice: null, cta: [], meta: {} });
  expect(issues.map(({ code }) => code)).toContain('nothing-to-show');
  expect(issues.filter(({ code }) => code === 'missing-field').map(({ path }) => path.join('.'))).toEqual([
    ...['id', 'transcript', 'intent', 'meta.author', 'meta.created', 'meta.language'],
  ]);
});
