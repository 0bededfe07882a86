import { allDescriptions } from '../intents/all-descriptions.js';
import { describe } from '../intents/describe.js';
import { descriptionsIn } from '../intents/descriptions-in.js';
import { lookUpLanguage } from './language.js';

/**
 * Says in a few words what a packet is for, as a heading: `book_meeting` is "Book a meeting". An intent that is not among
 * `commonIntents` is said in its own words, whatever the language.
 *
 * @param language BCP 47, by default English; `fr-CA` finds `fr`, and a language that is not there is English
 * @returns `''` for an intent without words
 */
export function describeIntent(intent: string, language = 'en'): string {
  const found = lookUpLanguage([language, 'en'], Object.keys(allDescriptions));
  return describe(intent, descriptionsIn(found?.locale ?? 'en'));
}
