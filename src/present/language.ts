import { canonicalLanguage } from '../packet/language.js';

/**
 * Scripts whose letters run from right to left (Unicode, `Bidi_Class` R and AL), by their codes of ISO 15924, as far as
 * these are not those of other scripts.
 */
const RIGHT_TO_LEFT =
  /^(A(d|v|ra|rmi)|C(hr|pr)|Ely|Gar|H(at|e|u)|Kha|Lyd|M(an|en|er)|N(ar|b|ko)|O(rk|u)|P(al|hl|hn|r)|Roh|S(a[mr]|idt|og|yr)|Thaa|Ye)/;
/** Languages with many speakers of which engines before ICU 75 do not know that they are written so. */
const NEWLY_KNOWN = /^(a(cm|fb|ii|jp|rb|zb)|hbo|p(b[tu]|es|nb|rs)|sy[cn]|ydd)/;

/**
 * Writing direction of a language: that of the script in its tag, else of the one that is likely for it (Unicode LDML,
 * "Likely Subtags"); `auto`, which goes by the text, where none is known.
 */
export function directionOf(language: string | null): 'ltr' | 'rtl' | 'auto' {
  if (language === null) return 'auto';
  const tag = canonicalLanguage(language);
  if (!tag) return 'ltr';
  const script =
    /^\w+-(\D{4})\b/.exec(tag)?.[1] ?? (tag.startsWith('und') ? '' : new Intl.Locale(tag).maximize().script);
  if (script ? RIGHT_TO_LEFT.test(script) : NEWLY_KNOWN.test(tag)) return 'rtl';
  return script ? 'ltr' : 'auto';
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
