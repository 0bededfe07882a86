/**
 * A tag of WebVTT, SRT or HTML, an inner timestamp, or an override of ASS; a `<` before anything else is text. A tag that
 * is not known has a name alone, for "a <b and c> d" is text.
 */
const TAG =
  /(<(?:\/?(?:[bcipsuv]|font|span|lang|ruby|rt|rp|div|em|strong|mark|strike|small|big|a)(?=[\s./>])[^<>]*|\/?[a-z][\w.-]*\/?|\d+:[^<>]*)>|\{\\[^{}]*\})/i;

/** The texts and tags of a cue by turns; a text comes first. The small reading beside a word (`<rt>`) is not said again. */
export function splitMarkup(text: string): string[] {
  return text.replace(/<r[tp]>[^<]*/gi, '').split(TAG);
}

/** Spaces for what breaks lines or keeps words together: `\N`, `\n` and `\h` of ASS, `<br>`, and `[br]` of SubViewer. */
export function unbroken(text: string): string {
  return text.replace(/\\[hnN]|<br\s{0,9}\/?>|\[br\]/gi, ' ');
}
