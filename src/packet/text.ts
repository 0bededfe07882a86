/** Without any of these nothing has to be left out: thousands of captions are read faster. */
const UNUSUAL = /[^\n -~]/u;
/** What is left out of every text: control characters that are no white space, bidirectional controls, invisible spaces. */
const INVISIBLE = /[^\P{Cc}\t-\r\x85]|[\p{Bidi_C}\u200b\u2060\ufeff]/gu;
/** Joiners are kept only where they join: one alone, between letters, marks or emoji. */
const STRAY_JOINERS = /(?<![\p{L}\p{M}\p{Emoji}])[\u200c\u200d]+|[\u200c\u200d]+(?![\p{L}\p{M}\p{Emoji}])/gu;

/** No script stacks more than four marks; hundreds would be painted over the page, and take the browser seconds. */
const STACKED_MARKS = /(\p{M}{4})\p{M}+/gu;

/**
 * An author's text for one line, such as a label or a name: well-formed Unicode (a lone surrogate becomes U+FFFD),
 * without control characters, bidirectional controls and invisible spaces; white space folded and trimmed.
 */
export function plainText(text: string): string {
  return withoutInvisible(text)
    .replace(/[\s\x85]+/g, ' ')
    .trim();
}

/** The same for a text of several lines, such as a transcript or the body of a message: every line break becomes `\n`, spaces stay. */
export function plainLines(text: string): string {
  return withoutInvisible(text.replace(/\r\n?|[\v\f\x85\u2028\u2029]/g, '\n'))
    .replace(/\t/g, ' ')
    .trim();
}

/** At most `limit` UTF-16 units; never half of a surrogate pair. */
export function cutText(text: string, limit: number): string {
  return text.length > limit ? text.slice(0, limit).replace(/\p{Cs}$/u, '') : text;
}

function withoutInvisible(text: string): string {
  if (!UNUSUAL.test(text)) return text;
  return text
    .replace(/\p{Cs}/gu, '\ufffd')
    .replace(INVISIBLE, '')
    .replace(STRAY_JOINERS, '')
    .replace(STACKED_MARKS, '$1');
}
