/** A BCP 47 tag in the canonical form of RFC 5646, section 4.5; null for text that is none. */
export function canonicalLanguage(tag: string): string | null {
  try {
    return (tag.length <= 100 && Intl.getCanonicalLocales(tag)[0]) || null;
  } catch {
    return null;
  }
}
