import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { allDescriptions } from '../../src/intents/all-descriptions.js';
import { commonIntents } from '../../src/intents/common-intents.js';
import { intentInWords } from '../../src/intents/intent-in-words.js';
import { byWords } from '../../src/intents/describe.js';
import { descriptionsIn } from '../../src/intents/descriptions-in.js';
import { loadDescriptions } from '../../src/intents/load-descriptions.js';
import { allLocales } from '../../src/locales/generated/locale-codes.js';

const LONGEST = 45;
const intents = commonIntents.map(({ intent }) => intent);
const english = Object.values(allDescriptions['en']!);

/** Letters that each text has. */
const SCRIPTS: Readonly<Record<string, RegExp>> = {
  ar: /\p{Script=Arabic}/u,
  he: /\p{Script=Hebrew}/u,
  hi: /\p{Script=Devanagari}/u,
  ja: /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u,
  ko: /\p{Script=Hangul}/u,
  'zh-Hans': /\p{Script=Han}/u,
};

describe('the common intents', () => {
  it('are in the format’s own form, once each', () => {
    for (const intent of intents) expect(intent).toMatch(/^[a-z]+(-[a-z]+)*\/[a-z]+(-[a-z]+)*$/);
    expect(new Set(intents).size).toBe(intents.length);
  });
  it('have all nine published categories and those of the format’s examples', () => {
    expect([...new Set(commonIntents.map(({ category }) => category))].sort()).toEqual([
      'ai',
      'engagement',
      'follow-up',
      'information',
      'insurance',
      'onboarding',
      'product',
      'referral',
      'response',
      'routing',
      'sales',
      'scheduling',
      'support',
      'welcome',
    ]);
  });
  it('have their category before the slash', () => {
    for (const { intent, category } of commonIntents) expect(intent.startsWith(`${category}/`)).toBe(true);
  });
  it('are told apart by their words: none is the action of another', () => {
    const actions = new Map(intents.map((intent) => [intentInWords(intent.replace(/.+\//, '')), intent]));
    expect(intents.filter((intent) => actions.has(intentInWords(intent)))).toEqual([]);
  });
});

describe('the descriptions', () => {
  it('are there in each language of the interface', () => {
    const files = readdirSync(new URL('../../src/intents/descriptions/', import.meta.url)).sort();
    expect(files).toEqual([...allLocales].sort().map((locale) => `${locale}.ts`));
    expect(Object.keys(allDescriptions).sort()).toEqual([...allLocales].sort());
  });

  describe.each(allLocales)('%s', (locale) => {
    const descriptions = allDescriptions[locale]!;
    const all = Object.entries(descriptions);

    it('describes each common intent, in the same order, each in another way', () => {
      expect(Object.keys(descriptions)).toEqual(intents);
      expect(new Set(Object.values(descriptions)).size).toBe(intents.length);
    });
    it.each(all)('%s is a heading: short, without a full stop', (_, text) => {
      expect(text).toBe(text.trim());
      expect(text.length).toBeGreaterThan(1);
      expect(text.length).toBeLessThanOrEqual(LONGEST);
      expect(text).not.toMatch(/[.。।!?]$|'/);
      expect(text).toMatch(SCRIPTS[locale] ?? /^\p{Lu}/u);
    });
    it('is in its own language', () => {
      if (locale !== 'en') expect(Object.values(descriptions).filter((text) => english.includes(text))).toEqual([]);
    });
    it('has one table, made once', () => {
      expect(descriptionsIn(locale)).toEqual(byWords(descriptions));
      expect(descriptionsIn(locale)).toBe(descriptionsIn(locale));
    });
    it('can be loaded alone', async () => {
      expect((await loadDescriptions(locale)).descriptions).toEqual(byWords(descriptions));
    });
  });
});
