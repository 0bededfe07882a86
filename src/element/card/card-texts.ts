import type { Packet } from '../../packet/model.js';
import { cardView, type CardView } from '../../present/view-model.js';
import { splitParagraphs, type Paragraph, type Turn } from '../../text/paragraphs.js';
import type { LocaleController } from '../locale/locale-controller.js';

/** Stands for the words of a card while its texts are taken away. */
const NO_WORDS = { tags: [] } as unknown as CardView;

/** Owns what the card says of its packet: the words of its head and foot, and its transcript in paragraphs. */
export class CardTexts {
  /** Null without a packet. */
  card: CardView | null = null;
  paragraphs: readonly Paragraph[] = [];
  readonly #locale: LocaleController;
  #packet: Packet | null = null;
  #turns: readonly Turn[] | undefined;
  #language = '';
  /** What the texts in the tree were made of. */
  #written: readonly unknown[] = [];

  constructor(locale: LocaleController) {
    this.#locale = locale;
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
    const { language } = this.#locale;
    const isOther = packet !== this.#packet;
    if (isOther || turns !== this.#turns) this.paragraphs = packet ? splitParagraphs(packet.transcript, turns) : [];
    // Formatting its dates takes longer than all the rest of an update.
    if (isOther || language !== this.#language) this.card = packet && cardView(packet, language);
    this.#packet = packet;
    this.#turns = turns;
    this.#language = language;
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
    const { msg } = this.#locale;
    const before = this.#written;
    const written = (this.#written = [view, msg, paragraphs, card ?? message]);
    if (before[0] !== view || written.every((value, index) => value === before[index])) return;
    if (paragraphs !== before[2]) this.paragraphs = [];
    this.card = card && NO_WORDS;
    if (msg !== before[1] || !card) this.#locale.withoutWords(render);
    else render();
    this.paragraphs = paragraphs;
    this.card = card;
  }
}
