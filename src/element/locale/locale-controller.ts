import { nothing, type ReactiveController } from 'lit';
import type { MsgFn, TemplateMap } from '@lit/localize';
import { loadLocale, locales } from '../../locales/load-locale.js';
import { lookUpLanguage } from '../../present/language.js';
import { createMsg } from '../../present/localize.js';
import { loadPart } from '../browser/load-part.js';
import type { ControllerHost, IssueReporter, Messages } from '../host.js';

type LocaleHost = ControllerHost & IssueReporter;

export interface LocaleChoice {
  /** The reader's, as a BCP 47 tag for `Intl`; by default as before. */
  readonly language?: string;
  /** The language of the words. */
  readonly locale: string;
  /** Its words; undefined for English, which is the source. */
  readonly templates: TemplateMap | undefined;
}

/** Translations by language; English needs none. */
const loaded = new Map<string, TemplateMap | undefined>([['en', undefined]]);
const listeners = new WeakMap<Node, Set<() => void>>();

/** Calls back when a `lang` attribute changes anywhere below `root`; one observer a root, whatever the number of elements. */
export function watchLang(root: Node, callback: () => void): () => void {
  let callbacks = listeners.get(root);
  if (!callbacks) {
    const all = (callbacks = new Set());
    listeners.set(root, all);
    new MutationObserver(() => {
      for (const each of all) each();
    }).observe(root, { attributeFilter: ['lang'], subtree: true });
  }
  const set = callbacks.add(callback);
  return () => set.delete(callback);
}

/** The element, and the hosts of the shadow trees around it. */
export function outwards(element: Element): Element[] {
  const root = element.getRootNode();
  return [element, ...(root instanceof ShadowRoot ? outwards(root.host) : [])];
}

/**
 * The interface language of one element: the nearest `lang` among its ancestors (out of shadow roots, too), then the
 * browser's languages, then English. Followed when the page changes it.
 */
export class LocaleController implements ReactiveController, Messages {
  /** Looks a message up in this element's language. */
  msg: MsgFn = createMsg();
  /** The reader's language tag, for `Intl`. */
  language = 'en';
  /** The language that `msg` speaks. */
  locale = 'en';
  /** The one that it is to speak, once its words are there. */
  wanted = 'en';
  readonly #host: LocaleHost;
  #unwatch: (() => void)[] = [];

  constructor(host: LocaleHost) {
    this.#host = host;
    host.addController(this);
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

  /** Has what is rendered meanwhile say nothing. */
  withoutWords(render: () => void): void {
    const { msg } = this;
    this.msg = (() => nothing) as unknown as MsgFn;
    render();
    this.msg = msg;
  }

  /**
   * Speaks another language. To be called from outside where it was found elsewhere: on a server, or by what takes a
   * server's rendering over.
   */
  use({ language = this.language, locale, templates }: LocaleChoice): void {
    // Another function would be another language to those who write texts.
    if (locale !== this.locale) this.msg = createMsg(templates);
    this.language = language;
    this.locale = locale;
  }

  readonly #choose = (): void => {
    const nearest = outwards(this.#host).map((element) => element.closest<HTMLElement>('[lang]')?.lang);
    const wanted = [nearest.find(Boolean) ?? '', ...navigator.languages, 'en'];
    const { language, locale } = lookUpLanguage(wanted, locales)!;
    if (language === this.language) return;
    this.language = language;
    this.wanted = locale;
    if (loaded.has(locale)) this.#useLoaded(locale);
    else void this.#load(locale);
  };

  async #load(locale: string): Promise<void> {
    // Without its chunk the interface speaks English: words are missing, nothing else is.
    const module = await loadPart(this.#host, () => loadLocale(locale));
    if (module) loaded.set(locale, module.templates);
    if (locale === this.wanted) this.#useLoaded(module ? locale : 'en');
  }

  #useLoaded(locale: string): void {
    this.use({ locale, templates: loaded.get(locale) });
    this.#host.requestUpdate();
  }
}
