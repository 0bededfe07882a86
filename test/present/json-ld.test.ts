import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fromRoot } from '../../scripts/paths.mjs';
import type { Packet } from '../../src/packet/model.js';
import { parsePacket } from '../../src/packet/parse-packet.js';
import { jsonLdText, packetToJsonLd } from '../../src/present/json-ld.js';

const NOW = Date.parse('2026-11-21T12:00:00Z');

function read(json: unknown): Packet {
  const result = parsePacket(json, { baseUrl: 'https://bakery.example/packets/', allowHttp: true });
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return result.value;
}

const readFixture = (name: string): Packet => read(readFileSync(fromRoot(`test/fixtures/valid/${name}`), 'utf8'));

const bare = { id: 'spid:a:b', voice: null, transcript: 'Hello.', intent: '', cta: [], meta: {} };
const withMeta = (meta: object): Packet => read({ ...bare, meta });
const withAction = (action: object): Packet => read({ ...bare, cta: [{ label: 'Go', ...action }] });

describe('a packet as JSON-LD', () => {
  it('says all that the packet says', () => {
    const packet = readFixture('canonical-booking.json');
    expect(packetToJsonLd(packet, { durationSeconds: 12.4, now: NOW })).toEqual({
      '@context': 'https://schema.org',
      '@type': 'AudioObject',
      identifier: 'spid:oakandiron:winter-workshop',
      name: 'Event booking',
      transcript:
        'Our winter workshop is open. Pick a time that suits you, or put the open evening straight into your calendar.',
      duration: 'PT12S',
      inLanguage: 'en',
      contentUrl: 'https://cdn.oakandiron.example/audio/winter-workshop.m4a',
      datePublished: '2026-11-02T07:15:00.000Z',
      expires: '2027-01-14',
      author: { '@type': 'Organization', name: 'Oak & Iron' },
      keywords: ['workshop'],
      potentialAction: [
        { '@type': 'ScheduleAction', name: 'Pick a time', target: 'https://book.oakandiron.example/workshop' },
        {
          '@type': 'ScheduleAction',
          name: 'Open evening',
          object: {
            '@type': 'Event',
            name: 'Open evening at Oak & Iron',
            startDate: '2027-01-14T17:30:00Z',
            endDate: '2027-01-14T19:30:00Z',
            location: 'Werkstr. 9, Hamburg',
            description: 'Bring something that is broken.',
          },
        },
        {
          '@type': 'InteractAction',
          name: 'Tell us about your project',
          target: 'http://forms.oakandiron.example/project?src=packet',
        },
      ],
    });
  });

  it('leaves out what the packet does not say', () => {
    expect(packetToJsonLd(read(bare))).toEqual({
      '@context': 'https://schema.org',
      '@type': 'AudioObject',
      identifier: 'spid:a:b',
      transcript: 'Hello.',
    });
  });

  it.each([
    ['the title', { title: 'Good morning', intent: 'welcome/greeting' }, 'Good morning'],
    ['else the intent in words', { intent: 'welcome/greeting' }, 'Welcome greeting'],
    ['else the author', { meta: { author: 'Ann' } }, 'Ann'],
    ['else nothing', {}, undefined],
  ])('is named by %s', (_, fields, name) => {
    expect(packetToJsonLd(read({ ...bare, ...fields })).name).toBe(name);
  });

  it.each([
    [0.2, 'PT1S'],
    [12.5, 'PT13S'],
    [60, 'PT1M'],
    [83, 'PT1M23S'],
    [3599.7, 'PT1H'],
    [3723, 'PT1H2M3S'],
    [90_000, 'PT25H'],
    [0, undefined],
    [-1, undefined],
    [NaN, undefined],
    [Infinity, undefined],
  ])('%d seconds last %s', (durationSeconds, duration) => {
    expect(packetToJsonLd(read(bare), { durationSeconds }).duration).toBe(duration);
  });

  it('takes the length that the packet has, unless it is told another', () => {
    const packet = { ...read(bare), duration: 83 };
    expect(packetToJsonLd(packet).duration).toBe('PT1M23S');
    expect(packetToJsonLd(packet, { durationSeconds: 5 }).duration).toBe('PT5S');
  });

  it.each([
    ['2026-03-01', '2026-03-01'],
    ['2026-03-01T09:30:00+01:00', '2026-03-01T08:30:00.000Z'],
  ])('created %s was published %s', (created, datePublished) => {
    expect(packetToJsonLd(withMeta({ created })).datePublished).toBe(datePublished);
  });

  it.each([
    ['2027-01-14', '2027-01-14'],
    ['2027-01-14T09:30:00+01:00', '2027-01-14T08:30:00.000Z'],
  ])('a packet that expires %s says %s', (expires, said) => {
    expect(packetToJsonLd(withMeta({ expires })).expires).toBe(said);
  });

  it('has no actions once it has expired', () => {
    const packet = readFixture('canonical-expired.json');
    const before = Date.parse('2025-09-30T23:59:59Z');
    expect(packetToJsonLd(packet, { now: before }).potentialAction).toHaveLength(1);
    expect(packetToJsonLd(packet, { now: before + 1000 })).not.toHaveProperty('potentialAction');
    expect(packetToJsonLd(packet)).not.toHaveProperty('potentialAction');
  });

  it('may know that its author is a person', () => {
    const packet = withMeta({ author: 'Elena' });
    expect(packetToJsonLd(packet).author).toEqual({ '@type': 'Organization', name: 'Elena' });
    expect(packetToJsonLd(packet, { authorType: 'Person' }).author).toEqual({ '@type': 'Person', name: 'Elena' });
  });

  it.each([
    [{ type: 'link', url: 'https://a.example/b' }, 'ViewAction', 'https://a.example/b'],
    [{ type: 'form', url: 'https://a.example/b' }, 'InteractAction', 'https://a.example/b'],
    [{ type: 'calendar', url: 'https://a.example/b' }, 'ScheduleAction', 'https://a.example/b'],
    [{ type: 'call', phone: '+1 202 555 0142' }, 'CommunicateAction', 'tel:+12025550142'],
    [{ type: 'sms', phone: '+12025550142', body: 'Hi' }, 'CommunicateAction', 'sms:+12025550142?body=Hi'],
    [{ type: 'email', email: 'a@b.example', subject: 'Hi' }, 'CommunicateAction', 'mailto:a@b.example?subject=Hi'],
  ])('%j is a %s', (action, type, target) => {
    expect(packetToJsonLd(withAction(action)).potentialAction).toEqual([{ '@type': type, name: 'Go', target }]);
  });

  it.each([
    ['a time in UTC', { start: '2027-01-14T18:30:00Z' }, { startDate: '2027-01-14T18:30:00Z' }],
    ['a local time', { start: '2027-01-14T18:30:00' }, { startDate: '2027-01-14T18:30:00' }],
    ['a day', { start: '2027-01-14' }, { startDate: '2027-01-14' }],
    [
      'three days, of which the end is the day after',
      { start: '2027-01-30', end: '2027-02-02' },
      { startDate: '2027-01-30', endDate: '2027-02-01' },
    ],
  ])('an event has %s', (_, event, dates) => {
    const [action] = packetToJsonLd(withAction({ type: 'calendar', title: 'Open', ...event })).potentialAction!;
    expect(action!.object).toEqual({ '@type': 'Event', name: 'Open', ...dates });
  });

  it('shares nothing that could be changed with the packet', () => {
    const packet = withMeta({ tags: ['a'] });
    packetToJsonLd(packet).keywords!.push('b');
    expect(packet.meta.tags).toEqual(['a']);
  });
});

describe('its text', () => {
  it('ends no script and begins no comment in one', () => {
    const packet = read({ ...bare, transcript: 'a </script><!-- <script> b' });
    const text = jsonLdText(packetToJsonLd(packet));
    expect(text).toContain('a \\u003c/script>\\u003c!-- \\u003cscript> b');
    expect(JSON.parse(text)).toEqual(packetToJsonLd(packet));
  });

  it('is the same JSON, without any "<", whatever people write', () => {
    const texts = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('<', '</script', '<!--', '\u2028', '\\u003c'),
    );
    fc.assert(
      fc.property(texts, texts, texts, (transcript, title, author) => {
        const result = parsePacket({ ...bare, title, transcript: `a${transcript}`, meta: { author } });
        if (!result.ok) return;
        const text = jsonLdText(packetToJsonLd(result.value));
        expect(text).not.toContain('<');
        expect(JSON.parse(text)).toEqual(packetToJsonLd(result.value));
      }),
    );
  });

  it('is made of every packet of the fixtures', () => {
    for (const name of readdirSync(fromRoot('test/fixtures/valid'))) {
      const jsonLd = packetToJsonLd(readFixture(name), { durationSeconds: 3 });
      expect(JSON.parse(jsonLdText(jsonLd)), name).toEqual(jsonLd);
    }
  });
});
