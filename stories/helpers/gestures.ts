/** What play functions do and wait for. */
import { userEvent } from 'storybook/test';
import type { SmartPacketElement } from '../../src/element.js';
import { waitUntil } from '../../test/helpers/wait.js';

export { waitUntil } from '../../test/helpers/wait.js';

/** The story's packet, once it has come to that state and shows it. */
export async function shown(
  canvas: ParentNode,
  state: SmartPacketElement['state'] = 'ready',
): Promise<SmartPacketElement> {
  const element = await waitUntil(() => canvas.querySelector('smart-packet'), 'the element');
  await waitUntil(() => element.state === state, `state ${state}`);
  await element.updateComplete;
  await waitUntil(() => findPart(element, state === 'ready' ? 'header' : state), 'the card');
  return element;
}

/** A part of the packet, if it is there. */
export const findPart = (element: Element, name: string): HTMLElement | null =>
  element.shadowRoot!.querySelector<HTMLElement>(`[part~='${name}']`);

/** A part of the packet, as soon as it is there. */
export const part = <T extends HTMLElement = HTMLElement>(element: Element, name: string): Promise<T> =>
  waitUntil(() => findPart(element, name) as T | null, `the part ${name}`);

export const hasPart = (element: Element, name: string): boolean => findPart(element, name) !== null;

/** Each language but English is a file of its own, which is on its way. */
export const speaks = (element: Element, language: string): Promise<true> =>
  waitUntil(
    () => element.shadowRoot!.querySelector<HTMLElement>('.frame')?.lang === language,
    `the language ${language}`,
  );

/** Presses a part. */
export async function press(element: Element, name: string): Promise<void> {
  await userEvent.click(await part(element, name));
}

/** Puts the focus on a part, as soon as it takes it. */
export async function focus(element: Element, name: string): Promise<void> {
  await waitUntil(() => {
    const target = findPart(element, name);
    target?.focus();
    return target && element.shadowRoot!.activeElement === target;
  }, `the focus on ${name}`);
}

/** Presses play without a sound. */
export async function pressPlayMuted(element: SmartPacketElement): Promise<HTMLAudioElement> {
  const audio = await waitUntil(() => element.audio, 'the audio');
  audio.muted = true;
  await press(element, 'play-button');
  return audio;
}

/** The same, until the position advances. */
export async function playMuted(element: SmartPacketElement): Promise<HTMLAudioElement> {
  const audio = await pressPlayMuted(element);
  await waitUntil(() => !element.paused && element.currentTime > 0, 'the position advances');
  return audio;
}

/** Stands in the middle, with a word lit: by seeking alone, since a browser may refuse to play before any gesture. */
export async function pauseAt(element: SmartPacketElement, seconds: number): Promise<void> {
  element.preload = 'auto';
  await waitUntil(() => element.duration, 'the length');
  element.seek(seconds);
  await waitUntil(() => element.activeWord, 'the word');
}

/** Where an audio stands still though it plays: for pictures. */
export async function holdAt(element: SmartPacketElement, audio: HTMLAudioElement, seconds: number): Promise<void> {
  audio.playbackRate = 0;
  // The element would give it back its own.
  Object.defineProperty(audio, 'playbackRate', { value: 0, writable: true });
  element.seek(seconds);
  await waitUntil(() => !audio.seeking && element.activeWord, 'the word at that time');
}
