import { loadPart } from '../browser/load-part.js';

type SpansModule = typeof import('./span-highlight.js');

/** Loaded where the browser has no highlights. */
let spans: SpansModule | null = null;

/**
 * Marks one range of text at a time, without touching the text: by a CSS highlight that all elements of a page share
 * (`::highlight(NAME)`), or where the browser has none by a span around the words.
 */
export class Highlighter {
  readonly #name: string;
  #find: (() => Range | null) | null = null;
  #range: Range | null = null;
  #unwrap: (() => void) | null = null;

  constructor(name: 'smart-packet-word' | 'smart-packet-sentence' | 'smart-packet-ahead') {
    this.#name = name;
  }

  /** What the highlight marks; null where spans do. */
  get range(): Range | null {
    return this.#range;
  }

  /** @param find called now, or when the code that wraps is there */
  show(find: () => Range | null): void {
    this.#find = find;
    const shared = sharedHighlight(this.#name);
    if (!shared) {
      if (spans) this.#wrap(spans);
      else void this.#load();
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

  #wrap({ wrapRange }: SpansModule): void {
    this.suspend();
    const range = this.#find?.();
    this.#unwrap = range ? wrapRange(range, this.#name) : null;
  }

  async #load(): Promise<void> {
    spans = await loadPart(null, () => import('./span-highlight.js'));
    if (spans) this.#wrap(spans);
  }
}

/** Gets or creates: a second copy of the script, or the page, may have made it before. */
function sharedHighlight(name: string): Highlight | null {
  if (typeof Highlight !== 'function') return null;
  let shared = CSS.highlights.get(name);
  // Setting the same one again would have the browser look at all highlights of the page, for each word.
  if (!shared) CSS.highlights.set(name, (shared = new Highlight()));
  return shared;
}
