import type { Action, Packet } from '../packet/model.js';
import type { Issue } from '../packet/issues.js';
import { SmartPacketEvent } from './smart-packet-event.js';
import type { SmartPacketVerificationEvent } from './verification-event.js';
import type { TimingSource, WordTiming } from '../text/timing.js';

/**
 * The word being spoken, with its text. UTF-16 offsets in the packet's transcript; times in seconds, NaN while the text
 * is read aloud.
 */
export interface ActiveWord extends WordTiming {
  readonly text: string;
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

/** The packet failed; nothing can be shown. */
export class SmartPacketErrorEvent extends SmartPacketEvent {
  constructor(
    /** At least one has the severity `error`. */
    readonly issues: readonly Issue[],
  ) {
    super('smart-packet-error');
  }
}

/** Something was left out or cut, or is unavailable; the rest is shown. One event per issue. */
export class SmartPacketIssueEvent extends SmartPacketEvent {
  constructor(
    /** Its code, path and data. */
    readonly issue: Issue,
  ) {
    super('smart-packet-issue');
  }
}

/** Playback of the recording, or reading aloud, has started or resumed. */
export class SmartPacketPlayEvent extends SmartPacketEvent {
  constructor() {
    super('smart-packet-play');
  }
}

/** Playback or reading aloud was paused by a visitor, the page or the system; not fired at the end. */
export class SmartPacketPauseEvent extends SmartPacketEvent {
  constructor() {
    super('smart-packet-pause');
  }
}

/**
 * Another quarter of the recording, or of the words read aloud, was actually heard; skipped parts don't count. Fired
 * once per quarter and packet.
 */
export class SmartPacketProgressEvent extends SmartPacketEvent {
  constructor(
    /** Percentage of the recording's length, or of the words. */
    readonly percent: 25 | 50 | 75 | 100,
  ) {
    super('smart-packet-progress');
  }
}

/** Playback or reading aloud reached the end. */
export class SmartPacketEndedEvent extends SmartPacketEvent {
  constructor() {
    super('smart-packet-ended');
  }
}

/** The word being spoken changed, also to none. */
export class SmartPacketWordEvent extends SmartPacketEvent {
  constructor(
    /** Null between words. */
    readonly word: ActiveWord | null,
  ) {
    super('smart-packet-word');
  }
}

/** Word times, or better ones, became available; not fired when a new packet resets them. */
export class SmartPacketTimingEvent extends SmartPacketEvent {
  constructor(
    /** Where the times come from. */
    readonly timing: TimingSource,
  ) {
    super('smart-packet-timing');
  }
}

/** A visitor chose an action, which has not run yet: `preventDefault()` cancels it. */
export class SmartPacketActionEvent extends SmartPacketEvent {
  constructor(
    /** The validated action. */
    readonly action: Action,
    /** The URL that will be opened. */
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
  'smart-packet-verification': SmartPacketVerificationEvent;
  'smart-packet-action': SmartPacketActionEvent;
}

declare global {
  // eslint's unused rule knows that a global augmentation is its own use.
  interface GlobalEventHandlersEventMap extends SmartPacketEventMap {}
}
