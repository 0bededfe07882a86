import { setImmediate } from 'node:timers/promises';
import { alignGradually } from '../../align/align-transcript.js';
import { areBelieved } from '../../align/believed.js';
import { finish } from '../../align/gradual.js';
import type { AlignedWord, AlignOptions } from '../../align/options.js';
import { findTurns, matchWords } from '../../captions/captions.js';
import { refine } from '../../captions/refine.js';
import { toWebVtt } from '../../captions/write-web-vtt.js';
import { splitParagraphs } from '../../text/paragraphs.js';
import type { WordTiming } from '../../text/timing.js';
import { segmentWords } from '../../text/words.js';
import type { Progress } from '../io/progress.js';
import type { DecodedRecording } from '../recording/decode-recording.js';
import type { SpokenText } from './spoken-text.js';

/** Between two looks at the terminal. */
const SLICE_MS = 80;

export interface FoundWords {
  /** WebVTT with a time for each word. */
  readonly captions: string;
  readonly wordCount: number;
  /** False where another text is probably spoken. */
  readonly isSure: boolean;
}

/** Finds when each word of the text is spoken, within the packet's captions where they have phrases. */
export async function findWords(
  { text, language, cues }: SpokenText,
  { samples, sampleRate, emptySeconds }: DecodedRecording,
  progress: Progress,
): Promise<FoundWords> {
  const words = segmentWords(text, language);
  const { timings, phrases, speakerAt } = matchWords(text, words, cues, language);
  const request = {
    samples,
    sampleRate,
    text,
    language: language ?? undefined,
    phrases: phrases.map((phrase) => shifted(phrase, -emptySeconds)),
  };
  const found = progress.isShown ? await alignInSlices(request) : finish(alignGradually(request));
  const times = found.map((word) => shifted(word, emptySeconds));
  const turns = speakerAt ? findTurns(text, words, speakerAt) : undefined;
  return {
    captions: toWebVtt(
      text,
      splitParagraphs(text, turns),
      phrases.length ? refine(timings, phrases, times) : times,
      language,
    ),
    wordCount: words.length,
    isSure: areBelieved(found),
  };
}

async function alignInSlices(request: AlignOptions): Promise<AlignedWord[]> {
  const work = alignGradually(request);
  for (;;) {
    const end = performance.now() + SLICE_MS;
    do {
      const { done, value } = work.next();
      if (done) return value;
    } while (performance.now() < end);
    await setImmediate();
  }
}

const shifted = <T extends WordTiming>(word: T, seconds: number): T => ({
  ...word,
  start: Math.max(0, word.start + seconds),
  end: Math.max(0, word.end + seconds),
});
