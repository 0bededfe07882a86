import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import type { Word } from '../../text/timing.js';
import { drawing } from '../icons.js';
import { CurrentSentence } from './current-sentence.js';
import { Highlighter } from './highlighter.js';
import { TranscriptCursor, type CursorHost } from './transcript-cursor.js';
import { onTranscriptKey } from './transcript-keys.js';
import { TranscriptText } from './transcript-text.js';
import { WordGround } from './word-ground.js';

export interface ViewHost extends CursorHost {
  readonly paused: boolean;
}

/** The transcript's box moves when the word's line comes closer to its edge than this share of its height. */
const EDGE_SHARE = 0.2;

/** Arrows of the icons' kind. */
const UP = 'M12 19V5M6 11l6-6 6 6';
const DOWN = 'M12 5v14M6 13l6 6 6-6';

/**
 * The transcript as a place to read: shows the spoken word and its sentence, and what is still to come in a quieter ink while
 * it plays; follows by scrolling its own box (never the page), and lets a reader go elsewhere.
 */
export class TranscriptView implements ReactiveController {
  readonly text: TranscriptText;
  readonly #host: ViewHost;
  readonly #seekTo: (offset: number) => void;
  readonly #cursor: TranscriptCursor;
  readonly #word = new Highlighter('smart-packet-word');
  readonly #ground = new WordGround('spoken-ground');
  readonly #ahead = new Highlighter('smart-packet-ahead');
  readonly #sentence = new CurrentSentence();
  /** Of the document that it is in; missing in the DOM of a test. */
  #fonts: FontFaceSet | undefined;
  #spoken: Word | null = null;
  /** The last word that was spoken: what is behind it is still to come. */
  #reached: Word | null = null;
  /** False since the reader scrolled the box; the element then offers to follow again. */
  #isFollowing = true;
  #ownScrollTop = 0;
  /** The spoken word is above what is seen of the text. */
  #isAbove = false;

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
    this.#spoken = this.#reached = null;
    this.#cursor.reset();
  }

  hostConnected(): void {
    this.#host.requestUpdate();
    // With another font, words are elsewhere.
    this.#fonts = (this.#host.ownerDocument as Partial<Document>).fonts;
    this.#fonts?.addEventListener('loadingdone', this.#ground.place);
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
    this.#markPlaying();
  }

  hostDisconnected(): void {
    this.#fonts?.removeEventListener('loadingdone', this.#ground.place);
    // Outside the page there are no ranges.
    this.#show();
  }

  readonly showSpoken = (word: Word | null): void => {
    this.#spoken = word;
    // Between words the sentence stays the same, and what is still to come.
    if (word) this.#markSentence(word);
    else if (this.#host.paused) this.#leaveSentence();
    const range = this.#showWord();
    if (word) this.#reach(word);
    if (this.#isFollowing) this.#reveal(range);
    else this.#aim(range);
    this.#showGround();
  };

  /** Offered while the sound goes on and the reader is elsewhere. */
  followButton(): TemplateResult | typeof nothing {
    if (this.#isFollowing || this.#host.paused) return nothing;
    const { msg } = this.#host.locale;
    return html`<button class="quiet" part="follow-button" @click=${this.#follow}>
      ${drawing(this.#isAbove ? UP : DOWN)}${msg('Follow along', { id: 'follow' })}
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
        this.#reveal(this.text.rangeOf(this.#cursor.move(step, this.#spoken?.from ?? -1)));
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
    this.#aim(this.text.rangeOf(this.#spoken));
    this.#host.requestUpdate();
  };

  get #box(): HTMLElement | null {
    return this.#host.renderRoot.querySelector('[part~=transcript]');
  }

  #show(): void {
    this.#showWord();
    this.#showAhead();
    this.#showGround();
    this.#cursor.show();
  }

  /** @returns where the spoken word is */
  #showWord(): Range | null {
    const find = (): Range | null => this.text.rangeOf(this.#spoken);
    this.#word.show(find);
    return this.#word.range ?? find();
  }

  /** Last of all: from there on the browser lays out anew when asked where something is. */
  #showGround(): void {
    // A span has a ground of its own.
    this.#ground.show(this.#word.range);
  }

  #reach(word: Word): void {
    const isFirst = !this.#reached;
    this.#reached = word;
    this.#showAhead();
    if (isFirst) this.#markPlaying();
  }

  #showAhead(): void {
    this.#ahead.show(() => {
      const range = this.#host.paused ? null : (this.#word.range ?? this.text.rangeOf(this.#reached));
      return range && this.#sentence.behind(range);
    });
  }

  /** Sentences and paragraphs behind the current one are quieter then. */
  #markPlaying(): void {
    this.#box?.classList.toggle('playing', !this.#host.paused && this.#reached !== null);
  }

  /** Takes what marks words and sentences out of the text, which is about to change. */
  #suspend(): void {
    this.#word.suspend();
    this.#ahead.suspend();
    this.#cursor.suspend();
  }

  /** At the end, and at the beginning, none is current. */
  #leaveSentence(): void {
    this.#suspend();
    this.#sentence.restore();
    this.#reached = null;
    this.#showAhead();
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

  /** Which way the button points that leads to the spoken word. */
  #aim(range: Range | null): void {
    const box = this.#box;
    if (!range || !box) return;
    const isAbove = range.getBoundingClientRect().top < box.getBoundingClientRect().top;
    if (isAbove !== this.#isAbove) this.#host.requestUpdate();
    this.#isAbove = isAbove;
  }

  #reveal(range: Range | null): void {
    const box = this.#box;
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
