import type { ReactiveController } from 'lit';
import type { Packet } from '../../packet/model.js';
import type { Announcer, ControllerHost, Localized, PacketHolder } from '../host.js';

interface ExpiryHost extends ControllerHost, Announcer, Localized, PacketHolder {
  readonly variant: 'card' | 'compact' | 'bubble';
  readonly open: boolean;
}

/** Timers stand still while a device sleeps, know nothing of a clock that is set, and can't be asked for more than 24 days. */
const LONGEST_WAIT_MS = 60_000;
/** A person comes back to the page. */
const RETURNS = ['focus', 'pageshow', 'visibilitychange'];

const watched = new WeakSet<ExpiryHost>();

/** Has the packets of an element shown as expired as soon as they are, and announced. */
export function watchExpiry(host: ExpiryHost): void {
  if (watched.has(host)) return;
  watched.add(host);
  host.addController(new ExpiryController(host));
  // It may have expired while this was loaded.
  host.requestUpdate();
}

class ExpiryController implements ReactiveController {
  readonly #host: ExpiryHost;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** The packet whose end is waited for. */
  #expiring: Packet | null = null;

  constructor(host: ExpiryHost) {
    this.#host = host;
  }

  hostConnected(): void {
    this.#check();
  }

  hostDisconnected(): void {
    this.#stopWaiting();
  }

  hostUpdated(): void {
    if (this.#host.isConnected) this.#check();
  }

  /** Most packets have no end to wait for. */
  #wait(milliseconds: number): void {
    this.#timer = setTimeout(this.#check, Math.min(milliseconds, LONGEST_WAIT_MS));
    for (const type of RETURNS) addEventListener(type, this.#check);
  }

  #stopWaiting(): void {
    if (this.#timer === undefined) return;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    for (const type of RETURNS) removeEventListener(type, this.#check);
  }

  readonly #check = (): void => {
    this.#stopWaiting();
    const packet = this.#host.currentPacket;
    const waitMs = (packet?.meta.expires?.time ?? 0) - Date.now();
    const wasExpiring = packet !== null && this.#expiring === packet;
    this.#expiring = waitMs > 0 ? packet : null;
    if (waitMs > 0) this.#wait(waitMs);
    // Not within the update that may have found it.
    else if (wasExpiring) queueMicrotask(this.#announce);
  };

  readonly #announce = (): void => {
    const { locale, variant, open } = this.#host;
    // The card says it, too, but not while it is closed.
    const isSeen = variant !== 'compact' || open;
    this.#host.announce(locale.msg('This message has expired.', { id: 'expired' }), isSeen ? locale.locale : null);
  };
}
