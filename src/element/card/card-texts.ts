import type { DescriptionsByWords } from '../../intents/describe.js';
import type { Packet } from '../../packet/model.js';
import { cardView, type CardView } from '../../present/view-model.js';
import { splitParagraphs, type Paragraph, type Turn } from '../../text/paragraphs.js';
import type { ControllerHost, IssueReporter } from '../host.js';
import type { LocaleController } from '../locale/locale-controller.js';
import { fetchDescriptions, loadedDescriptions, showsIntent } from './intent-descriptions.js';

interface CardHost extends ControllerHost, IssueReporter {
  readonly locale: LocaleController;
}

/** Stands for the words of a card while its texts are taken away. */
const NO_WORDS = { tags: [] } as unknown as CardView;

/** Owns what the card says of its packet: the words of its head and foot, and its transcript in paragraphs. */
export class CardTexts {
  /** Null without a packet. */
  card: CardView | null = null;
  paragraphs: readonly Paragraph[] = [];
  readonly #host: CardHost;
  #packet: Packet | null = null;
  #turns: readonly Turn[] | undefined;
  #language = '';
  #descriptions: DescriptionsByWords | undefined;
  /** What the texts in the tree were made of. */
  #written: readonly unknown[] = [];

  constructor(host: CardHost) {
    this.#host = host;
  }

  /** The texts are being taken away: the card has the same structure, and says nothing. */
  get areErased(): boolean {
    return this.card === NO_WORDS;
  }

  /**
   * Follows the packet, the language, and who says what. Called before each render.
   *
   * @param turns of the speakers, where captions name them
   */
  update(packet: Packet | null, turns: readonly Turn[] | undefined): void {
    const { language, locale, wanted } = this.#host.locale;
    const isOther = packet !== this.#packet;
    const isNew = isOther || language !== this.#language;
    const isDescribed = showsIntent(packet);
    const descriptions = isDescribed ? loadedDescriptions[locale] : undefined;
    if (isOther || turns !== this.#turns) this.paragraphs = packet ? splitParagraphs(packet.transcript, turns) : [];
    // Formatting its dates takes longer than all the rest of an update.
    if (isNew || descriptions !== this.#descriptions) this.card = packet && cardView(packet, language, descriptions);
    if (isNew && isDescribed) void fetchDescriptions(this.#host, wanted);
    this.#packet = packet;
    this.#turns = turns;
    this.#language = language;
    this.#descriptions = descriptions;
  }

  /**
   * Takes the texts of another packet, or another language, out of the tree before new ones are written: who translates a
   * page puts nodes of their own in the place of texts, into which nothing can be written, and which would stay.
   *
   * @param view what decides on the structure of the tree: where it changes, everything is made anew
   * @param message what is said where there is no card
   * @param render writes the present texts
   */
  erase(view: unknown, message: unknown, render: () => void): void {
    const { card, paragraphs } = this;
    const { locale } = this.#host;
    const { msg } = locale;
    const before = this.#written;
    const written = (this.#written = [view, msg, paragraphs, card ?? message]);
    if (before[0] !== view || written.every((value, index) => value === before[index])) return;
    if (paragraphs !== before[2]) this.paragraphs = [];
    this.card = card && NO_WORDS;
    if (msg !== before[1] || !card) locale.withoutWords(render);
    else render();
    this.paragraphs = paragraphs;
    this.card = card;
  }
}
