import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import type { Issue } from '../../packet/issues.js';
import { failureMessage } from '../../present/messages.js';
import type { Announcer, ControllerHost, Localized } from '../host.js';
import type { PacketState } from '../packet/packet-controller.js';

interface StatusHost extends ControllerHost, Localized {
  readonly state: PacketState;
  readonly issues: readonly Issue[];
}

/** How long a message such as "Copied" stays. */
const STATUS_MS = 4000;

/** Owns the status region, one polite live region: says what just happened, or what went wrong with the packet. */
export class StatusController implements ReactiveController, Announcer {
  readonly #host: StatusHost;
  /** What it says; null for what went wrong. */
  #text: string | null = '';
  /** Of what is only to be heard; null for what is to be seen, too. */
  #language: string | null = null;
  #issues: readonly Issue[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: StatusHost) {
    this.#host = host;
    host.addController(this);
  }

  announce(text: string, language: string | null = null): void {
    // The same words once more are no change, which would not be spoken.
    this.#text = text === this.#text ? `${text}\u00a0` : text;
    this.#language = language;
    this.#host.requestUpdate();
    this.#endSoon();
  }

  /** What was said of the packet before is over. */
  clear(): void {
    this.#text = '';
  }

  /** Says what went wrong, where something did since the last time. Called before each render. */
  update(): void {
    const { issues, state } = this.#host;
    if (issues === this.#issues) return;
    this.#issues = issues;
    this.#text = state === 'error' ? null : (this.#text ?? '');
  }

  hostUpdated(): void {
    // What went wrong stands in the card, and is there twice for no longer than it takes to be heard.
    if (this.#text === null) this.#endSoon();
  }

  template(): TemplateResult {
    const { locale, msg } = this.#host.locale;
    const language = this.#text === null ? locale : this.#language;
    return html`<p
      part="status"
      lang=${language ?? nothing}
      aria-live="polite"
      .textContent=${this.#text ?? failureMessage(msg, this.#issues)}
    ></p>`;
  }

  #endSoon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#text = '';
      this.#host.requestUpdate();
    }, STATUS_MS);
  }
}
