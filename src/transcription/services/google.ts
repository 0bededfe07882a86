import { listAt, valueAt } from '../paths.js';

/** Who says a word: in version 2 and 1, from the REST interface and a library. */
export const SPEAKER = 'speakerLabel | speaker_label | speakerTag | speaker_tag';

/**
 * All results of one or several answers. With diarisation, the last result repeats the words of all others, and only
 * there have they speakers.
 * Source: Cloud Speech-to-Text, `SpeechRecognitionAlternative.words`.
 */
export function latestDiarization(answer: unknown): unknown {
  const results = listAt(answer, 'results | response.results | *.results');
  const last = results.at(-1);
  const repeats = results.length > 1 && isTagged(last) && !results.slice(0, -1).some(isTagged);
  return { results: repeats ? [last] : results };
}

/** Whether a word has a speaker. Speakers are counted from 1: 0 is none. */
const isTagged = (result: unknown): boolean =>
  listAt(result, 'alternatives.0.words').some((word) => Boolean(valueAt(word, SPEAKER)));
