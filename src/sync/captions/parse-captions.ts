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
  return cues?.length ? cues.map(withPlainSpeaker) : null;
}

function withPlainSpeaker(cue: CaptionCue): CaptionCue {
  return cue.speaker === undefined ? cue : { ...cue, speaker: cutText(plainText(cue.speaker), 80) };
}
