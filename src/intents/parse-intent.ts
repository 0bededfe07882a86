import { categoryOf } from './category-of.js';
import { commonIntents } from './common-intents.js';
import { PREFIX, WORD_STARTS } from './intent-in-words.js';

/** An intent as the packet format has it. Both parts are letters and digits in lower case, joined by hyphens. */
export interface Intent {
  readonly category: string;
  readonly action: string;
  /** `category/action` */
  readonly intent: `${string}/${string}`;
}

/**
 * Reads an intent in any published notation: `product/quote`, `onboarding.welcome`, `book_meeting`, `QuoteRequest`,
 * `APPOINTMENT_OFFER`, and words with spaces or hyphens, also behind `intent:`. Letters of any script are kept, in the form
 * NFKC (Unicode, UAX #15).
 *
 * What is before the first slash, or else before the first dot or colon, is the category. An intent without one has that
 * of a common intent of the same name, or else of its first word that is typical of a category, or else `information`.
 *
 * @returns null for a text without letters and digits; the result's own `intent` gives the same result again
 */
export function parseIntent(text: string): Intent | null {
  const plain = text.normalize('NFKC').replace(PREFIX, '');
  const parts = plain.split(plain.includes('/') ? '/' : /[.:]/).map(inKebabCase);
  const [first, ...rest] = parts.filter(Boolean);
  if (!first) return null;
  return rest.length ? intentOf(first, rest.join('-')) : withoutCategory(first);
}

const intentOf = (category: string, action: string): Intent => ({ category, action, intent: `${category}/${action}` });

function withoutCategory(name: string): Intent {
  const common =
    commonIntents.find(({ intent }) => intent.replace('/', '-') === name) ??
    commonIntents.find(({ intent, category }) => intent === `${category}/${name}`);
  if (!common) return intentOf(categoryOf(name.split('-')), name);
  const { intent, category } = common;
  return intentOf(category, intent.slice(category.length + 1));
}

function inKebabCase(text: string): string {
  const words = text.replace(WORD_STARTS, '-').toLowerCase().normalize('NFKC');
  return (words.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu) ?? []).join('-');
}
