/**
 * Marks one range of text at a time, without touching the text: by a CSS highlight that all elements of a page share
 * (`::highlight(NAME)`), or where the browser has none by a span around the words.
 */
export class Highlighter {
  readonly #name: string;
  #range: Range | null = null;
  #unwrap: (() => void) | null = null;

  constructor(name: 'smart-packet-word' | 'smart-packet-sentence') {
    this.#name = name;
  }

  show(range: Range | null): void {
    const shared = sharedHighlight(this.#name);
    if (shared) {
      if (this.#range) shared.delete(this.#range);
      if (range) shared.add(range);
    } else void this.#wrap(range);
    this.#range = range;
  }

  /** Takes spans out of the text, for they would be in the renderer's way; the next `show` puts them back. */
  suspend(): void {
    this.#unwrap?.();
    this.#unwrap = null;
  }

  async #wrap(range: Range | null): Promise<void> {
    const { wrapRange } = await import('./span-highlight.js');
    if (range !== this.#range) return;
    this.#unwrap?.();
    this.#unwrap = range && wrapRange(range, this.#name);
  }
}

/** Gets or creates: a second copy of the script, or the page, may have made it before. */
function sharedHighlight(name: string): Highlight | null {
  if (typeof Highlight !== 'function') return null;
  const shared = CSS.highlights.get(name) ?? new Highlight();
  CSS.highlights.set(name, shared);
  return shared;
}
