/** The packets of the demo as an inbox, or a thousand made of them. */
import './settings.js';
import { find } from './find.js';

/** @typedef {{ id?: string, title: string, voice?: string, captions?: unknown }} Packet */

const NAMES = ['welcome', 'booking', 'garden', 'text-only', 'harbour-walk', 'french', 'arabic', 'chinese', 'expired'];
const MANY = 1000;

const list = /** @type {HTMLElementTagNameMap['smart-packet-list']} */ (find('#list', HTMLElement));
const few = find('#few', HTMLButtonElement);
const many = find('#many', HTMLButtonElement);

/**
 * Reads a packet, and completes its addresses: they are relative to its own.
 * @param {string} name
 */
async function read(name) {
  const address = new URL(`packets/${name}.json`, document.baseURI);
  const packet = /** @type {Packet} */ (await (await fetch(address)).json());
  if (packet.voice) packet.voice = new URL(packet.voice, address).href;
  if (typeof packet.captions === 'string') packet.captions = new URL(packet.captions, address).href;
  return packet;
}

const packets = await Promise.all(NAMES.map(read));

/** @param {number} count */
const repeated = (count) =>
  Array.from({ length: count }, (_, index) => {
    const packet = /** @type {Packet} */ (packets[index % packets.length]);
    return { ...packet, id: `${packet.id}:${index + 1}`, title: `${index + 1}. ${packet.title}` };
  });

/** @param {boolean} isMany */
function show(isMany) {
  list.packets = isMany ? repeated(MANY) : packets;
  few.setAttribute('aria-pressed', String(!isMany));
  many.setAttribute('aria-pressed', String(isMany));
}

few.addEventListener('click', () => {
  show(false);
});
many.addEventListener('click', () => {
  show(true);
});
show(false);
