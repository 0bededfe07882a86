/**
 * A tag of WebVTT, SRT or HTML, an inner timestamp, or an override of ASS; a `<` before anything else is text: what
 * follows a name in "a <b and c> d" is no attribute.
 */
const TAG =
  /(<(?:\/?[a-z][\w.-]*\s{0,9}\/?|(?:v|c|lang)[.\s][^<>]*|[a-z]{1,10}\s{1,9}[a-z-]{1,20}\s{0,9}=[^<>]*|\d+:[^<>]*)>|\{\\[^{}]*\})/i;

/** The texts and tags of a cue by turns; a text comes first. The small reading beside a word (`<rt>`) is not said again. */
export function splitMarkup(text: string): string[] {
  return text.replace(/<r[tp]>[^<]*/gi, '').split(TAG);
}

/** Spaces for what breaks lines or keeps words together: `\N`, `\n` and `\h` of ASS, `<br>`, and `[br]` of SubViewer. */
export function unbroken(text: string): string {
  return text.replace(/\\[hnN]|<br\s{0,9}\/?>|\[br\]/gi, ' ');
}
