import type { PlayableEventType } from './playable.js';

/** Seconds from one event to the next that playing can take, at four times the speed; more is a seek. */
const MOST_STEP = 2;

/**
 * Tells by its position whether a sound goes on. What else a browser says of it may be wrong: after some seeks WebKitGTK has
 * no more data to the recording's end, and plays it.
 */
export class Advance {
  isSeen = false;
  /** Where the sound was at the last event, in seconds. */
  #lastSeconds = 0;

  /** Takes note of an event. */
  update(type: PlayableEventType, audio: HTMLAudioElement | null): void {
    const { currentTime = 0, seeking } = audio ?? {};
    const step = currentTime - this.#lastSeconds;
    this.#lastSeconds = currentTime;
    if (type === 'timeupdate') this.isSeen = !seeking && step > 0 && step < MOST_STEP;
    else if (type === 'waiting' || type === 'seeked' || type === 'emptied') this.isSeen = false;
  }
}
