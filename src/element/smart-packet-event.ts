/**
 * The page's own `Event`: if a test adds jsdom's globals to Node's, plain `Event` is Node's, which elements don't
 * accept.
 */
const PageEvent = (globalThis as { window?: Partial<typeof globalThis> }).window?.Event ?? Event;

/** Base class of all events. They bubble and are composed, so a page can listen on any ancestor. */
export class SmartPacketEvent extends PageEvent {
  constructor(type: string, cancelable = false) {
    super(type, { bubbles: true, composed: true, cancelable });
  }
}
