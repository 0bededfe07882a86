import { describe, expect, it } from 'vitest';
import { checkPacket, type CheckOptions } from '../../src/packet/check-packet.js';

const PACKET = {
  id: 'spid://bakery.example/welcome',
  voice: null,
  transcript: 'Hello.',
  intent: 'bakery/welcome',
  cta: [],
  meta: { author: 'Ann', created: '2020-01-01', language: 'en' },
  title: 'Hello',
};

const check = (fields: object, options?: CheckOptions) => {
  const { id, faults } = checkPacket({ ...PACKET, ...fields }, options);
  return { id, faults: faults.map(({ severity, code, path }) => `${severity} ${code} ${path.join('.')}`) };
};

describe('checkPacket', () => {
  it.each<[string, object, string[]]>([
    ['nothing in a good packet', {}, []],
    ['what is left out as an error', { captions: 7 }, ['error invalid-captions captions']],
    [
      'what could be better as a warning',
      { title: '', intent: 'info' },
      ['warning no-title title', 'warning vague-intent intent'],
    ],
    [
      'both, the format first',
      { captions: 7, title: '' },
      ['error invalid-captions captions', 'warning no-title title'],
    ],
  ])('finds %s', (_, fields, faults) => {
    expect(check(fields)).toEqual({ id: 'spid:bakery.example:welcome', faults });
  });

  it('names fields as the publisher does', () => {
    const { faults } = checkPacket({ spid: 'spid:a:b', packet: { voice_url: 'a.mp3', transcript: 'Hi.' } });
    expect(faults.map(({ code, path }) => [code, path])).toContainEqual(['no-captions', ['packet', 'captions']]);
  });

  it.each([
    ['2020-01-02', []],
    ['2020-01-01', ['warning expired meta.expires']],
  ])('takes the time that it is given: %s', (expires, faults) => {
    const now = Date.UTC(2020, 0, 2, 12);
    expect(check({ meta: { ...PACKET.meta, expires } }, { now }).faults).toEqual(faults);
  });

  it('takes what readers understand for a fault only where it is strict', () => {
    const meta = { ...PACKET.meta, language: 'en_US' };
    expect(check({ meta }).faults).toEqual([]);
    expect(check({ meta }, { strict: true }).faults).toEqual(['error invalid-language meta.language']);
  });

  it.each([
    ['a text', JSON.stringify(PACKET), 'not-a-packet'],
    ['a list', [PACKET], 'not-a-packet'],
    ['null', null, 'not-a-packet'],
    ['a packet with nothing to show', { ...PACKET, transcript: '' }, 'nothing-to-show'],
  ])('refuses %s', (_, value, code) => {
    const { id, faults } = checkPacket(value);
    expect([id, faults.at(-1)]).toEqual([null, { code, path: [], severity: 'error' }]);
  });
});
