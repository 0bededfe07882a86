const RIGHT_TO_LEFT = /^(ar|arc|ckb|dv|fa|ha-arab|he|ks|ku-arab|ps|sd|ug|ur|yi)\b|-(arab|hebr)\b/i;

/** Writing direction of a language; `auto` where the packet names none. */
export function directionOf(language: string | null): 'ltr' | 'rtl' | 'auto' {
  return language === null ? 'auto' : RIGHT_TO_LEFT.test(language) ? 'rtl' : 'ltr';
}

/**
 * The first of the wanted languages that is available, by the lookup of RFC 4647, section 3.4
 * (`fr-CA` finds `fr`); null when none is.
 */
export function lookUpLanguage(
  wanted: readonly string[],
  available: readonly string[],
): { tag: string; locale: string } | null {
  for (const tag of wanted) {
    let range = tag.toLowerCase();
    while (range) {
      const locale = available.find((candidate) => candidate.toLowerCase() === range);
      if (locale) return { tag, locale };
      range = range.slice(0, Math.max(0, range.lastIndexOf('-')));
    }
  }
  return null;
}
