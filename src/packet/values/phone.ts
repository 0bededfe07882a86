/** UTF-16 code units of a number as people write it. */
export const MAX_PHONE_LENGTH = 64;

/**
 * A 0 behind one of the country codes where it is the trunk prefix, which is not dialled from abroad. Elsewhere it belongs
 * to the number (Italy) or means nothing. As libphonenumber has them; codes that are not in use may be among them.
 */
const TRUNK =
  /^\D*\+\D*(2(?:[07]|1[0-57-9]|3[1-4]|4[39]|5[0-24-69]|6[0-5]|91)|3(?:[1-3]|5[3589]|7[03457]|8\d)|4(?:[013469]|2[1-9])|5(?:[13458]|08|9[03-68])|6(?:[0-46]|86)|8(?:[146]|2(?=\D*0\D*[^8])|5[0156]|8[06])|9(?:[0-58]|6[1-467]|7[0-267]|9[4-6]))\D*0\D*(?=\d)/;

/**
 * What libphonenumber would not dial as it is written: behind another trunk prefix (1, 8, 06), behind the code of a carrier,
 * or without its area code. Some are told by their length alone. No country code begins with 0.
 */
const UNCERTAIN =
  /^\+(?:0|(?:1|298|352|423|506|692)1|2410(?!\d{7}$)|2506|3606|3708(?!\d{7}$)|3758(?!0\d{8}$)|4418002|54(?![89]?\d{10}$)|55(?:90|(?!\d{8,11}$))|570|5910|61183|(?:672|378\d?|261\d\d)\d{5}$|78(?!\d{9}$)|820|861(?:[12]|79)|9938)/;

/** A 0 in parentheses that is not the first digit; two numbers, or the last digits of a second, behind a slash. */
const AMBIGUOUS = /\d.*\(0\)|(?<!^\+\d?)(?:\d[^/\d]*){7}\//;

/**
 * A telephone number as people write it, in at most 64 characters, as it is to be shown: in the publisher's own groups,
 * parted by plain blanks, `-`, `.`, `/` and parentheses, with the digits that are dialled and no others; ` ext. ` goes before
 * an extension. Null for a text that is no number, or more than one, or of which it cannot be told what to dial.
 *
 * What libphonenumber makes of a number behind `+` is dialled: `+44 (0)20 7946 0958` is `+44 20 7946 0958`. Without `+`, all
 * digits are. Typographic blanks and hyphens are read as plain ones; direction marks and white space around are dropped.
 * Letters (but those of an extension), `*`, `#`, pauses and other digits refuse it.
 */
export function formatPhone(raw: string): string | null {
  if (raw.length > MAX_PHONE_LENGTH) return null;
  const [, written = '', extension] =
    /^[\s\p{Cf}.(-]*?(\(?[+\d][+\d()./\p{Zs}\xad\u2010-\u2015\u2212\uff0d-]*\d)[\p{Zs}\p{Pd}.()]*(?:[;,]?\s*(?:x|ext(?:n|ension)?|int|anexo|доб)[.:=]?\s*(\d{1,9})\)?)?[\s\p{Cf}.]*$/iu.exec(
      raw,
    ) ?? [];
  const text = written
    .replace(/[^\s+\d()./]/g, '-')
    .replace(/^\(?00(?=.*\(0\))/, '+')
    .replace(TRUNK, '+$1 ')
    .replace(/(\([\d\s]+\))|[()]/g, '$1')
    // Ten digits that begin with 3 are of a mobile phone, to which the 0 does not belong.
    .replace(/^(\+3(?:9|78)\s*)\(0\)\s*(?!3(?:\D*\d){9}$)/, '$10')
    .replace(/\s+/g, ' ');
  const digits = digitsOf(text);
  if (!/^\+?\d{3,15}$/.test(digits) || TRUNK.test(digits) || UNCERTAIN.test(digits) || AMBIGUOUS.test(text))
    return null;
  return text + (extension ? ` ext. ${extension}` : '');
}

const digitsOf = (text: string): string => text.replace(/[ ()./-]/g, '');

/**
 * What is dialled for a telephone number as people write it, as RFC 3966 has it: an optional `+` and 3 to 15 digits, the
 * length of E.164, and `;ext=` with 1 to 9 digits where there is an extension; null where `formatPhone` refuses it.
 */
export function parsePhone(raw: string): string | null {
  const text = formatPhone(raw);
  return text && digitsOf(text.replace(' ext.', ';ext='));
}

/** The number of a ready-made `tel:` URI (RFC 3966), with its extension; null when there is no plain number in it. */
export function phoneFromUrl(raw: string): string | null {
  return raw.length <= 2048 && /^tel:/i.test(raw) ? parseSubscriber(raw.slice(4)) : null;
}

/** The same for a `telephone-subscriber` of RFC 3966, as in `tel:` and `sms:`. */
export function parseSubscriber(raw: string): string | null {
  return parsePhone(subscriberText(raw));
}

/**
 * RFC 3966 `telephone-subscriber` as a number that people write. The digits of a `phone-context` go before a local number;
 * any other context makes a text that is none. An extension (`;ext=`) is kept, other parameters are dropped.
 */
function subscriberText(raw: string): string {
  const [number = ''] = raw.split(';');
  let text = number;
  for (const [, extension, context = ''] of raw.matchAll(/;\s*(?:ext=([^;]+)|phone-context=?([^;]*))/gi)) {
    if (extension) text += `;ext=${extension}`;
    // Where the number has a country code of its own, these make a second `+`, which is refused.
    else if (/^\+\d/.test(context)) text = `${context} ${text}`;
    else if (!number.includes('+')) text = 'x';
  }
  return text;
}

/** How to show the number of a field or of a ready-made `tel:` or `sms:` URI; `''` for none. */
export function displayedPhone(raw: string): string {
  return formatPhone(subscriberText(raw.replace(/^\s*[a-z]+:|[?&].*/gis, ''))) ?? '';
}
