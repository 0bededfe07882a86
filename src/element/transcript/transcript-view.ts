import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import { createSentenceFinder } from '../../text/sentences.js';
import type { Word } from '../../text/timing.js';
import type { Paragraph } from '../../text/paragraphs.js';
import { CurrentSentence } from './current-sentence.js';
import { Highlighter } from './highlighter.js';
import { textPlaces } from './text-places.js';
import type { SmartPacketElement } from '../smart-packet-element.js';

/** The transcript's box moves when the word's line comes closer to its edge than this share of its height. */
const EDGE_SHARE = 0.2;

/**
 * The transcript as a place to read: shows the spoken word and follows it by scrolling its own box (never the page),
 * finds the word at a point, and moves a reader's cursor from sentence to sentence.
 */
export class ReadingController implements ReactiveController {
  /** False since the reader scrolled the box; the element then offers to follow again. */
  #isFollowing = true;
  readonly #host: SmartPacketElement;
  readonly #word = new Highlighter('smart-packet-word');
  readonly #sentence = new Highlighter('smart-packet-sentence');
  readonly #current = new CurrentSentence();
  #paragraphs: readonly Paragraph[] = [];
  /** Found when the cursor is first moved. */
  #sentences: readonly Word[] | null = null;
  /** The elements that hold the paragraphs' texts, in their order. */
  #texts: readonly Element[] = [];
  #spoken: Word | null = null;
  #cursor: Word | null = null;
  #ownScrollTop = 0;

  readonly #onKey: (event: KeyboardEvent) => void;

  /** @param onKey called for keys pressed in the transcript itself */
  constructor(host: SmartPacketElement, onKey: (event: KeyboardEvent) => void) {
    this.#host = host;
    this.#onKey = onKey;
    host.addController(this);
  }

  /** New text: nothing is spoken or chosen in it yet. */
  reset(): void {
    this.#isFollowing = true;
    this.#spoken = this.#cursor = this.#sentences = null;
  }

  hostUpdate(): void {
    this.#word.suspend();
    this.#sentence.suspend();
    // The renderer is about to write other texts.
    if (this.#host.paragraphs !== this.#paragraphs) this.#current.restore();
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  hostUpdated(): void {
    this.#paragraphs = this.#host.paragraphs;
    this.#texts = [...this.#host.renderRoot.querySelectorAll('.text')];
    const box = this.#box;
    // The same once more are no others.
    box?.addEventListener('keydown', this.#onKey);
    box?.addEventListener('blur', this.dropCursor);
    box?.addEventListener('scroll', this.#onScroll);
    this.#word.show(() => this.#rangeOf(this.#spoken));
    this.#sentence.show(() => this.#rangeOf(this.#cursor));
  }

  hostDisconnected(): void {
    this.#word.show(() => null);
    this.#sentence.show(() => null);
  }

  readonly showSpoken = (word: Word | null): void => {
    this.#spoken = word;
    // Between words the sentence stays the same.
    if (word) this.#markSentence(word);
    else if (this.#host.paused) this.#leaveSentence();
    this.#word.show(() => this.#rangeOf(word));
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

  /** The box was scrolled: by `#reveal`, or by its reader. */
  readonly #onScroll = (): void => {
    const box = this.#box;
    if (!box || !this.#isFollowing || Math.abs(box.scrollTop - this.#ownScrollTop) < 2) return;
    this.#isFollowing = false;
    this.#host.requestUpdate();
  };

  /** Moves the cursor by sentences, from the spoken one at first. @returns its offset in the transcript */
  moveCursor(step: 1 | -1): number {
    const sentences = (this.#sentences ??= this.#findSentences());
    const from = this.#cursor?.from ?? this.#spoken?.from ?? -1;
    const current = sentences.findLastIndex((sentence) => sentence.from <= from);
    const next = sentences[Math.max(0, Math.min(current + step, sentences.length - 1))] ?? null;
    this.#cursor = next;
    const packet = this.#host.currentPacket;
    if (next && packet) {
      const { locale } = this.#host.locale;
      this.#host.announce(packet.transcript.slice(next.from, next.to), packet.meta.language ?? locale);
    }
    this.#sentence.show(() => this.#rangeOf(next));
    this.#reveal(next);
    return next?.from ?? 0;
  }

  /** Offset of the cursor's sentence; null when there is no cursor. */
  get cursor(): number | null {
    return this.#cursor?.from ?? null;
  }

  readonly dropCursor = (): void => {
    this.#cursor = null;
    this.#sentence.show(() => null);
  };

  /** Offset of the word at a point of the viewport; null beside the text. */
  offsetAt(element: Element, x: number, y: number, words: readonly Word[]): number | null {
    const index = this.#texts.findIndex((text) => text.contains(element));
    const paragraph = this.#paragraphs[index];
    const find = this.#places(index);
    if (!paragraph || !find) return null;
    for (const word of words) {
      if (word.from < paragraph.from || word.to > paragraph.to) continue;
      const range: Partial<Range> | null = find(word);
      const rects = range?.getClientRects?.() ?? [];
      for (const { left, right, top, bottom } of rects) {
        if (x >= left && x <= right && y >= top && y <= bottom) return word.from;
      }
    }
    return null;
  }

  get #box(): HTMLElement | null {
    return this.#host.renderRoot.querySelector('[part~=transcript]');
  }

  #findSentences(paragraphs = this.#paragraphs): Word[] {
    const packet = this.#host.currentPacket;
    if (!packet) return [];
    const findSentences = createSentenceFinder(packet.meta.language);
    return paragraphs.flatMap((paragraph) => findSentences(packet.transcript, paragraph));
  }

  /** At the end, and at the beginning, none is current. */
  #leaveSentence(): void {
    this.#word.suspend();
    this.#sentence.suspend();
    this.#current.restore();
    this.#sentence.show(() => this.#rangeOf(this.#cursor));
  }

  #markSentence(word: Word): void {
    const index = this.#paragraphs.findLastIndex((paragraph) => paragraph.from <= word.from);
    const paragraph = this.#paragraphs[index];
    const text = this.#texts[index];
    if (!paragraph || !text) return;
    if (!this.#current.isIn(text)) {
      this.#word.suspend();
      this.#sentence.suspend();
      const sentences = this.#findSentences([paragraph]);
      this.#current.enter(
        text,
        this.#textOf(paragraph),
        sentences.map(({ from, to }) => ({ from: from - paragraph.from, to: to - paragraph.from })),
      );
      this.#sentence.show(() => this.#rangeOf(this.#cursor));
    }
    this.#current.mark(word.from - paragraph.from);
  }

  /** Null, too, outside the page: what all its elements share must not hold on to what has left it. */
  #rangeOf(word: Word | null): Range | null {
    if (!word || !this.#host.isConnected) return null;
    const index = this.#paragraphs.findLastIndex((paragraph) => paragraph.from <= word.from);
    return this.#places(index)?.(word) ?? null;
  }

  /** Finds words of a paragraph in the tree. */
  #places(index: number): ((word: Word) => Range | null) | null {
    const paragraph = this.#paragraphs[index];
    const text = this.#texts[index];
    if (!paragraph || !text?.isConnected) return null;
    const find = textPlaces(text, this.#textOf(paragraph));
    return ({ from, to }) => find(from - paragraph.from, Math.min(to, paragraph.to) - paragraph.from);
  }

  #textOf({ from, to }: Paragraph): string {
    return this.#host.currentPacket?.transcript.slice(from, to) ?? '';
  }

  #reveal(word: Word | null): void {
    const box = this.#box;
    const range = this.#rangeOf(word);
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
