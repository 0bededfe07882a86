import { describe, expect, it } from 'vitest';
import { intentInWords } from '../../src/intents/intent-in-words.js';

describe('intentInWords', () => {
  it.each([
    ['insurance/quote', 'Insurance quote'],
    ['welcome/getting-started', 'Welcome getting started'],
    ['onboarding.welcome', 'Onboarding welcome'],
    ['onboard_user', 'Onboard user'],
    ['IntroGreeting', 'Intro greeting'],
    ['APPOINTMENT_OFFER', 'Appointment offer'],
    ['intent:book_meeting', 'Book meeting'],
    ['HTTPStatus', 'Http status'],
    ['Step2Start', 'Step2 start'],
    ['Q3Results', 'Q3 results'],
    ['B2BOffers', 'B2b offers'],
    ['FAQs', 'Faqs'],
    ['rock’n’roll & more', 'Rock’n’roll & more'],
    ['مرحبا/بكم', 'مرحبا بكم'],
    ['', ''],
    ['///', ''],
    ['intent:', ''],
  ])('%s -> %s', (intent, words) => {
    expect(intentInWords(intent)).toBe(words);
  });
});
