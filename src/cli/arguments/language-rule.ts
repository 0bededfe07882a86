import { canonicalLanguage } from '../../packet/language.js';
import type { ValueRule } from '../command.js';

/** Of options that name a language. */
export const LANGUAGE_RULE: ValueRule = {
  fits: (value) => canonicalLanguage(value) !== null,
  text: 'a language tag (BCP 47) such as en, or pt-BR',
};
