import type { Fault, ListenCode } from '../finding.js';

type Words = readonly [message: string, mend: string];
type Explain = Words | ((data: NonNullable<Fault['data']>) => Words);

/** What does not agree between a transcript and its recording. */
export const LISTEN_EXPLANATIONS: Readonly<Record<ListenCode, Explain>> = {
  'another-text': [
    'The recording probably says something else.',
    'Write what is spoken: those who can’t hear it read it instead.',
  ],
  'words-not-spoken': ({ words }) => [
    `The recording probably lacks words about “${words ?? ''}”, or is cut off there.`,
    'Listen there, and correct the one that is wrong.',
  ],
  'sound-without-text': ({ start, seconds }) => [
    `From ${start ?? ''} s on, ${seconds ?? ''} s of sound belong to no word: something is said that is not written, or music plays.`,
    'Listen there, and write what is said.',
  ],
};
