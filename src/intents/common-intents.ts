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

/** Those that many publishers need, and the type of action that suits each: null where none is expected of the listener. */
const ACTION_TYPES = {
  'welcome/greeting': null,
  'welcome/getting-started': 'link',
  'welcome/intro-greeting': 'link',
  'onboarding/welcome': 'link',
  'onboarding/onboard-user': 'link',
  'scheduling/book-meeting': 'calendar',
  'scheduling/appointment-offer': 'calendar',
  'scheduling/schedule-consult': 'calendar',
  'scheduling/schedule-call': 'calendar',
  'scheduling/reschedule': 'calendar',
  'scheduling/reminder': 'calendar',
  'scheduling/event-invitation': 'calendar',
  'engagement/survey': 'form',
  'engagement/feedback': 'form',
  'engagement/review-request': 'link',
  'engagement/newsletter-signup': 'form',
  'engagement/thank-you': null,
  'response/answer-question': null,
  'response/confirmation': null,
  'response/call-back': 'form',
  'information/learn-more': 'link',
  'information/opening-hours': null,
  'information/directions': 'link',
  'information/faq': 'link',
  'information/announcement': 'link',
  'sales/quote-request': 'form',
  'sales/demo': 'calendar',
  'sales/pricing': 'link',
  'sales/special-offer': 'link',
  'sales/free-trial': 'link',
  'sales/contact-sales': 'call',
  'sales/objection-handler': 'call',
  'sales/place-order': 'link',
  'product/quote': 'form',
  'product/overview': 'link',
  'insurance/quote': 'form',
  'insurance/claim': 'form',
  'support/contact': 'email',
  'support/troubleshooting': 'link',
  'referral/refer-friend': 'sms',
  'referral/introduce-contact': 'email',
  'ai/ask-assistant': 'link',
  'ai/summary': null,
  'follow-up/check-in': 'sms',
  'follow-up/after-meeting': 'email',
  'follow-up/missed-call': 'call',
  'follow-up/payment-reminder': 'link',
  'routing/talk-to-person': 'call',
  'routing/choose-department': 'call',
  'routing/leave-message': 'sms',
} as const satisfies Readonly<Record<`${Category}/${string}`, ActionType | null>>;

export type CommonIntent = keyof typeof ACTION_TYPES;

interface Entry {
  readonly intent: CommonIntent;
  readonly category: Category;
  /** Null where none is expected of the listener. */
  readonly actionType: ActionType | null;
}

/** Intents that many publishers need. An action that is found in several categories belongs to the first of them. */
export const commonIntents: readonly Entry[] = (Object.keys(ACTION_TYPES) as CommonIntent[]).map((intent) => ({
  intent,
  category: intent.slice(0, intent.indexOf('/')) as Category,
  actionType: ACTION_TYPES[intent],
}));

/** What packets of each common intent are for, in one language: a few words, as a heading has them. */
export type Descriptions = Readonly<Record<CommonIntent, string>>;
