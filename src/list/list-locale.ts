import type { ReactiveController } from 'lit';
import { loadPart } from '../element/browser/load-part.js';
import type { ControllerHost } from '../element/host.js';
import { outwards, watchLang } from '../element/locale/locale-controller.js';
import type { DescriptionsByWords } from '../intents/describe.js';
import { loadDescriptions } from '../intents/load-descriptions.js';
import { lookUpLanguage } from '../present/language.js';
import { words as english } from './words/en.js';
import { languages, loadWords } from './words/load-words.js';
import type { ListWords } from './words/words.js';

/** Words by language, as they came. */
const loaded = new Map<string, ListWords>([['en', english]]);
/** What common intents are called, by language, as it was asked for. */
const described = new Map<string, Promise<DescriptionsByWords | undefined>>();

const describe = (locale: string): Promise<DescriptionsByWords | undefined> =>
  loadPart(null, () => loadDescriptions(locale)).then((module) => module?.descriptions);

/** The language of a list, which is found as that of a card is, and its words. Followed when the page changes it. */
export class ListLocale implements ReactiveController {
  words: ListWords = english;
  /** The reader's, as a BCP 47 tag for `Intl`. */
  language = 'en';
  /** The language that `words` are in. */
  locale = 'en';
  /** What common intents are called; undefined until it is there, and then they are said in their own words. */
  descriptions: DescriptionsByWords | undefined;
  readonly #host: ControllerHost;
  #unwatch: (() => void)[] = [];
  #wanted = '';
  #loading: Promise<void> | null = null;
  /** The language of `descriptions`, or of those that are on their way. */
  #describes = '';

  constructor(host: ControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  /** Resolves when the words are there, or can't be had: then they are English. */
  get ready(): Promise<void> {
    return this.#loading ?? Promise.resolve();
  }

  hostConnected(): void {
    for (const element of outwards(this.#host)) this.#unwatch.push(watchLang(element.getRootNode(), this.#choose));
    this.#choose();
  }

  /** The element has another place in the page, which may have another language. */
  hostMoved(): void {
    this.hostDisconnected();
    this.hostConnected();
  }

  hostDisconnected(): void {
    for (const unwatch of this.#unwatch.splice(0)) unwatch();
  }

  /** Loads what common intents are called, once for each language, then updates the host. */
  async describeIntents(): Promise<void> {
    const { locale } = this;
    if (this.#describes === locale) return;
    this.#describes = locale;
    const found = described.get(locale) ?? describe(locale);
    described.set(locale, found);
    const descriptions = await found;
    if (this.#describes !== locale) return;
    this.descriptions = descriptions;
    this.#host.requestUpdate();
  }

  readonly #choose = (): void => {
    const nearest = outwards(this.#host).map((element) => element.closest<HTMLElement>('[lang]')?.lang);
    const wanted = [nearest.find(Boolean) ?? '', ...navigator.languages, 'en'];
    const { language, locale } = lookUpLanguage(wanted, languages)!;
    if (language === this.#wanted) return;
    this.#wanted = language;
    this.#loading = this.#use(language, locale);
  };

  async #use(language: string, locale: string): Promise<void> {
    if (!loaded.has(locale)) {
      const module = await loadPart(null, () => loadWords(locale));
      if (module) loaded.set(locale, module.words);
    }
    if (language !== this.#wanted) return;
    this.language = language;
    this.locale = loaded.has(locale) ? locale : 'en';
    this.words = loaded.get(this.locale)!;
    this.#host.requestUpdate();
  }
}
