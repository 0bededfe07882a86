import { describe, expect, it } from 'vitest';
import { listingFrom, listingOf, MAX_PACKETS, type Listing } from '../../src/list/listing.js';

const url = 'https://bakery.example/packets.json';
const of = (packets: readonly unknown[], rest: Partial<Listing> = {}): Listing => ({
  ...{ packets, url, total: packets.length, next: null },
  ...rest,
});

function revoked(): unknown {
  const { proxy, revoke } = Proxy.revocable([], {});
  revoke();
  return proxy;
}

describe('packets at hand', () => {
  it.each<[string, unknown, Listing | null]>([
    ['a list', [1, 2], of([1, 2])],
    ['an answer', { packets: [1] }, of([1])],
    ['an answer without packets', { packets: [] }, of([])],
    ['its text', '{"packets":[1]}', of([1])],
    ['with a byte order mark', '\ufeff[1]', of([1])],
    ['the first page of an answer', { packets: [1], total: 3, next: '2' }, of([1], { total: 3, next: '2' })],
    ['one that does not say of how many', { packets: [1], next: '2' }, of([1], { total: null, next: '2' })],
    ['one that counts others, too', { packets: [1], total: 5 }, of([1])],
    ['one that does not say how many', { packets: [1], total: null, next: null }, of([1])],
    ['no list', { packets: {} }, null],
    ['inherited packets', Object.create({ packets: [1] }), null],
    ['no JSON', '{', null],
    ['a packet', { transcript: 'Hello' }, null],
    ['nothing', null, null],
    ['what throws when it is read', revoked(), null],
  ])('%s', (_, given, expected) => {
    expect(listingOf(given, url)).toEqual(expected);
  });

  it('are no more than a page can show', () => {
    const packets = Array.from({ length: MAX_PACKETS + 5 }, (_, index) => index);
    expect(listingOf(packets, null)?.packets).toEqual(packets.slice(0, MAX_PACKETS));
  });
});

describe('a resolver’s answer', () => {
  const answerOf = (answer: object, before?: readonly unknown[]) =>
    listingFrom({ ok: true, answer: answer as never, url }, before);

  it.each<[string, object, readonly unknown[] | undefined, Listing]>([
    ['the first', { packets: [1], total: 2, next: '1' }, undefined, of([1], { total: 2, next: '1' })],
    ['what follows', { packets: [2], total: 2, next: null }, [1], of([1, 2])],
    [
      'of which it is not known how many',
      { packets: [1], total: null, next: '1' },
      undefined,
      of([1], { total: null, next: '1' }),
    ],
    ['that counts no number', { packets: [1], total: NaN, next: {} }, undefined, of([1])],
    ['that counts too far', { packets: [1], total: 1 / 0, next: '1' }, undefined, of([1], { total: null, next: '1' })],
    ['that counts less than nothing', { packets: [1], total: -1 }, undefined, of([1])],
    ['the last of those', { packets: [2], total: null, next: null }, [1], of([1, 2])],
  ])('%s', (_, answer, before, expected) => {
    expect(answerOf(answer, before)).toEqual(expected);
  });
});
