import { decodeCaptions, matchWords, parseCaptions } from '../../captions/captions.js';
import { toWebVtt } from '../../captions/write-web-vtt.js';
import type { CaptionCue, Packet } from '../../packet/model.js';
import type { TranscriptFile } from '../../site/site.js';
import { splitParagraphs } from '../../text/paragraphs.js';
import { segmentWords } from '../../text/words.js';
import { convertTranscription } from '../../transcription/convert-transcription.js';
import { Failure } from '../failure.js';
import { bufferOf } from '../io/buffer-of.js';
import { readMedia } from './found-recording.js';
import { integrityOf, type Put } from './site-draft.js';

/** As viewers take at most. */
const MAX_CAPTIONS_BYTES = 4_000_000;

/** The publisher’s captions in the site, and what of them is for feeds. */
export interface CopiedCaptions {
  /** Their file, in the site. */
  readonly path: string;
  readonly digest: string;
  readonly transcripts: readonly TranscriptFile[];
}

/**
 * Puts captions of the folder into the site as they are; where they are not WebVTT, which is what podcast apps read, also
 * as that.
 *
 * @throws {Failure} where there are none that viewers can read
 */
export async function copyCaptions(
  path: string,
  name: string,
  { base, language }: { readonly base: string; readonly language: string | null },
  put: Put,
): Promise<CopiedCaptions> {
  const bytes = await readMedia(path, MAX_CAPTIONS_BYTES);
  const text = decodeCaptions(bufferOf(bytes), null);
  if (text === null || parseCaptions(text) === null)
    throw new Failure(`${path} are in no known format.`, 'Use WebVTT, which smart-packet align writes.');
  const kind = kindOf(text);
  const file = `captions/${name}.${kind}`;
  put(file, bytes);
  const converted = kind === 'vtt' ? null : convertTranscription(text, 'vtt', { language: language ?? '' });
  const own: TranscriptFile[] =
    kind === 'vtt' || kind === 'srt' ? [{ url: base + file, type: TRANSCRIPT_TYPES[kind] }] : [];
  return {
    path: file,
    digest: integrityOf(bytes),
    transcripts: [...(converted?.ok ? [putVtt(converted.text, name, base, put)] : []), ...own],
  };
}

const TRANSCRIPT_TYPES = { vtt: 'text/vtt', srt: 'application/x-subrip' } as const;

/** What captions are, whatever their file is called: its ending in the site. */
function kindOf(text: string): 'vtt' | 'json' | 'srt' | 'txt' {
  const content = text.replace(/^\ufeff/, '').trimStart();
  if (/^WEBVTT(?!\S)/.test(content)) return 'vtt';
  if (/^[{[]/.test(content)) return 'json';
  return /^\d+\s*[\r\n]+\d+:\d\d:\d\d[,.]\d+\s*-->/.test(content) ? 'srt' : 'txt';
}

/** The file for feeds. */
export function putVtt(text: string, name: string, base: string, put: Put): TranscriptFile {
  const file = `captions/${name}.vtt`;
  put(file, text);
  return { url: base + file, type: 'text/vtt' };
}

/** WebVTT of captions inside of a packet: with the words as the transcript has them, in lines that podcast apps take. */
export function vttOf(cues: readonly CaptionCue[], { transcript, meta: { language } }: Packet): string | null {
  const words = segmentWords(transcript, language);
  const { timings, phrases } = matchWords(transcript, words, cues, language);
  const isOfWords = timings.length > 0 && !phrases.length;
  const text = isOfWords ? toWebVtt(transcript, splitParagraphs(transcript), timings, language) : podcastJson(cues);
  return inShortLines(text, language);
}

/** Captions in lines of at most 65 characters, as Apple Podcasts wants them; null for none. */
export function inShortLines(text: string, language: string | null): string | null {
  const converted = convertTranscription(text, 'vtt', { language: language ?? '' });
  return converted.ok ? converted.text : null;
}

const podcastJson = (cues: readonly CaptionCue[]): string =>
  JSON.stringify({
    version: '1.0.0',
    segments: cues.map(({ start, end, text, speaker }) => ({ startTime: start, endTime: end, body: text, speaker })),
  });

/** Captions on another server, by the ending of their address. */
export function linkedTranscripts(url: string): TranscriptFile[] {
  const ending = /\.(vtt|srt)$/i.exec(new URL(url).pathname)?.[1]?.toLowerCase() as 'vtt' | 'srt' | undefined;
  return ending ? [{ url, type: TRANSCRIPT_TYPES[ending] }] : [];
}
