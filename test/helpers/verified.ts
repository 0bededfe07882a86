import type { SmartPacketElement } from '../../src/element.js';
import { createElement, place, untilState } from './fixture.js';
import { waitUntil } from './wait.js';

const undoing: (() => void)[] = [];

afterEach(() => {
  for (const undo of undoing.splice(0)) undo();
});

/** Undoes something at the end of the test. */
export function undoLater(undo: () => void): void {
  undoing.push(undo);
}

/** What is known of the element's packet, once its proof is checked. */
export const untilVerified = (element: SmartPacketElement): Promise<NonNullable<SmartPacketElement['verification']>> =>
  waitUntil(() => element.verification, 'the proof is checked');

/** An element in the page, once it shows the packet and what is known of it. */
export async function showVerified(
  packet: unknown,
  settings: Partial<SmartPacketElement>,
): Promise<SmartPacketElement> {
  const element = place(Object.assign(createElement({ packet }), settings));
  await untilState(element, 'ready');
  await untilVerified(element);
  await element.updateComplete;
  return element;
}

/**
 * Answers requests in place of the network until the test ends.
 *
 * @param isMeant which are answered so; the others go where they go
 * @returns the addresses that were asked for, so far
 */
export function answerRequests(
  isMeant: (url: URL) => boolean,
  answer: (url: string) => Response | Promise<Response>,
): string[] {
  const asked: string[] = [];
  const { fetch: original } = window;
  window.fetch = (input, init) => {
    const url = new URL(input instanceof Request ? input.url : input, location.href);
    if (!isMeant(url)) return original(input, init);
    asked.push(url.href);
    return Promise.resolve(answer(url.href));
  };
  undoLater(() => (window.fetch = original));
  return asked;
}
