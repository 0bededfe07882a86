/**
 * What a part of the element may ask of it. Each part declares a host of its own beside its class, made of these and of
 * the few properties it reads, so that it can be understood, and tested, without the element.
 */
import type { MsgFn } from '@lit/localize';
import type { ReactiveControllerHost } from 'lit';
import type { Issue } from '../packet/issues.js';
import type { Packet } from '../packet/model.js';

/** An element that renders, tells its controllers of its life, and has a tree of its own. */
export interface ControllerHost extends ReactiveControllerHost, HTMLElement {
  readonly renderRoot: HTMLElement | DocumentFragment;
}

/** The words of the interface, in the reader's language. */
export interface Messages {
  /** Looks a message up. */
  readonly msg: MsgFn;
  /** The reader's language, as a BCP 47 tag for `Intl`. */
  readonly language: string;
  /** The language that `msg` speaks, as a BCP 47 tag. */
  readonly locale: string;
}

/** Speaks the reader's language. */
export interface Localized {
  readonly locale: Messages;
}

/** Takes note of an issue found while the packet is shown, and dispatches `smart-packet-issue`. */
export interface IssueReporter {
  report(issue: Issue): void;
}

/** Has the status region, a polite live region, say something for a few seconds. */
export interface Announcer {
  /**
   * @param language BCP 47 tag of a text that is for screen readers only; null, the default, for one in the interface's
   *   language that is to be seen, too
   */
  announce(text: string, language?: string | null): void;
}

/** Holds the validated packet; null unless the element's `state` is `ready`. */
export interface PacketHolder {
  readonly currentPacket: Packet | null;
}
