import type { ControllerHost, PacketHolder } from '../host.js';
import type { Loudness, PlayableEventType } from './playable.js';

export interface RecordingAudioHost extends ControllerHost, PacketHolder {
  /** What may be requested before a person presses play; other values count as `none`. */
  readonly preload: string;
  readonly playbackRate: number;
}

/** Every event of the audio that changes what is shown or lit. */
const MEDIA_EVENTS: readonly PlayableEventType[] = [
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
];

/**
 * Makes and discards the `<audio>` of an element, and gives it the settings that outlast it. It stays outside the document:
 * in it browsers make controls of their own for each, which cost more than the rest of the card. A used one is not used
 * again: it would remember what was heard, and some browsers would request its next recording at once.
 */
export class RecordingAudio implements Loudness {
  /** Null where none is made yet. */
  current: HTMLAudioElement | null = null;
  /** Takes the place of the packet's address, such as of bytes that were checked; null while it is not known which does. */
  source: string | null | undefined;
  readonly #host: RecordingAudioHost;
  readonly #listener: (type: PlayableEventType) => void;
  /** The present or the last audio: what a person chose there holds for the next packet's, too. */
  #loudness: Loudness = { volume: 1, muted: false };
  /** Takes our listeners off the present audio. */
  #listening: AbortController | null = null;

  constructor(host: RecordingAudioHost, listener: (type: PlayableEventType) => void) {
    this.#host = host;
    this.#listener = listener;
  }

  /** Makes it where there is none yet; null without a recording, and outside the page. */
  make(): HTMLAudioElement | null {
    const { renderRoot, currentPacket, playbackRate, isConnected } = this.#host;
    if (this.current || !currentPacket?.voice || !isConnected) return this.current;
    const src = this.address;
    // A server's may play already, by the browser's own controls. A load sets the rate to its default.
    const audio =
      renderRoot.querySelector<HTMLAudioElement>('audio[src]') ??
      Object.assign(document.createElement('audio'), {
        preload: this.#preload,
        defaultPlaybackRate: playbackRate,
        // Without an address it waits for one, also to play: what was allowed in a gesture stays so.
        ...(src && { src }),
        volume: this.volume,
        muted: this.muted,
      });
    this.#listen(audio);
    return (this.current = this.#loudness = audio);
  }

  /** Stops an audio that leaves for good, and closes its connection. */
  discard(): void {
    const audio = this.current;
    if (!audio) return;
    this.#listening?.abort();
    this.current = null;
    // Else there is nothing to stop.
    if (audio.networkState === audio.NETWORK_EMPTY && audio.paused) return;
    audio.pause();
    audio.removeAttribute('src');
    audio.load();
  }

  /** Gives it the preload and rate that the host has now; makes it where the page wants something requested. */
  update(): void {
    const preload = this.#preload;
    const { playbackRate } = this.#host;
    const isNone = preload === 'none';
    const audio = isNone ? this.current : this.make();
    if (!audio) return;
    // What was asked of it already is not taken back.
    if (!isNone && audio.preload !== preload) audio.preload = preload;
    if (audio.playbackRate !== playbackRate) audio.playbackRate = audio.defaultPlaybackRate = playbackRate;
  }

  /** Of what is played; null without a recording, and while it is not known. */
  get address(): string | null {
    return this.source === undefined ? (this.#host.currentPacket?.voice ?? null) : this.source;
  }

  get muted(): boolean {
    return this.#loudness.muted;
  }
  set muted(muted: boolean) {
    const audio = this.make();
    if (audio) audio.muted = muted;
  }
  get volume(): number {
    return this.#loudness.volume;
  }
  set volume(volume: number) {
    const audio = this.make();
    if (audio) Object.assign(audio, { volume, muted: false });
  }

  get #preload(): 'none' | 'metadata' | 'auto' {
    const { preload } = this.#host;
    return preload === 'metadata' || preload === 'auto' ? preload : 'none';
  }

  #listen(audio: HTMLAudioElement): void {
    const { signal } = (this.#listening = new AbortController());
    for (const type of MEDIA_EVENTS) audio.addEventListener(type, this.#onMediaEvent, { signal });
    window.addEventListener('pageshow', this.#onPageShow, { signal });
  }

  readonly #onMediaEvent = ({ type }: Event): void => {
    this.#listener(type as PlayableEventType);
  };

  /** The page was frozen and comes back: what is shown must be what is. */
  readonly #onPageShow = (): void => {
    this.#listener(this.current?.paused ? 'pause' : 'playing');
  };
}
