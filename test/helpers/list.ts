import { SmartPacketElement } from '../../src/element.js';
import type { SmartPacketListElement, SmartPacketListEventMap } from '../../src/list.js';
import { place } from './fixture.js';
import { metaWith, packetWith } from './packets.js';
import { waitUntil } from './wait.js';

type Fields = Record<string, unknown>;

/** A packet of a list, with an id of its own. */
export const entryOf = (name: string, { meta, ...fields }: Fields & { meta?: Fields } = {}): Fields =>
  packetWith({
    ...{ id: `spid:bakery.example:${name}`, title: name, transcript: `This is ${name}.`, intent: 'welcome/greeting' },
    ...fields,
    meta: metaWith({ tags: [], ...meta }),
  });

/** Five packets with two intents and three tags. */
export const entries: readonly Fields[] = [
  entryOf('Bread', { meta: { tags: ['Fresh', 'Offer'] } }),
  entryOf('Rolls', { intent: 'OpeningHours', meta: { tags: ['fresh'] } }),
  entryOf('Cake', { transcript: 'Crème brûlée, too.', meta: { tags: ['Sweet'] } }),
  entryOf('Coffee', { intent: 'opening_hours' }),
  entryOf('Tea', { meta: { tags: ['Offer'] } }),
];

/** A list with these properties in the page, once it is rendered. */
export async function showList(
  settings: Partial<SmartPacketListElement> = {},
  ...children: Node[]
): Promise<SmartPacketListElement> {
  const list = document.createElement('smart-packet-list');
  Object.assign(list, settings);
  list.append(...children);
  place(list);
  await list.updateComplete;
  return list;
}

/** Its cards, in the order in which they are seen. */
export function cardsOf(list: SmartPacketListElement): SmartPacketElement[] {
  const places = [...list.shadowRoot!.querySelectorAll<HTMLElement>('[part=entry]')].filter(({ hidden }) => !hidden);
  return places.flatMap((each) =>
    each
      .querySelector('slot')!
      .assignedElements()
      .filter((element) => element instanceof SmartPacketElement),
  );
}

/** Their titles, in that order. */
export const titlesOf = (list: SmartPacketListElement): string[] =>
  cardsOf(list).map((card) => card.shadowRoot?.querySelector('[part=title]')?.textContent ?? '');

/** Waits until exactly these titles are shown. */
export const untilTitles = (list: SmartPacketListElement, ...titles: string[]): Promise<unknown> =>
  waitUntil(() => String(titlesOf(list)) === String(titles), `the titles ${String(titles)}`).catch((error: unknown) => {
    throw new Error(`${String(error)}; they are ${String(titlesOf(list))}`);
  });

/** A list of these packets, once all of them are shown. */
export async function showEntries(
  packets: readonly Fields[] = entries,
  settings: Partial<SmartPacketListElement> = {},
): Promise<SmartPacketListElement> {
  const list = await showList({ packets, ...settings });
  await untilTitles(list, ...packets.map(({ title }) => String(title)));
  return list;
}

/** Has a control of the list say what it has been set to. */
export function choose(list: SmartPacketListElement, part: string, value: string): void {
  const control = list.shadowRoot!.querySelector<HTMLInputElement | HTMLSelectElement>(`[part=${part}]`)!;
  control.value = value;
  control.dispatchEvent(new Event(control.localName === 'input' ? 'input' : 'change'));
}

/** What a filter offers. */
export const choicesOf = (list: SmartPacketListElement, part: string): string[] =>
  Array.from(list.shadowRoot!.querySelectorAll(`[part=${part}] option`), ({ textContent }) => textContent.trim());

/** A list that grows with every event of that type. */
export function record<K extends keyof SmartPacketListEventMap>(
  target: HTMLElement,
  type: K,
): SmartPacketListEventMap[K][] {
  const events: SmartPacketListEventMap[K][] = [];
  target.addEventListener(type, (event: SmartPacketListEventMap[K]) => events.push(event));
  return events;
}
