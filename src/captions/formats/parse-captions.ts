import type { CaptionCue } from '../../packet/model.js';
import { cutText, plainText } from '../../packet/text.js';
import { parseTimedText } from './cue-text.js';
import { parseJsonCaptions } from './json.js';

/**
 * The cues of WebVTT, SRT (also SBV), Podcasting 2.0 JSON or Whisper's JSON, told apart by their first characters; null
 * when there is not one cue. Cues that are malformed are left out; names of speakers are cleaned and cut to 80 characters.
 */
export function parseCaptions(text: string): CaptionCue[] | null {
  // Byte order marks are also found where files were joined; Windows' tools write CR CR LF.
  const content = text
    .replace(/\ufeff/g, '')
    .trimStart()
    .replace(/\r+\n|\r/g, '\n');
  const cues =
    (/^[{[]/.test(content) && parseJsonCaptions(content)) || parseTimedText(content, /^WEBVTT(?!\S)/.test(content));
  if (!cues.length) return null;
  // One long name may be that of thousands of cues.
  const plainNames = new Map<string, string>();
  return cues.map((cue) => {
    const { speaker: name } = cue;
    if (name === undefined) return cue;
    const speaker = plainNames.get(name) ?? cutText(plainText(cutText(name, 320)), 80);
    plainNames.set(name, speaker);
    return { ...cue, speaker };
  });
}
