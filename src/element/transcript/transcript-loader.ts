import type { ReactiveController } from 'lit';
import { loadPart } from '../browser/load-part.js';
import type { PlaybackController } from '../playback/playback-controller.js';
import type { Word } from '../../text/timing.js';
import type { SilentEffect } from '../playback/silent-effect.js';
import type { SpokenText } from '../playback/spoken-text.js';
import type { TranscriptController, TranscriptHost } from './transcript-controller.js';
import type { TranscriptHandlers } from './transcript-template.js';

/**
 * Loads the part that lights words up and moves through the transcript: when something is first played, or a person
 * first turns to the transcript. Most visitors of a page do neither.
 */
export class TranscriptLoader implements ReactiveController, SpokenText, TranscriptHandlers {
  readonly #host: TranscriptHost;
  readonly #playback: PlaybackController;
  #current: TranscriptController | null = null;
  #loading: Promise<TranscriptController | null> | null = null;

  constructor(host: TranscriptHost, playback: PlaybackController) {
    this.#host = host;
    this.#playback = playback;
    host.addController(this);
    playback.recording.subscribe((type) => {
      if (type === 'play') void this.#begin();
    });
  }

  /** Null until it is loaded. */
  get current(): TranscriptController | null {
    return this.#current;
  }

  hostUpdated(): void {
    const { currentPacket: packet, preload } = this.#host;
    if (preload === 'auto' && packet?.voice) void this.load();
  }

  /** Null when the module can't be had; the next call tries again. */
  load(): Promise<TranscriptController | null> {
    this.#loading ??= loadPart(this.#host, () => import('./transcript-controller.js')).then((module) => {
      if (!module) this.#loading = null;
      return (this.#current = module && new module.TranscriptController(this.#host, this.#playback));
    });
    return this.#loading;
  }

  show(range: Word | null): void {
    this.#current?.view.showSpoken(range);
  }

  /** Plays from an offset of the transcript. */
  readonly playFrom = (offset: number): void => {
    this.#playback.current.playFrom(offset);
  };

  /** A place in the tree was clicked: goes to the word there, if there is one. */
  readonly onClick = ({ target, clientX, clientY }: MouseEvent): void => {
    const text = (target as Element).closest('.text');
    // Whoever selects text does not want to go there. In shadow trees only the type says so in every browser.
    if (!text || !this.#playback.isPlayable || getSelection()?.type === 'Range') return;
    void this.load().then((transcript) => transcript?.seekToPoint(text, clientX, clientY));
  };

  /** Says what a key or a button has done, once the code for it is there. */
  readonly feedback = (effect: SilentEffect): void => {
    void this.load().then((transcript) => transcript?.feedback[effect]());
  };

  /** A person turns to the transcript, or points at it with a mouse. */
  onApproach(event: Event): void {
    const target = event.target as Element;
    const isTurn =
      event.type === 'pointerover'
        ? (event as PointerEvent).pointerType === 'mouse' && this.#playback.isPlayable && target.closest('.text')
        : target.matches('[part~=transcript]');
    if (isTurn) void this.load();
  }

  /** The sound may have paused before the module is there: the words are looked for all the same. */
  async #begin(): Promise<void> {
    const { currentPacket } = this.#host;
    await this.load();
    if (this.#host.currentPacket === currentPacket) this.#playback.current.words?.prepare();
  }
}
