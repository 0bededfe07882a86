import type { Issue } from '../packet/issues.js';

/** The page's own `Event`, as in `element/events.ts`. */
const PageEvent = (globalThis as { window?: Partial<typeof globalThis> }).window?.Event ?? Event;

/** Base class of the list's own events. They bubble and are composed; those of its cards reach the page, too. */
class SmartPacketListEvent extends PageEvent {
  constructor(type: string) {
    super(type, { bubbles: true, composed: true });
  }
}

/** The packets of the source are known; their cards are made from now on. */
export class SmartPacketListLoadEvent extends SmartPacketListEvent {
  constructor(
    /** How many packets the list has; null where its resolver does not say. */
    readonly total: number | null,
  ) {
    super('smart-packet-list-load');
  }
}

/** Other entries are shown than before: a filter or the text was changed, or more were asked for. */
export class SmartPacketListChangeEvent extends SmartPacketListEvent {
  constructor(
    /** How many entries are shown. */
    readonly count: number,
  ) {
    super('smart-packet-list-change');
  }
}

/** The packets can't be had. */
export class SmartPacketListErrorEvent extends SmartPacketListEvent {
  constructor(
    /** At least one has the severity `error`. */
    readonly issues: readonly Issue[],
  ) {
    super('smart-packet-list-error');
  }
}

export interface SmartPacketListEventMap {
  'smart-packet-list-load': SmartPacketListLoadEvent;
  'smart-packet-list-change': SmartPacketListChangeEvent;
  'smart-packet-list-error': SmartPacketListErrorEvent;
}

declare global {
  // eslint's unused rule knows that a global augmentation is its own use.
  interface GlobalEventHandlersEventMap extends SmartPacketListEventMap {}
}
