/**
 * Arabic uses its own digits in some regions, and a tag may request others. Other interface languages skip `Intl`: its
 * first use takes a good part of the time until the card appears.
 */
const OWN_DIGITS = /^ar|-u-/;

/**
 * @param value from 0 to 999
 * @param language BCP 47 tag of one of the interface's languages
 * @returns the number as the language writes it: `1`, `0,75`, `١`
 */
export const formatNumber = (value: number, language: string): string =>
  Number.isInteger(value) && !OWN_DIGITS.test(language) ? `${value}` : value.toLocaleString(language);
