import type { Paragraph } from '../text/paragraphs.js';
import { createSentenceFinder } from '../text/sentences.js';
import type { Word, WordTiming } from '../text/timing.js';

/**
 * Writes the transcript as WebVTT: a cue for each sentence, with a cue timestamp before each word but the first, and
 * the speaker as its voice. Sentences without a timed word are left out.
 *
 * @param timings of the text's words, in order
 * @param language canonical BCP 47 tag of the text, or null if unknown
 */
export function toWebVtt(
  text: string,
  paragraphs: readonly Paragraph[],
  timings: readonly WordTiming[],
  language: string | null,
): string {
  const blocks = ['WEBVTT\n'];
  const findSentences = createSentenceFinder(language);
  let next = 0;
  for (const paragraph of paragraphs) {
    for (const sentence of findSentences(text, paragraph)) {
      const first = next;
      while (next < timings.length && timings[next]!.from < sentence.to) next++;
      if (next > first) blocks.push(writeCue(text, sentence, paragraph.speaker, timings.slice(first, next)));
    }
  }
  return blocks.join('\n');
}

/**
 * One cue of WebVTT: its times, and a line of text with a cue timestamp before each word but the first.
 *
 * @param sentence the range of the text that it shows
 * @param timings of that range's words, in order; at least one
 */
export function writeCue(text: string, sentence: Word, speaker: string | null, timings: readonly WordTiming[]): string {
  const start = toMs(timings[0]!.start);
  const end = Math.max(start + 1, toMs(timings.at(-1)!.end));
  let markup = speaker === null ? '' : `<v ${escape(speaker)}>`;
  let from = sentence.from;
  let last = start;
  for (const timing of timings) {
    const time = toMs(timing.start);
    // WebVTT, section 4.2.2: each cue timestamp is later than the one before and within the cue.
    if (time <= last || time >= end) continue;
    markup += `${escape(text.slice(from, timing.from))}<${timestamp(time)}>`;
    from = timing.from;
    last = time;
  }
  return `${timestamp(start)} --> ${timestamp(end)}\n${markup}${escape(text.slice(from, sentence.to))}\n`;
}

const toMs = (seconds: number): number => Math.round(seconds * 1000);

/** `01:02:03.456`, from milliseconds. */
export function timestamp(milliseconds: number): string {
  const hours = Math.floor(milliseconds / 3_600_000);
  const rest = new Date(milliseconds % 3_600_000).toISOString().slice(13, 23);
  return String(hours).padStart(2, '0') + rest;
}

function escape(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/[\r\n\u2028\u2029]+/g, ' ');
}
