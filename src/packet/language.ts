/**
 * A language as BCP 47 writes it, or as systems do: POSIX (`de_DE.UTF-8@euro`), Java (`zh_TW_#Hant`), ICU (`zh_Hans_CN`).
 * Of an extended language its own tag alone is meant (RFC 5646, section 4.5).
 */
const LOCALE =
  /^\s*(?:(?:zh(?:-min)?|ar|kok|ms|sgn|sw|uz)-(?=[a-z]{3}\b))?([a-z]{2,3})(?:[-_]([a-z]{4}))?(?:[-_]([a-z]{2}|\d{3}))?((?:[-_][a-z\d]+)*?)(?:_+#([a-z]{4}))?(?:\.[\w-]+)?(?:@(\w+))?\s*$/i;
/** Old codes, and second codes of a language: which of them `Intl` replaces depends on its version. */
const RENAMED = 'iw-he in-id ji-yi jw-jv mo-ro arb-ar cmn-zh pes-fa tl-fil';
/** Modifiers of POSIX that name a script. */
const SCRIPTS: Readonly<Record<string, string>> = { latin: 'latn', cyrillic: 'cyrl', devanagari: 'deva' };

/**
 * The BCP 47 tag of a language, its subtags written as in RFC 5646, section 2.1.1, and with the present name of an old one;
 * null for text that is none, and for what names no language (`C`, `POSIX`, private tags).
 */
export function canonicalLanguage(text: string): string | null {
  const match = text.length <= 100 && LOCALE.exec(text);
  if (!match) return null;
  const [, code, script, region = '', rest = '', javaScript, modifier = ''] = match.map((part) => part?.toLowerCase());
  const letters = script ?? javaScript ?? SCRIPTS[modifier] ?? '';
  const present = new RegExp(`\\b${code!}-(\\w+)`).exec(RENAMED)?.[1] ?? code;
  const tag =
    [present, letters.charAt(0).toUpperCase() + letters.slice(1), region.toUpperCase()].filter(Boolean).join('-') +
    rest.replaceAll('_', '-');
  try {
    // It judges the tag, and throws where it is none.
    return Intl.getCanonicalLocales(tag) && tag;
  } catch {
    return null;
  }
}
