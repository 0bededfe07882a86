import {
  SmartPacketEndedEvent,
  SmartPacketPauseEvent,
  SmartPacketPlayEvent,
  SmartPacketProgressEvent,
} from '../events.js';
import type { Playable, PlayableEventType } from './playable.js';

export interface PlaybackEventsHost extends EventTarget {
  /** Neither stops other packets of the page, nor is stopped by them. */
  readonly allowSimultaneous: boolean;
}

/** Who plays on this page now, so that another can silence them. Media events stay inside shadow roots. */
const playing = new Set<PlaybackEvents>();

/** Dispatches play, pause, ended and progress to the page, and has one packet play at a time. */
export class PlaybackEvents {
  readonly #host: PlaybackEventsHost;
  readonly #current: () => Playable;
  /** True between the play event and the pause or end. */
  #isPlayTold = false;
  /** The last quarter that the page knows to be heard. */
  #percentTold = 0;

  /** @param current gets what is played */
  constructor(host: PlaybackEventsHost, current: () => Playable) {
    this.#host = host;
    this.#current = current;
  }

  /** For another packet. @returns whether the page is still to be told that the packet before has paused */
  reset(): boolean {
    const wasPlaying = this.#isPlayTold;
    this.#isPlayTold = false;
    this.#percentTold = 0;
    return wasPlaying;
  }

  /** Dispatches what follows from an event of the playable. */
  update(type: PlayableEventType): void {
    if (type === 'play') this.#pauseOthers();
    const { paused, isEnding } = this.#current();
    // A busy page may hear of a short recording's play only after its end.
    if (type === 'playing' && !this.#isPlayTold && (!paused || isEnding)) {
      this.#isPlayTold = true;
      this.#host.dispatchEvent(new SmartPacketPlayEvent());
    }
    this.#dispatchProgress();
    if (this.#current().paused) this.#dispatchStop(type);
  }

  #pauseOthers(): void {
    if (!this.#host.allowSimultaneous)
      for (const other of playing) if (other !== this && !other.#host.allowSimultaneous) other.#current().pause();
    playing.add(this);
  }

  #dispatchProgress(): void {
    const { heard } = this.#current();
    while (this.#percentTold < 100 && heard * 100 >= this.#percentTold + 25) {
      this.#percentTold += 25;
      this.#host.dispatchEvent(new SmartPacketProgressEvent(this.#percentTold as 25 | 50 | 75 | 100));
    }
  }

  #dispatchStop(type: PlayableEventType): void {
    const { isEnding, ended } = this.#current();
    const isOver = type === 'ended';
    // HTML fires "pause" just before "ended"; only the end is told.
    if (this.#isPlayTold && (isOver || !(type === 'pause' ? isEnding : ended))) {
      this.#isPlayTold = false;
      this.#host.dispatchEvent(isOver ? new SmartPacketEndedEvent() : new SmartPacketPauseEvent());
    }
    playing.delete(this);
  }
}
