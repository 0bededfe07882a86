/**
 * Marks one range of text at a time, without touching the text: by a CSS highlight that all elements of a page share
 * (`::highlight(NAME)`), or where the browser has none by a span around the words.
 */
export class Highlighter {
  readonly #name: string;
  #find: (() => Range | null) | null = null;
  #range: Range | null = null;
  #unwrap: (() => void) | null = null;

  constructor(name: 'smart-packet-word' | 'smart-packet-sentence') {
    this.#name = name;
  }

  /** @param find called now, or when the text may be wrapped, and others have wrapped theirs */
  show(find: () => Range | null): void {
    this.#find = find;
    const shared = sharedHighlight(this.#name);
    if (!shared) {
      void this.#wrap(find);
      return;
    }
    if (this.#range) shared.delete(this.#range);
    this.#range = find();
    if (this.#range) shared.add(this.#range);
  }

  /** Takes spans out of the text, for they would be in the renderer's way; the next `show` puts them back. */
  suspend(): void {
    this.#unwrap?.();
    this.#unwrap = null;
  }

  async #wrap(find: () => Range | null): Promise<void> {
    const module = await import('./span-highlight.js').catch(() => null);
    if (!module || find !== this.#find) return;
    this.suspend();
    const range = find();
    this.#unwrap = range && module.wrapRange(range, this.#name);
  }
}

/** Gets or creates: a second copy of the script, or the page, may have made it before. */
function sharedHighlight(name: string): Highlight | null {
  if (typeof Highlight !== 'function') return null;
  const shared = CSS.highlights.get(name) ?? new Highlight();
  CSS.highlights.set(name, shared);
  return shared;
}
