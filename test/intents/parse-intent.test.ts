import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commonIntents } from '../../src/intents/common-intents.js';
import { parseIntent } from '../../src/intents/parse-intent.js';

const PART = '[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}]*(-[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}]*)*';
const PATTERN = new RegExp(`^${PART}/${PART}$`, 'u');

describe('parseIntent', () => {
  it('gives the parts and the whole', () => {
    expect(parseIntent('QuoteRequest')).toEqual({
      category: 'sales',
      action: 'quote-request',
      intent: 'sales/quote-request',
    });
  });

  describe('with a category', () => {
    it.each([
      ['welcome/getting-started', 'welcome/getting-started'],
      ['product/quote', 'product/quote'],
      ['onboarding.welcome', 'onboarding/welcome'],
      ['onboarding:welcome', 'onboarding/welcome'],
      ['product/quoteRequest', 'product/quote-request'],
      ['Product/QuoteRequest', 'product/quote-request'],
      ['PRODUCT/QUOTE_REQUEST', 'product/quote-request'],
      ['Follow Up / Missed call', 'follow-up/missed-call'],
      ['my_shop/book_meeting', 'my-shop/book-meeting'],
      ['HTTPStatus/404Page', 'http-status/404-page'],
      ['a/b/c', 'a/b-c'],
      ['a.b.c', 'a/b-c'],
      ['v1.2/quote', 'v1-2/quote'],
      ['health//overview/', 'health/overview'],
      ['  product/quote\n', 'product/quote'],
      ['intent:product/quote', 'product/quote'],
      ['INTENT: product/quote', 'product/quote'],
      ['intent/product', 'intent/product'],
      ['Santé/Conseil Gratuit', 'santé/conseil-gratuit'],
      ['sante\u0301/conseil', 'santé/conseil'],
      ['مرحبا/بكم', 'مرحبا/بكم'],
      ['स्वागत/नमस्ते', 'स्वागत/नमस्ते'],
      ['产品／报价', '产品/报价'],
      ['ＰＲＯＤＵＣＴ/ｑｕｏｔｅ', 'product/quote'],
      ['__proto__/constructor', 'proto/constructor'],
    ])('%j -> %s', (text, intent) => {
      expect(parseIntent(text)?.intent).toBe(intent);
    });
  });

  describe('without one', () => {
    it.each([
      ['book_meeting', 'scheduling/book-meeting'],
      ['QuoteRequest', 'sales/quote-request'],
      ['APPOINTMENT_OFFER', 'scheduling/appointment-offer'],
      ['onboard_user', 'onboarding/onboard-user'],
      ['IntroGreeting', 'welcome/intro-greeting'],
      ['ScheduleConsult', 'scheduling/schedule-consult'],
      ['LearnMore', 'information/learn-more'],
      ['ObjectionHandler', 'sales/objection-handler'],
      ['learn-more', 'information/learn-more'],
      ['Learn more', 'information/learn-more'],
      ['intent:learn_more', 'information/learn-more'],
      ['/learn-more', 'information/learn-more'],
      ['learn-more/', 'information/learn-more'],
      ['Learn more.', 'information/learn-more'],
      // The name of a common intent, its category among the words.
      ['product_quote', 'product/quote'],
      ['InsuranceQuote', 'insurance/quote'],
      // An action that two categories have.
      ['quote', 'product/quote'],
      // Not listed: the first word that says something.
      ['reserve_table', 'scheduling/reserve-table'],
      ['SummerPromotion', 'sales/summer-promotion'],
      ['ask_chatbot', 'ai/ask-chatbot'],
      ['FollowUpCall', 'follow-up/follow-up-call'],
      ['transfer_call', 'routing/transfer-call'],
      ['answer_question', 'response/answer-question'],
      ['CustomerReferral', 'referral/customer-referral'],
      ['JoinCommunity', 'engagement/join-community'],
      ['fileClaim', 'insurance/file-claim'],
      ['FAQs', 'information/faqs'],
      // Nothing says more.
      ['Bread', 'information/bread'],
      ['مرحبا', 'information/مرحبا'],
      ['42', 'information/42'],
      ['constructor', 'information/constructor'],
      ['__proto__', 'information/proto'],
    ])('%j -> %s', (text, intent) => {
      expect(parseIntent(text)?.intent).toBe(intent);
    });
  });

  it.each(['', ' ', '/', '///', '._-', '— ✔', '🎉', 'intent:', '\u0301'])('%j is none', (text) => {
    expect(parseIntent(text)).toBeNull();
  });

  it.each(commonIntents)('$intent is one of its own, with and without its category', ({ intent, category }) => {
    expect(parseIntent(intent)).toEqual({ category, action: intent.slice(category.length + 1), intent });
    expect(parseIntent(intent.toUpperCase().replace('/', '.').replaceAll('-', '_'))?.intent).toBe(intent);
    expect(parseIntent(intent.replace('/', '_'))?.intent).toBe(intent);
  });

  const pieces = fc.constantFrom(
    'intent:',
    '/',
    '.',
    ':',
    '_',
    '-',
    ' ',
    'Book',
    'quote',
    'HTTP',
    '2',
    'é',
    'İ',
    'ß',
    'Σ',
  );
  it.each([
    ['any text', fc.string({ unit: 'binary' })],
    ['letters', fc.string({ unit: 'grapheme' })],
    ['pieces of intents', fc.array(pieces).map((each) => each.join(''))],
  ])('is in its own form from then on: %s', (_, texts) => {
    fc.assert(
      fc.property(texts, (text) => {
        const parsed = parseIntent(text);
        if (!parsed) return;
        expect(parsed.intent).toMatch(PATTERN);
        expect(parsed.intent).toBe(`${parsed.category}/${parsed.action}`);
        expect(parseIntent(parsed.intent)).toEqual(parsed);
      }),
      { numRuns: 2000 },
    );
  });
});
