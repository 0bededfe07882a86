/**
 * Arabic has digits of its own in some places, and a tag may ask for others. Other languages of the interface are not
 * asked: the first use of `Intl` takes a browser a good part of the time until the card is there.
 */
const OWN_DIGITS = /^ar|-u-/;

/**
 * @param value from 0 to 999
 * @param language BCP 47 tag, of one of the interface's languages
 * @returns the number as the language writes it: `1`, `0,75`, `١`
 */
export const formatNumber = (value: number, language: string): string =>
  Number.isInteger(value) && !OWN_DIGITS.test(language) ? `${value}` : value.toLocaleString(language);
