import type { Paragraph } from '../../text/paragraphs.js';
import { firstIndex } from '../../text/timeline.js';
import type { Word } from '../../text/timing.js';
import type { ControllerHost, PacketHolder } from '../host.js';
import { textPlaces } from './text-places.js';

export interface TextHost extends ControllerHost, PacketHolder {
  /** The transcript in paragraphs. */
  readonly paragraphs: readonly Paragraph[];
}

/** A paragraph in the tree. */
interface ShownParagraph {
  readonly paragraph: Paragraph;
  /** Holds its text. */
  readonly element: Element;
}

/** The transcript's text as it stands in the tree: finds a word in it, and the word at a point. */
export class TranscriptText {
  readonly #host: TextHost;
  #paragraphs: readonly Paragraph[] = [];
  /** The elements that hold the paragraphs' texts, in their order. */
  #elements: readonly Element[] = [];

  constructor(host: TextHost) {
    this.#host = host;
  }

  /** The renderer is about to write other texts than those in the tree. */
  get isStale(): boolean {
    return this.#host.paragraphs !== this.#paragraphs;
  }

  /** As they stand in the tree. */
  get paragraphs(): readonly Paragraph[] {
    return this.#paragraphs;
  }

  /** Reads the tree again, after each rendering. */
  update(): void {
    this.#paragraphs = this.#host.paragraphs;
    this.#elements = [...this.#host.renderRoot.querySelectorAll('.text')];
  }

  /** The paragraph that a word is in. */
  paragraphOf(word: Word): ShownParagraph | null {
    return this.#shown(this.#paragraphs.findLastIndex((paragraph) => paragraph.from <= word.from));
  }

  /** As it was rendered. */
  textOf({ from, to }: Word): string {
    return this.#host.currentPacket?.transcript.slice(from, to) ?? '';
  }

  /** Null, too, outside the page: what all its elements share must not hold on to what has left it. */
  rangeOf(word: Word | null): Range | null {
    const shown = word && this.#host.isConnected ? this.paragraphOf(word) : null;
    return shown && this.#finder(shown)(word!);
  }

  /** Nobody has changed the text that this element holds. */
  isAsWritten(element: Element): boolean {
    const shown = this.#shownIn(element);
    return shown?.element.textContent === (shown && this.textOf(shown.paragraph));
  }

  /** The word at a point of the viewport; null beside the text. @param words of the transcript, in their order */
  wordAt(element: Element, x: number, y: number, words: readonly Word[]): Word | null {
    const shown = this.#shownIn(element);
    if (!shown) return null;
    const { from, to } = shown.paragraph;
    const find = this.#finder(shown);
    const first = firstIndex(words.length, (index) => words[index]!.from >= from);
    const inside = words.slice(
      first,
      firstIndex(words.length, (index) => words[index]!.to > to),
    );
    const rectsOf = (word: Word): DOMRect[] => {
      const range: Partial<Range> | null = find(word);
      return [...(range?.getClientRects?.() ?? [])];
    };
    // A paragraph may have thousands of words: those above the point's line are skipped, where lines follow each other.
    const above = this.isAsWritten(element)
      ? firstIndex(inside.length, (index) => (rectsOf(inside[index]!).at(-1)?.bottom ?? y) >= y)
      : 0;
    const isHit = ({ left, right, top, bottom }: DOMRect): boolean =>
      x >= left && x <= right && y >= top && y <= bottom;
    for (const word of inside.slice(above)) {
      const rects = rectsOf(word);
      if (rects.some(isHit)) return word;
      if (above && rects[0] && rects[0].top > y) return null;
    }
    return null;
  }

  #shownIn(element: Element): ShownParagraph | null {
    return this.#shown(this.#elements.findIndex((text) => text.contains(element)));
  }

  #shown(index: number): ShownParagraph | null {
    const paragraph = this.#paragraphs[index];
    const element = this.#elements[index];
    return paragraph && element ? { paragraph, element } : null;
  }

  /** Finds words of a paragraph in the tree. */
  #finder({ paragraph, element }: ShownParagraph): (word: Word) => Range | null {
    if (!element.isConnected) return () => null;
    const find = textPlaces(element, this.textOf(paragraph));
    return ({ from, to }) => find(from - paragraph.from, Math.min(to, paragraph.to) - paragraph.from);
  }
}
