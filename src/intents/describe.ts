import type { CommonIntent, Descriptions } from './common-intents.js';
import { intentInWords } from './intent-in-words.js';

/** Descriptions by what `intentInWords` makes of their intents, with and without the category. */
export type DescriptionsByWords = Readonly<Record<string, string | undefined>>;

/** Of an action that is found in several categories, the first counts. */
export function byWords(descriptions: Descriptions): DescriptionsByWords {
  const listed = Object.entries(descriptions) as [CommonIntent, string][];
  const keyed = listed.flatMap(([intent, description]) =>
    [intent, intent.replace(/.+\//, '')].map((text) => [intentInWords(text), description] as const),
  );
  return Object.fromEntries(keyed.reverse());
}

/**
 * Says what a packet is for: the description of a common intent, in any of its notations and with or without its category;
 * the intent's own words, in the language they are in, for others.
 *
 * @param descriptions in the reader's language; without them every intent is said in its own words
 * @returns `''` for an intent without words
 */
export function describe(intent: string, descriptions: DescriptionsByWords = {}): string {
  const words = intentInWords(intent);
  return descriptions[words] ?? words;
}
