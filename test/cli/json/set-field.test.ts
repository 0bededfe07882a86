import { describe, expect, it } from 'vitest';
import { setField } from '../../../src/cli/json/set-field.js';

describe('setField', () => {
  it.each([
    ['{"a":1}', ['b'], '{"a":1,"b":9}'],
    ['{"a": 1}', ['b'], '{"a": 1,"b": 9}'],
    ['{ "a": 1 }', ['b'], '{ "a": 1, "b": 9 }'],
    ['{\n  "a": 1\n}\n', ['b'], '{\n  "a": 1,\n  "b": 9\n}\n'],
    ['{\r\n\t"a" : 1\r\n}', ['b'], '{\r\n\t"a" : 1,\r\n\t"b" : 9\r\n}'],
    ['{"a": [1,\n 2], "c": 3}', ['a'], '{"a": 9, "c": 3}'],
    ['{"a": 1, "a": 2}', ['a'], '{"a": 1, "a": 9}'],
    ['{}', ['b'], '{"b": 9}'],
    ['{\n}', ['b'], '{"b": 9}'],
    ['{"p": {"a": 1}}', ['p', 'b'], '{"p": {"a": 1,"b": 9}}'],
    ['{"packets": [{"a":0}, {"a":1}]}', ['packets', 1, 'a'], '{"packets": [{"a":0}, {"a":9}]}'],
    ['{"__proto__":1}', ['__proto__'], '{"__proto__":9}'],
    ['{"a":1}', ['say "b"'], '{"a":1,"say \\"b\\"":9}'],
  ])('in %j sets %j', (text, path, changed) => {
    expect(setField(text, path, '9')).toBe(changed);
  });

  it.each([
    ['[1]', ['b']],
    ['{"a":1}', ['a', 'b']],
    ['{"a":1}', ['b', 'c']],
    ['[["b",{}]]', ['b', 'c']],
    ['{"a":1}', []],
    ['', ['b']],
  ])('in %j there is no %j', (text, path) => {
    expect(setField(text, path, '9')).toBeNull();
  });
});
