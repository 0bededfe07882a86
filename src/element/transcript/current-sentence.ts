import type { Word } from '../../text/timing.js';

/**
 * Says to screen readers which sentence is being spoken, by `aria-current`, and never announces it.
 *
 * A paragraph's text is one text node until its turn comes; then each of its sentences gets a span, once, and from there
 * on only the attribute moves: nodes that change at each word would take the reader's place and selection away.
 */
export class CurrentSentence {
  /** Holds the text of the paragraph that is spoken. */
  #text: Element | null = null;
  #sentences: readonly Word[] = [];
  /** One for each sentence; none where the text is left as it is. */
  #spans: readonly Element[] = [];
  #current: Element | null = null;

  /**
   * @param text holds the paragraph's text, in one text node unless somebody else has changed it
   * @param written the text that was rendered there
   * @param sentences of the paragraph, by offsets in its text
   */
  enter(text: Element, written: string, sentences: readonly Word[]): void {
    this.restore();
    this.#text = text;
    text.parentElement?.classList.add('spoken');
    this.#sentences = sentences;
    // A selection would be lost.
    if (getSelection()?.type !== 'Range') this.#spans = wrapEach(text, written, sentences);
  }

  isIn(text: Element): boolean {
    return text === this.#text;
  }

  /** @param offset in the paragraph's text */
  mark(offset: number): void {
    const next = this.#spans[this.#sentences.findLastIndex(({ from }) => from <= offset)] ?? this.#text;
    if (next === this.#current) return;
    this.#current?.removeAttribute('aria-current');
    next?.setAttribute('aria-current', 'true');
    this.#current = next;
  }

  /** What is still to come of the sentence; null where the word is not in it. */
  behind(word: Range): Range | null {
    const sentence = this.#current;
    if (!sentence?.contains(word.endContainer)) return null;
    const rest = document.createRange();
    rest.setStart(word.endContainer, word.endOffset);
    rest.setEnd(sentence, sentence.childNodes.length);
    return rest;
  }

  /** Leaves the text as the renderer made it. */
  restore(): void {
    this.#current?.removeAttribute('aria-current');
    this.#text?.parentElement?.classList.remove('spoken');
    for (const span of this.#spans) span.replaceWith(...span.childNodes);
    this.#text?.normalize();
    this.#text = this.#current = null;
    this.#spans = [];
  }
}

function wrapEach(text: Element, written: string, sentences: readonly Word[]): Element[] {
  const node = [...text.childNodes].find((child) => child instanceof Text && child.data === written) as
    Text | undefined;
  // Then the paragraph is as far as it goes.
  if (!node || text.childElementCount || sentences.length < 2) return [];
  return [...sentences]
    .reverse()
    .map(({ from, to }) => {
      node.splitText(to);
      const part = node.splitText(from);
      const span = document.createElement('span');
      part.replaceWith(span);
      span.append(part);
      return span;
    })
    .reverse();
}
