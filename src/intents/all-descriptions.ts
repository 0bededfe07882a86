/** All languages at once. Pages load the one they need: `load-descriptions.ts`. */
import type { Descriptions } from './common-intents.js';
import { descriptions as ar } from './descriptions/ar.js';
import { descriptions as de } from './descriptions/de.js';
import { descriptions as en } from './descriptions/en.js';
import { descriptions as es } from './descriptions/es.js';
import { descriptions as fr } from './descriptions/fr.js';
import { descriptions as he } from './descriptions/he.js';
import { descriptions as hi } from './descriptions/hi.js';
import { descriptions as it } from './descriptions/it.js';
import { descriptions as ja } from './descriptions/ja.js';
import { descriptions as ko } from './descriptions/ko.js';
import { descriptions as pt } from './descriptions/pt.js';
import { descriptions as zhHans } from './descriptions/zh-Hans.js';

/** By language, as a BCP 47 tag. */
export const allDescriptions: Readonly<Record<string, Descriptions>> = {
  ar,
  de,
  en,
  es,
  fr,
  he,
  hi,
  it,
  ja,
  ko,
  pt,
  'zh-Hans': zhHans,
};
