import { expect } from 'chai';
import type { SmartPacketEventMap } from '../../src/element/events.js';
import { settle, waitUntil } from './wait.js';

/** Resolves with the next event of that type. */
export const next = <E extends Event>(target: EventTarget, type: string): Promise<E> =>
  new Promise((resolve) => {
    target.addEventListener(
      type,
      (event) => {
        resolve(event as E);
      },
      { once: true },
    );
  });

/** A list that grows with every event of that type. */
export function record<K extends keyof SmartPacketEventMap>(target: HTMLElement, type: K): SmartPacketEventMap[K][] {
  const events: SmartPacketEventMap[K][] = [];
  target.addEventListener(type, (event: SmartPacketEventMap[K]) => events.push(event));
  return events;
}

/** A list that grows with the name, without `smart-packet-`, of every event of those types. */
export function recordNames(target: HTMLElement, ...types: (keyof SmartPacketEventMap)[]): string[] {
  const names: string[] = [];
  for (const type of types) {
    target.addEventListener(type, () => names.push(type.slice('smart-packet-'.length)));
  }
  return names;
}

/**
 * Does something and waits for the event that it must cause, and checks that no more of them come.
 * @returns the first
 */
export async function expectEvent<K extends keyof SmartPacketEventMap>(
  target: HTMLElement,
  type: K,
  act: () => unknown,
  count = 1,
): Promise<SmartPacketEventMap[K]> {
  const events = record(target, type);
  await act();
  await waitUntil(() => events.length >= count, `${count} × ${type}`);
  await settle();
  expect(events.length, `number of ${type}`).to.equal(count);
  return events[0]!;
}
