import { html, type TemplateResult } from 'lit';
import { descriptionsIn } from '../../intents/descriptions-in.js';
import type { Issue } from '../../packet/issues.js';
import type { Packet } from '../../packet/model.js';
import { lookUpLanguage } from '../../present/language.js';
import { entryFacts } from '../entry-facts.js';
import { intentChoices, tagChoices } from '../filters.js';
import { emptyTemplate, errorTemplate, frameTemplate, listTemplate, type ListHandlers } from '../list-template.js';
import { allWords } from '../words/all-words.js';
import { sayCount, sayFailure } from '../words/say.js';
import type { ListWords } from '../words/words.js';

const nothingToDo = (): void => {
  // The script takes over.
};

const on: ListHandlers = {
  onText: nothingToDo,
  onIntent: nothingToDo,
  onTag: nothingToDo,
  onClear: nothingToDo,
  onMore: nothingToDo,
};

const NOT_PACKETS: Issue = { code: 'not-a-packet', path: [], severity: 'error' };

/** The name of a place, which the card that belongs there has as its `slot`. */
export const slotOf = (index: number): string => `entry-${index + 1}`;

/**
 * What is around the cards of a list, as the script shows it at first.
 *
 * @param packets those of its cards; null for what is no list of packets
 * @param total how many there are, with those that the script asks for; null where that is not known
 * @param lang BCP 47 tag of the interface; a language that is not there is English
 */
export function listOnServer(packets: readonly Packet[] | null, total: number | null, lang: string): TemplateResult {
  const { language, locale } = lookUpLanguage([lang, 'en'], Object.keys(allWords))!;
  const words = allWords[locale]!;
  const facts = (packets ?? []).map(entryFacts);
  const content = listTemplate(
    {
      ...{ words, text: '', intent: '', tag: '', isFiltered: false, isBusy: false, hasMore: false, showsKeys: false },
      // For a property that is false, Lit's renderer for servers writes `selected="false"`, which selects.
      option: (value, text, isChosen) => html`<option value=${value} ?selected=${isChosen}>${text}</option>`,
      intents: intentChoices(facts, null, language, descriptionsIn(locale)),
      tags: tagChoices(facts, null, language),
      hasToolbar: facts.length > 1,
      count: sayCount(words, total ?? facts.length, language, total === null),
      notice: noticeOf(packets, words),
      status: '',
    },
    on,
    facts.map((_, index) => html`<div part="entry" role="listitem"><slot name=${slotOf(index)}></slot></div>`),
  );
  return frameTemplate(locale, content);
}

function noticeOf(packets: readonly Packet[] | null, words: ListWords): TemplateResult | '' {
  if (!packets) return errorTemplate(words, sayFailure(words, [NOT_PACKETS]), null);
  return packets.length ? '' : emptyTemplate(words, false, nothingToDo);
}
