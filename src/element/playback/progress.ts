import type { PlaybackController } from './playback-controller.js';

/** Engines leave a few frames out of `played` at the ends. */
const UNHEARD_SECONDS = 0.25;
/** Before so much was heard no quarter is told: a length that the browser guesses from a file's first bytes may be far too short. */
const FIRST_SECONDS = 1;

type Range = readonly [from: number, to: number];

const rangesOf = ({ played }: HTMLAudioElement): Range[] =>
  Array.from({ length: played.length }, (_, i) => [played.start(i), played.end(i)]);

/** Finds out how much of the recording was really heard, and has each quarter told. */
export class Progress {
  readonly #playback: PlaybackController;
  /** The length is about to be known better. */
  readonly #isMeasuring: () => boolean;
  /** Heard before the recording was loaded again. */
  #earlier: Range[] = [];

  constructor(playback: PlaybackController, isMeasuring: () => boolean) {
    this.#playback = playback;
    this.#isMeasuring = isMeasuring;
    playback.tellProgress = this.#tell;
  }

  /** To be called before the recording is loaded again: its audio forgets what was heard. */
  keep(audio: HTMLAudioElement): void {
    this.#earlier = [...this.#earlier, ...rangesOf(audio)];
  }

  /** For another packet. */
  reset(): void {
    this.#earlier = [];
  }

  readonly #tell = (): void => {
    const { duration, paused, madeAudio: audio } = this.#playback;
    if (!duration || !audio) return;
    const isOver = paused && audio.ended;
    if (this.#isMeasuring() && !isOver) return;
    let reached = 0;
    let heardSeconds = 0;
    for (const [from, to] of [...this.#earlier, ...rangesOf(audio)].sort(([a], [b]) => a - b)) {
      heardSeconds += Math.max(0, to - Math.max(from, reached));
      reached = Math.max(reached, to);
    }
    if (heardSeconds && (isOver || heardSeconds > FIRST_SECONDS))
      this.#playback.tellHeard((heardSeconds + UNHEARD_SECONDS) / duration);
  };
}
