import { canonicalLanguage } from '../packet/language.js';
import { readTranscription, type TranscriptionFault, type TranscriptionWarning } from './read-transcription.js';
import type { TimedWord } from './timed-word.js';
import { writePodcasting } from './write-podcasting.js';
import { writeSrt } from './write-srt.js';
import { writeVtt } from './write-vtt.js';

/** `vtt`: WebVTT with word times; `srt`: SubRip; `json`: Podcasting 2.0. */
export type CaptionFormat = 'vtt' | 'srt' | 'json';

export type ConvertedTranscription =
  | {
      readonly ok: true;
      /** The whole file. */
      readonly text: string;
      /** Name of the service or tool that wrote the original; `captions` for a caption file. */
      readonly service: string;
      readonly warnings: readonly TranscriptionWarning[];
    }
  | { readonly ok: false; readonly code: TranscriptionFault; readonly service: string | null };

const WRITERS: Readonly<Record<CaptionFormat, (words: readonly TimedWord[], language: string | null) => string>> = {
  vtt: writeVtt,
  srt: writeSrt,
  json: writePodcasting,
};

/**
 * Converts the answer of a speech service, the output of an aligner or any caption file to captions. Never throws.
 *
 * @param text of the file, decoded
 * @param language BCP 47 tag of what is said: better places to divide sentences; by default, those of any language
 */
export function convertTranscription(
  text: string,
  format: CaptionFormat,
  { language = '' }: { readonly language?: string } = {},
): ConvertedTranscription {
  const tag = canonicalLanguage(language);
  const read = readTranscription(text, tag);
  if (!read.ok) return read;
  const { service, words, warnings } = read;
  return { ok: true, text: WRITERS[format](words, tag), service, warnings };
}
