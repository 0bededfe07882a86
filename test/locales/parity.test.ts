import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { targetLocales } from '../../src/locales/generated/locale-codes.js';
import { loadLocale, locales } from '../../src/locales/load-locale.js';

const folder = new URL('../../src/locales/xliff/', import.meta.url);
const placeholders = (text: string): string[] => (text.match(/<x id="\d+"/g) ?? []).sort();
const words = (text: string): string => text.replace(/<x [^>]*>/g, '');

/** A short label may need more room in another language than a sentence does, in proportion. */
const greatestLength = (source: string): number =>
  source.length < 40 ? source.length * 2.2 + 12 : source.length * 1.6;

/** Terms that are the same in two languages. */
const SAME_WORDS: Readonly<Record<string, readonly string[]>> = {
  de: ['details', 'pause', 'position'],
  fr: ['actions', 'pause', 'position', 'volume'],
  it: ['volume'],
  pt: ['volume'],
};

/** Letters at least some of which each text has. */
const SCRIPTS: Readonly<Record<string, RegExp>> = {
  ar: /\p{Script=Arabic}/u,
  he: /\p{Script=Hebrew}/u,
  hi: /\p{Script=Devanagari}/u,
  ja: /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u,
  ko: /\p{Script=Hangul}/u,
  'zh-Hans': /\p{Script=Han}/u,
};

/** How each language ends a sentence, and marks that are another's. */
const FULL_STOPS: Readonly<Record<string, string>> = { ja: '。', 'zh-Hans': '。', hi: '।' };
const FOREIGN_MARKS: Readonly<Record<string, RegExp>> = {
  ar: /[,;?]/,
  fr: /[^\u202f\u00a0][:;?!]|'/,
  ja: /[,:;?!()]|\.$/,
  'zh-Hans': /[,:;?!()]|\.$/,
};

/** The XLIFF of a language, by id. */
function units(language: string): Map<string, { source: string; target: string | undefined }> {
  const xml = readFileSync(new URL(`${language}.xlf`, folder), 'utf8');
  const found = xml.matchAll(
    /<trans-unit id="(?<id>[^"]+)">\s*<source>(?<source>.*?)<\/source>\s*(?:<target>(?<target>.*?)<\/target>)?/gs,
  );
  return new Map(
    [...found].map(({ groups }) => [groups!['id']!, { source: groups!['source']!, target: groups!['target'] }]),
  );
}

describe.each(['ar', 'he'])('%s', (language) => {
  it('sets numbers and addresses apart, whose groups it would turn around', () => {
    const texts = [...units(language)].filter(([id]) => id === 'copy-destination' || id.startsWith('proof-'));
    const targets = texts.map(([, { target }]) => target!).filter((target) => placeholders(target).length > 0);
    expect(targets.length).toBeGreaterThan(5);
    for (const target of targets) expect(target).toMatch(/\u2068<x id="0"[^>]*>\u2069/);
  });
});

describe('the languages', () => {
  it('are those that can be loaded, and English', () => {
    expect([...locales].sort()).toEqual(['en', ...targetLocales].sort());
  });
  it('have a file each', () => {
    expect(readdirSync(folder).sort()).toEqual(targetLocales.map((language) => `${language}.xlf`).sort());
  });
  it.each(targetLocales)('have the same messages: %s', (language) => {
    const ids = [...units(language).keys()].sort();
    expect(ids.length).toBeGreaterThan(30);
    expect(ids).toEqual([...units(targetLocales[0]).keys()].sort());
  });
});

describe.each(targetLocales)('%s', (language) => {
  const all = [...units(language)];

  it.each(all)('%s is translated, with the placeholders of the source', (id, { source, target }) => {
    expect(target).toBeTruthy();
    expect(target).toBe(target!.trim());
    expect(placeholders(target!)).toEqual(placeholders(source));
    if (!SAME_WORDS[language]?.includes(id)) expect(target).not.toBe(source);
  });
  it.each(all)('%s is not much longer than the source', (_id, { source, target }) => {
    expect(words(target!).length).toBeLessThanOrEqual(greatestLength(words(source)));
  });
  it.each(all)('%s has the letters and marks of the language', (id, { source, target }) => {
    const text = words(target!);
    if (id !== 'elapsed-of-total') expect(text).toMatch(SCRIPTS[language] ?? /\p{Script=Latin}/u);
    expect(text).not.toMatch(FOREIGN_MARKS[language] ?? /'/);
    expect(text.endsWith(FULL_STOPS[language] ?? '.')).toBe(source.endsWith('.'));
  });
  it('is generated and can be loaded', async () => {
    const { templates } = await loadLocale(language);
    expect(Object.keys(templates).sort()).toEqual(all.map(([id]) => id).sort());
  });
});
