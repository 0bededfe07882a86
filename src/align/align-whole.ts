import { spreadEvenly } from '../text/spread.js';
import type { Word } from '../text/timing.js';
import { bandsAround, bandsInPhrases, evenStarts, wideBands } from './bands.js';
import { confidences, evidenceFor, howSurely, rivals } from './confidence.js';
import { extractFeatures, FEATURES, LEVELS, type Features } from './features.js';
import { adapt, highest, scoreFrames, type Model, type Scores } from './gaussians.js';
import type { Gradual } from './gradual.js';
import { HOP_SECONDS } from './mel.js';
import type { AlignedWord, AlignOptions } from './options.js';
import { percentile } from './percentile.js';
import { readText, type Reading } from './reading.js';
import { scoreText, search, type Band, type Path, type Step } from './search.js';
import { seedModel } from './seeds.js';
import { tabulate, type Costs } from './tables.js';

const COSTS: Costs = {
  pause: 6,
  noPause: 1.6,
  phraseFiller: [4, 0.4],
  wordFiller: [8, 0.3],
  skip: 35,
  lengths: 1.2,
};

/** Weights of the frame scores before and after adaptation. */
const SEED_WEIGHT = 0.2;
const ADAPTED_WEIGHT = 0.06;

/** Frames looked at as one in the first search, and in the comparison with other texts. */
const FIRST_HOP = 2;
const RIVALS_HOP = 4;

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

/** Where the words were found. */
interface Found {
  readonly path: Path;
  readonly steps: readonly Step[];
  /** How many times longer its sounds are than usual. */
  readonly rate: number;
  /** With which it was found. */
  readonly scores: Scores;
}

/** What the search with the seeds found. */
interface FirstFound extends Found {
  readonly seeds: Model;
}

/** Narrows bands to what is known of the phrases. */
type Narrow = (bands: Band[], steps: readonly Step[]) => Band[];

/**
 * Aligns a text with the recording as a whole.
 *
 * @returns its words, spread evenly with a confidence of 0 if they are not there
 */
export function* alignWhole({
  samples,
  sampleRate,
  text,
  language,
  phrases = [],
}: AlignOptions): Gradual<AlignedWord[]> {
  const reading = readText(text, language);
  const { words } = reading;
  const seconds = Math.max(0, samples.length / sampleRate) || 0;
  const spread = () => spreadEvenly(words, seconds).map((word) => ({ ...word, confidence: 0 }));
  if (!words.length || !(sampleRate >= 1000) || samples.length < sampleRate * 0.05) return spread();

  const features = yield* extractFeatures(samples, sampleRate);
  yield;
  const narrow: Narrow = (bands, steps) =>
    phrases.length ? bandsInPhrases(bands, steps, features.frames, words, phrases) : bands;
  const first = yield* findWithSeeds(features, reading, narrow);
  const found = yield* refine(features, reading, first, narrow);
  if (found.path.score === -Infinity) return spread();
  const before = yield* compareWithRivals(features, reading, first, narrow);
  const after = yield* compareWithRivals(features, reading, found, narrow);
  const sure = confidences(words.length, found.steps, found.path, first.scores, howSurely(before + after));
  return sure.some(Boolean) ? timed(words, found, sure, seconds) : spread();
}

/** Searches everywhere, with the seeds. */
function* findWithSeeds(features: Features, reading: Reading, narrow: Narrow): Gradual<FirstFound> {
  const { speech } = features;
  // Part of what sounds like speech is pauses and echoes.
  const rate = Math.min(3, Math.max(0.4, (0.8 * speechFrames(features)) / reading.frames));
  const steps = atRate(reading.steps, rate);
  const seeds = yield* fitSilence(features, seedModel);
  const scores = yield* scoreFrames(features, seeds, SEED_WEIGHT);
  const bands = narrow(wideBands(steps, speech), steps);
  const tables = yield* tabulate(scores, COSTS, FIRST_HOP);
  const starts = evenStarts(steps, speech);
  const path = yield* search(steps, bands, tables, COSTS, starts);
  return { path, steps, rate, scores, seeds };
}

/**
 * Compares the text with its rivals, by the sounds that it was found with. Those learned tell more in noise, where the seeds
 * hardly fit, although those of another text have been learned for that text.
 */
function* compareWithRivals(
  { speech }: Features,
  { words }: Reading,
  { steps, scores }: Found,
  narrow: Narrow,
): Gradual<number> {
  const bands = narrow(wideBands(steps, speech), steps);
  const tables = yield* tabulate(scores, COSTS, RIVALS_HOP);
  const starts = evenStarts(steps, speech);
  const score = yield* scoreText(steps, bands, tables, COSTS, starts);
  const rivalScores: number[] = [];
  for (const rival of rivals(steps, words.length))
    rivalScores.push(yield* scoreText(rival, bands, tables, COSTS, starts));
  return evidenceFor(score, rivalScores, words.length);
}

/** Learns the recording's own sounds from where the words were found, and searches again, round by round. */
function* refine(features: Features, reading: Reading, first: FirstFound, narrow: Narrow): Gradual<Found> {
  let { path, steps, rate, scores }: Found = first;
  for (const { seedStrength, margin, hop } of ROUNDS) {
    if (path.score === -Infinity) break;
    const model = yield* adapt(features, first.seeds, labels(steps, path, scores), seedStrength);
    rate = 0.5 * rate + (0.5 * spokenFrames(path)) / reading.frames;
    steps = atRate(reading.steps, rate);
    scores = yield* scoreFrames(features, model, ADAPTED_WEIGHT);
    const bands = narrow(bandsAround(steps, features.frames, path, margin), steps);
    path = yield* search(steps, bands, yield* tabulate(scores, COSTS, hop), COSTS);
  }
  return { path, steps, rate, scores };
}

function timed(
  words: readonly Word[],
  { path, steps }: Found,
  confidence: ArrayLike<number>,
  seconds: number,
): AlignedWord[] {
  const starts = new Float64Array(words.length);
  const ends = new Float64Array(words.length);
  const secondsAt = (frame: number) => Math.min(seconds, Math.max(0, frame + ONSET) * HOP_SECONDS);
  steps.forEach(({ word, begins }, index) => {
    if (begins) starts[word] = secondsAt(path.from[index]!);
    ends[word] = secondsAt(path.to[index]!);
  });
  return words.map((word, index) => ({
    ...word,
    start: starts[index]!,
    end: ends[index]!,
    confidence: confidence[index]!,
  }));
}

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

const speechFrames = ({ speech }: Features): number => speech.reduce((sum, on) => sum + on, 0);

const atRate = (steps: readonly Step[], rate: number): Step[] =>
  steps.map((step) => ({ ...step, frames: Math.max(1, step.frames * rate) }));

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
