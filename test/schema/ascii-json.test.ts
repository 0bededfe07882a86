import { describe, expect, it } from 'vitest';
import { asciiJson } from '../../src/schema/ascii-json.js';

describe('asciiJson', () => {
  it.each([
    ['é', '"\\u00e9"\n'],
    ['\u202e', '"\\u202e"\n'],
    ['\u{1f600}', '"\\ud83d\\ude00"\n'],
    ['\u009b\u007f', '"\\u009b\\u007f"\n'],
    ['a\nb', '"a\\nb"\n'],
  ])('writes %j as %s', (text, json) => {
    expect(asciiJson(text)).toBe(json);
    expect(JSON.parse(asciiJson(text))).toBe(text);
  });

  it('has a field a line', () => {
    expect(asciiJson({ a: [1] })).toBe('{\n  "a": [\n    1\n  ]\n}\n');
  });
});
