/** All languages at once, for servers, which render synchronously. Pages load the one they need: `load-words.ts`. */
import { words as ar } from './ar.js';
import { words as de } from './de.js';
import { words as en } from './en.js';
import { words as es } from './es.js';
import { words as fr } from './fr.js';
import { words as he } from './he.js';
import { words as hi } from './hi.js';
import { words as it } from './it.js';
import { words as ja } from './ja.js';
import { words as ko } from './ko.js';
import { words as pt } from './pt.js';
import type { ListWords } from './words.js';
import { words as zhHans } from './zh-Hans.js';

/** By language, as a BCP 47 tag. */
export const allWords: Readonly<Record<string, ListWords>> = {
  ...{ ar, de, en, es, fr, he, hi, it, ja, ko, pt, 'zh-Hans': zhHans },
};
