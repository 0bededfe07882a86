import { describe, expect, it } from 'vitest';
import { describeIntent } from '../../src/present/describe-intent.js';

describe('describeIntent', () => {
  it.each([
    ['scheduling/book-meeting', 'en', 'Book a meeting'],
    ['book_meeting', 'en', 'Book a meeting'],
    ['BookMeeting', 'en', 'Book a meeting'],
    ['SCHEDULING.BOOK_MEETING', 'en', 'Book a meeting'],
    ['intent:book_meeting', 'fr', 'Prendre rendez-vous'],
    ['product_quote', 'de', 'Produktangebot'],
    ['insurance/quote', 'zh-CN', '保险报价'],
    ['sales/quote-request', 'pt-BR', 'Pedir um orçamento'],
    ['sales/quote-request', 'iw', 'בקשת הצעת מחיר'],
    // Another category than the one that is listed.
    ['pets/book-meeting', 'fr', 'Pets book meeting'],
    ['bread/ask-baker', 'fr', 'Bread ask baker'],
    ['learn-more', 'tlh', 'Learn more'],
    ['learn-more', 'not a language!', 'Learn more'],
    ['learn-more', '', 'Learn more'],
    ['constructor', 'fr', 'Constructor'],
    ['__proto__', 'fr', 'Proto'],
    ['///', 'fr', ''],
    ['', 'fr', ''],
  ])('%j in %j: %s', (intent, language, words) => {
    expect(describeIntent(intent, language)).toBe(words);
  });
  it('is English where no language is named', () => {
    expect(describeIntent('LearnMore')).toBe('Learn more');
  });
});
