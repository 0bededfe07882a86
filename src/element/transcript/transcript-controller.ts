import { toWebVtt } from '../../captions/write-web-vtt.js';
import { mayLoadSamples } from '../browser/may-load-samples.js';
import { addStyles } from '../browser/add-styles.js';
import type { SampleSource } from '../playback/detour-controller.js';
import type { PlaybackController } from '../playback/playback-controller.js';
import { PlaybackExtras } from '../playback/playback-extras.js';
import { RecordingWords, type WordsHost } from './recording-words.js';
import { SilentFeedback } from './silent-feedback.js';
import { TranscriptView, type ViewHost } from './transcript-view.js';
import { styles } from './transcript.styles.js';
import { WordHover } from './word-hover.js';

export interface TranscriptHost extends ViewHost, WordsHost {}

/** Everything that comes with playing: what lights words up, moves through the transcript, and serves the system's controls. */
export class TranscriptController {
  readonly view: TranscriptView;
  readonly words: RecordingWords;
  readonly feedback: SilentFeedback;

  readonly #host: TranscriptHost;
  readonly #playback: PlaybackController;
  readonly #extras: PlaybackExtras;

  constructor(host: TranscriptHost, playback: PlaybackController) {
    this.#host = host;
    this.#playback = playback;
    addStyles(host, styles);
    const { recording } = playback;
    this.view = new TranscriptView(host, (offset) => {
      this.seekToOffset(offset);
    });
    recording.words = this.words = new RecordingWords(host, playback, this.view.showSpoken);
    new WordHover(host, this.view.text, () => (playback.isPlayable ? this.words.words : []));
    this.#extras = new PlaybackExtras(host, playback, this.#samples());
    recording.extras = this.#extras;
    this.feedback = new SilentFeedback(host, playback);
    this.reset();
    // What was asked for before there were detours.
    const { pendingSeconds } = recording;
    if (pendingSeconds !== null) recording.seek(pendingSeconds);
    host.requestUpdate();
  }

  /** Another packet is shown, or there are other captions for it. */
  reset(): void {
    this.words.reset(this.#host.currentPacket);
    this.#extras.reset();
    this.view.reset();
    // The play event is over.
    if (!this.#playback.recording.paused) this.words.prepare();
  }

  /** Seeks to the word at a point of the viewport, if there is one. */
  seekToPoint(element: Element, x: number, y: number): void {
    const word = this.view.text.wordAt(element, x, y, this.words.words);
    if (word) this.seekToOffset(word.from);
  }

  /** Goes to the word at an offset of the transcript, in the recording or in speech. */
  seekToOffset(offset: number): void {
    this.#playback.current.words?.seekToOffset(offset);
  }

  toWebVtt(): string {
    const { currentPacket, paragraphs } = this.#host;
    const { transcript = '', meta } = currentPacket ?? {};
    return toWebVtt(transcript, paragraphs, this.words.timings, meta?.language ?? null);
  }

  #samples(): SampleSource {
    const host = this.#host;
    const { words } = this;
    return {
      get isMeasuring() {
        return words.isMeasuring;
      },
      get mayLoad() {
        return mayLoadSamples(host);
      },
      makeSeekableCopy: (url, durationSeconds, signal) =>
        import('../alignment/index.js').then(
          (module) => module.makeSeekableCopy(url, durationSeconds, signal),
          () => null,
        ),
    };
  }
}
