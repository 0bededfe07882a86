import type { MsgFn } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import type { ActionLink } from '../../links/plain-link.js';
import type { Action } from '../../packet/model.js';
import { icon } from '../icons.js';

export interface ActionView extends ActionLink {
  readonly action: Action;
  /** What else stands on paper behind where it leads: path or place. */
  readonly onPaper?: string | undefined;
  /** Where links to apps and files are often dead. */
  readonly copyButton?: TemplateResult | undefined;
}

/** Makes a button that copies what stands beside it, or a longer `text` of it. */
export type CopyButton = (label: string, text?: string) => TemplateResult;

export type ActHandler = (event: MouseEvent, action: Action) => void;

const act =
  (action: Action, on: ActHandler) =>
  (event: MouseEvent): void => {
    on(event, action);
  };

/**
 * The actions as links that look like buttons, each with where it leads.
 *
 * Each is one link by its name: of texts that are laid out as blocks screen readers make as many stops.
 *
 * @param language of the labels, as BCP 47 tag; null while unknown
 * @param validity a paragraph with the id `validity` that describes each of them, or nothing
 */
export const actionsTemplate = (
  msg: MsgFn,
  views: readonly ActionView[],
  language: string | null,
  validity: TemplateResult | typeof nothing,
  on: ActHandler,
): TemplateResult =>
  html`<div part="actions" role="group" aria-label=${msg('Actions', { id: 'actions' })}>
    ${validity}
    ${views.map(
      ({ action, href, destination, newTab, download, onPaper, copyButton }) =>
        html`<div class="row">
          <a
            part="action"
            lang=${language ?? nothing}
            aria-label=${`${action.label} ${destination}`}
            aria-describedby=${validity === nothing ? nothing : 'validity'}
            href=${href || nothing}
            target=${newTab ? '_blank' : nothing}
            rel=${newTab ? 'noopener noreferrer' : nothing}
            download=${download ?? nothing}
            @click=${act(action, on)}
            @auxclick=${act(action, on)}
          >
            ${icon('event' in action ? 'event' : action.type)}
            <span class="lines">
              <bdi part="action-label">${action.label}</bdi>
              <bdi part="action-destination" translate=${'event' in action ? nothing : 'no'}>${destination}</bdi
              >${onPaper ? html`<bdi class="paper">${onPaper}</bdi>` : nothing}
            </span>
          </a>
          ${copyButton}
        </div>`,
    )}
  </div>`;
