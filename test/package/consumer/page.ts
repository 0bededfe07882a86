/** A page that uses the package, in its users' own TypeScript: every event and every name, typed. */
import {
  SmartPacketElement,
  type ActiveWord,
  type Action,
  type Issue,
  type Packet,
  type PacketState,
  type SmartPacketEventMap,
  type TimingSource,
  type WordTiming,
} from 'smart-packet';
import { defineSmartPacket, SmartPacketElement as Base, SmartPacketLoadEvent } from 'smart-packet/element';
import { SmartPacketListElement, type ListState, type SmartPacketListEventMap } from 'smart-packet/list';
import { SmartPacketElement as FromScriptTagFile } from 'smart-packet/smart-packet.min.js';

/** Accepts only two types that are the same, neither of them `any`. */
type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
const isSame = <A, B>(_: Same<A, B>): void => undefined;

const created = document.createElement('smart-packet');
isSame<typeof created, SmartPacketElement>(true);
const found = document.querySelector('smart-packet');
isSame<typeof found, SmartPacketElement | null>(true);

isSame<typeof created.state, PacketState>(true);
isSame<typeof created.timing, TimingSource>(true);
isSame<typeof created.wordTimings, readonly WordTiming[]>(true);
isSame<ReturnType<typeof created.toWebVTT>, string>(true);
created.packet = { id: 'spid:a:b' };
created.jsonLd = true;
created.variant = 'bubble';
// @ts-expect-error There is no such look.
created.variant = 'banner';
// @ts-expect-error Read-only.
created.state = 'ready';
// @ts-expect-error What is internal is not published.
void created.currentPacket;

isSame<
  keyof SmartPacketEventMap,
  | 'smart-packet-load'
  | 'smart-packet-error'
  | 'smart-packet-issue'
  | 'smart-packet-play'
  | 'smart-packet-pause'
  | 'smart-packet-progress'
  | 'smart-packet-ended'
  | 'smart-packet-word'
  | 'smart-packet-timing'
  | 'smart-packet-verification'
  | 'smart-packet-action'
>(true);

// Events come out of shadow roots, so they are typed on the element, above it, on the document and on the window.
type Heard = keyof SmartPacketEventMap;
isSame<Pick<HTMLElementEventMap, Heard>, Pick<SmartPacketEventMap, Heard>>(true);
isSame<Pick<DocumentEventMap, Heard>, Pick<SmartPacketEventMap, Heard>>(true);
isSame<Pick<WindowEventMap, Heard>, Pick<SmartPacketEventMap, Heard>>(true);

created.addEventListener('smart-packet-load', (event) => {
  isSame<typeof event, SmartPacketLoadEvent>(true);
  isSame<typeof event.packet, Packet>(true);
});
document.body.addEventListener('smart-packet-error', ({ issues }) => isSame<typeof issues, readonly Issue[]>(true));
document.addEventListener('smart-packet-issue', ({ issue }) => isSame<typeof issue, Issue>(true));
window.addEventListener('smart-packet-progress', ({ percent }) => isSame<typeof percent, 25 | 50 | 75 | 100>(true));
created.addEventListener('smart-packet-word', ({ word }) => isSame<typeof word, ActiveWord | null>(true));
created.addEventListener('smart-packet-timing', ({ timing }) => isSame<typeof timing, TimingSource>(true));
created.addEventListener('smart-packet-action', ({ action, href }) => {
  isSame<typeof action, Action>(true);
  isSame<typeof href, string>(true);
});
// @ts-expect-error There is no such field.
created.addEventListener('smart-packet-play', ({ packet }) => void packet);
for (const type of ['smart-packet-pause', 'smart-packet-ended'] as const) {
  created.addEventListener(type, ({ bubbles, composed }) => bubbles && composed);
}

isSame<typeof Base, typeof SmartPacketElement>(true);
isSame<typeof FromScriptTagFile, typeof SmartPacketElement>(true);
customElements.define('tracked-packet', class extends Base {});
defineSmartPacket();

const list = document.createElement('smart-packet-list');
isSame<typeof list, SmartPacketListElement>(true);
isSame<typeof list.state, ListState>(true);
isSame<typeof list.issues, readonly Issue[]>(true);
isSame<keyof SmartPacketListEventMap, `smart-packet-list-${'load' | 'change' | 'error'}`>(true);
list.packets = [{ id: 'spid:a:b' }];
list.addEventListener('smart-packet-list-change', ({ count }) => isSame<typeof count, number>(true));
