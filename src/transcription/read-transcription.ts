import { assembleWords, type Spacing } from './assemble-words.js';
import { asText, leadsSomewhere, valueAt } from './paths.js';
import { readCaptions } from './read-captions.js';
import { readDocuments } from './read-documents.js';
import { readService } from './read-service.js';
import type { Service } from './services/service.js';
import { SERVICES } from './services/services.js';
import { settleTimes } from './settle-times.js';
import type { ListedWord, TimedWord } from './timed-word.js';

/** What the reader of a transcription should know. */
export type TranscriptionWarning =
  /** Only the words of the first recording are read. */
  | { readonly code: 'several-recordings'; readonly count: number }
  /** Phrases have times, but not the words in them. */
  | { readonly code: 'phrase-times'; readonly count: number }
  /** Words without times of their own: they share the time between their neighbours. */
  | { readonly code: 'untimed-words'; readonly count: number }
  /** Words that start before the one they follow, or together with it. */
  | { readonly code: 'moved-words'; readonly count: number };

/** `unknown-format`: nobody's; `no-words`: known, but empty; `no-times`: no word has a valid time. */
export type TranscriptionFault = 'unknown-format' | 'no-words' | 'no-times';

export type Transcription =
  | {
      readonly ok: true;
      /** Name of the service or tool; `captions` for a caption file. */
      readonly service: string;
      readonly words: readonly TimedWord[];
      readonly warnings: readonly TranscriptionWarning[];
    }
  | { readonly ok: false; readonly code: TranscriptionFault; readonly service: string | null };

/**
 * Reads the answer of a speech service, the output of an aligner or a caption file, recognised by its content. Never
 * throws.
 *
 * @param language canonical BCP 47 tag of the text, or null if unknown
 */
export function readTranscription(text: string, language: string | null = null): Transcription {
  const content = text.replace(/^\ufeff+/, '');
  const found = recognize(content);
  if (found) {
    const { service, answer } = found;
    const listed = readService(service, answer);
    const isUnspaced = service.isUnspaced?.(answer) ?? false;
    const recordings = service.recordings === undefined ? 1 : Number(asText(valueAt(answer, service.recordings)));
    const warnings: TranscriptionWarning[] = recordings > 1 ? [{ code: 'several-recordings', count: recordings }] : [];
    return settle(service.name, listed, { arePieces: service.arePieces ?? false, isUnspaced }, warnings);
  }
  const captions = readCaptions(content, language);
  if (captions) return settle('captions', captions, { arePieces: false, isUnspaced: false }, []);
  return { ok: false, code: 'unknown-format', service: null };
}

/** The service whose answer a text is, and the answer in the shape that its paths describe; null if it is nobody's. */
export function recognize(text: string): { readonly service: Service; readonly answer: unknown } | null {
  const documents = readDocuments(text);
  const answer = documents.length > 1 ? documents : documents[0];
  const has = (path: string): boolean => leadsSomewhere(answer, path);
  for (const service of SERVICES) {
    if (documents.length && service.isAnswer?.(has, answer)) {
      return { service, answer: service.prepare?.(answer) ?? answer };
    }
    const parsed = documents.length ? null : (service.parse?.(text) ?? null);
    if (parsed !== null) return { service, answer: parsed };
  }
  return null;
}

function settle(
  service: string,
  listed: readonly ListedWord[],
  spacing: Spacing,
  warnings: readonly TranscriptionWarning[],
): Transcription {
  const loose = assembleWords(listed, spacing);
  if (!loose.length) return { ok: false, code: 'no-words', service };
  const settled = settleTimes(loose);
  if (!settled) return { ok: false, code: 'no-times', service };
  const { words, untimed, moved } = settled;
  const phrases = words.filter(({ isPhrase }) => isPhrase).length;
  const counted: readonly TranscriptionWarning[] = [
    { code: 'phrase-times', count: phrases },
    { code: 'untimed-words', count: untimed },
    { code: 'moved-words', count: moved },
  ];
  return { ok: true, service, words, warnings: [...warnings, ...counted.filter(({ count }) => count > 0)] };
}
