import { highest, type Scores } from './gaussians.js';
import type { Gradual } from './gradual.js';

/** Of what a search does besides following the text, in weighted log-likelihoods. */
export interface Costs {
  /** Of a pause within a phrase, and of a missing one between phrases. */
  readonly pause: number;
  readonly noPause: number;
  /** Of sounds that are not in the text, once and per frame, between phrases and between words. */
  readonly phraseFiller: readonly [once: number, perFrame: number];
  readonly wordFiller: readonly [once: number, perFrame: number];
  /** Of skipping a written word that is not spoken. */
  readonly skip: number;
  /** Weight of the duration model. */
  readonly lengths: number;
}

/** Sums of scores up to each frame: of one hop's frames at a time. The same for all texts. */
export interface Tables {
  /** Frames that are looked at as one. */
  readonly hop: number;
  /** Of the recording. */
  readonly frames: number;
  /** `sums[t]` is the score of everything before hop `t`: of each unit, and of filler within and between phrases. */
  readonly units: readonly Float64Array[];
  readonly withinPhrase: Float64Array;
  readonly betweenPhrases: Float64Array;
}

/** Adds up the scores of each hop's frames. */
function coarsen(scores: Float32Array, hop: number): Float32Array {
  const sums = new Float32Array(Math.ceil(scores.length / hop));
  for (let t = 0; t < scores.length; t++) sums[Math.floor(t / hop)]! += scores[t]!;
  return sums;
}

function cumulate(scores: Float32Array): Float64Array {
  const sums = new Float64Array(scores.length + 1);
  for (let t = 0; t < scores.length; t++) sums[t + 1] = sums[t]! + scores[t]!;
  return sums;
}

/** Scores of filler: any sound at a cost, or silence. */
function fillerScores(silence: Float32Array, loudest: Float32Array, price: number): Float64Array {
  return cumulate(silence.map((score, t) => Math.max(score, loudest[t]! - price)));
}

/** @param hop frames to look at as one: two are four times faster, and 20 ms are precise enough to begin with */
export function* tabulate(scores: Scores, costs: Costs, hop = 1): Gradual<Tables> {
  const frames = scores[0]!.length;
  const rows = hop > 1 ? scores.map((row) => coarsen(row, hop)) : scores;
  yield;
  const units = rows.map(cumulate);
  yield;
  const [silence, ...sounds] = rows;
  const sound = highest(sounds);
  yield;
  const withinPhrase = fillerScores(silence!, sound, costs.wordFiller[1] * hop);
  const betweenPhrases = fillerScores(silence!, sound, costs.phraseFiller[1] * hop);
  return { hop, frames, units, withinPhrase, betweenPhrases };
}
