/** Something that can be seen. */
export const VISIBLE = /[^\p{Z}\p{Cc}\p{Cf}\p{M}]/u;
/** Without any of these nothing has to be left out: thousands of captions are read faster. */
const UNUSUAL = /[^\n -~]/u;
/** Letters and symbols that are nothing but room; they separate, as a space does. Two of them hold a place in old Korean syllables. */
const BLANKS = /\u115f(?![\u1160-\u11a7])|(?<![\u1100-\u115e])\u1160|[\u2800\u3164\uffa0\u{13441}\u{13442}\u{1d159}]/gu;
/**
 * What is left out of every text: control characters that are no white space, and what Unicode calls ignorable
 * (bidirectional controls, invisible spaces, tags). Joiners and variation selectors are for scripts and emoji, marks of
 * direction for texts of both directions, and tags for the three flags that are made of them.
 */
const INVISIBLE =
  /[^\P{Cc}\t-\r\x85]|[\ufff9-\ufffb]|(?![\u034f\u061c\u115f\u1160\u180e\u200b-\u200f\u2060\p{VS}]|(?<=\u{1f3f4}[\u{e0061}-\u{e007a}]{0,5})[\u{e0061}-\u{e007f}])\p{DI}/gu;
/** The blocks of the scripts that are written from right to left, without the format characters in them. */
const RIGHT_TO_LEFT =
  /[\u0590-\u05ff\u0606-\u061b\u061d-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/**
 * What joins, parts or keeps together stays where a script has a use for it: after a letter, a mark or an emoji, so at a
 * word's end too, and before a letter; of several in a row the first and the last.
 */
const STRAY_JOINERS =
  /(?<![\p{L}\p{M}\p{So}\u{1f3fb}-\u{1f3ff}]|[^\P{N}\d])[\u034f\u180e\u200b-\u200d\u2060]+(?!(?![\p{sc=Latn}\p{sc=Grek}\p{sc=Cyrl}\p{sc=Zyyy}\p{sc=Zinh}])[\p{L}\p{M}\p{N}])/gu;

/**
 * No script stacks more than four marks but those in which vowels, accents and joined letters are marks as well: Hebrew,
 * Tibetan, Burmese, Tai Tham. Hundreds would be painted over the page, and take the browser seconds. Joiners may stand
 * among them, two at a time.
 */
const STACKED_MARKS =
  /((?:[^\P{M}\p{sc=Hebr}\p{sc=Tibt}\p{sc=Mymr}\p{sc=Lana}][\u180e\u200b-\u200d\u2060]{0,2}){3}[^\P{M}\p{sc=Hebr}\p{sc=Tibt}\p{sc=Mymr}\p{sc=Lana}])(?:[^\P{M}\p{sc=Hebr}\p{sc=Tibt}\p{sc=Mymr}\p{sc=Lana}]|[\u180e\u200b-\u200d\u2060])+/gu;
const STACKED_LETTERS = /((?:\p{M}[\u180e\u200b-\u200d\u2060]{0,2}){7}\p{M})(?:\p{M}|[\u180e\u200b-\u200d\u2060])+/gu;

/**
 * In Latin, Greek and Cyrillic nothing is joined or varied; there it only makes one name look like another. Between the
 * letter and it there may be eight marks, and two joiners at each.
 */
const JOINERS_OF_UNJOINED_LETTERS =
  /(?<=[\p{sc=Latn}\p{sc=Grek}\p{sc=Cyrl}][\p{M}\u180e\u200b-\u200d\u2060]{0,26})[\u034f\u180e\u200b-\u200d\u2060\p{VS}]+(?!(?![\p{sc=Latn}\p{sc=Grek}\p{sc=Cyrl}\p{sc=Zyyy}\p{sc=Zinh}])[\p{L}\p{M}\p{N}])/gu;

/**
 * An author's text for one line, such as a label or a name: well-formed Unicode (a lone surrogate becomes U+FFFD),
 * without control characters, bidirectional controls and what is invisible; white space folded and trimmed.
 * Empty where nothing of it could be seen.
 */
export function plainText(text: string): string {
  return visible(withoutInvisible(text).replace(/[\s\x85]+/g, ' '));
}

/** The same for a text of several lines, such as a transcript or the body of a message: every line break becomes `\n`, spaces stay. */
export function plainLines(text: string): string {
  return visible(withoutInvisible(text.replace(/\r\n?|[\v\f\x85\u2028\u2029]/g, '\n')).replace(/\t/g, ' '));
}

/** At most `limit` UTF-16 units; never half of a surrogate pair. */
export function cutText(text: string, limit: number): string {
  return text.length > limit ? text.slice(0, limit).replace(/\p{Cs}$/u, '') : text;
}

/** The first `limit` UTF-16 units of the cleaned text. Of one that is far longer only a beginning is cleaned, of four times the limit. */
function clip(text: string, limit: number, clean: (text: string) => string): string {
  return cutText(clean(cutText(text, 4 * limit)), limit);
}

/** A value as a text of one line, cleaned and cut; `''` for what is no text. */
export const lineOf = (value: unknown, limit: number): string => clip(asText(value), limit, plainText);

/** The same for a text of several lines. */
export const linesOf = (value: unknown, limit: number): string => clip(asText(value), limit, plainLines);

/** A value that should be a text; `''` for what is none. */
export const asText = (value: unknown): string => (typeof value === 'string' ? value : '');

function visible(text: string): string {
  return VISIBLE.test(text) ? text.trim() : '';
}

function withoutInvisible(text: string): string {
  if (!UNUSUAL.test(text)) return text;
  return text
    .replace(/\p{Cs}/gu, '\ufffd')
    .replace(BLANKS, ' ')
    .replace(INVISIBLE, '')
    .replace(/[\u061c\u200e\u200f]+/g, RIGHT_TO_LEFT.test(text) ? '$&' : '')
    .replace(STRAY_JOINERS, '')
    .replace(STACKED_MARKS, '$1')
    .replace(STACKED_LETTERS, '$1')
    .replace(JOINERS_OF_UNJOINED_LETTERS, '');
}
