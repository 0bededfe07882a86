import type { CommonIntent, Descriptions } from './common-intents.js';
import { intentInWords } from './intent-in-words.js';

/**
 * Says what a packet is for: the description of a common intent, in any of its notations and with or without its category;
 * the intent's own words, in the language they are in, for others.
 *
 * @param descriptions in the reader's language; null where they are not at hand
 * @returns `''` for an intent without words
 */
export function describe(intent: string, descriptions: Descriptions | null | undefined): string {
  const words = intentInWords(intent);
  const listed = Object.keys(descriptions ?? {}) as CommonIntent[];
  const found = listed.find((each) => [each, each.replace(/.+\//, '')].some((text) => intentInWords(text) === words));
  return found ? descriptions![found] : words;
}
