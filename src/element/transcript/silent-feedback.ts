import type { PlayableHolder } from '../playback/playable.js';
import type { SilentEffect } from '../playback/silent-effect.js';
import type { Announcer, ControllerHost, Localized } from '../host.js';

type FeedbackHost = ControllerHost & Announcer & Localized;

/** Says what a key or a button has done where nothing is heard of it, and where nothing else says it. */
export class SilentFeedback implements Record<SilentEffect, () => void> {
  readonly #host: FeedbackHost;
  readonly #playback: PlayableHolder;

  constructor(host: FeedbackHost, playback: PlayableHolder) {
    this.#host = host;
    this.#playback = playback;
  }

  /** A key muted the recording, or took that back. The device's voice can't be muted. */
  muted(): void {
    const { msg } = this.#host.locale;
    // Its button says it itself.
    const { loudness } = this.#playback.current;
    if (!loudness || this.#isFocused('mute-button')) return;
    this.#host.announce(loudness.muted ? msg('Muted', { id: 'muted' }) : msg('Unmuted', { id: 'unmuted' }));
  }

  /** The place was moved. While it plays, that is heard; at the slider, its value is. */
  position(): void {
    const slider = this.#host.renderRoot.querySelector('[part~=slider]');
    if (slider?.ariaValueText && this.#playback.current.paused && !this.#isFocused('slider'))
      this.#host.announce(slider.ariaValueText, this.#host.locale.locale);
  }

  #isFocused(part: string): boolean {
    return this.#host.renderRoot.querySelector(`[part~=${part}]:focus`) !== null;
  }
}
