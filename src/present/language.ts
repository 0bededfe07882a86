import { canonicalLanguage } from '../packet/language.js';
import { remember } from '../packet/remember.js';

/**
 * Scripts written from right to left (Unicode, `Bidi_Class` R and AL): the shortest prefixes of their ISO 15924 codes
 * that no other script shares.
 */
const RIGHT_TO_LEFT =
  /^(A(d|v|ra|rmi)|C(hr|pr)|Ely|Gar|H(at|e|u)|Kha|Lyd|M(an|en|er)|N(ar|b|ko)|O(rk|u)|P(al|hl|hn|r)|Roh|S(a[mr]|idt|og|yr)|Thaa|Ye)/;
/** Languages with many speakers whose right-to-left script engines before ICU 75 do not know. */
const NEWLY_KNOWN = /^(a(cm|fb|ii|jp|rb|zb)|hbo|p(b[tu]|es|nb|rs)|sy[cn]|ydd)/;

/** Languages of the interface, in any region: the first use of `Intl` takes a good part of the time until the card appears. */
const LEFT_TO_RIGHT = /^(de|en|es|fr|hi|it|ja|ko|pt|zh)(-[A-Z]{2})?$/;

type Direction = 'ltr' | 'rtl' | 'auto';

/**
 * Writing direction of a language: that of the script in its tag, otherwise of its likely script (Unicode LDML, "Likely
 * Subtags"); `auto`, which depends on the text, if no script is known.
 */
export function directionOf(language: string | null): Direction {
  return language === null ? 'auto' : findDirection(language);
}

const findDirection = remember((language): Direction => {
  const tag = canonicalLanguage(language);
  if (!tag || LEFT_TO_RIGHT.test(tag)) return 'ltr';
  const script =
    /^\w+-(\D{4})\b/.exec(tag)?.[1] ?? (tag.startsWith('und') ? '' : new Intl.Locale(tag).maximize().script);
  if (script ? RIGHT_TO_LEFT.test(script) : NEWLY_KNOWN.test(tag)) return 'rtl';
  return script ? 'ltr' : 'auto';
});

/**
 * Finds the first requested language that is available, by the lookup of RFC 4647, section 3.4 (`fr-CA` finds `fr`). A
 * shortened tag also finds a more specific one, as in section 3.3.1: `zh-CN` and `zh-TW`, shortened to `zh`, find
 * `zh-Hans`. Deprecated codes count as the current ones (`iw` is `he`).
 *
 * @returns the language for `Intl`, with its region, and the available language it matched; null if none matches
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
