import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainLines, plainText } from '../../src/packet/text.js';
import { packetJsonSchema } from '../../src/schema/packet-json-schema.js';
import { TEXT_DEFINITIONS, VISIBLE_PATTERN } from '../../src/schema/text-length.js';
import { schemasIn } from './schemas-in.js';

const schema = packetJsonSchema();

describe('the patterns of the JSON Schema', () => {
  const patterns = [...new Set(schemasIn(schema).flatMap(({ pattern }) => pattern ?? []))].map(
    (pattern, index) => [index, pattern] as const,
  );

  it.each(patterns)('number %d has nothing that only some engines know', (_, pattern) => {
    expect(pattern).not.toMatch(/\(\?[^:]|\\[^/stnfr.[\]\\-]/);
  });

  const pieces = [
    'spid:',
    'https:',
    '//',
    '/',
    'a',
    '.',
    '@',
    '-',
    '0',
    '12',
    ' ',
    '\n',
    '😀',
    '\ud83d',
    '\u200b',
    'é',
  ];
  const anyText = fc
    .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'binary', maxLength: 3 })), { maxLength: 8 })
    .map((parts) => parts.join(''));

  it.each(patterns)('number %d means the same with the flag `u`', (_, pattern) => {
    const [plain, unicode] = [new RegExp(pattern), new RegExp(pattern, 'u')];
    fc.assert(
      fc.property(anyText, (text) => {
        expect(unicode.test(text)).toBe(plain.test(text));
      }),
      { numRuns: 500 },
    );
  });

  const endless = [
    'spid:a',
    'spid://a',
    ':',
    ' ',
    '2026-03-01 ',
    '0',
    '+1 ',
    'a',
    '.a',
    'a@',
    '-a',
    'tel:',
    'sms:1',
    '\t',
    '[a=a]',
  ];
  it.each(patterns)('number %d takes no time for long texts', (_, pattern) => {
    const expression = new RegExp(pattern, 'u');
    const startedAt = performance.now();
    for (const start of endless)
      for (const unit of endless) expression.test(`${start}${unit.repeat(20_000 / unit.length)}\\`);
    expect(performance.now() - startedAt).toBeLessThan(2000);
  });
});

describe('what the JSON Schema knows of characters', () => {
  const characters = Array.from({ length: 0x1_0000 }, (_, code) => String.fromCharCode(code));
  const shortened = new RegExp(TEXT_DEFINITIONS['shortened']?.pattern ?? '', 'u');

  it('no text is cut of which it says so', () => {
    const texts = characters.map((character) => `a${character.repeat(10)}b`).filter((text) => !shortened.test(text));
    expect(texts.length).toBeGreaterThan(40_000);
    expect(texts.filter((text) => plainText(text).length < text.length)).toEqual([]);
    expect(texts.filter((text) => plainLines(text).length < text.length)).toEqual([]);
  });

  it('whatever is visible is', () => {
    const visible = new RegExp(VISIBLE_PATTERN, 'u');
    expect(characters.filter((text) => plainText(text) && !visible.test(text))).toEqual([]);
    expect(characters.filter((text) => !visible.test(text)).length).toBeGreaterThan(100);
  });
});
