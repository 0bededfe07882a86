/** Without any of these nothing has to be left out: thousands of captions are read faster. */
const UNUSUAL = /[^\n -~]/u;
/** Letters and symbols that are nothing but room; they separate, as a space does. */
const BLANKS = /[\u115f\u1160\u2800\u3164\uffa0\u{13441}\u{13442}\u{1d159}]/gu;
/**
 * What is left out of every text: control characters that are no white space, and what Unicode calls ignorable
 * (bidirectional controls, invisible spaces, tags). Joiners and variation selectors are for scripts and emoji, and tags
 * for the three flags that are made of them.
 */
const INVISIBLE =
  /[^\P{Cc}\t-\r\x85]|[\ufff9-\ufffb]|(?![\u180e\u200c\u200d\p{VS}]|(?<=\u{1f3f4}[\u{e0061}-\u{e007a}]{0,5})[\u{e0061}-\u{e007f}])\p{DI}/gu;
/**
 * Joiners are kept only where they join: one alone, between letters, marks or symbols. In Latin, Greek and Cyrillic nothing
 * is joined or varied; there they only make one name look like another.
 */
const STRAY_JOINERS =
  /(?<=[\p{sc=Latn}\p{sc=Grek}\p{sc=Cyrl}])[\u180e\u200c\u200d\p{VS}]+|(?<![\p{L}\p{M}\p{S}])[\u180e\u200c\u200d]+|[\u180e\u200c\u200d]+(?!(?![\p{sc=Latn}\p{sc=Grek}\p{sc=Cyrl}])[\p{L}\p{M}\p{S}])/gu;

/**
 * No script stacks more than four marks, with joiners among them or without; hundreds would be painted over the page, and
 * take the browser seconds.
 */
const STACKED_MARKS = /((?:\p{M}[\u180e\u200c\u200d]?){3}\p{M})[\p{M}\u180e\u200c\u200d]+/gu;

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

function visible(text: string): string {
  return /[^\p{Z}\p{Cc}\p{Cf}\p{M}]/u.test(text) ? text.trim() : '';
}

function withoutInvisible(text: string): string {
  if (!UNUSUAL.test(text)) return text;
  return text
    .replace(/\p{Cs}/gu, '\ufffd')
    .replace(BLANKS, ' ')
    .replace(INVISIBLE, '')
    .replace(STRAY_JOINERS, '')
    .replace(STACKED_MARKS, '$1');
}
