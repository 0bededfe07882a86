import { describe, expect, it } from 'vitest';
import { canonicalize } from '../../src/trust.js';

function numberOf(bits: string): number {
  const view = new DataView(new ArrayBuffer(8));
  view.setBigUint64(0, BigInt(`0x${bits}`));
  return view.getFloat64(0);
}

describe('numbers of RFC 8785, appendix B', () => {
  it.each([
    ['0000000000000000', '0'],
    ['8000000000000000', '0'],
    ['0000000000000001', '5e-324'],
    ['8000000000000001', '-5e-324'],
    ['7fefffffffffffff', '1.7976931348623157e+308'],
    ['ffefffffffffffff', '-1.7976931348623157e+308'],
    ['4340000000000000', '9007199254740992'],
    ['c340000000000000', '-9007199254740992'],
    ['4430000000000000', '295147905179352830000'],
    ['44b52d02c7e14af5', '9.999999999999997e+22'],
    ['44b52d02c7e14af6', '1e+23'],
    ['44b52d02c7e14af7', '1.0000000000000001e+23'],
    ['444b1ae4d6e2ef4e', '999999999999999700000'],
    ['444b1ae4d6e2ef4f', '999999999999999900000'],
    ['444b1ae4d6e2ef50', '1e+21'],
    ['3eb0c6f7a0b5ed8c', '9.999999999999997e-7'],
    ['3eb0c6f7a0b5ed8d', '0.000001'],
    ['41b3de4355555553', '333333333.3333332'],
    ['41b3de4355555554', '333333333.33333325'],
    ['41b3de4355555555', '333333333.3333333'],
    ['41b3de4355555556', '333333333.3333334'],
    ['41b3de4355555557', '333333333.33333343'],
    ['becbf647612f3696', '-0.0000033333333333333333'],
    ['43143ff3c1cb0959', '1424953923781206.2'],
  ])('%s: %s', (bits, text) => {
    expect(canonicalize(numberOf(bits))).toBe(text);
  });

  it.each(['7fffffffffffffff', '7ff0000000000000', 'fff0000000000000'])('%s is refused', (bits) => {
    expect(() => canonicalize([numberOf(bits)])).toThrow(TypeError);
  });
});

describe('texts', () => {
  // The inputs and outputs of the scheme's test data: github.com/cyberphone/json-canonicalization, testdata/, which its
  // appendix names.
  it.each([
    [
      'arrays',
      '[\n  56,\n  {\n    "d": true,\n    "10": null,\n    "1": [ ]\n  }\n]',
      '[56,{"1":[],"10":null,"d":true}]',
    ],
    [
      'french',
      '{"peach": "This sorting order", "péché": "is wrong according to French", "pêche": "but canonicalization MUST",' +
        ' "sin":   "ingnore locale"}',
      '{"peach":"This sorting order","péché":"is wrong according to French","pêche":"but canonicalization MUST",' +
        '"sin":"ingnore locale"}',
    ],
    [
      'structures',
      String.raw`{"1": {"f": {"f": "hi","F": 5} ,"\n": 56.0}, "10": { }, "": "empty", "a": { }, "111": [ { } ], "A": { }}`,
      String.raw`{"":"empty","1":{"\n":56,"f":{"F":5,"f":"hi"}},"10":{},"111":[{}],"A":{},"a":{}}`,
    ],
    ['unicode', String.raw`{"Unnormalized Unicode":"\u1e0d\u0307"}`, '{"Unnormalized Unicode":"\u1e0d\u0307"}'],
    [
      'values',
      String.raw`{"numbers": [1E30, 4.50, 333333333.33333329, 2e-3, 0.000000000000000000000000001],
        "escaping": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/", "literals": [null, true, false]}`,
      String.raw`{"escaping":"€$\u000f\nA'B\"\\\\\"/","literals":[null,true,false],` +
        '"numbers":[1e+30,4.5,333333333.3333333,0.002,1e-27]}',
    ],
    [
      'weird',
      String.raw`{"\u20ac": "Euro Sign", "1": "One", "\u0080": "Control\u007f", "\ud83d\ude02": "Smiley",
        "\u00f6": "Latin Small Letter O With Diaeresis", "\ufb33": "Hebrew Letter Dalet With Dagesh",
        "</script>": "Browser Challenge"}`,
      '{"1":"One","</script>":"Browser Challenge","\u0080":"Control\u007f","\u00f6":"Latin Small Letter O With Diaeresis",' +
        '"\u20ac":"Euro Sign","\u{1f602}":"Smiley","\ufb33":"Hebrew Letter Dalet With Dagesh"}',
    ],
  ])('%s', (_, input, output) => {
    expect(canonicalize(JSON.parse(input))).toBe(output);
  });

  it.each([
    ['null', null, 'null'],
    [
      'a name that is a setter of all objects',
      JSON.parse('{"b":1,"__proto__":{"a":2}}'),
      '{"__proto__":{"a":2},"b":1}',
    ],
    ['a name of a method', JSON.parse('{"toJSON":"no","constructor":1}'), '{"constructor":1,"toJSON":"no"}'],
    ['names in the order of UTF-16, not of code points', { '\ufb33': 1, '\u{1f602}': 2 }, '{"\u{1f602}":2,"\ufb33":1}'],
    ['names that are numbers', { 10: 1, 9: 2, '-1': 3, '1e3': 4 }, '{"-1":3,"10":1,"1e3":4,"9":2}'],
    ['line ends of JavaScript', '\u2028\u2029\u0000\u001f', String.raw`"${'\u2028\u2029'}\u0000\u001f"`],
    ['what only looks like an escape', '\\ud83d \\\\udead', String.raw`"\\ud83d \\\\udead"`],
    ['a pair of surrogates', '\ud83d\ude02', '"\u{1f602}"'],
  ])('%s', (_, value: unknown, text) => {
    expect(canonicalize(value)).toBe(text);
  });
});

describe('what is no JSON', () => {
  it.each([
    ['a lone surrogate', ['\ud83d']],
    ['the second of a pair alone', { a: 'x\ude02' }],
    ['a lone surrogate in a name', { '\ud83d': 1 }],
    ['one after a backslash', '\\\ud83d'],
    ['one after two', '\\\\\ud83d'],
    ['a pair in the wrong order', '\ude02\ud83d'],
    ['undefined', undefined],
    ['a member that is undefined', { a: undefined }],
    ['a hole', new Array(1)],
    ['a function', { a: () => 1 }],
    ['a symbol', [Symbol('a')]],
    ['a big integer', { a: 1n }],
    ['a date, of which JSON has a text', { a: new Date(0) }],
    ['a circle', circle()],
  ])('%s', (_, value: unknown) => {
    expect(() => canonicalize(value)).toThrow(TypeError);
  });

  it('goes 500 levels deep', () => {
    expect(canonicalize(nested(500))).toHaveLength(1002);
    expect(() => canonicalize(nested(501))).toThrow(TypeError);
    expect(() => canonicalize(JSON.parse('['.repeat(100_000) + ']'.repeat(100_000)))).toThrow(TypeError);
  });
});

function circle(): unknown {
  const object: Record<string, unknown> = {};
  object['self'] = object;
  return object;
}

/** An array, so many levels deep in others. */
function nested(levels: number): unknown {
  let value: unknown[] = [];
  for (let level = 0; level < levels; level++) value = [value];
  return value;
}
