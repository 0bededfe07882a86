import type { Descriptions } from './common-intents.js';
import { byWords, type DescriptionsByWords } from './describe.js';

interface DescriptionsModule {
  readonly descriptions: Descriptions;
}

/** Each language is a module of its own. Listed explicitly, so that every bundler finds them. */
const loaders: Readonly<Record<string, () => Promise<DescriptionsModule>>> = {
  ar: () => import('./descriptions/ar.js'),
  de: () => import('./descriptions/de.js'),
  en: () => import('./descriptions/en.js'),
  es: () => import('./descriptions/es.js'),
  fr: () => import('./descriptions/fr.js'),
  he: () => import('./descriptions/he.js'),
  hi: () => import('./descriptions/hi.js'),
  it: () => import('./descriptions/it.js'),
  ja: () => import('./descriptions/ja.js'),
  ko: () => import('./descriptions/ko.js'),
  pt: () => import('./descriptions/pt.js'),
  'zh-Hans': () => import('./descriptions/zh-Hans.js'),
};

/** @param locale a language of the interface */
export async function loadDescriptions(locale: string): Promise<{ readonly descriptions: DescriptionsByWords }> {
  const { descriptions } = await loaders[locale]!();
  return { descriptions: byWords(descriptions) };
}
