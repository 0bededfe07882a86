/**
 * Runs in the page: how each contestant is started, and which of its words is lit now. Sets `bench`, which `measure.mjs`
 * calls. Nothing of it runs while the main thread's time is measured.
 */
import type { SmartPacketElement } from '../../../src/element.js';

/** What lights a word up: a range of a highlight, or an element with a class. */
type Lit = AbstractRange | Element;

interface Contestant {
  /** Called for each frame until the contestant is complete. */
  isReady(): boolean;
  play(seconds: number): void;
  /** The one thing that is lit; null for none, and for several. */
  lit(): Lit | null;
  readonly texts: string;
  readonly box: string;
}

interface Sample {
  frames: number;
  right: number;
  strict: number;
  readonly lagsMs: number[];
}

const LONGEST_START_MS = 20_000;

const { name = '', wordSeconds = '' } = document.documentElement.dataset;
const element = document.querySelector<SmartPacketElement>('smart-packet');

const root = (): ParentNode => element?.shadowRoot ?? document;
const audio = (): HTMLAudioElement => element?.audio ?? document.querySelector('audio')!;
const frame = (): Promise<unknown> => new Promise((resolve) => requestAnimationFrame(resolve));
const only = <T>(items: Iterable<T>): T | null => {
  const [first, ...others] = items;
  return first !== undefined && others.length === 0 ? first : null;
};
const highlighted = (highlight: string): Lit | null => only(CSS.highlights.get(highlight)?.keys() ?? []);

const ofPage = {
  isReady: () => document.documentElement.matches('.started'),
  play: (seconds: number) => {
    audio().currentTime = seconds;
    void audio().play();
  },
  box: '.transcript',
};
const contestants: Record<string, Contestant> = {
  ours: {
    isReady: () => element?.state === 'ready' && !element.isUpdatePending,
    play: (seconds) => {
      element!.seek(seconds);
      void element!.play();
    },
    lit: () => highlighted('smart-packet-word'),
    texts: '.text',
    box: '[part~=transcript]',
  },
  floor: { ...ofPage, lit: () => highlighted('spoken'), texts: 'p' },
  'hyperaudio-lite': { ...ofPage, lit: () => only(document.querySelectorAll('[data-m].active')), texts: '[data-m]' },
};
const contestant = contestants[name]!;

/** Which word begins where in an element's text, by their numbers. */
const places = new Map<Element, Map<number, number>>();
function findPlaces(): void {
  let number = 0;
  places.clear();
  for (const element of root().querySelectorAll(contestant.texts))
    places.set(element, new Map([...element.textContent.matchAll(/\S+/g)].map(({ index }) => [index, number++])));
}

/** How much text an element has before a node: the text is cut into sentences while it is spoken. */
function lengthBefore(element: Element, node: Node): number {
  const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let length = 0;
  while (texts.nextNode() && texts.currentNode !== node) length += (texts.currentNode as Text).length;
  return length;
}

function numberOf(lit: Lit | null): number {
  if (!lit) return -1;
  const [node, offset] = lit instanceof Element ? [lit.firstChild!, 0] : [lit.startContainer, lit.startOffset];
  const element = node.parentElement?.closest(contestant.texts);
  // The contestant may have put other elements in their place since.
  if (element && !places.has(element)) findPlaces();
  const number = element && places.get(element)?.get(lengthBefore(element, node) + offset);
  // Else the probe would take a word for wrong that it has only not found.
  if (number === undefined)
    throw new Error(
      `${name}: what is lit, “${node.textContent}” from ${offset}, begins no word of ${contestant.texts}`,
    );
  return number ?? -1;
}

function rectOf(lit: Lit): DOMRect {
  if (lit instanceof Element) return lit.getBoundingClientRect();
  const range = document.createRange();
  range.setStart(lit.startContainer, lit.startOffset);
  range.setEnd(lit.endContainer, lit.endOffset);
  return range.getBoundingClientRect();
}

/** The number of the word that is spoken. Times of words are not exact in binary. */
const spokenAt = (seconds: number): number => Math.floor(seconds / Number(wordSeconds) + 1e-6);

const bench = {
  /** Resolves when the whole transcript has been shown. */
  async ready(): Promise<void> {
    while (!contestant.isReady()) await frame();
    await frame();
    await frame();
  },

  /** Resolves when a word is lit. */
  async play(seconds: number): Promise<void> {
    contestant.play(seconds);
    const latest = performance.now() + LONGEST_START_MS;
    while (!contestant.lit()) {
      if (performance.now() > latest) throw new Error(`${name} lights no word up`);
      await frame();
    }
  },

  /** Brings the lit word into view where the contestant did not, so that each of them paints what it lights. */
  reveal(): void {
    const box = root().querySelector(contestant.box)!;
    const view = box.getBoundingClientRect();
    const word = rectOf(contestant.lit()!);
    if (word.top < view.top || word.bottom > view.bottom) box.scrollTop += word.top - view.top - view.height / 2;
  },

  /** Seconds of the recording. */
  time: () => audio().currentTime,

  /**
   * Looks at every animation frame for a while. A frame is right when its lit word is the one of the audio's time; in
   * the frame in which a word begins, the one before may still be lit, for the frame may have begun before the timer.
   */
  async sample(seconds: number): Promise<Sample> {
    const sample: Sample = { frames: 0, right: 0, strict: 0, lagsMs: [] };
    let before = { time: audio().currentTime, number: -1 };
    const until = before.time + seconds;
    while (before.time < until) {
      await frame();
      const time = audio().currentTime;
      const number = numberOf(contestant.lit());
      const isStrict = number === spokenAt(time);
      sample.frames++;
      if (isStrict) sample.strict++;
      if (isStrict || number === spokenAt(before.time)) sample.right++;
      if (before.number >= 0 && number !== before.number)
        sample.lagsMs.push((time - number * Number(wordSeconds)) * 1000);
      before = { time, number };
    }
    return sample;
  },

  nodes(): number {
    const count = (within: ParentNode): number =>
      [...within.querySelectorAll('*')].reduce(
        (sum, each) => sum + each.childNodes.length + (each.shadowRoot ? count(each.shadowRoot) : 0),
        within.childNodes.length,
      );
    return count(document);
  },
};

Object.assign(globalThis, { bench });
