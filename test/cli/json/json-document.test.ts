import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readJson } from '../../../src/cli/json/json-document.js';
import { jsonPath } from '../../../src/cli/json/json-path.js';

const faultsOf = (text: string) => {
  const document = readJson(text);
  return document.faults.map((fault) => {
    const { line, column } = document.rangeOf(fault).start;
    return `${line}:${column} ${fault.code}`;
  });
};

describe('readJson', () => {
  it.each([
    ['{"a":1}', []],
    ['{\n  "a": 1,\n}', ['2:9 trailing-comma']],
    ['[1, 2, ]', ['1:6 trailing-comma']],
    ['{"a": [1,],\n"b": {"c": 2,},}', ['1:9 trailing-comma', '2:13 trailing-comma', '2:15 trailing-comma']],
    ['{"a": 1, // one\n"b": 2}', ['1:10 json-comment']],
    ['{"a":1,\r\n"b":2,\r\n "a":3}', ['3:2 duplicate-key']],
    ['{"a":{"x":1,"x":2},"b":{"x":1}}', ['1:13 duplicate-key']],
    ['{"__proto__":1,"__proto__":2}', ['1:16 duplicate-key']],
    ['{"a\\"b":1,"a":"\\\\\\"","b\\\\":"c\\\\\\\\"}', []],
    ['{"a\\\\" :1,"b":":","a\\\\"\n:2}', ['1:19 duplicate-key']],
    ["{'a':1}", ['1:2 not-json']],
    ['{"a":1 "b":2}', ['1:8 not-json']],
    ['{"a":"x\ny"}', ['1:6 not-json']],
    ['{"a":"tab\there"}', ['1:6 not-json']],
    ['{"a":"\\x"}', ['1:6 not-json']],
    ['{"a":01}', ['1:7 not-json']],
    ['{"a":NaN}', ['1:6 not-json']],
    ['{"a":1}}', ['1:8 not-json']],
    ['{"a":1', ['1:7 not-json']],
    ['', ['1:1 not-json']],
    ['[1,,2]', ['1:4 not-json']],
  ])('finds what is wrong with %j', (text, faults) => {
    expect(faultsOf(text)).toEqual(faults);
  });

  it.each([
    ['{\n  "cta": [\n    { "url": "x" }\n  ]\n}', ['cta', 0, 'url'], '3:14-3:17'],
    ['{\n  "cta": [\n    { "url": "x" }\n  ]\n}', ['cta', 0, 'label'], '3:5-3:6'],
    ['{\n  "cta": [\n    { "url": "x" }\n  ]\n}', ['meta', 'author'], '1:1-1:2'],
    ['{"a": 1, "a": 22}', ['a'], '1:15-1:17'],
    ['{"a": 1,}', ['a'], '1:7-1:8'],
    ['["😀", {"b": null}]', [1, 'b'], '1:14-1:18'],
    ['"text"', ['a'], '1:1-1:7'],
    ['', [], '1:1-1:2'],
  ])('finds in %j the place of %j', (text, path, place) => {
    const { start, end } = readJson(text).rangeAt(path);
    expect(`${start.line}:${start.column}-${end.line}:${end.column}`).toBe(place);
  });

  it('gives the value in spite of what leaves no doubt', () => {
    expect(readJson('{"a": [1,], /* one */ "b": 2, "b": 3,}').value).toEqual({ a: [1], b: 3 });
    expect(readJson("{'a':1}").value).toBeUndefined();
  });

  it('agrees with JSON.parse on what is JSON', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.json(), fc.string(), fc.stringMatching(/^[[\]{}",:0-9eE.+\-\\ntu \n]{0,30}$/)),
        (text) => {
          let isJson = true;
          try {
            JSON.parse(text);
          } catch {
            isJson = false;
          }
          const codes = readJson(text).faults.map(({ code }) => code);
          expect(codes.every((code) => code === 'duplicate-key')).toBe(isJson);
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('reads lists in lists in lists', () => {
    const deep = '['.repeat(100_000) + ']'.repeat(100_000);
    const { start } = readJson(deep).rangeAt([0, 0]);
    expect(start).toEqual({ line: 1, column: 1 });
  });
});

describe('jsonPath', () => {
  it.each([
    [[], '$'],
    [['cta', 0, 'url'], '$.cta[0].url'],
    [['@type'], "$['@type']"],
    [["it's", 'a b'], "$['it\\'s']['a b']"],
    [['line\nbreak', '"', '\\'], "$['line\\nbreak']['\"']['\\\\']"],
    [['\u001b[31m', '\u202e'], "$['\\u001b[31m']['\\u202e']"],
    [['größe', '名前'], '$.größe.名前'],
  ])('writes %j as %s', (path, text) => {
    expect(jsonPath(path)).toBe(text);
  });
});
