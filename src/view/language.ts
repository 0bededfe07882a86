import { canonicalLanguage } from '../packet/language.js';

const RIGHT_TO_LEFT = /^(ar|arc|ckb|dv|fa|ha-arab|he|ks|ku-arab|ps|sd|ug|ur|yi)\b|-(arab|hebr)\b/i;

/** Writing direction of a language; `auto` where the packet names none. */
export function directionOf(language: string | null): 'ltr' | 'rtl' | 'auto' {
  return language === null ? 'auto' : RIGHT_TO_LEFT.test(language) ? 'rtl' : 'ltr';
}

/**
 * The first of the wanted languages that is available, by the lookup of RFC 4647, section 3.4 (`fr-CA` finds `fr`).
 * What is left of a tag also finds a more special one, as in its section 3.3.1: `zh-CN` and `zh-TW`, as `zh`, find
 * `zh-Hans`. Old names of languages count as the present ones (`iw` is `he`).
 *
 * @returns the language for `Intl`, with its region, and which of the available ones it found; null when none is
 */
export function lookUpLanguage(
  wanted: readonly string[],
  available: readonly string[],
): { language: string; locale: string } | null {
  for (const tag of wanted) {
    const language = canonicalLanguage(tag);
    let range = (language ?? tag).toLowerCase();
    while (range) {
      const locale = available.find((candidate) => (candidate.toLowerCase() + '-').startsWith(range + '-'));
      if (locale) return { language: language ?? locale, locale };
      range = range.replace(/-?[^-]*$/, '');
    }
  }
  return null;
}
