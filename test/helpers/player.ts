import { expect } from 'chai';
import type { SmartPacketElement } from '../../src/element.js';
import { clickOn } from './commands.js';
import { audioOf, hasPart, part } from './fixture.js';
import { waitUntil } from './wait.js';

/** Resolves when the sound begins, and the element has told so. */
function beginning(element: SmartPacketElement): Promise<unknown> | null {
  const audio = audioOf(element);
  if (!audio.paused) return null;
  return new Promise((resolve) => audio.addEventListener('playing', resolve, { once: true }));
}

/** The list of speeds, once it is there: when a browser has told that the player is near the viewport. */
export const speedList = (element: SmartPacketElement): Promise<HTMLSelectElement> =>
  waitUntil(() => element.shadowRoot!.querySelector('select'), 'the list of speeds');

/** Presses play with the real mouse and waits until the sound really advances. */
export async function pressPlay(element: SmartPacketElement): Promise<void> {
  const begins = beginning(element);
  const from = element.currentTime;
  await clickOn(part(element, 'play-button'));
  await begins;
  await waitUntil(() => !element.paused && element.currentTime > from, 'the position advances');
}

/** Waits until the recording can seek, and the slider knows its length. */
export async function untilSeekable(element: SmartPacketElement): Promise<void> {
  const isKnown = (): boolean => Number(part<HTMLInputElement>(element, 'slider').max) === element.duration;
  await waitUntil(() => audioOf(element).readyState > 0 && isKnown(), 'the recording’s length is known');
  await element.updateComplete;
}

/** Waits until the position is at a time, and is shown. */
export async function untilAt(element: SmartPacketElement, seconds: number, tolerance = 0.05): Promise<void> {
  await waitUntil(() => Math.abs(element.currentTime - seconds) <= tolerance, `position ${seconds}`).catch(
    (error: unknown) => {
      throw new Error(`${String(error)}; it is ${element.currentTime}`);
    },
  );
  await element.updateComplete;
}

/** Plays without a gesture, until the position is past a time. */
export async function playPast(element: SmartPacketElement, seconds: number): Promise<void> {
  const begins = beginning(element);
  void element.play();
  await begins;
  await waitUntil(() => element.currentTime > seconds, `position past ${seconds}`);
}

/** The sound goes on: not paused, and the position still advances. */
export async function expectPlaying(element: SmartPacketElement): Promise<void> {
  const from = element.currentTime;
  await waitUntil(() => element.currentTime > from + 0.1, 'the position still advances');
  expect(element.paused).to.equal(false);
}

/** Presses the menu's button with the real mouse. */
export async function openMenu(element: SmartPacketElement): Promise<void> {
  await clickOn(part(element, 'menu-button'));
  // It fades in.
  await waitUntil(
    () => hasPart(element, 'menu') && getComputedStyle(part(element, 'menu')).opacity === '1',
    'the menu',
  );
}
