import type { Action, Packet } from '../packet/model.js';
import type { Issue } from '../packet/issues.js';
import type { TimingSource, WordTiming } from '../text/timing.js';

/** The word being spoken, with its text. Offsets are UTF-16, in the packet's transcript; times in seconds, NaN when it is read aloud. */
export interface ActiveWord extends WordTiming {
  readonly text: string;
}

/** The page's own: where a test puts jsdom's names beside those of Node, `Event` by itself is Node's, which no element takes. */
const PageEvent = (globalThis as { window?: Partial<typeof globalThis> }).window?.Event ?? Event;

/** Base of all events: they bubble and cross shadow boundaries, so that a page listens anywhere above. */
class SmartPacketEvent extends PageEvent {
  constructor(type: string, cancelable = false) {
    super(type, { bubbles: true, composed: true, cancelable });
  }
}

/** A packet was read and is shown. */
export class SmartPacketLoadEvent extends SmartPacketEvent {
  constructor(
    /** The validated, frozen packet. */
    readonly packet: Packet,
  ) {
    super('smart-packet-load');
  }
}

/** The packet failed: nothing can be shown. */
export class SmartPacketErrorEvent extends SmartPacketEvent {
  constructor(
    /** At least one of severity `error`. */
    readonly issues: readonly Issue[],
  ) {
    super('smart-packet-error');
  }
}

/** Something was left out, cut or is unavailable; the rest is shown. One event for each issue. */
export class SmartPacketIssueEvent extends SmartPacketEvent {
  constructor(
    /** Its code, where, and data. */
    readonly issue: Issue,
  ) {
    super('smart-packet-issue');
  }
}

/** The recording plays, or the text is read aloud. */
export class SmartPacketPlayEvent extends SmartPacketEvent {
  constructor() {
    super('smart-packet-play');
  }
}

/** The recording, or the voice that reads, pauses: by a person, the page or the system; not at its end. */
export class SmartPacketPauseEvent extends SmartPacketEvent {
  constructor() {
    super('smart-packet-pause');
  }
}

/** A quarter more of the recording, or of the words read aloud, has really been heard; skipped parts do not count. Each quarter once a packet. */
export class SmartPacketProgressEvent extends SmartPacketEvent {
  constructor(
    /** Of the recording's length, or of the words. */
    readonly percent: 25 | 50 | 75 | 100,
  ) {
    super('smart-packet-progress');
  }
}

/** The recording reached its end, or the voice the text's. */
export class SmartPacketEndedEvent extends SmartPacketEvent {
  constructor() {
    super('smart-packet-ended');
  }
}

/** Another word is spoken, or none. */
export class SmartPacketWordEvent extends SmartPacketEvent {
  constructor(
    /** Null between words. */
    readonly word: ActiveWord | null,
  ) {
    super('smart-packet-word');
  }
}

/** Word times were found, or better ones; not sent for a new packet, which begins with none. */
export class SmartPacketTimingEvent extends SmartPacketEvent {
  constructor(
    /** Where they come from. */
    readonly timing: TimingSource,
  ) {
    super('smart-packet-timing');
  }
}

/** A person chose an action, which has not run yet: `preventDefault()` stops it. */
export class SmartPacketActionEvent extends SmartPacketEvent {
  constructor(
    /** The validated action. */
    readonly action: Action,
    /** What will be opened. */
    readonly href: string,
  ) {
    super('smart-packet-action', true);
  }
}

export interface SmartPacketEventMap {
  'smart-packet-load': SmartPacketLoadEvent;
  'smart-packet-error': SmartPacketErrorEvent;
  'smart-packet-issue': SmartPacketIssueEvent;
  'smart-packet-play': SmartPacketPlayEvent;
  'smart-packet-pause': SmartPacketPauseEvent;
  'smart-packet-progress': SmartPacketProgressEvent;
  'smart-packet-ended': SmartPacketEndedEvent;
  'smart-packet-word': SmartPacketWordEvent;
  'smart-packet-timing': SmartPacketTimingEvent;
  'smart-packet-action': SmartPacketActionEvent;
}

declare global {
  // eslint's unused rule knows that a global augmentation is its own use.
  interface GlobalEventHandlersEventMap extends SmartPacketEventMap {}
}
