import { spreadEvenly } from '../text/spread.js';
import type { Word, WordTiming } from '../text/timing.js';
import { segmentWords } from '../text/words.js';
import { bandsAround, bandsInPhrases, evenStarts, wideBands } from './bands.js';
import { confidences, howSurely, rivals } from './confidence.js';
import { extractFeatures, FEATURES, LEVELS, type Features } from './features.js';
import { adapt, highest, scoreFrames, type Model, type Scores } from './gaussians.js';
import { finish, type Gradual } from './gradual.js';
import { HOP_SECONDS } from './mel.js';
import { percentile } from './percentile.js';
import { scoreText, search, type Band, type Path, type Step } from './search.js';
import { seedModel } from './seeds.js';
import { stepsOf } from './steps.js';
import { tabulate, type Costs } from './tables.js';

/** When a word is spoken, with a confidence from 0 (guessed) to 1. */
export interface AlignedWord extends WordTiming {
  readonly confidence: number;
}

export interface AlignOptions {
  /** One channel. Samples that are not finite count as silence. */
  readonly samples: Float32Array;
  /** Hertz, 8,000 to 96,000. */
  readonly sampleRate: number;
  /** What is spoken. */
  readonly text: string;
  /** BCP 47 tag of the text. Default: English for Latin letters. */
  readonly language?: string | undefined;
  /** Parts of the text whose times are known, in order: their words are searched for only there. Default: none. */
  readonly phrases?: readonly WordTiming[] | undefined;
}

const COSTS: Costs = {
  pause: 4,
  noPause: 1.6,
  phraseFiller: [4, 0.4],
  wordFiller: [8, 0.3],
  skip: 35,
  lengths: 1.2,
};

/** Weights of the frame scores before and after adaptation. */
const SEED_WEIGHT = 0.2;
const ADAPTED_WEIGHT = 0.06;

/** Frames looked at as one in the first search. */
const FIRST_HOP = 2;

interface Round {
  /** Frames that the seeds count for in adaptation: more after a path found with the seeds alone. */
  readonly seedStrength: number;
  /** Half width of the bands, in frames. */
  readonly margin: number;
  /** Frames looked at as one. */
  readonly hop: number;
}

/** After the first search: each looks nearer at where the one before has found the words. */
const ROUNDS: readonly Round[] = [
  { seedStrength: 20, margin: 800, hop: 2 },
  { seedStrength: 10, margin: 300, hop: 2 },
  { seedStrength: 10, margin: 150, hop: 1 },
  { seedStrength: 10, margin: 100, hop: 1 },
];

/** Bels above the noise floor up to which a frame counts as silence; no unit is quieter. */
const QUIET = 0.5;

/**
 * How much worse than the best unit, in weighted scores, a frame's own unit may fit for the frame to be used in
 * adaptation.
 */
const DOUBT = 0.75;

/** Offset of a sound's onset within its first frame, in frames; measured on synthesised speech. */
const ONSET = -0.2;

/** A model of this recording's silence, from its quietest frames; no unit is much quieter. */
function* fitSilence(features: Features, seeds: Model): Gradual<Model> {
  const { frames, values } = features;
  const level = Float32Array.from({ length: frames }, (_, t) => values[t * FEATURES]!);
  const floor = percentile(level, 0.04) + QUIET;
  const quiet = Int8Array.from(level, (each) => (each < floor ? 0 : -1));
  const { mean, deviation } = yield* adapt(features, seeds, quiet, 1);
  // Wider than measured: noise varies, and spectral subtraction leaves less of it where there was more.
  for (let f = 0; f < FEATURES; f++) deviation[f] = Math.max(f < LEVELS ? 0.3 : 0.6, 2.6 * deviation[f]!);
  for (let at = FEATURES; at < mean.length; at += FEATURES) mean[at] = Math.max(mean[at]!, floor);
  return { mean, deviation };
}

function atRate(steps: readonly Step[], rate: number): Step[] {
  return steps.map((step) => ({ ...step, frames: Math.max(1, step.frames * rate) }));
}

/** Without pauses and filler. */
const spokenFrames = ({ from, to }: Path): number => to.reduce((sum, end, index) => sum + end - from[index]!, 0);

/** The unit of each frame, or -1 if another fits much better: misplaced words must not train their units. */
function labels(steps: readonly Step[], { from, to }: Path, scores: Scores): Int8Array {
  const best = highest(scores);
  const units = new Int8Array(best.length);
  steps.forEach(({ unit }, index) => {
    for (let t = from[index]!; t < to[index]!; t++) units[t] = scores[unit]![t]! < best[t]! - DOUBT ? -1 : unit;
  });
  return units;
}

/** Null if it is not a language tag. */
function canonical(language: string | undefined): string | null {
  try {
    return Intl.getCanonicalLocales(language)[0] ?? null;
  } catch {
    return null;
  }
}

const languageOf = (tag: string | null): string => tag?.split('-')[0] ?? 'en';

/**
 * Finds when each word of a text is spoken in a recording, from the sound alone (forced alignment).
 *
 * Returns every word of the text (`segmentWords`), in order, with starts that never decrease. If their mean confidence is
 * below 0.06, the recording is as likely of another text, and the places are doubtful; if it contains nothing of the
 * text, the words are spread evenly, with a confidence of 0. Throws only for arguments of the wrong type.
 */
export function alignTranscript(options: AlignOptions): AlignedWord[] {
  return finish(alignGradually(options));
}

/** `alignTranscript` in steps of a few milliseconds, for pages without a worker. */
export function* alignGradually(options: AlignOptions): Gradual<AlignedWord[]> {
  const whole = yield* alignAll(options);
  return options.phrases?.length ? whole : yield* alignInParts(options, whole);
}

function* alignAll({ samples, sampleRate, text, language, phrases = [] }: AlignOptions): Gradual<AlignedWord[]> {
  if (!(samples instanceof Float32Array) || typeof sampleRate !== 'number' || typeof text !== 'string')
    throw new TypeError('alignTranscript needs samples (Float32Array), sampleRate (number) and text (string)');
  const tag = canonical(language);
  const words = segmentWords(text, tag);
  const seconds = samples.length / sampleRate;
  const spread = (): AlignedWord[] =>
    spreadEvenly(words, Math.max(seconds, 0) || 0).map((word) => ({ ...word, confidence: 0 }));
  if (!words.length || !(sampleRate >= 1000) || samples.length < sampleRate * 0.05) return spread();

  const features = yield* extractFeatures(samples, sampleRate);
  const { frames, speech } = features;
  yield;
  const usual = stepsOf(text, words, languageOf(tag));
  const expected = usual.reduce((sum, step) => sum + step.frames, 0);
  const spoken = speech.reduce((sum, on) => sum + on, 0);
  // Part of what sounds like speech is pauses and echoes.
  let rate = Math.min(3, Math.max(0.4, (0.8 * spoken) / expected));
  const seeds = yield* fitSilence(features, seedModel);
  let steps = atRate(usual, rate);
  const seedScores = yield* scoreFrames(features, seeds, SEED_WEIGHT);
  const inPhrases = (bands: Band[]) => (phrases.length ? bandsInPhrases(bands, steps, frames, words, phrases) : bands);
  const wide = inPhrases(wideBands(steps, speech));
  const tables = yield* tabulate(seedScores, COSTS, FIRST_HOP);
  const expectedStarts = evenStarts(steps, speech);
  const first = yield* search(steps, wide, tables, COSTS, expectedStarts);
  const rivalScores: number[] = [];
  for (const rival of rivals(steps, words.length))
    rivalScores.push(yield* scoreText(rival, wide, tables, COSTS, expectedStarts));
  let path = first;
  let scores = seedScores;
  for (const { seedStrength, margin, hop } of ROUNDS) {
    if (path.score === -Infinity) return spread();
    const model = yield* adapt(features, seeds, labels(steps, path, scores), seedStrength);
    rate = 0.5 * rate + (0.5 * spokenFrames(path)) / expected;
    steps = atRate(usual, rate);
    scores = yield* scoreFrames(features, model, ADAPTED_WEIGHT);
    const bands = inPhrases(bandsAround(steps, frames, path, margin));
    path = yield* search(steps, bands, yield* tabulate(scores, COSTS, hop), COSTS);
  }
  if (path.score === -Infinity) return spread();

  const known = howSurely(
    first.score,
    rivalScores,
    tables,
    words.length,
    Math.min(1, spokenFrames(path) / (spoken || Infinity)),
  );
  const sure = confidences(words.length, steps, path, seedScores, known);
  if (sure.every((each) => !each)) return spread();
  const starts = words.map(() => 0);
  const ends = words.map(() => 0);
  steps.forEach(({ word, begins }, index) => {
    if (begins) starts[word] = Math.max(0, path.from[index]! + ONSET) * HOP_SECONDS;
    ends[word] = Math.max(0, path.to[index]! + ONSET) * HOP_SECONDS;
  });
  return words.map((word, index) => ({
    ...word,
    start: Math.min(starts[index]!, seconds),
    end: Math.min(ends[index]!, seconds),
    confidence: sure[index]!,
  }));
}

/**
 * A recording this many times longer than the text at a usual pace contains something else: music, ringing, the text
 * again.
 */
const MUCH_LONGER = 1.7;
/** Length of a part and distance to the next, in usual lengths of the text. */
const PART = 1.5;
const PART_STEP = 0.5;
/** Seconds before and after the text. */
const PART_MARGIN = 1;
/** Limit for the number of parts; beyond it, parts get longer. */
const MOST_PARTS = 24;
/** Share of the whole recording's confidence that a part must reach: in a part, words are closer together. */
const NEARLY = 0.9;
/** Minimum confidence for a part to count as found. */
const FOUND = 0.3;

const meanConfidence = (words: readonly AlignedWord[]): number =>
  words.reduce((sum, { confidence }) => sum + confidence, 0) / words.length;

/**
 * If a recording is much longer than its text, searches for the text in one part after another, each on its own: what
 * comes before it would suggest a wrong pace and train wrong sounds.
 */
function* alignInParts(options: AlignOptions, whole: AlignedWord[]): Gradual<AlignedWord[]> {
  const { samples, sampleRate, text, language } = options;
  const seconds = samples.length / sampleRate;
  const usual = usualSeconds(text, whole, canonical(language));
  if (!whole.length || !(seconds > MUCH_LONGER * usual + 2 * PART_MARGIN)) return whole;
  const length = Math.max(PART * usual + 2 * PART_MARGIN, (2 * seconds) / MOST_PARTS);
  let best = whole;
  let most = 0;
  const look = function* (from: number, to: number): Gradual<void> {
    const first = Math.max(0, Math.round(from * sampleRate));
    const words = yield* alignAll({ ...options, samples: samples.subarray(first, Math.round(to * sampleRate)) });
    const confidence = meanConfidence(words);
    if (confidence <= most) return;
    most = confidence;
    const before = first / sampleRate;
    best = words.map((word) => ({ ...word, start: word.start + before, end: word.end + before }));
  };
  const step = Math.max(PART_STEP * usual, length / 3);
  for (let from = 0; from < seconds - step; from += step) yield* look(from, Math.min(from + length, seconds));
  if (most < Math.max(FOUND, NEARLY * meanConfidence(whole))) return whole;
  // Once more around the best part, which may have cut the text off.
  yield* look(best[0]!.start - PART_MARGIN, Math.min(best.at(-1)!.end + PART_MARGIN, seconds));
  return best;
}

/** Seconds that a text takes at a usual pace. */
const usualSeconds = (text: string, words: readonly Word[], tag: string | null): number =>
  stepsOf(text, words, languageOf(tag)).reduce((sum, { frames }) => sum + frames, 0) * HOP_SECONDS;
