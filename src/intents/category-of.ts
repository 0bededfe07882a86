import type { Category } from './common-intents.js';

/** Where no word says more: whatever a packet is for, it informs. */
const FALLBACK: Category = 'information';

/** Words of intents that are published without a category. */
const WORDS: Readonly<Record<Category, string>> = {
  ai: 'ai agent assistant bot chatbot copilot gpt',
  engagement: 'community feedback join newsletter poll rating review share signup subscribe survey thank thanks vote',
  'follow-up': 'checkin follow followup missed nudge overdue reconnect',
  information: 'about announcement directions explain faq faqs hours info information learn location news',
  insurance: 'claim coverage insurance policy',
  onboarding: 'activate onboard onboarding register registration setup tutorial',
  product: 'feature features product products',
  referral: 'recommend refer referral',
  response: 'answer apology callback confirm confirmation reply respond response',
  routing: 'department escalate forward handoff handover operator redirect route routing transfer voicemail',
  sales:
    'buy checkout contract deal demo discount lead objection offer order payment price prices pricing promo promotion proposal purchase quote sale sales sell trial upgrade',
  scheduling:
    'appointment availability book booking calendar call cancel consult consultation event invitation invite meeting reminder reschedule reservation reserve schedule scheduling visit webinar',
  support: 'complaint contact fix help issue problem refund repair return support ticket troubleshoot warranty',
  welcome: 'greet greeting hello hi intro introduce introduction welcome',
};

const categories: ReadonlyMap<string, Category> = new Map(
  (Object.keys(WORDS) as Category[]).flatMap((category) => WORDS[category].split(' ').map((word) => [word, category])),
);

/**
 * Finds a category by the first word that belongs to one.
 *
 * @param words in lower case
 * @returns `information` where none does
 */
export const categoryOf = (words: readonly string[]): Category =>
  words.map((word) => categories.get(word)).find(Boolean) ?? FALLBACK;
