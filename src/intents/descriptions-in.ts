import { remember } from '../packet/remember.js';
import { allDescriptions } from './all-descriptions.js';
import { byWords } from './describe.js';

/**
 * Descriptions by the words of their intents; a language's table is made when it is first asked for.
 *
 * @param locale one of `allDescriptions`
 */
export const descriptionsIn = remember((locale) => byWords(allDescriptions[locale]!));
