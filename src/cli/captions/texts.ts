import type { TranscriptionFault, TranscriptionWarning } from '../../transcription/read-transcription.js';
import { countOf } from '../io/count-of.js';

const FAULTS: Readonly<Record<TranscriptionFault, string>> = {
  'unknown-format':
    'these are neither captions nor the answer of a known service; smart-packet captions --help lists what is read',
  'no-words': 'it has no words',
  'no-times': 'none of its words has a time',
};

/** What keeps a file from being converted. */
export const faultText = ({ code, service }: { code: TranscriptionFault; service: string | null }): string =>
  FAULTS[code] + (service && service !== 'captions' ? ` (${service})` : '');

const WARNINGS: Readonly<Record<TranscriptionWarning['code'], (count: number) => string>> = {
  'several-recordings': (count) => `it is of ${countOf(count, 'recording')}; only the words of the first are written`,
  'phrase-times': (count) =>
    `${countOf(count, 'phrase')} with one time for all words; smart-packet align finds each word in the recording`,
  'untimed-words': (count) => `${countOf(count, 'word')} without a time, put between the neighbours`,
  'moved-words': (count) => `${countOf(count, 'word')} that started before the previous one, moved behind its start`,
};

/** What the person should know of a file that was converted. */
export const warningText = ({ code, count }: TranscriptionWarning): string => WARNINGS[code](count);
