import type { ListWords } from './words.js';

interface WordsModule {
  readonly words: ListWords;
}

/** Each language is a module of its own; English is there from the start. */
const loaders: Readonly<Record<string, () => Promise<WordsModule>>> = {
  ar: () => import('./ar.js'),
  de: () => import('./de.js'),
  es: () => import('./es.js'),
  fr: () => import('./fr.js'),
  he: () => import('./he.js'),
  hi: () => import('./hi.js'),
  it: () => import('./it.js'),
  ja: () => import('./ja.js'),
  ko: () => import('./ko.js'),
  pt: () => import('./pt.js'),
  'zh-Hans': () => import('./zh-Hans.js'),
};

/** Languages of the list: those of the cards. */
export const languages: readonly string[] = ['en', ...Object.keys(loaders)];

/** @param locale one of `languages` other than English */
export const loadWords = (locale: string): Promise<WordsModule> => loaders[locale]!();
