import fc from 'fast-check';
import { expect, it } from 'vitest';
import { findDuplicateName } from '../../src/trust/duplicate-name.js';

it.each([
  ['{"a":1,"a":2}', 'a'],
  ['{"a":1,"\\u0061":2}', 'a'],
  ['{"":1,"":2}', ''],
  ['[{"a":[{"b":1,"c":2,"b":3}]}]', 'b'],
  ['{"a":{"a":1},"b":[{"a":1},{"a":1}],"c":"a"}', null],
  ['{"a":"b","b":"a","c":["a","a"]}', null],
  ['{"a":"\\"a\\":1,","b":"{\\\\","c":1}', null],
  ['{"a":"x\\\\","a":1}', 'a'],
  ['{"\\"":1,"\\u0022":2}', '"'],
  ['{"__proto__":1,"constructor":2,"__proto__":3}', '__proto__'],
  ['{ "a" :\n1 ,\t"a"\r\n: 2 }', 'a'],
  ['{"a":1,"A":2}', null],
  ['{"é":1,"e\u0301":2}', null],
  ['"{\\"a\\":1,\\"a\\":2}"', null],
  ['[]', null],
  ['17', null],
])('%s: %s', (text, name) => {
  JSON.parse(text);
  expect(findDuplicateName(text)).toBe(name);
});

it('finds none in what JSON itself writes', () => {
  fc.assert(
    fc.property(fc.json(), (text) => {
      expect(findDuplicateName(text)).toBeNull();
    }),
  );
});

it('finds a name that is added to any object', () => {
  fc.assert(
    fc.property(
      fc.dictionary(fc.string({ unit: 'binary' }), fc.jsonValue(), { minKeys: 1 }),
      fc.nat(),
      (object, place) => {
        const names = Object.keys(object);
        const name = names[place % names.length]!;
        const text = JSON.stringify({ before: [object], after: 1 }).replace(
          '[{',
          () => `[{${JSON.stringify(name)}:[{}],`,
        );
        expect(findDuplicateName(text)).toBe(name);
      },
    ),
  );
});

it.each(['x', '\\n', '\\\\', '\\"', '{'])('reads a string of 30 million characters of %s', (unit) => {
  const text = `{"a":"${unit.repeat(3e7 / unit.length)}","b":1,"a":2}`;
  expect(findDuplicateName(text)).toBe('a');
});
