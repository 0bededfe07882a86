import type { MsgFn } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../icons.js';

/** The card's own shapes, while the packet is on its way. */
export const loadingTemplate = (msg: MsgFn): TemplateResult =>
  html`<div class="card" part="loading" role="img" aria-label=${msg('Loading message', { id: 'loading' })}>
    <i class="circle"></i><i></i><i class="circle large"></i><i></i><i></i><i></i><i class="button"></i>
  </div>`;

/** @param retry null where another try is no help */
export const retryButton = (msg: MsgFn, retry: (() => void) | null): TemplateResult | typeof nothing =>
  retry
    ? html`<button class="quiet" part="retry-button" @click=${retry}>${msg('Try again', { id: 'retry' })}</button>`
    : nothing;

/** What happened, in a sentence, and one button where it can help. */
export const errorTemplate = (msg: MsgFn, message: string, retry: (() => void) | null): TemplateResult =>
  html`<div class="card" part="error">
    <slot name="error"><p>${icon('alert')} ${message}</p></slot>
    <slot></slot>
    ${retryButton(msg, retry)}
  </div>`;
