import type { Voice } from '../../src/speech/choose-voice.js';
import { waitUntil } from './wait.js';

/** What the element uses of `SpeechSynthesisUtterance`. */
export class FakeUtterance extends EventTarget {
  voice: Voice | null = null;
  lang = '';
  rate = 1;
  constructor(readonly text: string) {
    super();
  }
}

export const voiceWith = (fields: Partial<Voice> = {}): Voice => ({
  name: 'Anna',
  lang: 'en-US',
  localService: true,
  default: true,
  ...fields,
});

/**
 * A `speechSynthesis` whose voices speak when a test says so, with the queue of the Web Speech API, section 4.2, and the
 * trap of WebKit: what is spoken is cancelled a moment later, and whatever has taken its place by then gets the error.
 */
export class FakeSpeech extends EventTarget {
  paused = false;
  /** How often the queue was emptied. */
  cancels = 0;
  #voices: Voice[];
  #queue: FakeUtterance[] = [];
  #isCancelling = false;

  constructor(voices: Voice[]) {
    super();
    this.#voices = voices;
  }

  get speaking(): boolean {
    return this.#queue.length > 0 || this.#isCancelling;
  }
  get pending(): boolean {
    return this.#queue.length > 1;
  }
  getVoices(): Voice[] {
    return [...this.#voices];
  }

  speak(utterance: FakeUtterance): void {
    this.#queue.push(utterance);
    if (this.#queue.length === 1) this.#startLater();
  }
  cancel(): void {
    this.cancels++;
    const wasSpoken = this.#queue[0];
    this.#queue = [];
    if (!wasSpoken) return;
    this.#isCancelling = true;
    setTimeout(() => {
      this.#isCancelling = false;
      this.#tell('error', { error: 'interrupted' }, this.#queue.shift() ?? wasSpoken);
      this.#startLater();
    });
  }
  pause(): void {
    this.paused = true;
    this.#tell('pause');
  }
  resume(): void {
    this.paused = false;
  }

  /** The text that is spoken now; null in silence. */
  get text(): string | null {
    return this.#queue[0]?.text ?? null;
  }
  get utterance(): FakeUtterance {
    const utterance = this.#queue[0];
    if (!utterance) throw new Error('Nothing is spoken');
    return utterance;
  }

  /** Waits until this text is spoken, and the voice has begun. */
  async untilSpoken(text: string): Promise<void> {
    await waitUntil(() => this.text === text && this.#started === this.utterance, `"${text}"`).catch(
      (error: unknown) => {
        throw new Error(`${String(error)}; it is ${JSON.stringify(this.text)}`);
      },
    );
  }

  /** The voice comes to a word, or to an offset of the text that is spoken. */
  reach(word: string | number, name: string | undefined = 'word'): void {
    const charIndex = typeof word === 'string' ? this.utterance.text.indexOf(word) : word;
    if (word !== -1 && charIndex === -1) throw new Error(`"${word}" is not in "${this.text}"`);
    this.#tell('boundary', { charIndex, name });
  }
  /** The voice comes to the end of the utterance. */
  end(): void {
    const utterance = this.#queue.shift();
    this.#tell('end', {}, utterance);
    this.#startLater();
  }
  fail(error: string): void {
    const utterance = this.#queue.shift();
    this.#tell('error', { error }, utterance);
  }
  changeVoices(voices: Voice[]): void {
    this.#voices = voices;
    this.dispatchEvent(new Event('voiceschanged'));
  }

  #started: FakeUtterance | null = null;
  #startLater(): void {
    setTimeout(() => {
      const utterance = this.#queue[0];
      if (!utterance || utterance === this.#started || this.paused) return;
      this.#started = utterance;
      this.#tell('start');
    });
  }

  #tell(type: string, fields: object = {}, utterance = this.#queue[0]): void {
    utterance?.dispatchEvent(Object.assign(new Event(type), fields));
  }
}
