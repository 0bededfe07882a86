/** What `json-ld` turns on: the packet for search engines and assistants, in the head of the page. */
import type { ReactiveController } from 'lit';
import { isExpired } from '../../packet/dates.js';
import { jsonLdText, packetToJsonLd, type AudioObjectJsonLd } from '../../present/json-ld.js';
import { trustScript } from '../browser/trusted-types.js';
import type { ControllerHost, PacketHolder } from '../host.js';

interface JsonLdHost extends ControllerHost, PacketHolder {
  readonly jsonLd: boolean;
  /** Of the recording, in seconds; NaN while unknown. */
  readonly duration: number;
}

/** The elements that have one: `json-ld` may be set, removed and set again. */
const described = new WeakSet<JsonLdHost>();

/** Has the head of the element's document say what its packet says, for as long as it shows it. */
export function describe(host: JsonLdHost): void {
  if (described.has(host)) return;
  described.add(host);
  host.addController(new JsonLdController(host));
}

class JsonLdController implements ReactiveController {
  readonly #host: JsonLdHost;
  /** In the head, and not among the element's children, which are the page's or its framework's. */
  #script: HTMLScriptElement | null = null;
  /** What the script was made of, or could not be made of. */
  #source: readonly unknown[] = [];

  constructor(host: JsonLdHost) {
    this.#host = host;
  }

  hostConnected(): void {
    this.hostUpdated();
  }

  hostDisconnected(): void {
    this.#script?.remove();
    this.#source = [];
  }

  hostUpdated(): void {
    const { currentPacket, duration, isConnected, jsonLd, ownerDocument } = this.#host;
    const packet = jsonLd && isConnected ? currentPacket : null;
    const now = Date.now();
    const source = [packet, duration, packet && isExpired(packet, now)];
    if (source.every((value, index) => Object.is(value, this.#source[index]))) return;
    this.#source = source;
    this.#script?.remove();
    this.#script = packet && makeScript(ownerDocument, packetToJsonLd(packet, { durationSeconds: duration, now }));
    if (this.#script) ownerDocument.head.append(this.#script);
  }
}

function makeScript(owner: Document, jsonLd: AudioObjectJsonLd): HTMLScriptElement | null {
  const script = owner.createElement('script');
  script.type = 'application/ld+json';
  try {
    script.text = trustScript(jsonLdText(jsonLd));
  } catch {
    // The page's policy does not allow ours, and the browser has reported it.
    return null;
  }
  return script;
}
