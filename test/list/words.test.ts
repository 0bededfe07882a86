import { describe, expect, it } from 'vitest';
import { locales } from '../../src/locales/load-locale.js';
import { allWords } from '../../src/list/words/all-words.js';
import { languages, loadWords } from '../../src/list/words/load-words.js';
import { sayCount, sayFailure } from '../../src/list/words/say.js';
import type { ListWords } from '../../src/list/words/words.js';
import type { Issue } from '../../src/packet/issues.js';

const { en } = allWords as { en: ListWords };
const others = Object.entries(allWords).filter(([language]) => language !== 'en');
const textsOf = ({ count, ...texts }: ListWords): string[] => [...Object.values(texts), ...Object.values(count)];

/** Terms that are the same in two languages. */
const SAME_WORDS: Readonly<Record<string, readonly string[]>> = { fr: ['Messages', '# message', '# messages'] };

describe('the languages of the list', () => {
  it('are those of its cards', () => {
    expect([...languages].sort()).toEqual([...locales].sort());
    expect(Object.keys(allWords).sort()).toEqual([...locales].sort());
  });

  it.each(others)('%s says everything, in its own words', (language, words) => {
    expect(Object.keys(words)).toEqual(Object.keys(en));
    const same = textsOf(words).filter((text) => textsOf(en).includes(text));
    expect(same.filter((text) => !SAME_WORDS[language]?.includes(text))).toEqual([]);
    expect(textsOf(words).filter((text) => !text || text !== text.trim())).toEqual([]);
  });

  it.each(others)('%s is the same when a page loads it', async (language, words) => {
    expect((await loadWords(language)).words).toEqual(words);
  });

  it.each(Object.entries(allWords))('%s knows each form that its grammar has for small numbers', (language, words) => {
    const rules = new Intl.PluralRules(language);
    const forms = new Set(Array.from({ length: 200 }, (_, count) => rules.select(count)));
    expect([...forms].filter((form) => !words.count[form] && words.count.other === '')).toEqual([]);
    // One form for all is right where all are alike: Hindi, Japanese, Korean, Chinese.
    if (!['hi', 'ja', 'ko', 'zh-Hans'].includes(language))
      expect(Object.keys(words.count)).toEqual(expect.arrayContaining([...forms]));
  });
});

describe('so many messages', () => {
  it.each<[string, number, boolean, string]>([
    ['en', 0, false, '0 messages'],
    ['en', 1, false, '1 message'],
    ['en', 12, false, '12 messages'],
    ['en', 100_000, false, '100,000 messages'],
    ['en', 50, true, '50+ messages'],
    ['en', 1, true, '1+ messages'],
    ['de', 1000, false, '1.000 Nachrichten'],
    ['fr', 0, false, '0 message'],
    ['ar', 2, false, 'رسالتان'],
    ['ar', 5, false, '5 رسائل'],
    ['ar-EG', 11, false, '١١ رسالة'],
    ['he', 2, false, 'שתי הודעות'],
    ['ja', 3, false, '3件のメッセージ'],
  ])('%s, %i, more: %s', (language, count, isMore, expected) => {
    const words = allWords[language] ?? allWords[language.slice(0, 2)]!;
    expect(sayCount(words, count, language, isMore)).toBe(expected);
  });
});

describe('what went wrong', () => {
  const issue = (code: Issue['code'], data?: Issue['data']): Issue => ({
    ...{ code, path: [], severity: 'error' },
    ...(data && { data }),
  });

  it.each<[Issue, keyof ListWords]>([
    [issue('network'), 'unreachable'],
    [issue('timeout'), 'late'],
    [issue('http-status', { status: 404 }), 'gone'],
    [issue('http-status', { status: 410 }), 'gone'],
    [issue('http-status', { status: 503 }), 'unavailable'],
    [issue('code-unavailable'), 'unavailable'],
    [issue('too-large'), 'tooLarge'],
    [issue('not-json'), 'unreadable'],
    [issue('unsafe-source'), 'unreadable'],
  ])('%o', (given, expected) => {
    expect(sayFailure(en, [given])).toBe(en[expected]);
  });
});
