import { describe, expect, it } from 'vitest';
import { cutText, plainLines, plainText } from '../../src/packet/text.js';

describe('plainText', () => {
  it.each([
    ['a plain text', 'Hello, world', 'Hello, world'],
    ['white space', '  a \t\n b\u00a0\u3000c\r\n', 'a b c'],
    ['line and paragraph separators', 'a\u2028b\u2029c\u0085d', 'a b c d'],
    ['control characters', 'a\u0000b\u0007c\u001bd\u007fe\u009bf', 'abcdef'],
    [
      'bidirectional overrides and isolates',
      'a\u202eb\u202dc\u202ad\u202be\u202cf\u2066g\u2067h\u2068i\u2069',
      'abcdefghi',
    ],
    ['bidirectional marks', 'a\u200eb\u200fc\u061cd', 'abcd'],
    ['invisible spaces', 'pay\u200bpal\u2060 \ufeffok', 'paypal ok'],
    ['lone surrogates', 'a\ud83db\ude00c\ud83d', 'a\ufffdb\ufffdc\ufffd'],
    ['surrogate pairs', '😀 𠮷', '😀 𠮷'],
    [
      'a joiner in an emoji',
      '👩\u200d💻 👨\u200d👩\u200d👧 🏳\ufe0f\u200d🌈',
      '👩\u200d💻 👨\u200d👩\u200d👧 🏳\ufe0f\u200d🌈',
    ],
    ['a non-joiner in Persian', 'می\u200cخواهم', 'می\u200cخواهم'],
    ['a joiner after a virama', 'क्\u200dष', 'क्\u200dष'],
    ['stray joiners', '\u200da\u200c \u200db\u200d\u200dc\u200c', 'a bc'],
    ['only what is invisible', ' \u200b\u202e\u0000 ', ''],
    ['markup, which is text', '<b>&amp;${x}</b>', '<b>&amp;${x}</b>'],
  ])('%s', (_, raw, expected) => {
    expect(plainText(raw)).toBe(expected);
    expect(plainText(expected)).toBe(expected);
  });
});

describe('plainLines', () => {
  it.each([
    ['every kind of line break', 'a\r\nb\rc\u2028d\u2029e\u0085f\vg\fh', 'a\nb\nc\nd\ne\nf\ng\nh'],
    ['paragraphs and spaces stay', 'One.\n\nTwo  «\u00a0three\u00a0»', 'One.\n\nTwo  «\u00a0three\u00a0»'],
    ['tabs', 'a\tb', 'a b'],
    ['controls, overrides and invisible spaces', 'a\u0000\u202eb\u200b\n\ufeffc', 'ab\nc'],
    ['around the text', '\n\n a \n\n', 'a'],
    ['joiners', 'می\u200cخواهم', 'می\u200cخواهم'],
    ['lone surrogates', '\udc00a', '\ufffda'],
  ])('%s', (_, raw, expected) => {
    expect(plainLines(raw)).toBe(expected);
    expect(plainLines(expected)).toBe(expected);
  });
});

describe('cutText', () => {
  it.each([
    ['abc', 3, 'abc'],
    ['abcd', 3, 'abc'],
    ['ab😀', 3, 'ab'],
    ['ab😀', 4, 'ab😀'],
    ['', 3, ''],
  ])('%j to %i', (text, limit, expected) => {
    expect(cutText(text, limit)).toBe(expected);
  });
});

it('gets through megabytes, before the runner loses its patience', () => {
  for (const unit of ['\u200d', ' ', '\ud83d', '\u202e', 'a\u200d', '\r', 'e\u0301']) {
    expect(plainText(unit.repeat(500_000)).length).toBeLessThanOrEqual(1_000_000);
    expect(plainLines(unit.repeat(500_000)).length).toBeLessThanOrEqual(1_000_000);
  }
});

it('stacks no more than four marks, and leaves what scripts need', () => {
  expect(plainText(`a${'\u0301'.repeat(100)}b`)).toBe(`a${'\u0301'.repeat(4)}b`);
  expect(plainText('क्षि नमस्ते')).toBe('क्षि नमस्ते');
});
