import { describe, expect, it, vi } from 'vitest';
import { textOfPacket } from '../../src/list/entry.js';

const throws = (): never => {
  throw new Error('Not to be read');
};
const circle: unknown[] = [];
circle.push(circle);

describe('the text of a packet', () => {
  it.each<[string, unknown, string | null]>([
    [
      'of an object',
      { id: 'spid:a.example:b', meta: { tags: ['c'], expires: null } },
      '{"id":"spid:a.example:b","meta":{"tags":["c"],"expires":null}}',
    ],
    ['of a text', '{"id": 1}', '{"id": 1}'],
    [
      'with what JSON does not have',
      { duration: NaN, meta: { created: new Date(0) } },
      '{"duration":null,"meta":{"created":"1970-01-01T00:00:00.000Z"}}',
    ],
    ['with a field that is a text in another way', { title: new String('Bread'), id: undefined }, '{"title":"Bread"}'],
    ['of a big integer', { duration: 12n }, null],
    ['of nothing', undefined, null],
    ['of what throws when it is read', { toJSON: throws }, null],
    ['of a circle', circle, null],
  ])('%s', (_, packet, expected) => {
    expect(textOfPacket(packet)).toBe(expected);
  });

  // Which takes ten times as long, before a list of many shows anything.
  it('is written without a function that is called for each value', () => {
    const write = vi.spyOn(JSON, 'stringify');
    textOfPacket({ title: 'Bread' });
    expect(write.mock.calls).toEqual([[{ title: 'Bread' }]]);
    write.mockRestore();
  });
});
