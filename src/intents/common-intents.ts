import type { ActionType } from '../packet/model.js';

/** The published categories, and those that the format's own examples use. */
export type Category =
  | 'ai'
  | 'engagement'
  | 'follow-up'
  | 'information'
  | 'insurance'
  | 'onboarding'
  | 'product'
  | 'referral'
  | 'response'
  | 'routing'
  | 'sales'
  | 'scheduling'
  | 'support'
  | 'welcome';

/** An intent, its category, and the type of action that suits it: null where none is expected of the listener. */
type Entry = {
  [C in Category]: {
    readonly intent: `${C}/${string}`;
    readonly category: C;
    readonly actionType: ActionType | null;
  };
}[Category];

/** Intents that many publishers need. An action that is found in several categories belongs to the first of them. */
export const commonIntents = [
  { intent: 'welcome/greeting', category: 'welcome', actionType: null },
  { intent: 'welcome/getting-started', category: 'welcome', actionType: 'link' },
  { intent: 'welcome/intro-greeting', category: 'welcome', actionType: 'link' },
  { intent: 'onboarding/welcome', category: 'onboarding', actionType: 'link' },
  { intent: 'onboarding/onboard-user', category: 'onboarding', actionType: 'link' },
  { intent: 'scheduling/book-meeting', category: 'scheduling', actionType: 'calendar' },
  { intent: 'scheduling/appointment-offer', category: 'scheduling', actionType: 'calendar' },
  { intent: 'scheduling/schedule-consult', category: 'scheduling', actionType: 'calendar' },
  { intent: 'scheduling/schedule-call', category: 'scheduling', actionType: 'calendar' },
  { intent: 'scheduling/reschedule', category: 'scheduling', actionType: 'calendar' },
  { intent: 'scheduling/reminder', category: 'scheduling', actionType: 'calendar' },
  { intent: 'scheduling/event-invitation', category: 'scheduling', actionType: 'calendar' },
  { intent: 'engagement/survey', category: 'engagement', actionType: 'form' },
  { intent: 'engagement/feedback', category: 'engagement', actionType: 'form' },
  { intent: 'engagement/review-request', category: 'engagement', actionType: 'link' },
  { intent: 'engagement/newsletter-signup', category: 'engagement', actionType: 'form' },
  { intent: 'engagement/thank-you', category: 'engagement', actionType: null },
  { intent: 'response/answer-question', category: 'response', actionType: null },
  { intent: 'response/confirmation', category: 'response', actionType: null },
  { intent: 'response/call-back', category: 'response', actionType: 'form' },
  { intent: 'information/learn-more', category: 'information', actionType: 'link' },
  { intent: 'information/opening-hours', category: 'information', actionType: null },
  { intent: 'information/directions', category: 'information', actionType: 'link' },
  { intent: 'information/faq', category: 'information', actionType: 'link' },
  { intent: 'information/announcement', category: 'information', actionType: 'link' },
  { intent: 'sales/quote-request', category: 'sales', actionType: 'form' },
  { intent: 'sales/demo', category: 'sales', actionType: 'calendar' },
  { intent: 'sales/pricing', category: 'sales', actionType: 'link' },
  { intent: 'sales/special-offer', category: 'sales', actionType: 'link' },
  { intent: 'sales/free-trial', category: 'sales', actionType: 'link' },
  { intent: 'sales/contact-sales', category: 'sales', actionType: 'call' },
  { intent: 'sales/objection-handler', category: 'sales', actionType: 'call' },
  { intent: 'sales/place-order', category: 'sales', actionType: 'link' },
  { intent: 'product/quote', category: 'product', actionType: 'form' },
  { intent: 'product/overview', category: 'product', actionType: 'link' },
  { intent: 'insurance/quote', category: 'insurance', actionType: 'form' },
  { intent: 'insurance/claim', category: 'insurance', actionType: 'form' },
  { intent: 'support/contact', category: 'support', actionType: 'email' },
  { intent: 'support/troubleshooting', category: 'support', actionType: 'link' },
  { intent: 'referral/refer-friend', category: 'referral', actionType: 'sms' },
  { intent: 'referral/introduce-contact', category: 'referral', actionType: 'email' },
  { intent: 'ai/ask-assistant', category: 'ai', actionType: 'link' },
  { intent: 'ai/summary', category: 'ai', actionType: null },
  { intent: 'follow-up/check-in', category: 'follow-up', actionType: 'sms' },
  { intent: 'follow-up/after-meeting', category: 'follow-up', actionType: 'email' },
  { intent: 'follow-up/missed-call', category: 'follow-up', actionType: 'call' },
  { intent: 'follow-up/payment-reminder', category: 'follow-up', actionType: 'link' },
  { intent: 'routing/talk-to-person', category: 'routing', actionType: 'call' },
  { intent: 'routing/choose-department', category: 'routing', actionType: 'call' },
  { intent: 'routing/leave-message', category: 'routing', actionType: 'sms' },
] as const satisfies readonly Entry[];

export type CommonIntent = (typeof commonIntents)[number]['intent'];

/** What packets of each common intent are for, in one language: a few words, as a heading has them. */
export type Descriptions = Readonly<Record<CommonIntent, string>>;
