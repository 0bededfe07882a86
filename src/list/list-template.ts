import { html, nothing, type TemplateResult } from 'lit';
import { drawing } from '../element/icons.js';
import { directionOf } from '../present/language.js';
import type { Choice } from './filters.js';
import type { ListWords } from './words/words.js';

/** What the list shows around its cards. */
export interface ListView {
  readonly words: ListWords;
  readonly text: string;
  readonly intents: readonly Choice[];
  readonly intent: string;
  readonly tags: readonly Choice[];
  readonly tag: string;
  /** Whether there is anything to search in, and to choose from. */
  readonly hasToolbar: boolean;
  readonly isFiltered: boolean;
  /** So many messages, in words. */
  readonly count: string;
  /** What stands in the place of entries, or below them. */
  readonly notice: TemplateResult | '';
  readonly isBusy: boolean;
  readonly hasMore: boolean;
  readonly showsKeys: boolean;
  /** Writes an option of a filter. */
  readonly option: OptionTemplate;
  /** What the live region says. */
  readonly status: string;
}

type OptionTemplate = (value: string, text: string, isChosen: boolean) => TemplateResult;

export interface ListHandlers {
  onText: (event: Event) => void;
  onIntent: (event: Event) => void;
  onTag: (event: Event) => void;
  onClear: () => void;
  onMore: () => void;
}

/** A right-to-left language is laid out so on any page; on a right-to-left page every language is. */
export const frameTemplate = (locale: string, content: TemplateResult): TemplateResult =>
  html`<div class="frame" dir=${directionOf(locale) === 'rtl' ? 'rtl' : nothing} lang=${locale} tabindex="-1">
    ${content}
  </div>`;

/**
 * Everything but the entries, which come and go without a template.
 *
 * @param entries on a server: their places
 */
export const listTemplate = (view: ListView, on: ListHandlers, entries: unknown = nothing): TemplateResult => {
  const { words } = view;
  return html`${view.hasToolbar ? toolbarTemplate(view, on) : nothing}
    <div
      part="entries"
      role="list"
      aria-label=${words.messages}
      aria-describedby="keys"
      aria-busy=${view.isBusy ? 'true' : nothing}
    >
      ${entries}
    </div>
    ${view.notice}${
      view.hasMore
        ? html`<button part="more-button" class="button" @click=${on.onMore}>${words.more}</button>`
        : nothing
    }
    <p class="hidden" aria-live="polite">${view.status}</p>`;
};

const toolbarTemplate = (view: ListView, on: ListHandlers): TemplateResult => {
  const { words } = view;
  return html`<div class="head">
    <div part="toolbar" role="search" aria-label=${words.search}>
      <span class="field">
        ${SEARCH}<input
          part="search"
          type="search"
          maxlength="500"
          autocomplete="off"
          aria-label=${words.search}
          placeholder=${words.search}
          .value=${view.text}
          @input=${on.onText}
        />
      </span>
      ${filterTemplate('intent-filter', words.topic, [words.anyTopic, view.intents], view.intent, view, on.onIntent)}
      ${filterTemplate('tag-filter', words.tag, [words.anyTag, view.tags], view.tag, view, on.onTag)}
      <p class="line">
        <span part="count">${view.count}</span>
        ${
          view.isFiltered
            ? html`<button part="clear-button" class="button small" @click=${on.onClear}>${words.clear}</button>`
            : nothing
        }
        <span part="keys" id="keys" ?hidden=${!view.showsKeys}>${words.keys}</span>
      </p>
    </div>
  </div>`;
};

/** One value alone is no choice. */
const filterTemplate = (
  part: string,
  name: string,
  [any, choices]: [any: string, choices: readonly Choice[]],
  chosen: string,
  { option }: ListView,
  onChange: (event: Event) => void,
): TemplateResult | typeof nothing =>
  choices.length > 1 || chosen
    ? html`<span class="choice">
        <select part=${part} aria-label=${name} @change=${onChange}>
          ${[{ value: '', label: any, count: 0 }, ...choices].map(({ value, label, count }) =>
            option(value, count ? `${label} (${count})` : label, chosen === value),
          )}
        </select>
        ${CHEVRON}
      </span>`
    : nothing;

export const optionTemplate: OptionTemplate = (value, text, isChosen) =>
  html`<option value=${value} .selected=${isChosen}>${text}</option>`;

/** There are no entries, and why. */
export const emptyTemplate = (words: ListWords, isFiltered: boolean, onClear: () => void): TemplateResult =>
  isFiltered
    ? html`<div part="empty">
        <p>${words.noneFound}</p>
        <button part="clear-button" class="button" @click=${onClear}>${words.clear}</button>
      </div>`
    : html`<div part="empty">
        <slot name="empty"><p>${words.empty}</p></slot>
      </div>`;

/** @param retry null where another try is no help */
export const errorTemplate = (words: ListWords, message: string, retry: (() => void) | null): TemplateResult =>
  html`<div part="error">
    <p>${ALERT}${message}</p>
    ${retry ? html`<button part="retry-button" class="button" @click=${retry}>${words.retry}</button>` : nothing}
  </div>`;

/** Shapes of cards, while the packets are on their way. */
export const loadingTemplate = (words: ListWords): TemplateResult =>
  html`<div part="loading" role="img" aria-label=${words.loading}><i></i><i></i><i></i></div>`;

const SEARCH = drawing('M11 4a7 7 0 1 0 0 14 7 7 0 0 0 0-14zM16 16l4.5 4.5');
const CHEVRON = drawing('M6 9.5l6 6 6-6');
const ALERT = drawing('M12 8v5M12 16.5h.01M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18z');
