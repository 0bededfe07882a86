import { plainText } from '../packet/text.js';
import { UNSPACED } from '../text/words.js';
import type { ListedWord, LooseWord } from './timed-word.js';

/** Punctuation alone; the signs left out are spoken as words. */
const MARK = /^(?:(?![&%@#§*/\\+])\p{P})+$/u;
const OPENING = /^[\p{Ps}\p{Pi}¿¡]+$/u;
const DASH = /^\p{Pd}/u;
/** Punctuation of scripts without blanks. */
const UNSPACED_MARK = /[\u3000-\u303f\uff00-\uffef]$/u;

/** A line break is none: in Podcasting 2.0 it ends a line. */
const LISTED_BLANK = /^[ \u00a0]|[ \u00a0]$/;

/** How a service lists blanks. */
export interface Spacing {
  /** Entries are parts of words. */
  readonly arePieces: boolean;
  readonly isUnspaced: boolean;
}

/**
 * Puts words together from what a service lists: punctuation joins the word before it, or after it if it opens
 * something, and parts of a word become one. Blanks are those that the service lists; if it lists none, they stand
 * between all words but those of scripts that have none.
 */
export function assembleWords(listed: readonly ListedWord[], { arePieces, isUnspaced }: Spacing): LooseWord[] {
  const words: LooseWord[] = [];
  const areBlanksListed = arePieces || listed.some(({ text, isPhrase }) => !isPhrase && LISTED_BLANK.test(text));
  let isApart = true;
  let opening = '';
  let isQuoted = false;
  let isGlued = false;
  for (const entry of listed) {
    const text = plainText(entry.text);
    if (/^\s/.test(entry.text) || entry.isFirst) isApart = true;
    if (!text) continue;
    const previous = words.at(-1);
    const isMark = entry.isPunctuation || MARK.test(text);
    if (isMark) {
      if (text === '"') isQuoted = !isQuoted;
      if (!previous || isOpening(entry, text, areBlanksListed ? isApart : isQuoted)) opening += text;
      else {
        const isAfterBlank = DASH.test(text) && !entry.attaches && (isApart || !areBlanksListed);
        previous.text += isAfterBlank ? ` ${text}` : text;
      }
    } else if (previous && arePieces && !isApart && !opening && !entry.isPhrase && continues(previous.text, text)) {
      addPiece(previous, entry, text);
    } else {
      const isJoined =
        previous !== undefined &&
        !entry.isPhrase &&
        (isUnspaced || isGlued || (areBlanksListed && !entry.isFirst ? !isApart : areUnspaced(previous.text, text)));
      words.push({ ...looseOf(entry, opening + text), ...(isJoined && { isJoined }) });
      opening = '';
    }
    isGlued = entry.attaches === 'both';
    isApart = /\s$/.test(entry.text) || (isMark && isApart && opening !== '');
  }
  const last = words.at(-1);
  if (opening && last) last.text += opening;
  return words;
}

/** @param isBeginning of a pair of straight quotation marks, which look alike */
const isOpening = ({ attaches }: ListedWord, mark: string, isBeginning: boolean): boolean =>
  attaches === 'next' || (attaches === '' && (OPENING.test(mark) || (mark === '"' && isBeginning)));

/** A word is no surer than its least sure piece. */
function addPiece(word: LooseWord, { end, confidence }: ListedWord, text: string): void {
  word.text += text;
  word.end = Math.max(word.end, end) || word.end;
  if (word.confidence !== undefined) word.confidence = Math.min(word.confidence, confidence || 0);
}

/** Whether a piece belongs to the word before it: no blank is between them, nor would any be in this script. */
const continues = (before: string, after: string): boolean =>
  /^\p{M}/u.test(after) || !(UNSPACED.test(before.slice(-2)) && UNSPACED.test(after.slice(0, 2)));

const areUnspaced = (before: string, after: string): boolean =>
  UNSPACED.test(after.slice(0, 2)) && (UNSPACED.test(before.slice(-2)) || UNSPACED_MARK.test(before));

function looseOf({ start, end, speaker, confidence, isPhrase, from, to }: ListedWord, text: string): LooseWord {
  return {
    text,
    start,
    end,
    from,
    to,
    ...(speaker && { speaker }),
    ...(confidence >= 0 && confidence <= 1 && { confidence }),
    ...(isPhrase && { isPhrase }),
  };
}
