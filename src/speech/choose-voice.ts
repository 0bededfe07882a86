import { canonicalLanguage } from '../packet/language.js';

/** What is read of a voice: the fields of `SpeechSynthesisVoice`, Web Speech API, section 4.2.6. */
export interface Voice {
  readonly name: string;
  /** BCP 47 tag; Android writes underscores. */
  readonly lang: string;
  readonly voiceURI?: string;
  /** Claims to speak without sending the text anywhere. */
  readonly localService: boolean;
  /** The user's choice for its language, or for all. */
  readonly default: boolean;
}

/**
 * Novelty voices of macOS that sing, croak or whisper, and are listed before the plain ones; and espeak-ng's variants
 * of each voice, as Speech Dispatcher names them: "English (America)+croak".
 */
const NOVELTY =
  /^(Albert|Bad News|Bahh|Bells|Boing|Bubbles|Cellos|Good News|Jester|Organ|Superstar|Trinoids|Whisper|Wobble|Zarvox)\b|\+/;

/** Firefox on Linux marks only the voice named "default" as local, but all of Speech Dispatcher's voices are. */
const SPEECH_DISPATCHER = 'urn:moz-tts:speechd:';

/**
 * Chooses the voice that reads a text: a local one whose tag matches exactly, otherwise in language and script,
 * otherwise in language. Among equals the default voice takes precedence, then the first that is not a novelty.
 *
 * @param language canonical BCP 47 tag of the text; null, an unknown language, has no voice
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

/** 3 for the same tag, 2 for the same language and script, 1 for the same language, otherwise 0. */
function matchOf(voiceTag: string, language: string): number {
  const tag = canonicalLanguage(voiceTag.replaceAll('_', '-'));
  if (tag === null) return 0;
  if (tag === language) return 3;
  const voice = new Intl.Locale(tag).maximize();
  const text = new Intl.Locale(language).maximize();
  return voice.language !== text.language ? 0 : voice.script === text.script ? 2 : 1;
}
