/** All languages at once, for servers, which render synchronously. Pages load the one they need: `load-locale.ts`. */
import type { TemplateMap } from '@lit/localize';
import { lookUpLanguage } from '../present/language.js';
import { templates as ar } from './generated/ar.js';
import { templates as de } from './generated/de.js';
import { templates as es } from './generated/es.js';
import { templates as fr } from './generated/fr.js';
import { templates as he } from './generated/he.js';
import { templates as hi } from './generated/hi.js';
import { templates as it } from './generated/it.js';
import { templates as ja } from './generated/ja.js';
import { templates as ko } from './generated/ko.js';
import { templates as pt } from './generated/pt.js';
import { templates as zhHans } from './generated/zh-Hans.js';

/** English is the source and needs no templates. */
const allTemplates: Readonly<Record<string, TemplateMap | undefined>> = {
  en: undefined,
  ...{ ar, de, es, fr, he, hi, it, ja, ko, pt, 'zh-Hans': zhHans },
};

/** @param tag BCP 47; falls back to English */
export function findLocale(tag: string): { language: string; locale: string; templates: TemplateMap | undefined } {
  const found = lookUpLanguage([tag, 'en'], Object.keys(allTemplates)) ?? { language: 'en', locale: 'en' };
  return { ...found, templates: allTemplates[found.locale] };
}
