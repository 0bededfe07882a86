import type { MsgFn } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import type { ActionLink } from '../../actions/plain-link.js';
import type { Action } from '../../packet/model.js';
import { icon } from '../icons.js';

export interface ActionView extends ActionLink {
  readonly action: Action;
}

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
 * @param copyButton stands beside numbers and addresses where it is given: in frames their links are often dead
 */
export const actionsTemplate = (
  msg: MsgFn,
  views: readonly ActionView[],
  language: string | null,
  copyButton: ((text: string) => TemplateResult) | null,
  on: ActHandler,
): TemplateResult =>
  html`<div part="actions" role="group" aria-label=${msg('Actions', { id: 'actions' })}>
    ${views.map(
      ({ action, href, destination, newTab, download }) =>
        html`<div class="row">
          <a
            part="action"
            lang=${language ?? nothing}
            aria-label=${`${action.label} ${destination}`}
            href=${href || nothing}
            target=${newTab ? '_blank' : nothing}
            rel=${newTab ? 'noopener noreferrer' : nothing}
            download=${download ?? nothing}
            @click=${act(action, on)}
            @auxclick=${act(action, on)}
          >
            ${icon(action.type)}
            <span class="lines">
              <bdi part="action-label">${action.label}</bdi>
              <bdi part="action-destination">${destination}</bdi>
            </span>
          </a>
          ${copyButton && ('phone' in action || 'email' in action) ? copyButton(destination) : nothing}
        </div>`,
    )}
  </div>`;
