import { measureRecording, type RecordingMeasures } from '../../audio/measure-recording.js';
import { parseCaptions } from '../../captions/formats/parse-captions.js';
import { canonicalLanguage } from '../../packet/language.js';
import type { CaptionCue } from '../../packet/model.js';
import { findWords } from '../align/find-words.js';
import { Failure, reasonOf } from '../failure.js';
import { showActivity } from '../io/progress.js';
import { sayNote } from '../io/say-note.js';
import { findSource } from '../io/sources.js';
import type { Terminal } from '../io/terminal.js';
import { DEFAULT_TIMEOUT_MS } from '../io/timeout.js';
import { readRecording } from '../recording/read-recording.js';

export interface Measured extends RecordingMeasures {
  /** WebVTT with a time for each word; null where they were not found. */
  readonly captions: string | null;
  /** The same for the inside of a packet. */
  readonly cues: readonly CaptionCue[];
}

/**
 * Measures a recording, and finds the words in it. A packet can be without, so that what keeps it from being done is only
 * said.
 */
export async function measure(
  path: string,
  transcript: string,
  language: string,
  terminal: Terminal,
): Promise<Measured | null> {
  const progress = showActivity(`Finding the words in ${path}`, terminal);
  try {
    const decoded = await readRecording(await findSource(path), DEFAULT_TIMEOUT_MS);
    const spoken = { text: transcript, language: canonicalLanguage(language), cues: [], packet: null };
    const { captions, isSure } = await findWords(spoken, decoded, progress);
    progress.stop();
    if (!isSure)
      sayNote(`${path} probably says something other than the transcript, so the packet gets no captions`, terminal);
    const found = isSure ? { captions, cues: cuesOf(captions) } : { captions: null, cues: [] };
    return { ...measureRecording(decoded.samples, decoded.sampleRate), ...found };
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    progress.stop();
    sayNote(`No length, waveform or captions: ${reasonOf(error)}${error.hint ? `. ${error.hint}` : ''}`, terminal);
    return null;
  }
}

/** Their times are sums of minutes and seconds, and WebVTT has milliseconds. */
const cuesOf = (captions: string): CaptionCue[] =>
  (parseCaptions(captions) ?? []).map((cue) => ({
    ...cue,
    start: toMilliseconds(cue.start),
    end: toMilliseconds(cue.end),
  }));

const toMilliseconds = (seconds: number): number => Math.round(seconds * 1000) / 1000;
