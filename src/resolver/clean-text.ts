import { asText, lineOf, linesOf, plainLines, plainText } from '../packet/text.js';

/** In a text of ASCII, all that cleaning would change. */
const UNCLEAN_LINE = /[^ -~]|^ | $| {2}/;
const UNCLEAN_LINES = /[^\n -~]|^[\n ]|[\n ]$/;

/** A line of a packet as the model has it, which is empty for what is no text; what is cut may end with a blank. */
export function cleanLine(value: unknown, limit: number): string {
  const text = asText(value);
  if (text.length <= limit && !UNCLEAN_LINE.test(text)) return text;
  const line = lineOf(text, limit);
  return line.length < limit ? line : plainText(line);
}

/** The same for a text of several lines. */
export function cleanLines(value: unknown, limit: number): string {
  const text = asText(value);
  if (text.length <= limit && !UNCLEAN_LINES.test(text)) return text;
  const lines = linesOf(text, limit);
  return lines.length < limit ? lines : plainLines(lines);
}
