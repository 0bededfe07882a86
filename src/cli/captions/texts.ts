import type { TranscriptionFault, TranscriptionWarning } from '../../transcription/read-transcription.js';

const FAULTS: Readonly<Record<TranscriptionFault, string>> = {
  'unknown-format':
    'these are no captions, and no answer of a service that is known; smart-packet captions --help lists them',
  'no-words': 'there are no words in it',
  'no-times': 'none of its words has a time',
};

/** What keeps a file from being converted. */
export const faultText = ({ code, service }: { code: TranscriptionFault; service: string | null }): string =>
  FAULTS[code] + (service && service !== 'captions' ? ` (${service})` : '');

const WARNINGS: Readonly<Record<TranscriptionWarning['code'], (count: number) => string>> = {
  'several-recordings': (count) => `it is of ${count} recordings; only the words of the first are written`,
  'phrase-times': (count) =>
    `${count} phrases have times, but their words have none; smart-packet align finds them in the recording`,
  'untimed-words': (count) => `${count} words had no time: they share the time between their neighbours`,
  'moved-words': (count) => `${count} words started before the one they follow: they start with it now`,
};

/** What the person should know of a file that was converted. */
export const warningText = ({ code, count }: TranscriptionWarning): string => WARNINGS[code](count);
