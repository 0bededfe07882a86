import { canonicalLanguage } from '../packet/language.js';

/** What is asked of a voice; the fields of `SpeechSynthesisVoice`, Web Speech API, section 4.2.6. */
export interface Voice {
  readonly name: string;
  /** BCP 47 tag; on Android with underscores. */
  readonly lang: string;
  readonly voiceURI?: string;
  /** Speaks without sending the text anywhere, by its own word. */
  readonly localService: boolean;
  /** The person's own choice for its language, or for all. */
  readonly default: boolean;
}

/**
 * Voices of macOS that sing, croak or whisper, in every list of its voices in front of the plain ones; and espeak-ng's
 * variants of each of its voices, as Speech Dispatcher names them: "English (America)+croak".
 */
const NOVELTY =
  /^(Albert|Bad News|Bahh|Bells|Boing|Bubbles|Cellos|Good News|Jester|Organ|Superstar|Trinoids|Whisper|Wobble|Zarvox)\b|\+/;

/** Firefox on Linux calls local only the one voice that is named "default"; Speech Dispatcher's are all of this device. */
const SPEECH_DISPATCHER = 'urn:moz-tts:speechd:';

/**
 * The voice that reads a text of a language: one of the device, of exactly that tag, else of that language in its script,
 * else of that language. Of several the default one, else the first that is no joke.
 *
 * @param language canonical BCP 47 tag of the text; null, for a language that is not known, finds none
 */
export function chooseVoice<T extends Voice>(voices: readonly T[], language: string | null): T | null {
  if (language === null) return null;
  let best: T | null = null;
  let bestScore = 0;
  for (const voice of voices) {
    const match =
      voice.localService || voice.voiceURI?.startsWith(SPEECH_DISPATCHER) ? matchOf(voice.lang, language) : 0;
    const score = match && match * 4 + (voice.default ? 2 : 0) + (NOVELTY.test(voice.name) ? 0 : 1);
    if (score > bestScore) {
      best = voice;
      bestScore = score;
    }
  }
  return best;
}

/** 3 for the same tag, 2 for the same language in the same script, 1 for the same language, else 0. */
function matchOf(voiceTag: string, language: string): number {
  const tag = canonicalLanguage(voiceTag.replaceAll('_', '-'));
  if (tag === null) return 0;
  if (tag === language) return 3;
  const voice = new Intl.Locale(tag).maximize();
  const text = new Intl.Locale(language).maximize();
  return voice.language !== text.language ? 0 : voice.script === text.script ? 2 : 1;
}
