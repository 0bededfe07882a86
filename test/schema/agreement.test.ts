import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { EXAMPLE_META, EXAMPLE_PACKET } from '../../src/schema/texts/example-packet.js';
import { INEXPRESSIBLE } from './inexpressible.js';
import { randomPacket } from './random-packets.js';
import { comparison, reasonFor, verdict, zodFaults } from './validators.js';

/** All that is JSON; older shapes and resolvers' answers are not packets of the canonical format. */
const fixtures = ['valid', 'invalid'].flatMap((kind) => {
  const folder = new URL(`../fixtures/${kind}/`, import.meta.url);
  return readdirSync(folder).flatMap((name): [string, unknown][] => {
    try {
      return [[`${kind}/${name}`, JSON.parse(readFileSync(new URL(name, folder), 'utf8'))]];
    } catch {
      return [];
    }
  });
});

const packetWith = (fields: object): unknown => JSON.parse(JSON.stringify({ ...EXAMPLE_PACKET, ...fields }));
const withMeta = (fields: object): unknown => packetWith({ meta: { ...EXAMPLE_META, ...fields } });
const withAction = (type: string, fields: object): unknown => packetWith({ cta: [{ type, label: 'Go', ...fields }] });

describe('the JSON Schema agrees with packetSchema in three validators', () => {
  it.each(fixtures)('on %s', (_, packet) => {
    expect(['same', 'laxer']).toContainEqual(comparison(packet));
  });

  it.each(fixtures.filter(([path]) => path.startsWith('valid/')))('takes %s if it is canonical', (path, packet) => {
    expect(verdict(packet)).toBe(path.startsWith('valid/canonical-'));
  });

  it.each([
    ['a text at its limit', packetWith({ title: 'x'.repeat(200) }), true],
    ['a text above its limit', packetWith({ title: 'x'.repeat(201) }), false],
    ['a text that is shorter than it looks', packetWith({ title: ` ${'x'.repeat(200)}` }), true],
    ['a text that is far too long', packetWith({ title: ' '.repeat(801) }), false],
    ['another script above its limit', withAction('call', { phone: '1234', label: '文'.repeat(81) }), false],
    ['emoji at their limit', withAction('call', { phone: '1234', label: '😀'.repeat(40) }), true],
    ['an invisible label', withAction('call', { phone: '1234', label: '\u200b' }), false],
    ['no recording', packetWith({ voice: null }), true],
    ['a missing recording', packetWith({ voice: undefined }), false],
    ['a recording beside the packet', packetWith({ voice: 'straße 1.mp3' }), true],
    ['a recording of another scheme', packetWith({ voice: 'data:audio/mpeg,x' }), false],
    ['neither number nor URL', withAction('call', {}), false],
    ['null for a number, and no URL', withAction('sms', { phone: null }), false],
    ['a URL in place of a number', withAction('call', { phone: null, url: 'tel:+15550100' }), true],
    ['a page in place of a number', withAction('call', { url: 'https://a.example' }), false],
    ['a number and any URL', withAction('call', { phone: '+1 202 555 0142', url: 7 }), true],
    ['another name for the address', withAction('email', { to: 'a@b.example' }), true],
    ['an address that takes precedence', withAction('email', { email: 'a@b.example', to: 7 }), true],
    ['neither start nor page', withAction('calendar', {}), false],
    ['a page to book', withAction('calendar', { url: 'https://a.example', title: 7 }), true],
    ['an event with a title of the wrong type', withAction('calendar', { start: '2026-03-01', title: 7 }), false],
    ['an action of an unknown type', withAction('share', {}), false],
    ['a month that there is not', withMeta({ created: '2026-13-01' }), false],
    ['a date as SQL writes it', withMeta({ created: '2026-02-01 09:30:00+01' }), true],
    ['further fields', { ...EXAMPLE_PACKET, $schema: 'x', meta: { ...EXAMPLE_META, x: [] } }, true],
  ])('%s', (_, packet, isValid) => {
    expect(comparison(packet)).toBe('same');
    expect(verdict(packet)).toBe(isValid);
  });

  it('on packets with something odd', () => {
    const count = { same: 0, laxer: 0 };
    fc.assert(
      fc.property(randomPacket, (packet) => {
        const result = comparison(packet);
        expect(['same', 'laxer']).toContainEqual(result);
        count[result as 'same' | 'laxer'] += 1;
      }),
      { numRuns: 6000 },
    );
    expect(count.same).toBeGreaterThan(4800);
  });
});

const twoHours = { start: '2026-03-01T12:00:00Z', end: '2026-03-01T10:00:00Z' };

/** For each entry of the list a packet that the schema takes and `packetSchema` refuses. */
const LAX: readonly (readonly [code: string, field: string, packet: unknown])[] = [
  ['too-long', 'title', packetWith({ title: '😀'.repeat(101) })],
  ['missing-field', 'intent', packetWith({ intent: '\u0301' })],
  ['invalid-id', 'id', packetWith({ id: 'spid:a:b\u200b' })],
  ['forbidden-url', 'voice', packetWith({ voice: 'https://a.example:99999/' })],
  ['too-long', 'cta[].url', withAction('sms', { url: `sms:+15550100?body=${'x'.repeat(1001)}` })],
  ['too-long', 'cta[]', withAction('sms', { phone: '+1 202 555 0142', body: '文'.repeat(1000) })],
  ['invalid-date', 'meta.created', withMeta({ created: '2026-02-30' })],
  ['invalid-language', 'meta.language', withMeta({ language: 'en-abcdefghi' })],
  ['invalid-phone', 'cta[].phone', withAction('call', { phone: '+1 1 202 555 0142' })],
  ['invalid-email', 'cta[].email', withAction('email', { email: 'a@1.2.3.4' })],
  ['invalid-event', 'cta[]', withAction('calendar', twoHours)],
  ['invalid-captions', 'captions[]', packetWith({ captions: [{ start: 2, end: 1, text: 'Hello' }] })],
];

describe('what the JSON Schema cannot say', () => {
  it.each(LAX)('%s of %s', (code, field, packet) => {
    expect(verdict(packet)).toBe(true);
    expect(zodFaults(packet)).toEqual([{ code, field }]);
  });

  it('is listed, and nothing else is', () => {
    expect(LAX.map(([code, field]) => reasonFor({ code, field }))).toEqual(INEXPRESSIBLE);
  });
});
