import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import type { Word } from '../../text/timing.js';
import { CurrentSentence } from './current-sentence.js';
import { Highlighter } from './highlighter.js';
import { TranscriptCursor, type CursorHost } from './transcript-cursor.js';
import { onTranscriptKey } from './transcript-keys.js';
import { TranscriptText } from './transcript-text.js';

export interface ViewHost extends CursorHost {
  readonly paused: boolean;
}

/** The transcript's box moves when the word's line comes closer to its edge than this share of its height. */
const EDGE_SHARE = 0.2;

/**
 * The transcript as a place to read: shows the spoken word and its sentence, follows it by scrolling its own box (never the
 * page), and lets a reader go elsewhere.
 */
export class TranscriptView implements ReactiveController {
  readonly text: TranscriptText;
  readonly #host: ViewHost;
  readonly #seekTo: (offset: number) => void;
  readonly #cursor: TranscriptCursor;
  readonly #word = new Highlighter('smart-packet-word');
  readonly #sentence = new CurrentSentence();
  #spoken: Word | null = null;
  /** False since the reader scrolled the box; the element then offers to follow again. */
  #isFollowing = true;
  #ownScrollTop = 0;

  /** @param seekTo called with an offset in the transcript, to which a reader wants to go */
  constructor(host: ViewHost, seekTo: (offset: number) => void) {
    this.#host = host;
    this.#seekTo = seekTo;
    this.text = new TranscriptText(host);
    this.#cursor = new TranscriptCursor(host, this.text);
    host.addController(this);
  }

  /** New text: nothing is spoken or chosen in it yet. */
  reset(): void {
    this.#isFollowing = true;
    this.#spoken = null;
    this.#cursor.reset();
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  hostUpdate(): void {
    this.#suspend();
    if (this.text.isStale) this.#sentence.restore();
  }

  hostUpdated(): void {
    this.text.update();
    const box = this.#box;
    // Adding the same listener twice is a no-op.
    box?.addEventListener('keydown', this.#onKey);
    box?.addEventListener('blur', this.#onBlur);
    box?.addEventListener('scroll', this.#onScroll);
    this.#show();
  }

  hostDisconnected(): void {
    // Outside the page there are no ranges.
    this.#show();
  }

  readonly showSpoken = (word: Word | null): void => {
    this.#spoken = word;
    // Between words the sentence stays the same.
    if (word) this.#markSentence(word);
    else if (this.#host.paused) this.#leaveSentence();
    this.#showWord();
    if (this.#isFollowing) this.#reveal(word);
  };

  /** Offered while the sound goes on and the reader is elsewhere. */
  followButton(): TemplateResult | typeof nothing {
    if (this.#isFollowing || this.#host.paused) return nothing;
    const { msg } = this.#host.locale;
    return html`<button class="quiet" part="follow-button" @click=${this.#follow}>
      ${msg('Follow along', { id: 'follow' })}
    </button>`;
  }

  readonly #follow = (): void => {
    this.#isFollowing = true;
    this.showSpoken(this.#spoken);
    // The button that was pressed goes away.
    this.#box?.focus({ preventScroll: true });
    this.#host.requestUpdate();
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    onTranscriptKey(event, {
      cursor: this.#cursor.offset,
      moveCursor: (step) => {
        this.#reveal(this.#cursor.move(step, this.#spoken?.from ?? -1));
      },
      dropCursor: this.#onBlur,
      seekTo: this.#seekTo,
    });
  };

  readonly #onBlur = (): void => {
    this.#cursor.drop();
  };

  /** The box was scrolled: by `#reveal`, or by its reader. */
  readonly #onScroll = (): void => {
    const box = this.#box;
    if (!box || !this.#isFollowing || Math.abs(box.scrollTop - this.#ownScrollTop) < 2) return;
    this.#isFollowing = false;
    this.#host.requestUpdate();
  };

  get #box(): HTMLElement | null {
    return this.#host.renderRoot.querySelector('[part~=transcript]');
  }

  #show(): void {
    this.#showWord();
    this.#cursor.show();
  }

  #showWord(): void {
    this.#word.show(() => this.text.rangeOf(this.#spoken));
  }

  /** Takes what marks words and sentences out of the text, which is about to change. */
  #suspend(): void {
    this.#word.suspend();
    this.#cursor.suspend();
  }

  /** At the end, and at the beginning, none is current. */
  #leaveSentence(): void {
    this.#suspend();
    this.#sentence.restore();
    this.#cursor.show();
  }

  #markSentence(word: Word): void {
    const shown = this.text.paragraphOf(word);
    if (!shown) return;
    const { paragraph, element } = shown;
    if (!this.#sentence.isIn(element)) {
      this.#suspend();
      const sentences = this.#cursor.sentencesOf([paragraph]);
      this.#sentence.enter(
        element,
        this.text.textOf(paragraph),
        sentences.map(({ from, to }) => ({ from: from - paragraph.from, to: to - paragraph.from })),
      );
      this.#cursor.show();
    }
    this.#sentence.mark(word.from - paragraph.from);
  }

  #reveal(word: Word | null): void {
    const box = this.#box;
    const range = this.text.rangeOf(word);
    if (!range || !box || box.scrollHeight <= box.clientHeight) return;
    const view = box.getBoundingClientRect();
    const line = range.getBoundingClientRect();
    const edge = view.height * EDGE_SHARE;
    if (line.top < view.top + edge || line.bottom > view.bottom - edge) {
      box.scrollTop += line.top - view.top - edge;
    }
    this.#ownScrollTop = box.scrollTop;
  }
}
