import type { Recording } from './recording.js';
import { rangesOf, type TimeRange } from './time-ranges.js';

/** Engines leave a few frames out of `played` at the ends. */
const UNHEARD_SECONDS = 0.25;
/** Before so much was heard nothing is said of it: a length that the browser guesses from a file's first bytes may be far too short. */
const FIRST_SECONDS = 1;

/** Length of all ranges together, each stretch counted once. */
export function coveredSeconds(ranges: readonly TimeRange[]): number {
  let reached = 0;
  let seconds = 0;
  for (const [from, to] of [...ranges].sort(([a], [b]) => a - b)) {
    seconds += Math.max(0, to - Math.max(from, reached));
    reached = Math.max(reached, to);
  }
  return seconds;
}

/** Finds out how much of the recording was really heard. */
export class Progress {
  readonly #recording: Recording;
  /** The length is about to be known better. */
  readonly #isMeasuring: () => boolean;
  /** Heard before the recording was loaded again. */
  #earlier: TimeRange[] = [];

  constructor(recording: Recording, isMeasuring: () => boolean) {
    this.#recording = recording;
    this.#isMeasuring = isMeasuring;
  }

  /** To be called before the recording is loaded again: its audio forgets what was heard. */
  keep(audio: HTMLAudioElement): void {
    this.#earlier = [...this.#earlier, ...rangesOf(audio.played)];
  }

  /** For another packet. */
  reset(): void {
    this.#earlier = [];
  }

  /** Share of the whole, from 0 to 1; 0 while too little is known to say. */
  get heard(): number {
    const { knownSeconds: duration, paused, media } = this.#recording;
    const audio = media.current;
    if (!duration || !audio) return 0;
    const isOver = paused && audio.ended;
    if (this.#isMeasuring() && !isOver) return 0;
    const heardSeconds = coveredSeconds([...this.#earlier, ...rangesOf(audio.played)]);
    const isEnough = isOver ? heardSeconds > 0 : heardSeconds > FIRST_SECONDS;
    return isEnough ? (heardSeconds + UNHEARD_SECONDS) / duration : 0;
  }
}
