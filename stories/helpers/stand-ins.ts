/** What stories need of the world, without a network and without the visitor's own voices. */
import { FakeSpeech, FakeUtterance, voiceWith } from '../../test/helpers/fake-speech.js';

const answers: Readonly<Record<string, () => Promise<Response>>> = {
  never: () => new Promise(() => undefined),
  unreachable: () => Promise.reject(new TypeError('Failed to fetch')),
  gone: () => Promise.resolve(new Response(null, { status: 404 })),
  unavailable: () => Promise.resolve(new Response(null, { status: 503 })),
  'too-large': () => Promise.resolve(new Response(' '.repeat(1_000_001))),
};

/** Address of a packet that is answered as said; never by the network. */
export const standIn = (name: 'never' | 'unreachable' | 'gone' | 'unavailable' | 'too-large'): string =>
  `stand-in/${name}`;

/** Answers the addresses of stand-ins; all others go to the network. */
export function installStandIns(): void {
  const { fetch } = window;
  window.fetch = (input, init) => {
    const url = input instanceof Request ? input.url : String(input);
    const name = /\/stand-in\/([\w-]+)$/.exec(url)?.[1];
    return name ? answers[name]!() : fetch(input, init);
  };
}

/** @returns what puts the old value back */
function replace(name: 'speechSynthesis' | 'SpeechSynthesisUtterance', value: unknown): () => void {
  const original = Object.getOwnPropertyDescriptor(window, name);
  Object.defineProperty(window, name, { configurable: true, writable: true, value });
  return () => {
    if (original) Object.defineProperty(window, name, original);
    else Reflect.deleteProperty(window, name);
  };
}

function giveVoices(voices: ConstructorParameters<typeof FakeSpeech>[0]): () => void {
  const putBack = [
    replace('speechSynthesis', new FakeSpeech(voices)),
    replace('SpeechSynthesisUtterance', FakeUtterance),
  ];
  return () => {
    for (const each of putBack) each();
  };
}

/** For `beforeEach`: the device has no voice while the story is shown. */
export const withoutVoice = (): (() => void) => giveVoices([]);

/** For `beforeEach`: the device has one English voice, which stays silent at the first word. */
export const withVoice = (): (() => void) => giveVoices([voiceWith()]);
