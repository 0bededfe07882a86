import type { SmartPacketElement } from '../element/smart-packet-element.js';
import type { SmartPacketLoadEvent } from '../element/events.js';
import type { Packet } from '../packet/model.js';
import { entryFacts, type EntryFacts } from './entry-facts.js';
import { idOfPacket, isCard, makePlace, mark, showOpen, textOfCard, textOfPacket, type Entry } from './entry.js';
import type { Listing } from './listing.js';
import { markPlayed, wasPlayed } from './played.js';
import { inTurns, nextFrame, nextTask, pageRests } from './turns.js';

/** How far outside the viewport an entry is near, and made before the others. */
const MARGIN = '400px';
/** So many have their place in the first frame, which a thousand would keep from the screen. */
const FIRST_PLACES = 60;
/** Of the others, so many more with each frame. */
const PLACES = 150;
/** So many are made at a time: each time the browser asks anew which card is where. */
const BATCH = 4;
/** What the cards tell while they are read is passed on this often. */
const CHANGE_MS = 100;

/** The list that a card was last given a place in: one that goes from list to list is not the former's any more. */
const owners = new WeakMap<SmartPacketElement, Entries>();

export interface EntriesHandlers {
  /** The entries, or what is known of them, have changed. */
  onChange: () => void;
  /** @returns what a packet that was played is called */
  playedText: () => string;
}

/**
 * Owns the entries of a list: a card for each packet, which is made in its turn and stays; which are shown, in which order;
 * and what they are found by. Cards that the page has written among the list's children, or a server, are entries, too.
 */
export class Entries {
  readonly #host: HTMLElement;
  readonly #on: EntriesHandlers;
  #container: HTMLElement | null = null;
  readonly #byCard = new Map<Node, Entry>();
  readonly #byText = new Map<string, Entry>();
  /** Those that the page has written, or a server, by the ids of their packets. */
  readonly #adopted = new Map<string, Entry>();
  /** Those of the present listing, in its order; without one, those of the cards. */
  #listed: readonly Entry[] = [];
  #hasListing = false;
  #facts: EntryFacts[] | null = null;
  #fits: (facts: EntryFacts) => boolean = () => true;
  #isFiltered = false;
  readonly #waiting = new Set<Entry>();
  readonly #near = new Set<Entry>();
  /** Missing in the DOM of a test. */
  readonly #observer =
    'IntersectionObserver' in globalThis
      ? new IntersectionObserver((seen) => this.#onSeen(seen), { rootMargin: MARGIN })
      : null;
  #making: Promise<void> | null = null;
  #slots = 0;
  #isTelling = false;
  /** So many of the listing are in the tree. */
  #places = Infinity;

  constructor(host: HTMLElement, on: EntriesHandlers) {
    this.#host = host;
    this.#on = on;
    host.addEventListener('smart-packet-load', this.#onLoad);
    host.addEventListener('smart-packet-error', this.#onError);
    host.addEventListener('smart-packet-play', this.#onPlay);
  }

  /** Resolves when each entry has its card, and with it what it is found by. */
  get made(): Promise<void> {
    return this.#making ?? Promise.resolve();
  }

  get isMaking(): boolean {
    return this.#making !== null;
  }

  /** What is known of the entries of the listing, also of those that do not fit; the same array until something changes. */
  get facts(): readonly EntryFacts[] {
    return (this.#facts ??= this.#listed.flatMap(({ facts, hasFailed }) => (facts && !hasFailed ? facts : [])));
  }

  /** Those that are shown, in their order. */
  get shown(): Entry[] {
    return this.#listed.filter(({ place }) => !place.hidden);
  }

  /** The entry of a card; undefined for what is none. */
  of(card: EventTarget | null): Entry | undefined {
    return this.#byCard.get(card as Node);
  }

  /** Where the entries stand, once it is there. */
  attach(container: HTMLElement): void {
    this.#container = container;
    this.#arrange();
  }

  /** Whether the children have changed by others than the list itself. */
  isNews({ addedNodes, removedNodes }: MutationRecord): boolean {
    return (
      [...addedNodes].some((node) => isCard(node) && !this.#byCard.has(node)) ||
      [...removedNodes].some((node) => this.#byCard.has(node))
    );
  }

  /** Takes cards among the list's children for entries, and leaves those alone that have gone. */
  adopt(): void {
    const cards = [...this.#host.children].filter(isCard);
    for (const card of cards) if (!this.#byCard.has(card)) this.#add(card);
    for (const [card, entry] of this.#byCard) if (card.parentNode !== this.#host) this.#drop(entry);
    if (!this.#hasListing) this.#listed = cards.map((card) => this.#byCard.get(card)!);
    this.#arrange();
  }

  /**
   * Shows the packets of a listing. What has a card keeps it.
   *
   * @param keepsOthers whether cards of other packets are only hidden, since they may be asked for again
   */
  show({ packets, url }: Listing, keepsOthers: boolean): void {
    if (!this.#byCard.size) this.#places = FIRST_PLACES;
    this.#hasListing = true;
    this.#listed = [...new Set(packets.map((packet) => this.#entryOf(packet, url)))];
    const listed = new Set(this.#listed);
    const isOther = (entry: Entry) => !listed.has(entry) && 'packet' in entry && !keepsOthers;
    for (const entry of [...this.#byCard.values(), ...this.#waiting]) if (isOther(entry)) this.#drop(entry);
    for (const entry of this.#waiting) if (!listed.has(entry)) this.#unwait(entry);
    for (const entry of this.#listed) if (!entry.card) this.#waiting.add(entry);
    this.#arrange();
    this.#make();
    void this.#placeRest();
  }

  /** @param fits what is shown; null for all */
  filter(fits: ((facts: EntryFacts) => boolean) | null): void {
    this.#fits = fits ?? (() => true);
    this.#isFiltered = fits !== null;
    this.#arrange();
  }

  /** Makes the card of an entry at once, if it has none yet, and waits until it can be pressed. */
  async bring(entry: Entry): Promise<SmartPacketElement | null> {
    if (!entry.place.isConnected) this.#placeMore(Infinity);
    if (!entry.card) await this.#makeCards([entry]);
    const { card } = entry;
    if (card) await isDrawn(card);
    return card;
  }

  /** The marks in other words. */
  translate(): void {
    for (const entry of this.#byCard.values())
      if (entry.place.childElementCount > 1) mark(entry, this.#on.playedText());
  }

  #entryOf(packet: unknown, url: string | null): Entry {
    const text = textOfPacket(packet);
    const known = this.#byText.get(text ?? '') ?? this.#adopted.get(idOfPacket(packet) ?? '');
    if (known) return known;
    const entry: Entry = { place: this.#makePlace(), card: null, packet, url, facts: null, hasFailed: false };
    if (text !== null) this.#byText.set(text, entry);
    return entry;
  }

  #add(card: SmartPacketElement): void {
    const entry: Entry = { place: this.#makePlace(), card: null, url: null, facts: null, hasFailed: false };
    this.#give(entry, card);
    this.#noteText(entry, card);
    // Of one that is not upgraded yet, or still loads, an event tells later.
    const packet = (card as Partial<SmartPacketElement>).currentPacket;
    if (packet) this.#read(entry, packet);
  }

  #noteText(entry: Entry, card: SmartPacketElement): void {
    const text = textOfCard(card);
    if (text !== null && !this.#byText.has(text)) this.#byText.set(text, entry);
  }

  /** It is not found by a packet any more. */
  #forget(entry: Entry): void {
    for (const names of [this.#byText, this.#adopted])
      for (const [name, each] of names) if (each === entry) names.delete(name);
  }

  #makePlace(): HTMLElement {
    this.#slots += 1;
    return makePlace(`entry-${this.#slots}`);
  }

  #give(entry: Entry, card: SmartPacketElement): void {
    entry.card = card;
    owners.set(card, this);
    this.#byCard.set(card, entry);
    card.slot = entry.place.querySelector('slot')!.name;
    card.tabIndex = -1;
    showOpen(entry);
  }

  #drop(entry: Entry): void {
    const { card, place } = entry;
    this.#unwait(entry);
    place.remove();
    if (card) this.#byCard.delete(card);
    if (card && 'packet' in entry && card.parentNode === this.#host) card.remove();
    else if (card && owners.get(card) === this) for (const name of ['slot', 'tabindex']) card.removeAttribute(name);
    this.#forget(entry);
    this.#listed = this.#listed.filter((each) => each !== entry);
  }

  #arrange(): void {
    this.#facts = null;
    const listed = new Set(this.#listed);
    for (const entry of [...this.#byCard.values(), ...this.#waiting]) if (!listed.has(entry)) entry.place.hidden = true;
    let next = this.#container?.firstElementChild ?? null;
    for (const [index, entry] of this.#listed.entries()) {
      this.#showOrHide(entry);
      if (index >= this.#places) continue;
      if (entry.place === next) next = next.nextElementSibling;
      else this.#container?.insertBefore(entry.place, next);
    }
    this.#on.onChange();
  }

  async #placeRest(): Promise<void> {
    while (this.#places < this.#listed.length) {
      await nextFrame();
      this.#placeMore(PLACES);
    }
  }

  #placeMore(count: number): void {
    this.#places += count;
    this.#arrange();
  }

  /** What is not known to fit is not shown, but where everything is. */
  #showOrHide({ place, facts, hasFailed }: Entry): void {
    place.hidden = hasFailed || (this.#isFiltered && !(facts && this.#fits(facts)));
  }

  #make(): void {
    if (this.#making || !this.#waiting.size) return;
    for (const { place } of this.#waiting) this.#observer?.observe(place);
    this.#making = this.#makeAll();
  }

  async #makeAll(): Promise<void> {
    // The places of many take as long as a turn.
    if (this.#waiting.size > FIRST_PLACES) await nextTask();
    await inTurns(() => this.#makeNext());
    this.#making = null;
    this.#facts = null;
    this.#on.onChange();
  }

  /** Those that are near come first. */
  #makeNext(): Promise<void> | null {
    const next = [...this.#near, ...this.#waiting].slice(0, BATCH);
    return next.length ? this.#makeCards(new Set(next)) : null;
  }

  async #makeCards(entries: Iterable<Entry>): Promise<void> {
    const isFirst = this.#byCard.size === 0;
    const cards = Array.from(entries, (entry) => this.#makeCard(entry));
    this.#host.append(...cards);
    await Promise.all(cards.map((card) => card.updateComplete));
    // What a compact card needs is loaded with the first ones: those that wait for it would all be drawn at once.
    if (isFirst) await isDrawn(cards[0]!);
  }

  #makeCard(entry: Entry): SmartPacketElement {
    this.#unwait(entry);
    const card = document.createElement('smart-packet');
    // The answer's address; a card has no other way to be told.
    if (entry.url !== null) Object.defineProperty(card, 'baseURI', { value: entry.url });
    card.variant = 'compact';
    card.packet = entry.packet;
    this.#give(entry, card);
    return card;
  }

  #unwait(entry: Entry): void {
    this.#waiting.delete(entry);
    this.#near.delete(entry);
    this.#observer?.unobserve(entry.place);
  }

  #onSeen(seen: readonly IntersectionObserverEntry[]): void {
    const near = new Map(seen.map(({ target, isIntersecting }) => [target, isIntersecting]));
    for (const entry of this.#waiting) {
      const isNear = near.get(entry.place);
      if (isNear !== undefined) this.#near[isNear ? 'add' : 'delete'](entry);
    }
  }

  readonly #onLoad = ({ target, packet }: SmartPacketLoadEvent): void => {
    const entry = this.of(target);
    if (entry) this.#read(entry, packet);
  };

  #read(entry: Entry, packet: Packet): void {
    const isAdopted = !('packet' in entry);
    // The page has given it another packet.
    if (isAdopted && entry.facts && entry.card) {
      this.#forget(entry);
      this.#noteText(entry, entry.card);
    }
    entry.facts = entryFacts(packet);
    if (isAdopted && packet.id !== null) this.#adopted.set(packet.id, entry);
    entry.hasFailed = false;
    if (wasPlayed(packet.id)) mark(entry, this.#on.playedText());
    this.#showOrHide(entry);
    this.#tellSoon();
  }

  readonly #onError = ({ target }: Event): void => {
    const entry = this.of(target);
    // One that the page has written may have another source tomorrow, and its own "Try again".
    if (!entry || !('packet' in entry)) return;
    entry.hasFailed = true;
    this.#showOrHide(entry);
    this.#tellSoon();
  };

  readonly #onPlay = ({ target }: Event): void => {
    const entry = this.of(target);
    if (!entry) return;
    markPlayed(entry.facts?.id);
    mark(entry, this.#on.playedText());
  };

  #tellSoon(): void {
    if (this.#isTelling) return;
    this.#isTelling = true;
    setTimeout(() => {
      this.#isTelling = false;
      this.#facts = null;
      this.#on.onChange();
    }, CHANGE_MS);
  }
}

/** Waits until a card shows its content: what its variant needs may still be on its way. */
async function isDrawn(card: SmartPacketElement): Promise<void> {
  await card.updateComplete;
  while (card.isConnected && card.state !== 'empty' && !card.shadowRoot?.querySelector('.card')) await pageRests();
}
