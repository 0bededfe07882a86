import type { ReactiveController } from 'lit';
import {
  SmartPacketEndedEvent,
  SmartPacketPauseEvent,
  SmartPacketPlayEvent,
  SmartPacketProgressEvent,
} from '../events.js';
import type { ReadAloud } from './device-voice/index.js';
import type { SmartPacketElement } from '../smart-packet-element.js';

/** Every event of the audio that changes what is shown or lit. */
const MEDIA_EVENTS = [
  'play',
  'playing',
  'pause',
  'ended',
  'waiting',
  'stalled',
  'timeupdate',
  'durationchange',
  'loadedmetadata',
  'seeked',
  'ratechange',
  'volumechange',
  'error',
  'emptied',
] as const;
/** A seek is told when it is asked for, and not again when the audio comes to it. */
export type MediaEventType = (typeof MEDIA_EVENTS)[number] | 'seeking';

/** How far the back and forward controls move. */
export const SKIP_SECONDS = 5;

/** Two lengths that differ by less are the same. */
const SAME_SECONDS = 0.2;

/** Who plays on this page now, so that another can silence them. Media events stay inside shadow roots. */
const playing = new Set<PlaybackController>();

/**
 * Owns the one `<audio>` of an element, and whether the device's voice takes its place. Gestures come in as requests; what
 * is shown follows the audio's own state and events.
 */
export class PlaybackController implements ReactiveController {
  /** What plays in the recording's place while reading aloud is offered; else null. */
  speech: ReadAloud | null = null;
  readonly #host: SmartPacketElement;
  readonly #listeners: ((type: MediaEventType) => void)[] = [];
  /**
   * Made when something is first asked of it, and outside the document: in it browsers make controls of their own for
   * each, which cost more than the rest of the card. A used one is not used again: it would remember what was heard, and
   * some browsers would request its next recording at once.
   */
  #audio: HTMLAudioElement | null = null;
  /** An audio was let go of, and the listeners have not been told yet. */
  #isGone = false;
  /** Asked for before the recording could seek; seconds. */
  #pendingSeconds: number | null = null;
  /** Asked for before there was a packet; seconds. */
  #firstSeconds: number | null = null;
  /**
   * Length of the recording by its samples; NaN while the browser is known to have it wrong; null where only the browser
   * knows. Goes before the browser's own, which misses where a file does not say it.
   */
  #measuredSeconds: number | null = null;
  /** The length as it was last told. */
  #toldSeconds: number | null = null;
  /** Tells which quarters were heard; comes with the first play, too. */
  tellProgress: (() => void) | null = null;
  /**
   * Where the browser can't go to a place itself, or has failed on the way there (null): takes over, and says so. Comes
   * with the first play.
   */
  detour: ((seconds: number | null) => boolean) | null = null;
  /** What the person chose, for the next packet's audio, too. */
  #loudness = { volume: 1, muted: false };
  /** True between the play event told to the page and the pause or end. */
  #isPlayTold = false;
  /** The last quarter of the recording that the page knows to be heard. */
  #percentTold = 0;
  /** The recording is no longer waited for; until it is tried again. */
  gaveUp = false;

  constructor(host: SmartPacketElement) {
    this.#host = host;
    host.addController(this);
  }

  /** Calls back after the controller has taken note of an event of the audio. */
  subscribe(listener: (type: MediaEventType) => void): void {
    this.#listeners.push(listener);
  }

  get #media(): HTMLAudioElement | ReadAloud | null {
    return this.speech ?? this.#audio;
  }
  /** The recording itself is given up, or can't be played. */
  get isBroken(): boolean {
    return this.gaveUp || !!this.#audio?.error;
  }
  get paused(): boolean {
    return this.failed || (this.#media?.paused ?? true);
  }
  /** True while the person waits for the recording, or for the voice. */
  get waiting(): boolean {
    return !this.paused && (this.#media?.readyState ?? 0) < HTMLMediaElement.HAVE_FUTURE_DATA;
  }
  /** There is something to play, and a place in it to seek. */
  get isPlayable(): boolean {
    return !!(this.#host.currentPacket?.voice ?? this.speech);
  }
  /** What plays can be muted, and made louder. */
  get hasVolume(): boolean {
    return !!this.#host.currentPacket?.voice && !this.speech && !this.failed;
  }
  get failed(): boolean {
    return !this.speech && this.isBroken;
  }
  get ended(): boolean {
    // A browser that takes a recording for shorter than it is says so too early, and while it still plays.
    return this.paused && !!this.#media?.ended && !(this.duration! > this.currentTime + 1);
  }
  get muted(): boolean {
    return (this.#audio ?? this.#loudness).muted;
  }
  /** From 0 to 1. */
  get volume(): number {
    return (this.#audio ?? this.#loudness).volume;
  }
  /** A place that was asked for and is not reached yet; seconds, or null. */
  get pendingSeconds(): number | null {
    return this.#pendingSeconds;
  }
  /** Seconds. */
  get currentTime(): number {
    return this.#pendingSeconds ?? this.#audio?.currentTime ?? 0;
  }
  /** Seconds; null while unknown, and for a recording without end. */
  get duration(): number | null {
    const duration = this.#media?.duration ?? NaN;
    const measured = this.speech ? null : this.#measuredSeconds;
    if (measured !== null && !(Math.abs(duration - measured) < SAME_SECONDS)) return measured || null;
    return duration > 0 && duration < Infinity ? duration : null;
  }

  set measuredSeconds(seconds: number | null) {
    this.#measuredSeconds = seconds;
    this.#tellLength();
  }

  /**
   * Plays. Must be called in the gesture itself: browsers allow sound only there. Never rejects: a browser that does
   * not allow it, or a pause that comes first, leaves the recording paused; a recording that fails says so by itself.
   */
  async play(): Promise<void> {
    const media = this.speech ?? this.audio;
    if (!media || !this.#host.isConnected) return;
    if (this.failed) this.loadAgain(this.#audio?.currentTime || this.#pendingSeconds);
    try {
      await media.play();
    } catch {
      this.#host.requestUpdate();
    }
  }

  pause(): void {
    this.#media?.pause();
  }

  toggle(): void {
    if (this.paused) void this.play();
    else this.pause();
  }

  /** @param seconds clamped to the recording; remembered until it can seek, or there is one. NaN is ignored, and so is an end that is not known. */
  seek(seconds: number): void {
    const audio = this.#audio;
    const { currentPacket } = this.#host;
    const target = Math.max(0, Math.min(seconds, this.duration ?? seconds));
    if (!Number.isFinite(target)) return;
    // As the "default playback start position" of HTML's media.
    if (!currentPacket) this.#firstSeconds = target;
    if (!currentPacket?.voice) return;
    this.#pendingSeconds = target;
    // Where no length is known some browsers can't seek, and others fail.
    const waits = !audio?.readyState || (this.detour ? this.detour(target) : audio.duration === Infinity);
    if (waits) this.#tell('seeked');
    else this.jump(target);
    // What is said of it must be there when the key is, which the audio's own event is not.
    this.#notify('seeking');
  }

  /** Has the browser go to a place. */
  jump(seconds: number): void {
    this.#pendingSeconds = null;
    if (this.#audio) this.#audio.currentTime = seconds;
  }

  /**
   * Loads the recording again, to go on at a place; where it plays, it goes on.
   *
   * @param src of a copy; by default what is there is loaded again
   */
  loadAgain(seconds: number | null, src?: string): void {
    const audio = this.#audio;
    if (!audio) return;
    const isPlaying = !audio.paused;
    this.gaveUp = false;
    this.#pendingSeconds = seconds;
    if (src) audio.src = src;
    else audio.load();
    if (isPlaying) void this.play();
  }

  /** @param seconds forward or, below 0, back; in speech any number is one sentence */
  skip(seconds: number): void {
    if (this.speech) this.speech.skip(seconds);
    else this.seek(this.currentTime + seconds);
  }

  set muted(muted: boolean) {
    const media = this.speech ?? this.audio;
    if (media) media.muted = muted;
  }
  set volume(volume: number) {
    const { audio } = this;
    if (!audio) return;
    audio.volume = volume;
    audio.muted = false;
  }

  hostConnected(): void {
    // It was let go of when the element was removed, and some want it at once.
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    // A move takes the element out and puts it back at once, and must not stop the sound.
    queueMicrotask(() => {
      if (!this.#host.isConnected) this.#release();
    });
  }

  hostUpdated(): void {
    if (this.#isGone) {
      this.#isGone = false;
      this.#notify('pause');
    }
    const { preload } = this;
    const { playbackRate } = this.#host;
    const isNone = preload === 'none';
    const audio = isNone ? this.#audio : this.audio;
    if (!audio) return;
    // What was asked of it already is not taken back.
    if (!isNone && audio.preload !== preload) audio.preload = preload;
    // A load sets the rate to its default.
    if (audio.playbackRate !== playbackRate) audio.playbackRate = audio.defaultPlaybackRate = playbackRate;
  }

  /**
   * A new packet, or none: begins at the host's `start`, or where it was to begin, with nothing heard.
   *
   * @returns the pause to be told, when the packet before was playing
   */
  reset(): Event | null {
    const wasPlaying = this.#isPlayTold;
    this.#isPlayTold = false;
    this.speech?.pause();
    this.#silence();
    this.#percentTold = 0;
    this.#measuredSeconds = null;
    const { start, currentPacket } = this.#host;
    this.#pendingSeconds = start > 0 && start < Infinity ? start : null;
    if (currentPacket) {
      if (currentPacket.voice) this.#pendingSeconds = this.#firstSeconds ?? this.#pendingSeconds;
      this.#firstSeconds = null;
    }
    return wasPlaying ? new SmartPacketPauseEvent() : null;
  }

  /** What the page asks for, as the audio knows it. */
  get preload(): 'none' | 'metadata' | 'auto' {
    const { preload } = this.#host;
    return preload === 'metadata' || preload === 'auto' ? preload : 'none';
  }

  /** Null where none is made yet. */
  get madeAudio(): HTMLAudioElement | null {
    return this.#audio;
  }

  /** Makes it where there is none yet; null without a recording, and outside the page. */
  get audio(): HTMLAudioElement | null {
    const voice = this.#host.currentPacket?.voice;
    if (this.#audio || !voice || !this.#host.isConnected) return this.#audio;
    // A server's may play already, by the browser's own controls.
    const audio =
      this.#host.renderRoot.querySelector<HTMLAudioElement>('audio[src]') ??
      Object.assign(document.createElement('audio'), {
        preload: this.preload,
        // A load makes it the rate.
        defaultPlaybackRate: this.#host.playbackRate,
        src: voice,
        ...this.#loudness,
      });
    for (const type of MEDIA_EVENTS) audio.addEventListener(type, this.#onMediaEvent);
    window.addEventListener('pageshow', this.#readState);
    return (this.#audio = audio);
  }

  /** Stops an audio that leaves for good, and closes its connection. */
  #silence(): void {
    const audio = this.#audio;
    if (!audio) return;
    for (const type of MEDIA_EVENTS) audio.removeEventListener(type, this.#onMediaEvent);
    window.removeEventListener('pageshow', this.#readState);
    this.gaveUp = false;
    this.#audio = null;
    this.#isGone = true;
    // Else there is nothing to stop.
    if (audio.networkState === audio.NETWORK_EMPTY) return;
    audio.pause();
    audio.removeAttribute('src');
    audio.load();
  }

  /** Lets go of the recording; the place is kept for the case that the element comes back. */
  #release(): void {
    if (!this.#audio) return;
    const seconds = this.currentTime;
    this.#silence();
    this.#notify('pause');
    this.#pendingSeconds = seconds || null;
    this.#host.requestUpdate();
  }

  /** Ends a wait that has had no end: the recording has failed then, too. */
  giveUp(): void {
    this.gaveUp = true;
    this.#audio?.pause();
    this.#tell('error');
  }

  readonly #onMediaEvent = ({ type }: Event): void => {
    if (type !== 'error' || !this.detour?.(null)) this.#tell(type as MediaEventType);
  };

  /** The page was frozen and comes back: what is shown must be what is. */
  readonly #readState = (): void => {
    this.#tell(this.paused ? 'pause' : 'playing');
  };

  #notify(type: MediaEventType): void {
    this.follow(type);
    for (const listener of this.#listeners) listener(type);
  }

  #tell(type: MediaEventType): void {
    this.#tellLength();
    if (type === 'durationchange') return;
    this.#notify(type);
    if (type !== 'timeupdate') this.#host.requestUpdate();
  }

  /** Browsers tell of lengths that we know better, and of some that they have found not at all. */
  #tellLength(): void {
    const { duration } = this;
    if (duration === this.#toldSeconds) return;
    this.#toldSeconds = duration;
    this.#notify('durationchange');
    this.#host.requestUpdate();
  }

  /** Takes note of an event of the audio, or of one that speech has in common with it, and tells the page. */
  follow(type: MediaEventType): void {
    const audio = this.#audio;
    if (type === 'loadedmetadata' && this.#pendingSeconds !== null) this.seek(this.#pendingSeconds);
    if (type === 'play' && !this.#host.allowSimultaneous) {
      for (const other of playing) if (other !== this && !other.#host.allowSimultaneous) other.pause();
    }
    if (type === 'play') playing.add(this);
    if (type === 'playing' && !this.#isPlayTold && !this.paused) {
      this.#isPlayTold = true;
      this.#host.dispatchEvent(new SmartPacketPlayEvent());
    }
    if (type === 'volumechange' && audio) this.#loudness = { volume: audio.volume, muted: audio.muted };
    if (!this.speech) this.tellProgress?.();
    // HTML fires "pause" just before "ended"; only the end is told.
    const isOver = type === 'ended';
    if (this.paused && this.#isPlayTold && (isOver || !(type === 'pause' ? this.#media?.ended : this.ended))) {
      this.#isPlayTold = false;
      this.#host.dispatchEvent(isOver ? new SmartPacketEndedEvent() : new SmartPacketPauseEvent());
    }
    if (this.paused) playing.delete(this);
  }

  /** @param heard share of the whole that has really been heard */
  tellHeard(heard: number): void {
    while (this.#percentTold < 100 && heard * 100 >= this.#percentTold + 25) {
      this.#percentTold += 25;
      this.#host.dispatchEvent(new SmartPacketProgressEvent(this.#percentTold as 25 | 50 | 75 | 100));
    }
  }
}
