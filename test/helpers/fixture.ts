import { expect } from 'chai';
import type { SmartPacketElement } from '../../src/element.js';
import { settle, waitUntil } from './wait.js';

// Some machines have voices, some have none; a test that wants one brings it along (`speech.ts`).
Reflect.deleteProperty(window, 'speechSynthesis');

const warn = console.warn.bind(console);
const placed = new Set<Element>();
const noise: { test: string | undefined; text: string }[] = [];
const triedAgain = new Set<string | undefined>();

let currentTest: string | undefined;
const hear = (text: string) => noise.push({ test: currentTest, text });
for (const method of ['error', 'warn', 'log', 'info', 'debug'] as const) {
  const original = console[method].bind(console);
  console[method] = (...args: unknown[]) => {
    const text = args.map(String).join(' ');
    if (!text.includes('Lit is in dev mode')) hear(`console.${method}: ${text}`);
    original(...args);
  };
}
window.addEventListener('unhandledrejection', ({ reason }) => hear(`unhandled rejection: ${String(reason)}`));

/** Of the test runner. */
interface RunnerWindow extends Window {
  __WTR_MOCHA_RUNNER__: { on: (type: 'retry', listener: (test: Mocha.Test, error: Error) => void) => void };
}

before(() => {
  (window as unknown as RunnerWindow).__WTR_MOCHA_RUNNER__.on('retry', (test, { message }) => {
    warn(`Another try: ${test.fullTitle()}, after “${message}”`);
    triedAgain.add(test.fullTitle());
  });
});

beforeEach(function () {
  currentTest = this.currentTest?.fullTitle();
});

afterEach(async () => {
  for (const element of placed) element.remove();
  placed.clear();
  window.scrollTo(0, 0);
  await settle();
});

// Not after each test: after a hook has failed, Mocha runs no further test.
after('nothing was written to the console', () => {
  // What a try said that failed belongs to its failure.
  const unexpected = noise.filter(({ test }) => !triedAgain.has(test));
  expect(JSON.stringify(unexpected, null, 1)).to.equal('[]');
});

/** Puts an element into the page until the test ends. */
export function place<T extends Element>(element: T, parent: ParentNode = document.body): T {
  placed.add(element);
  parent.append(element);
  return element;
}

type Settings = Partial<
  Pick<
    SmartPacketElement,
    | 'src'
    | 'packet'
    | 'packetId'
    | 'captions'
    | 'strict'
    | 'requireProof'
    | 'trustedKeys'
    | 'loading'
    | 'preload'
    | 'allowSimultaneous'
    | 'playbackRate'
    | 'start'
    | 'withoutAlignment'
    | 'jsonLd'
    | 'lang'
  >
>;

/** An element with these properties, not yet in the page. */
export function createElement(settings: Settings = {}, ...children: Node[]): SmartPacketElement {
  const element = document.createElement('smart-packet');
  Object.assign(element, settings);
  element.append(...children);
  return element;
}

/** The same in the page, once it shows its packet. */
export async function showPacket(
  packet: unknown,
  settings: Settings = {},
  ...children: Node[]
): Promise<SmartPacketElement> {
  const element = place(createElement({ packet, ...settings }, ...children));
  await untilState(element, 'ready');
  return element;
}

/** Waits until the element has come to a state and has shown it. */
export async function untilState(element: SmartPacketElement, state: SmartPacketElement['state']): Promise<void> {
  await waitUntil(() => element.state === state, `state ${state}`).catch((error: unknown) => {
    throw new Error(`${String(error)}; it is ${element.state}: ${JSON.stringify(element.issues)}`);
  });
  await element.updateComplete;
}

/** A script child with a packet as JSON. */
export function inlineScript(packet: unknown): HTMLScriptElement {
  const script = document.createElement('script');
  script.type = 'application/json';
  script.textContent = typeof packet === 'string' ? packet : JSON.stringify(packet);
  return script;
}

/** A track child with captions. */
export function trackChild(src: string): HTMLTrackElement {
  const track = document.createElement('track');
  track.src = src;
  return track;
}

/** The first part of that name in the shadow tree; null where there is none. */
export const findPart = <T extends Element = HTMLElement>(element: Element, name: string): T | null =>
  element.shadowRoot!.querySelector<T>(`[part~='${name}']`);

/** For assertions: where one on an element itself fails, the report of it takes for ever. */
export const hasPart = (element: Element, name: string): boolean => findPart(element, name) !== null;

/** The first part of that name, which must be there. */
export function part<T extends Element = HTMLElement>(element: Element, name: string): T {
  const found = findPart<T>(element, name);
  if (!found) throw new Error(`There is no part ${name}`);
  return found;
}

export const parts = <T extends Element = HTMLElement>(element: Element, name: string): T[] => [
  ...element.shadowRoot!.querySelectorAll<T>(`[part~='${name}']`),
];

/** The text that is shown, white space collapsed. */
export const textOf = (element: Element | null): string => (element?.textContent ?? '').replace(/\s+/g, ' ').trim();

/** What the status region says. */
export const statusOf = (element: Element): string => textOf(element.shadowRoot!.querySelector('[part=status]'));

/** The audio inside; there must be one. */
export function audioOf({ audio }: SmartPacketElement): HTMLAudioElement {
  if (!audio) throw new Error('There is no audio');
  return audio;
}
