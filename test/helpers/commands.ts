import { executeServerCommand } from '@web/test-runner-commands';

/** Keys are named as in `KeyboardEvent.key`, and `Space`; `press` takes chords, such as `Shift+Tab`. */
export type KeysCommand = { press: string } | { type: string } | { down: string } | { up: string };

/** `x` and `y` are CSS pixels of the page's viewport. */
export type MouseCommand =
  | { type: 'move'; x: number; y: number }
  | { type: 'click'; x: number; y: number; button?: 'left' | 'middle' | 'right' }
  | { type: 'down' | 'up'; button?: 'left' | 'middle' | 'right' }
  | { type: 'wheel'; x: number; y: number; deltaX?: number; deltaY?: number };

export interface MediaFeatures {
  colorScheme?: 'dark' | 'light' | null;
  forcedColors?: 'active' | 'none' | null;
  reducedMotion?: 'no-preference' | 'reduce' | null;
}

export type EngineName = 'chromium' | 'firefox' | 'webkit';

/** Presses real keys; the focus decides where they go. */
export const keys = (command: KeysCommand): Promise<void> => executeServerCommand('keys', command);

/** Moves and presses the real mouse. */
export const mouse = (command: MouseCommand): Promise<void> => executeServerCommand('mouse', command);

/** Clicks the middle of an element, or of a range of text; scrolls the page when it is not in view. */
export function clickOn(element: Pick<Element, 'getBoundingClientRect'>): Promise<void> {
  const place = element.getBoundingClientRect();
  if (place.top < 0 || place.bottom > innerHeight) window.scrollBy(0, place.top - innerHeight / 2);
  const { left, top, width, height } = element.getBoundingClientRect();
  return mouse({ type: 'click', x: Math.round(left + width / 2), y: Math.round(top + height / 2) });
}

/** Emulates media features; false where the engine cannot be told to. `null` takes an emulation back. */
export async function media(features: MediaFeatures): Promise<boolean> {
  const { applied } = await executeServerCommand<{ applied: boolean }, MediaFeatures>('media', features);
  return applied;
}

/** The engine the test runs in. */
export async function engineName(): Promise<EngineName> {
  const { name } = await executeServerCommand<{ name: EngineName }, undefined>('engine');
  return name;
}
