import type { CaptionCue } from '../../packet/model.js';
import { cutText, plainText } from '../../packet/text.js';
import { parsePodcastJson } from './podcast-json.js';
import { parseSrt } from './srt.js';
import { parseWebVtt } from './webvtt.js';

/**
 * The cues of WebVTT, Podcasting 2.0 JSON or SRT, told apart by their first characters; null when there is not one cue.
 * Cues that are malformed are left out; names of speakers are cleaned and cut to 80 characters.
 */
export function parseCaptions(text: string): CaptionCue[] | null {
  // White space in front includes a byte order mark.
  const content = text.trimStart().replace(/\r\n?/g, '\n');
  const parse = /^WEBVTT(?!\S)/.test(content) ? parseWebVtt : /^[{[]/.test(content) ? parsePodcastJson : parseSrt;
  const cues = parse(content);
  if (!cues?.length) return null;
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
