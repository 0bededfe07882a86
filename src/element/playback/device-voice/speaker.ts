/** How often the page's queue is looked at while somebody else speaks; milliseconds. */
const LOOK_AGAIN_MS = 50;
/** Somebody else who goes on for longer than this is not waited for; milliseconds. */
const MOST_WAIT_MS = 5000;

/** Something to be spoken in one go. */
export interface Utterance {
  readonly text: string;
  readonly voice: SpeechSynthesisVoice;
  /** Speed, 1 being the voice's own. */
  readonly rate: number;
}

/** Who wants something spoken, and is told what becomes of it. */
export interface SpeakerClient {
  onSpeechStart(): void;
  /** @param offset UTF-16, in the utterance's text: a word begins there, or about there */
  onSpeechWord(offset: number): void;
  onSpeechEnd(): void;
  /** By somebody else. @param error a code of the Web Speech API, section 4.2.4; null where another took over or the page stopped it */
  onSpeechStop(error: SpeechSynthesisErrorCode | null): void;
}

let client: SpeakerClient | null = null;
/** Also a reference for as long as it is spoken: Chromium forgets to tell the end of one that nobody holds. */
let spoken: SpeechSynthesisUtterance | null = null;
let timer: ReturnType<typeof setTimeout> | undefined;

/**
 * Speaks, in the place of what was spoken for a client of ours. The queue belongs to the whole page, and can only be
 * emptied as a whole: so ours is never put behind another's, where taking it back would silence them. WebKit needs the
 * same patience after our own `cancel`: it gives the error of the old utterance to the new one.
 */
export function speak(by: SpeakerClient, utterance: Utterance): void {
  const before = client;
  silence();
  client = by;
  if (before && before !== by) before.onSpeechStop(null);
  begin(by, utterance, performance.now() + MOST_WAIT_MS);
}

/** Silences this client, and nobody else. */
export function stopSpeaking(by: SpeakerClient): void {
  if (client !== by) return;
  silence();
  client = null;
}

function silence(): void {
  clearTimeout(timer);
  timer = undefined;
  const wasSpoken = spoken;
  // What the engine tells from now on is no news.
  spoken = null;
  if (wasSpoken) speechSynthesis.cancel();
}

function stopped(error: SpeechSynthesisErrorCode | null): void {
  const by = client;
  client = spoken = null;
  by?.onSpeechStop(error);
}

function begin(by: SpeakerClient, { text, voice, rate }: Utterance, latest: number): void {
  const { speaking, pending, paused } = speechSynthesis;
  if (speaking || pending) {
    if (performance.now() > latest) stopped('audio-busy');
    else timer = setTimeout(begin, LOOK_AGAIN_MS, by, { text, voice, rate }, latest);
    return;
  }
  // Left behind by somebody, and nothing of theirs waits.
  if (paused) speechSynthesis.resume();
  const utterance = (spoken = new SpeechSynthesisUtterance(text));
  // Some engines take one, some the other.
  utterance.voice = voice;
  utterance.lang = voice.lang;
  utterance.rate = rate;
  const listen = <K extends keyof SpeechSynthesisUtteranceEventMap>(
    type: K,
    tell: (event: SpeechSynthesisUtteranceEventMap[K]) => void,
  ): void => {
    utterance.addEventListener(type, (event) => {
      if (utterance === spoken) tell(event);
    });
  };
  listen('start', () => {
    by.onSpeechStart();
  });
  listen('boundary', ({ name, charIndex }) => {
    // The other name is "sentence".
    if (name !== 'sentence') by.onSpeechWord(charIndex);
  });
  listen('end', () => {
    client = spoken = null;
    by.onSpeechEnd();
  });
  listen('error', ({ error }) => {
    stopped(error === 'canceled' || error === 'interrupted' ? null : error);
  });
  // By the page or the system. Engines resume badly or not at all, so this is a pause of ours from here on.
  listen('pause', () => {
    silence();
    stopped(null);
  });
  speechSynthesis.speak(utterance);
}
