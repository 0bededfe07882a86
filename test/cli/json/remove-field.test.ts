import { expect, it } from 'vitest';
import { removeField } from '../../../src/cli/json/remove-field.js';
import { setLastField } from '../../../src/cli/json/set-field.js';

it.each([
  ['{"a": 1, "b": 2, "c": 3}', 'a', '{"b": 2, "c": 3}'],
  ['{"a": 1, "b": 2, "c": 3}', 'b', '{"a": 1, "c": 3}'],
  ['{"a": 1, "b": 2, "c": 3}', 'c', '{"a": 1, "b": 2}'],
  ['{ "a": [1, {"a": 2}] }', 'a', '{}'],
  ['{\n  "a": 1,\n  "b": 2\n}\n', 'b', '{\n  "a": 1\n}\n'],
  ['{"a": 1, "b": 2, "a": 3}', 'a', '{"b": 2}'],
  ['{"b": {"a": 1}}', 'a', '{"b": {"a": 1}}'],
])('takes out of %j the field %j', (text, name, rest) => {
  expect(removeField(text, [name])).toBe(rest);
});

it('takes a field out of an object inside', () => {
  expect(removeField('{"a": [{"b": 1}, {"b": 2, "c": 3}]}', ['a', 1, 'b'])).toBe('{"a": [{"b": 1}, {"c": 3}]}');
});

it.each([
  ['{"a":1}', '{"a":1,"z":{"y":[2]}}'],
  ['{"z":0,"a":1}', '{"a":1,"z":{"y":[2]}}'],
  ['{\n  "a": 1\n}\n', '{\n  "a": 1,\n  "z": {\n    "y": [\n      2\n    ]\n  }\n}\n'],
  ['{\r\n  "a": 1\r\n}', '{\r\n  "a": 1,\r\n  "z": {\r\n    "y": [\r\n      2\r\n    ]\r\n  }\r\n}'],
  ['{\n\t"a": 1\n}', '{\n\t"a": 1,\n\t"z": {\n\t\t"y": [\n\t\t\t2\n\t\t]\n\t}\n}'],
])('sets the last field of %j', (text, result) => {
  expect(setLastField(text, ['z'], { y: [2] })).toBe(result);
});
