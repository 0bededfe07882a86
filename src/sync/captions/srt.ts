import type { CaptionCue } from '../../packet/model.js';
import { readTimedText } from './timed-text.js';
import { splitCue } from './webvtt.js';

/**
 * The cues of an SRT file, without its tags (`<i>`, `<font …>`) and positions (`{\an8}`).
 * A name before a colon stays in the text, for it can't be told from other words.
 *
 * @param text with `\n` line ends
 */
export function parseSrt(text: string): CaptionCue[] {
  return readTimedText(text.replace(/\{\\[^{}]*\}/g, '')).flatMap(splitCue);
}
