import { remember } from './remember.js';

/** Old codes, and a second one: which of them `Intl` replaces depends on its version. */
const PRESENT: Readonly<Record<string, string | undefined>> = { iw: 'he', in: 'id', ji: 'yi', mo: 'ro', cmn: 'zh' };

/**
 * The BCP 47 tag of a language, its subtags written as in RFC 5646, section 2.1.1, with the present name of an old one, and
 * an extended language by its own (section 4.5); null for text that is none, and for what names no language (`C`, `POSIX`,
 * private tags). A locale of POSIX (`de_DE.UTF-8@euro`), Java (`zh_TW_#Hant`) or ICU (`zh_Hans_CN`) is one, too.
 */
export const canonicalLanguage = remember((text: string): string | null => {
  if (text.length > 100) return null;
  const tag = text
    .trim()
    .toLowerCase()
    .replace(/_*[.@#].+/s, '')
    .replaceAll('_', '-')
    .replace(/^(zh(-min)?|ar)-(?=[a-z]{3}\b)/, '')
    .replace(/^[a-z]{2,3}\b/, (language) => PRESENT[language] ?? language)
    // The first letter of a script, and a region.
    .replace(/(?<=^[a-z]{2,3})-[a-z](?=[a-z]{3}\b)|(?<=^[a-z]{2,3}(-[a-z]{4})?)-[a-z]{2}\b/g, (part) =>
      part.toUpperCase(),
    );
  try {
    // It throws where a tag is none. Of words it takes some for languages.
    return Intl.getCanonicalLocales(tag).length && /^[a-z]{2,3}\b/.test(tag) ? tag : null;
  } catch {
    return null;
  }
});
