import { html, type TemplateResult } from 'lit';
import { descriptionsIn } from '../../intents/descriptions-in.js';
import type { Packet } from '../../packet/model.js';
import { lookUpLanguage } from '../../present/language.js';
import { entryFacts } from '../entry-facts.js';
import { intentChoices, tagChoices } from '../filters.js';
import { emptyTemplate, frameTemplate, listTemplate, type ListHandlers } from '../list-template.js';
import { allWords } from '../words/all-words.js';
import { sayCount } from '../words/say.js';

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

/** The name of a place, which the card that belongs there has as its `slot`. */
export const slotOf = (index: number): string => `entry-${index + 1}`;

/**
 * What is around the cards of a list, as the script shows it at first.
 *
 * @param packets those of its cards
 * @param lang BCP 47 tag of the interface; a language that is not there is English
 */
export function listOnServer(packets: readonly Packet[], lang: string): TemplateResult {
  const { language, locale } = lookUpLanguage([lang, 'en'], Object.keys(allWords))!;
  const words = allWords[locale]!;
  const facts = packets.map(entryFacts);
  const content = listTemplate(
    {
      ...{ words, text: '', intent: '', tag: '', isFiltered: false, isBusy: false, hasMore: false, showsKeys: false },
      intents: intentChoices(facts, null, language, descriptionsIn(locale)),
      tags: tagChoices(facts, null, language),
      hasToolbar: packets.length > 1,
      count: sayCount(words, packets.length, language),
      notice: packets.length ? '' : emptyTemplate(words, false, nothingToDo),
      status: '',
    },
    on,
    packets.map((_, index) => html`<div part="entry" role="listitem"><slot name=${slotOf(index)}></slot></div>`),
  );
  return frameTemplate(locale, content);
}
