import type { ReactiveController } from 'lit';
import type { ControllerHost, PacketHolder } from '../host.js';
import type { Progress } from './progress.js';
import type { PlayableEventType } from './playable.js';
import type { Recording } from './recording.js';
import { rangesOf } from './time-ranges.js';

/** An error that comes so soon after a place was sought is taken to come from that. */
const SOON_MS = 10_000;
/** So many errors are made up for, for one recording. */
const MOST_RESCUES = 3;
/** Two places that differ by less are the same. */
const SAME_SECONDS = 0.25;

/** The samples of a recording, which take a request of their own. */
export interface SampleSource {
  /** Its length is about to be known from them. */
  readonly isMeasuring: boolean;
  /** Neither the page nor the visitor objects to that request. */
  readonly mayLoad: boolean;
  /**
   * Makes a copy in which every browser finds every place.
   *
   * @param durationSeconds the length as the player has it; NaN or Infinity where it has none
   * @returns its address, to be revoked; null where there can be none. Never rejects.
   */
  makeSeekableCopy(url: string, durationSeconds: number, signal: AbortSignal): Promise<string | null>;
}

const canReach = ({ seekable, duration }: HTMLAudioElement, seconds: number): boolean =>
  duration < Infinity &&
  rangesOf(seekable).some(([from, to]) => from - SAME_SECONDS <= seconds && seconds <= to + SAME_SECONDS);

/**
 * Goes to places of a recording that the browser itself can't go to. Where the file says no length, or too short a one,
 * Firefox does not seek, WebKit takes the place for the end, and Chromium fails on the way to some. From then on a copy of
 * the samples plays, in which every browser finds every place; where there can be none, the browser does what it can.
 */
export class DetourController implements ReactiveController {
  readonly #host: ControllerHost & PacketHolder;
  readonly #recording: Recording;
  readonly #progress: Progress;
  readonly #samples: SampleSource;
  #making: AbortController | null = null;
  /** Address of the copy; null before it is made. */
  #copy: string | null = null;
  /** There can be no copy, or it can't be played. */
  #isHopeless = false;
  /** The browser has gone wrong on its own way. */
  #distrusts = false;
  #sought = { seconds: 0, atMs: -Infinity };
  #rescues = 0;
  #hasEnded = false;
  /** Plays once the copy is there. */
  #goesOn = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ControllerHost & PacketHolder, recording: Recording, progress: Progress, samples: SampleSource) {
    this.#host = host;
    this.#recording = recording;
    this.#progress = progress;
    this.#samples = samples;
    host.addController(this);
    recording.subscribe((type) => {
      this.#onEvent(type);
    });
  }

  hostDisconnected(): void {
    queueMicrotask(() => {
      // A move takes the element out and puts it back at once.
      if (!this.#host.isConnected) this.#forget();
    });
  }

  #onEvent(type: PlayableEventType): void {
    if (type !== 'timeupdate') clearTimeout(this.#timer);
    // Once it is at the end the browser has a length, but finds its ways no better.
    if (this.#recording.media.current?.duration === Infinity) this.#distrusts = true;
    if (type === 'play') this.#beginAgain();
    if (type === 'ended') this.#hasEnded = !this.#isAtFalseEnd;
    else if (type === 'play' || type === 'seeking' || type === 'emptied') this.#hasEnded = false;
    if (type === 'pause') this.#goesOn = false;
    // A true end is told right behind the pause.
    if ((type === 'pause' || type === 'ended') && this.#isAtFalseEnd)
      this.#timer = setTimeout(this.#leaveFalseEnd, 0, type === 'ended');
  }

  #forget(): void {
    this.#making?.abort();
    if (this.#copy !== null) URL.revokeObjectURL(this.#copy);
    this.#making = this.#copy = null;
  }

  /** For another packet. */
  reset(): void {
    this.#forget();
    this.#isHopeless = this.#distrusts = false;
    this.#sought.atMs = -Infinity;
    this.#rescues = 0;
    this.#hasEnded = this.#goesOn = false;
    clearTimeout(this.#timer);
  }

  /** There is a copy or may be one, and it does not play yet. */
  get #mayDetour(): boolean {
    return !this.#isHopeless && this.#recording.media.current?.src !== this.#copy && this.#samples.mayLoad;
  }

  /** @returns false where the browser can go there, or has to try */
  goTo(seconds: number): boolean {
    const audio = this.#recording.media.current;
    this.#sought = { seconds, atMs: performance.now() };
    if (!audio || !this.#mayDetour || (!this.#distrusts && canReach(audio, seconds))) return false;
    if (this.#copy === null) void this.#makeCopy(audio);
    else this.#loadAgain(seconds, this.#copy);
    return true;
  }

  async #makeCopy({ duration }: HTMLAudioElement): Promise<void> {
    const voice = this.#recording.media.address;
    if (!voice || this.#making) return;
    this.#making = new AbortController();
    const { signal } = this.#making;
    const copy = await this.#samples.makeSeekableCopy(voice, duration, signal);
    if (signal.aborted) return;
    this.#making = null;
    this.#copy = copy;
    this.#isHopeless = copy === null;
    const { pendingSeconds } = this.#recording;
    if (pendingSeconds === null) return;
    if (copy !== null) {
      this.#loadAgain(pendingSeconds, copy);
      return;
    }
    this.#goesOn = false;
    this.#recording.jump(this.#nearest(pendingSeconds));
  }

  #loadAgain(seconds: number | null, src?: string): void {
    const audio = this.#recording.media.current;
    if (audio) this.#progress.keep(audio);
    this.#recording.loadAgain(seconds, src);
    if (this.#goesOn) void this.#recording.play();
    this.#goesOn = false;
  }

  /** Behind its end a browser would stop, also where more is to come. */
  #nearest(seconds: number): number {
    const { seekable } = this.#recording.media.current!;
    const end = seekable.length ? seekable.end(seekable.length - 1) : Infinity;
    return Math.min(seconds, Math.max(0, end - SAME_SECONDS));
  }

  /** @returns true where the recording is loaded again after an error, to go on where it should be */
  recover(): boolean {
    const audio = this.#recording.media.current;
    const { address } = this.#recording.media;
    const { seconds, atMs } = this.#sought;
    const wasCopy = audio?.src === this.#copy;
    if (!audio || !address || this.#rescues === MOST_RESCUES) return false;
    if (!wasCopy && performance.now() - atMs > SOON_MS) return false;
    const isFirst = this.#rescues++ === 0;
    this.#distrusts = true;
    // Where there is no copy the browser would fail on the same way again: it begins again then.
    const goesOn = isFirst && !this.#isHopeless;
    // A policy may forbid the copy's address.
    const isForbidden = wasCopy && !isFirst;
    this.#isHopeless ||= isForbidden;
    this.#loadAgain(goesOn || isForbidden ? seconds : null, isForbidden ? address : undefined);
    return true;
  }

  /**
   * Paused where the browser takes the end to be, it would begin again.
   *
   * @param goesOn nobody has paused it: the browser has stopped by itself, as Firefox between joined parts
   */
  readonly #leaveFalseEnd = (goesOn: boolean): void => {
    // Sent to its own end, it might tell of it for ever.
    if (goesOn && !this.#mayDetour) return;
    this.#distrusts = true;
    this.#goesOn = goesOn;
    this.#recording.seek(this.#recording.currentTime);
  };

  /** What can't be sought in can't be begun again either. A browser that tries is on its way already when it says so. */
  #beginAgain(): void {
    const audio = this.#recording.media.current;
    if (!audio || this.#recording.pendingSeconds !== null) return;
    if (!this.#hasEnded && !(audio.currentTime >= audio.duration - SAME_SECONDS)) return;
    this.#sought = { seconds: 0, atMs: performance.now() };
    if (audio.src !== this.#copy && (this.#distrusts || !canReach(audio, 0))) this.#recording.seek(0);
  }

  get #isAtFalseEnd(): boolean {
    return !!this.#recording.media.current?.ended && !this.#recording.ended;
  }
}
