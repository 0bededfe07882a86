import type { MsgFn } from '@lit/localize';
import type { ReactiveController } from 'lit';
import type { Messages } from '../host.js';
import { Advance } from './advance.js';
import { resolveDuration } from './duration.js';
import type { ControlsView, Loudness, Playable, PlayableEventType, PositionView, WordSource } from './playable.js';
import { RecordingAudio, type RecordingAudioHost } from './recording-audio.js';
import type { RecordingExtras } from './recording-extras.js';
import { recordingControls, recordingPosition } from './recording-view.js';
import type { SpokenText } from './spoken-text.js';

export interface RecordingHost extends RecordingAudioHost {
  /** Seconds at which a packet begins. */
  readonly start: number;
}

/** Owns the one `<audio>` of an element. What it says of itself follows the audio's own state and events. */
export class Recording implements Playable, ReactiveController {
  /** Set by the code that knows when each word is spoken, once it is loaded. */
  words: WordSource | null = null;
  /** Set by their code, once it is loaded. */
  extras: RecordingExtras | null = null;
  /** Set by the code that has checked the recording. @returns true where it makes up for an error */
  rescue: (() => boolean) | null = null;
  readonly media: RecordingAudio;
  readonly #host: RecordingHost;
  readonly #text: SpokenText;
  readonly #listeners: ((type: PlayableEventType) => void)[];
  /** An audio was discarded, and the listeners have not been told yet. */
  #isDiscarded = false;
  /** Asked for before the recording could seek; seconds. */
  #pendingSeconds: number | null = null;
  /** Asked for before there was a packet; seconds. */
  #firstSeconds: number | null = null;
  /** The same as a share of the whole, while its length is not known. */
  #pendingShare = 0;
  #measuredSeconds: number | null = null;
  #levels: Float32Array | null = null;
  /** The length as the listeners know it. */
  #toldSeconds: number | null = null;
  #advance = new Advance();
  /** It is no longer waited for, until it is tried again. */
  #gaveUp = false;

  /**
   * @param text loads what sets `words`
   * @param listener called before all others
   */
  constructor(host: RecordingHost, text: SpokenText, listener: (type: PlayableEventType) => void) {
    this.#host = host;
    this.#text = text;
    this.#listeners = [listener];
    this.media = new RecordingAudio(host, (type) => {
      if (type !== 'error' || !(this.rescue?.() || this.extras?.recover())) this.#tell(type);
    });
    host.addController(this);
  }

  /** Calls back after the recording has taken note of an event of its audio. */
  subscribe(listener: (type: PlayableEventType) => void): void {
    this.#listeners.push(listener);
  }

  get paused(): boolean {
    return this.failed || (this.media.current?.paused ?? true);
  }
  get waiting(): boolean {
    const { readyState = 0 } = this.media.current ?? {};
    return !this.paused && !this.#advance.isSeen && readyState < HTMLMediaElement.HAVE_FUTURE_DATA;
  }
  get ended(): boolean {
    // A browser that takes a recording for shorter than it is says so too early, and while it still plays.
    return this.paused && this.isEnding && !(this.knownSeconds! > this.currentTime + 1);
  }
  get isEnding(): boolean {
    return !!this.media.current?.ended;
  }
  get failed(): boolean {
    return this.#gaveUp || !!this.media.current?.error;
  }
  get heard(): number {
    return this.extras?.heard ?? 0;
  }
  /** The packet has a recording. */
  get exists(): boolean {
    return !!this.#host.currentPacket?.voice;
  }
  get loudness(): Loudness | null {
    return this.exists ? this.media : null;
  }
  /** How loud it is along its length, from 0 to 1; null until its samples are known. */
  get levels(): Float32Array | null {
    return this.#levels;
  }
  /** A place that was asked for and is not reached yet; seconds, or null. */
  get pendingSeconds(): number | null {
    return this.#pendingSeconds;
  }
  /** Seconds. */
  get currentTime(): number {
    return this.#pendingSeconds ?? (this.#share * (this.duration ?? 0) || (this.media.current?.currentTime ?? 0));
  }
  /** Its length by the browser or the samples, in seconds; null while unknown. */
  get knownSeconds(): number | null {
    return resolveDuration(this.media.current?.duration ?? NaN, this.#measuredSeconds);
  }
  /** Until it is known, as the packet claims. */
  get duration(): number | null {
    return this.knownSeconds ?? this.#host.currentPacket?.duration ?? null;
  }
  /** @param seconds by the samples; NaN where the browser has it wrong, null where only the browser knows it */
  set measuredSeconds(seconds: number | null) {
    this.#measuredSeconds = seconds;
    this.#tellLength();
  }

  /** What its samples say: how loud it is along its length, from 0 to 1, and how long. */
  takeSound(levels: Float32Array, seconds: number): void {
    this.#levels = levels;
    this.measuredSeconds = seconds;
    this.#host.requestUpdate();
  }

  /** Where it is to begin, as a share of the whole; once it plays, it is where it is. */
  get #share(): number {
    return this.paused ? this.#pendingShare : 0;
  }

  controls(msg: MsgFn): ControlsView {
    return recordingControls(msg, this.duration ?? (this.media.current?.readyState ? null : 1));
  }

  position(messages: Messages): PositionView {
    return recordingPosition(this.currentTime, this.duration, this.#share, messages);
  }

  /**
   * A browser that does not allow sound, or a pause that comes first, leaves it paused; a recording that fails says so by
   * itself.
   */
  async play(): Promise<void> {
    const audio = this.media.make();
    if (!audio || !this.#host.isConnected) return;
    if (this.failed) this.loadAgain(audio.currentTime || this.#pendingSeconds);
    try {
      await audio.play();
    } catch {
      this.#host.requestUpdate();
    }
  }

  playFrom(offset: number): void {
    void this.play();
    void this.#text.load().then(() => this.words?.seekToOffset(offset));
  }

  pause(): void {
    this.media.current?.pause();
  }

  /** @param seconds clamped to the recording; remembered until it can seek, or there is one. NaN is ignored, and so is an end that is not known. */
  seek(seconds: number): void {
    const audio = this.media.current;
    const target = Math.max(0, Math.min(seconds, this.knownSeconds ?? seconds));
    if (!Number.isFinite(target)) return;
    // As the "default playback start position" of HTML's media.
    if (!this.#host.currentPacket) this.#firstSeconds = target;
    if (!this.exists) return;
    this.#pendingSeconds = target;
    this.#pendingShare = 0;
    // Where no length is known some browsers can't seek, and others fail.
    const waits = !audio?.readyState || (this.extras ? this.extras.detour(target) : audio.duration === Infinity);
    if (waits) this.#tell('seeked');
    else this.jump(target);
    // What is said of it must be there when the key is, which the audio's own event is not.
    this.#notify('seeking');
  }

  /** Until something of the recording is known, a place is remembered as a share of the whole: the packet may have it wrong. */
  slideTo(position: number): void {
    if (this.knownSeconds !== null || this.media.current?.readyState) {
      this.seek(position);
      return;
    }
    this.#pendingSeconds = null;
    this.#pendingShare = position / (this.duration ?? 1);
    this.#notify('seeking');
  }

  skip(seconds: number): void {
    this.seek(this.currentTime + seconds);
  }

  /** Has the browser go to a place. */
  jump(seconds: number): void {
    this.#pendingSeconds = null;
    if (this.media.current) this.media.current.currentTime = seconds;
  }

  /**
   * Loads the recording again, to go on at a place; where it plays, it goes on.
   *
   * @param src of a copy; by default what is there is loaded again
   */
  loadAgain(seconds: number | null, src?: string): void {
    const audio = this.media.current;
    if (!audio) return;
    const isPlaying = !audio.paused;
    this.#gaveUp = false;
    this.#pendingSeconds = seconds;
    if (src) audio.src = src;
    else audio.load();
    if (isPlaying) void this.play();
  }

  /** @param src what is to be played: at once, where it is to play. Null for what is not known yet, undefined for the packet's own */
  use(src: string | null | undefined): void {
    this.media.source = src;
    const audio = this.media.current;
    if (src && audio && audio.src !== src) this.loadAgain(this.currentTime || null, src);
  }

  /** Ends a wait that has had no end: the recording has failed then, too. */
  giveUp(): void {
    this.#gaveUp = true;
    this.media.current?.pause();
    this.#tell('error');
  }

  /** A new packet, or none: begins at the host's `start`, or where it was to begin. */
  reset(): void {
    this.#discard();
    this.#measuredSeconds = null;
    this.#pendingShare = 0;
    this.#levels = null;
    const { start, currentPacket } = this.#host;
    this.#pendingSeconds = start > 0 && start < Infinity ? start : null;
    if (!currentPacket) return;
    if (this.exists) this.#pendingSeconds = this.#firstSeconds ?? this.#pendingSeconds;
    this.#firstSeconds = null;
  }

  hostDisconnected(): void {
    // A move takes the element out and puts it back at once, and must not stop the sound.
    queueMicrotask(() => {
      if (!this.#host.isConnected) this.#release();
    });
  }

  hostUpdated(): void {
    if (this.#isDiscarded) {
      this.#isDiscarded = false;
      this.#notify('pause');
    }
    this.media.update();
  }

  #discard(): void {
    if (!this.media.current) return;
    this.#gaveUp = false;
    this.#advance = new Advance();
    this.#isDiscarded = true;
    this.media.discard();
  }

  /** The place is kept for the case that the element comes back. */
  #release(): void {
    if (!this.media.current) return;
    const seconds = this.currentTime;
    this.#discard();
    this.#notify('pause');
    this.#pendingSeconds = seconds || null;
    this.#host.requestUpdate();
  }

  #tell(type: PlayableEventType): void {
    const { waiting } = this;
    this.#advance.update(type, this.media.current);
    this.#tellLength();
    if (type === 'durationchange') return;
    this.#notify(type);
    if (type !== 'timeupdate' || waiting !== this.waiting) this.#host.requestUpdate();
  }

  /** Browsers tell of lengths that we know better, and of some that they have found not at all. */
  #tellLength(): void {
    const { knownSeconds } = this;
    if (knownSeconds && this.#pendingShare) this.#seekToShare(this.#pendingShare * knownSeconds);
    if (knownSeconds === this.#toldSeconds) return;
    this.#toldSeconds = knownSeconds;
    this.#notify('durationchange');
    this.#host.requestUpdate();
  }

  #seekToShare(seconds: number): void {
    this.#pendingShare = 0;
    // It may have been passed while no length was known.
    if (seconds > this.currentTime) this.seek(seconds);
  }

  #notify(type: PlayableEventType): void {
    if (type === 'loadedmetadata' && this.#pendingSeconds !== null) this.seek(this.#pendingSeconds);
    for (const listener of this.#listeners) listener(type);
  }
}
