/**
 * A tag of WebVTT, SRT or HTML, a timestamp inside a cue, or an ASS override. A `<` before anything else is text: in "a
 * <b and c> d", what follows the name is not an attribute.
 */
const TAG =
  /(<(?:\/?[a-z][\w.-]*\s{0,9}\/?|(?:v|c|lang)[.\s][^<>]*|[a-z]{1,10}\s{1,9}[a-z-]{1,20}\s{0,9}=[^<>]*|\d+:[^<>]*)>|\{\\[^{}]*\})/i;

/**
 * Splits a cue into alternating texts and tags, beginning with a text. Ruby text (`<rt>`) is dropped: it is not spoken
 * a second time.
 */
export function splitMarkup(text: string): string[] {
  return text.replace(/<r[tp]>[^<]*/gi, '').split(TAG);
}

/**
 * Replaces line breaks and no-break spaces with spaces: `\N`, `\n` and `\h` of ASS, `<br>`, and `[br]` of SubViewer.
 */
export function unbroken(text: string): string {
  return text.replace(/\\[hnN]|<br\s{0,9}\/?>|\[br\]/gi, ' ');
}
