import type { ListenCode } from '../finding.js';
import type { Explain } from '../words.js';

/** What does not agree between a transcript and its recording. */
export const LISTEN_EXPLANATIONS: Readonly<Record<ListenCode, Explain>> = {
  'another-text': [
    'The recording probably says something else.',
    'Write what is said: people who can’t hear it read the transcript instead.',
  ],
  'words-not-spoken': ({ words }) => [
    `The recording probably lacks words around “${words ?? ''}”, or is cut off there.`,
    'Listen there, and correct whichever is wrong.',
  ],
  'sound-without-text': ({ start, seconds }) => [
    `At ${start ?? ''} s, ${seconds ?? ''} s of sound match no word: something is said that is not written, or music plays.`,
    'Listen there, and write what is said.',
  ],
};
