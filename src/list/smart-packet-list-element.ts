import { adoptStyles, LitElement, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { styleAgain } from '../element/browser/add-styles.js';
import { loadPart } from '../element/browser/load-part.js';
import { CustomStates } from '../element/browser/custom-states.js';
import { upgradeProperties } from '../element/browser/upgrade-properties.js';
import type { Issue } from '../packet/issues.js';
import { intentKey, tagKey } from '../resolver/search-keys.js';
import type { Resolver } from '../resolver/query.js';
import { Entries } from './entries.js';
import { isCard } from './entry.js';
import { SmartPacketListChangeEvent, SmartPacketListErrorEvent, SmartPacketListLoadEvent } from './events.js';
import { fitting, hasFilters, intentChoices, tagChoices, type Choice, type Filters } from './filters.js';
import { ListLocale } from './list-locale.js';
import {
  emptyTemplate,
  errorTemplate,
  frameTemplate,
  listTemplate,
  loadingTemplate,
  optionTemplate,
  type ListHandlers,
  type ListView,
} from './list-template.js';
import { styles } from './list.styles.js';
import { ListingController, type ListingHost, type ListState } from './listing-controller.js';
import type { Listing } from './listing.js';
import { Navigation } from './navigation.js';
import { viewerReady } from './viewer-ready.js';
import { sayCount, sayFailure } from './words/say.js';
import type { ListWords } from './words/words.js';

// What the types of its properties and events are called: the manifest says that they are to be had from here.
export { SmartPacketListChangeEvent, SmartPacketListErrorEvent, SmartPacketListLoadEvent } from './events.js';
export type { ListState } from './listing-controller.js';
export type { Resolver } from '../resolver/query.js';

const SOURCE_PROPERTIES = ['packets', 'resolver', 'src'] as const;
const FILTER_PROPERTIES = ['intent', 'tag', 'text'] as const;

/** Fewer are seen at a glance. */
const FEWEST_TO_SEARCH = 2;
/** Whoever types hears how many there are when the hand rests. */
const SAY_MS = 500;

/**
 * Shows Smart Packets as a list of compact cards, of which one at a time opens: an inbox, with search, and filters by intent
 * and tag. Its cards are `<smart-packet>` elements among its children, made by the list, written by the page, or rendered by
 * a server.
 *
 * @summary A list of voice messages to search, filter and play.
 *
 * @slot - `<smart-packet>` elements of the page's own, which become entries.
 * @slot link - A `<template>` with a link, of which each card that is made for, or given, a packet with a page of its own, its `pageUrl`, has a copy.
 * @slot empty - Replaces the sentence that says that there are no messages.
 *
 * @csspart toolbar - Search field, filters and count.
 * @csspart search - The search field.
 * @csspart intent-filter - Chooses an intent; there where entries have several.
 * @csspart tag-filter - Chooses a tag; there where entries have several.
 * @csspart count - How many messages are shown.
 * @csspart keys - How the keyboard moves between cards; shown while it does.
 * @csspart entries - The cards, one below the other.
 * @csspart entry - One card, and its mark.
 * @csspart played - The mark of a packet that was played since the page was opened.
 * @csspart empty - Says that there is no message, or none found.
 * @csspart clear-button - Clears the text and the filters.
 * @csspart error - Says why the messages can't be had.
 * @csspart retry-button - Asks for them again.
 * @csspart loading - Placeholder shapes while they load.
 * @csspart more-button - Asks for further messages, where there are some.
 *
 * @cssproperty [--smart-packet-accent-color=light-dark(#2f5bea, #9db4ff)] - As for the cards, like all of these.
 * @cssproperty [--smart-packet-surface-color=light-dark(#fff, #16181d)] - Background of search field, filters, buttons and notices.
 * @cssproperty [--smart-packet-text-color] - Text on that background; what stands on the page itself follows the page's own colour.
 * @cssproperty [--smart-packet-muted-color] - Placeholder, icons and notices.
 * @cssproperty [--smart-packet-border-color] - Hairlines.
 * @cssproperty [--smart-packet-focus-color] - Focus ring.
 * @cssproperty [--smart-packet-highlight-color] - Background of a button under the mouse.
 * @cssproperty [--smart-packet-font=inherit] - Font of everything.
 * @cssproperty [--smart-packet-font-size=1rem] - Font size that all others follow.
 * @cssproperty [--smart-packet-radius=18px] - Corner radius that all others are derived from.
 * @cssproperty [--smart-packet-border-width=1px] - Width of hairlines.
 * @cssproperty [--smart-packet-space=4px] - The unit of spacing.
 * @cssproperty [--smart-packet-max-width=100%] - The list's maximum width, never more than its container.
 *
 * @cssstate loading - The packets are loading.
 * @cssstate error - The packets can't be had.
 * @cssstate empty - No message is shown.
 *
 * @fires {SmartPacketListLoadEvent} smart-packet-list-load - The packets are known; `total`. Bubbles, composed.
 * @fires {SmartPacketListChangeEvent} smart-packet-list-change - Other entries are shown: a filter or the text was changed, or more were asked for; `count`. Bubbles, composed.
 * @fires {SmartPacketListErrorEvent} smart-packet-list-error - The packets can't be had; `issues`. Bubbles, composed.
 */
export class SmartPacketListElement extends LitElement implements ListingHost {
  static override styles = styles;

  static override properties: PropertyDeclarations = {
    src: {},
    packets: { attribute: false },
    resolver: {},
    intent: {},
    tag: {},
    text: {},
    theme: { reflect: true },
  };

  /** Address of the packets, relative to the page: a resolver's answer such as `packets.json`, or what `resolver` takes. */
  src: string | null = null;
  /** The packets themselves, at most 1,000: an array, or a resolver's answer as an object or JSON text; takes precedence over the others. */
  packets: unknown = null;
  /** Who is asked for packets, also for those that a filter or the text wants: the address of a static index or a server's resolver, or, as a property, a `Resolver`; takes precedence over `src`. */
  resolver: string | Resolver | null = null;
  /** Only packets with this intent, in any notation; follows the visitor's choice. */
  intent: string | null = null;
  /** Only packets with this tag; follows the visitor's choice. */
  tag: string | null = null;
  /** Only packets with these words; follows the search field. */
  text = '';
  /** `light`, `dark`, or `auto` to follow the visitor's system; by default the page's own `color-scheme` applies. */
  theme: 'light' | 'dark' | 'auto' | null = null;

  readonly #locale = new ListLocale(this);
  readonly #listing = new ListingController(this, {
    onListed: (listing, isChange) => this.#onListed(listing, isChange),
    onFailed: (issues) => this.#onFailed(issues),
  });
  readonly #entries: Entries = new Entries(this, {
    onChange: () => {
      this.#navigation.update();
      this.requestUpdate();
    },
    playedText: () => this.#locale.words.played,
  });
  readonly #navigation = new Navigation(this, this.#entries);
  readonly #states = new CustomStates(this);
  readonly #children = new MutationObserver((changes) => {
    if (changes.some((change) => this.#entries.isNews(change))) this.#entries.adopt();
  });
  #intents: readonly Choice[] = [];
  #tags: readonly Choice[] = [];
  /** What the choices were made of. */
  #chosenFrom: readonly unknown[] = [];
  #words: ListWords | null = null;
  #count = 0;
  #showsKeys = false;
  #status = '';
  #statusTimer: ReturnType<typeof setTimeout> | undefined;
  /** From then on another source is read as soon as it is there. */
  #hasBegun = false;
  /** The text is being typed. */
  #isTyped = false;
  #changes = 0;
  #isFromServer = false;
  /** How many there are, as a server has said it; until the source says it. */
  #saidByServer = '';

  constructor() {
    super();
    for (const type of ['focusin', 'focusout']) this.addEventListener(type, this.#onFocus);
    upgradeProperties(this, SmartPacketListElement.prototype);
  }

  /** `empty` without a source and cards, `loading`, `ready`, or `error`. */
  get state(): ListState {
    const { state } = this.#listing;
    return state === 'empty' && this.#count ? 'ready' : state;
  }
  /** Why the packets can't be had. */
  get issues(): SmartPacketListErrorEvent['issues'] {
    return this.#listing.issues;
  }
  /** How many entries are shown. */
  get count(): number {
    return this.#count;
  }

  /** Reads or asks for the packets again. */
  reload(): void {
    void this.#load();
  }
  /** Asks for further packets, where there are some. */
  async showMore(): Promise<void> {
    await this.#listing.more();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#children.observe(this, { childList: true });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#children.disconnect();
    clearTimeout(this.#statusTimer);
  }

  /** A move within the page keeps everything as it is. Without this callback it would be a removal and an insertion. */
  connectedMoveCallback(): void {
    this.#locale.hostMoved();
  }

  /** Another document, such as a frame's, needs styles of its own. */
  adoptedCallback(): void {
    styleAgain(this);
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const { shadowRoot } = this;
    if (!shadowRoot) return super.createRenderRoot();
    this.#isFromServer = true;
    // The server's styles stay until then; under a policy that forbids them these are the ones.
    adoptStyles(shadowRoot, SmartPacketListElement.elementStyles);
    return shadowRoot;
  }

  /** Not in English first and in another language then. */
  protected override async scheduleUpdate(): Promise<void> {
    if (!this.hasUpdated) {
      await this.#locale.ready;
      if (this.#isFromServer) await this.#everythingReady();
      this.#entries.adopt();
    }
    await super.scheduleUpdate();
  }

  /** What a server rendered stays until all that it knew is known here, too. */
  async #everythingReady(): Promise<void> {
    const cards = [...this.children].filter(isCard);
    if (await viewerReady()) await Promise.all(cards.map((card) => card.updateComplete));
    if (cards.some(({ currentPacket }) => currentPacket?.intent)) await this.#locale.describeIntents();
    this.text ||= this.#searchField?.value ?? '';
    const said = this.renderRoot.querySelector(`[lang=${this.#locale.locale}] [part=count]`);
    this.#saidByServer = said?.textContent ?? '';
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    this.#readFilters();
    if (this.#hasBegun && SOURCE_PROPERTIES.some((name) => changed.has(name))) void this.#load();
    if (FILTER_PROPERTIES.some((name) => changed.has(name))) this.#applyFilters();
    this.#count = this.#entries.shown.length;
    this.#findChoices();
    const { words } = this.#locale;
    if (words !== this.#words) this.#entries.translate();
    this.#words = words;
  }

  /** What a server rendered is rendered again, within one task: nothing of it is seen. What was typed stays. */
  protected override update(changed: PropertyValues<this>): void {
    const hadFocus = this.#isFromServer && this.#activePart === 'search';
    if (this.#isFromServer) (this.renderRoot as ShadowRoot).replaceChildren();
    this.#isFromServer = false;
    super.update(changed);
    if (hadFocus) this.#searchField?.focus();
  }

  protected override firstUpdated(): void {
    // In the same task, so that nothing is drawn before.
    void this.updateComplete.then(this.#begin);
  }

  protected override updated(): void {
    this.#states.set({ loading: this.state === 'loading', error: this.state === 'error', empty: this.#count === 0 });
  }

  #onListed(listing: Listing, isChange: boolean): void {
    const before = new Set(this.#entries.shown);
    const asksForMore = this.#activePart === 'more-button';
    this.#saidByServer = '';
    this.#entries.show(listing, isChange);
    this.#filterEntries();
    if (isChange) void this.#tellChange();
    else this.dispatchEvent(new SmartPacketListLoadEvent(listing.total));
    // What the page wants from the start has to be asked for, where not everything is at hand.
    if (!isChange) this.#listing.find(false);
    const added = asksForMore && this.#entries.shown.find((entry) => !before.has(entry));
    if (added) void this.#navigation.focus(added);
    this.requestUpdate();
  }

  #onFailed(issues: readonly Issue[]): void {
    const { listing } = this.#listing;
    if (listing) this.#entries.show(listing, true);
    this.#say(sayFailure(this.#locale.words, issues));
    this.dispatchEvent(new SmartPacketListErrorEvent(issues));
    this.requestUpdate();
  }

  readonly #begin = async (): Promise<void> => {
    this.#entries.attach(this.renderRoot.querySelector<HTMLElement>('[part=entries]')!);
    const link = this.querySelector<HTMLTemplateElement>('template[slot=link]');
    if (link) void loadPart(null, () => import('./page-links.js')).then((module) => module?.linkToPages(this, link));
    await this.#load();
  };

  /** The viewer makes the cards. */
  async #load(load = (): Promise<void> => this.#listing.load()): Promise<void> {
    const isReady = await viewerReady();
    this.#hasBegun = true;
    if (isReady) await load();
    else this.#listing.fail('code-unavailable');
  }

  /** A page may set what is no text, or take an attribute away. */
  #readFilters(): void {
    const { intent, tag, text }: Readonly<Record<keyof Filters, unknown>> = this;
    if (typeof intent !== 'string') this.intent = null;
    if (typeof tag !== 'string') this.tag = null;
    if (typeof text !== 'string') this.text = '';
  }

  #applyFilters(): void {
    this.#filterEntries();
    this.#listing.find(this.#isTyped);
    this.#isTyped = false;
    if (this.#listing.isComplete && this.hasUpdated) void this.#tellChange();
  }

  /** What a resolver has found fits by itself. */
  #filterEntries(): void {
    this.#entries.filter(this.#listing.isComplete && hasFilters(this) ? fitting(this) : null);
  }

  #findChoices(): void {
    const { language, descriptions } = this.#locale;
    const { facts } = this.#entries;
    const from = [facts, this.intent, this.tag, language, descriptions];
    if (from.every((value, index) => value === this.#chosenFrom[index])) return;
    this.#chosenFrom = from;
    this.#intents = intentChoices(facts, this.intent, language, descriptions);
    this.#tags = tagChoices(facts, this.tag, language);
    if (this.#intents.length) void this.#locale.describeIntents();
  }

  /** Tells the page, and whoever listens, how many are shown, as soon as that is known. */
  async #tellChange(): Promise<void> {
    const change = (this.#changes += 1);
    await this.#entries.made;
    await this.updateComplete;
    if (change !== this.#changes) return;
    this.dispatchEvent(new SmartPacketListChangeEvent(this.#count));
    clearTimeout(this.#statusTimer);
    this.#statusTimer = setTimeout(
      () => this.#say(this.#count ? this.#countText : this.#locale.words.noneFound),
      SAY_MS,
    );
  }

  #say(status: string): void {
    // The same words once more are no change, which would not be spoken.
    this.#status = status === this.#status ? `${status}\u00a0` : status;
    this.requestUpdate();
  }

  /** Of what is not all at hand only its resolver knows how many there are. */
  get #countText(): string {
    const { words, language } = this.#locale;
    const { listing, isComplete } = this.#listing;
    const total = isComplete ? this.#count : (listing?.total ?? null);
    return sayCount(words, total ?? this.#count, language, total === null);
  }

  protected override render(): TemplateResult {
    return frameTemplate(this.#locale.locale, listTemplate(this.#view(), this.#handlers));
  }

  #view(): ListView {
    const { words } = this.#locale;
    const { listing, isComplete, isAsking } = this.#listing;
    const isFiltered = hasFilters(this);
    const known = Math.max(this.#entries.facts.length, this.#count);
    const isKnown = listing !== null || isComplete;
    return {
      ...{ words, isFiltered, text: this.text, intents: this.#intents, tags: this.#tags },
      intent: this.intent ? (intentKey(this.intent) ?? this.intent) : '',
      tag: this.tag ? tagKey(this.tag) : '',
      hasToolbar: known >= FEWEST_TO_SEARCH || isFiltered || (!isComplete && (isKnown || !this.issues.length)),
      count: isKnown ? this.#countText : isFiltered ? '' : this.#saidByServer,
      notice: this.#notice(isFiltered),
      isBusy: isAsking,
      hasMore: listing?.next != null && !this.issues.length,
      showsKeys: this.#showsKeys,
      option: optionTemplate,
      status: this.#status,
    };
  }

  #notice(isFiltered: boolean): TemplateResult | '' {
    const { words } = this.#locale;
    const { canRetry, isAsking } = this.#listing;
    if (this.issues.length)
      return errorTemplate(words, sayFailure(words, this.issues), canRetry ? this.#onRetry : null);
    if (this.#count) return '';
    if (isAsking || this.state === 'loading') return loadingTemplate(words);
    return this.#entries.isMaking ? '' : emptyTemplate(words, isFiltered, this.#handlers.onClear);
  }

  readonly #handlers: ListHandlers = {
    onText: ({ currentTarget }) => {
      this.#isTyped = true;
      this.text = (currentTarget as HTMLInputElement).value;
    },
    onIntent: ({ currentTarget }) => {
      this.intent = (currentTarget as HTMLSelectElement).value || null;
    },
    onTag: ({ currentTarget }) => {
      this.tag = (currentTarget as HTMLSelectElement).value || null;
    },
    onClear: () => {
      this.text = '';
      this.intent = this.tag = null;
      this.#searchField?.focus();
    },
    onMore: () => void this.showMore(),
  };

  readonly #onRetry = (): void => {
    this.renderRoot.querySelector<HTMLElement>('.frame')?.focus({ preventScroll: true });
    void this.#load(() => this.#listing.retry());
  };

  /** How the keyboard moves is said to those who use it. */
  readonly #onFocus = (event: Event): void => {
    const isInCard = event.type === 'focusin' && this.#entries.of(event.target) !== undefined;
    this.#showsKeys = isInCard && (event.composedPath()[0] as Element).matches(':focus-visible');
    this.requestUpdate();
  };

  get #searchField(): HTMLInputElement | null {
    return this.renderRoot.querySelector('input');
  }

  get #activePart(): string | null {
    return this.shadowRoot?.activeElement?.getAttribute('part') ?? null;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'smart-packet-list': SmartPacketListElement;
  }
}
