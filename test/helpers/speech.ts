import type { Voice } from '../../src/speech/choose-voice.js';
import { FakeSpeech, FakeUtterance, voiceWith } from './fake-speech.js';

export { FakeUtterance, voiceWith, type FakeSpeech } from './fake-speech.js';

const { SpeechSynthesisUtterance: originalUtterance } = window as Partial<typeof globalThis>;

function install(name: 'speechSynthesis' | 'SpeechSynthesisUtterance', value: unknown): void {
  Object.defineProperty(window, name, { configurable: true, writable: true, value });
}

afterEach(() => {
  Reflect.deleteProperty(window, 'speechSynthesis');
  install('SpeechSynthesisUtterance', originalUtterance);
});

/** Gives the device these voices until the test ends. */
export function installSpeech(voices: Voice[] = [voiceWith()]): FakeSpeech {
  const speech = new FakeSpeech(voices);
  install('speechSynthesis', speech);
  install('SpeechSynthesisUtterance', FakeUtterance);
  return speech;
}
