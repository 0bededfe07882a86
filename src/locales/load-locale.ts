import type { LocaleModule } from '@lit/localize';

/** Each language is a module of its own. Listed explicitly, so that every bundler finds them. */
const loaders: Readonly<Record<string, () => Promise<LocaleModule>>> = {
  ar: () => import('./generated/ar.js'),
  de: () => import('./generated/de.js'),
  es: () => import('./generated/es.js'),
  fr: () => import('./generated/fr.js'),
  he: () => import('./generated/he.js'),
  hi: () => import('./generated/hi.js'),
  it: () => import('./generated/it.js'),
  ja: () => import('./generated/ja.js'),
  ko: () => import('./generated/ko.js'),
  pt: () => import('./generated/pt.js'),
  'zh-Hans': () => import('./generated/zh-Hans.js'),
};

/** Interface languages: English, which is built in, and those loaded on demand. */
export const locales: readonly string[] = ['en', ...Object.keys(loaders)];

/** @param locale one of `locales` other than English */
export const loadLocale = (locale: string): Promise<LocaleModule> => loaders[locale]!();
