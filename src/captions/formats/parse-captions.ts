import type { CaptionCue } from '../../packet/model.js';
import { cutText, plainText } from '../../packet/text.js';
import { parseTimedText } from './cue-text.js';
import { parseJsonCaptions } from './json.js';

/**
 * Parses WebVTT, SRT (also SBV), Podcasting 2.0 JSON and Whisper's JSON, recognised by their first characters; null if
 * there is no cue. Malformed cues are left out; speakers' names are cleaned and cut to 80 characters.
 */
export function parseCaptions(text: string): CaptionCue[] | null {
  // Byte order marks also appear where files were joined; some Windows tools write CR CR LF.
  const content = text
    .replace(/\ufeff/g, '')
    .trimStart()
    .replace(/\r+\n|\r/g, '\n');
  const cues =
    (/^[{[]/.test(content) && parseJsonCaptions(content)) || parseTimedText(content, /^WEBVTT(?!\S)/.test(content));
  if (!cues.length) return null;
  // Thousands of cues may share one long name.
  const plainNames = new Map<string, string>();
  return cues.map((cue) => {
    const { speaker: name } = cue;
    if (name === undefined) return cue;
    const speaker = plainNames.get(name) ?? cutText(plainText(cutText(name, 320)), 80);
    plainNames.set(name, speaker);
    return { ...cue, speaker };
  });
}
