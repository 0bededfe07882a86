import type { ReactiveController } from 'lit';
import type { Word } from '../../text/timing.js';
import type { ControllerHost } from '../host.js';
import type { TranscriptText } from './transcript-text.js';
import { WordGround } from './word-ground.js';

/** Marks the word under the mouse, to which a click would go. */
export class WordHover implements ReactiveController {
  readonly #host: ControllerHost;
  readonly #text: TranscriptText;
  /** Those that a click can go to. */
  readonly #words: () => readonly Word[];
  readonly #ground = new WordGround('hovered-ground');
  #event: PointerEvent | null = null;
  /** What the event was about: after it, the host is said to be that. */
  #target: Element | null = null;
  #frame = 0;
  #word: Word | null = null;

  constructor(host: ControllerHost, text: TranscriptText, words: () => readonly Word[]) {
    this.#host = host;
    this.#text = text;
    this.#words = words;
    host.addController(this);
  }

  hostUpdate(): void {
    // What is under the mouse may be another text.
    if (this.#text.isStale) this.#leave();
  }

  hostUpdated(): void {
    const box = this.#box;
    // Adding the same listener twice is a no-op.
    box?.addEventListener('pointermove', this.#onMove);
    box?.addEventListener('pointerleave', this.#leave);
    box?.addEventListener('scroll', this.#leave);
  }

  hostDisconnected(): void {
    this.#leave();
  }

  get #box(): Element | null {
    return this.#host.renderRoot.querySelector('[part~=transcript]');
  }

  /** Looks at most once a frame. */
  readonly #onMove = (event: Event): void => {
    this.#event = event as PointerEvent;
    this.#target = event.target as Element;
    this.#frame ||= requestAnimationFrame(this.#look);
  };

  readonly #leave = (): void => {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    this.#mark(null);
  };

  readonly #look = (): void => {
    this.#frame = 0;
    const { pointerType, buttons, clientX, clientY } = this.#event!;
    const text = this.#target!.closest('.text');
    // Whoever selects does not want to go anywhere.
    const selects = !!buttons || getSelection()?.type === 'Range';
    const isOver = text && pointerType === 'mouse' && !selects && this.#text.isAsWritten(text);
    this.#mark(isOver ? this.#text.wordAt(text, clientX, clientY, this.#words()) : null);
  };

  #mark(word: Word | null): void {
    if (word === this.#word) return;
    this.#word = word;
    this.#ground.show(this.#text.rangeOf(word));
    this.#box?.classList.toggle('hovering', word !== null);
  }
}
