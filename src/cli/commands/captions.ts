import { SERVICES } from '../../transcription/services/services.js';
import { LANGUAGE_RULE } from '../arguments/language-rule.js';
import { convertCaptions } from '../captions/convert-captions.js';
import { CAPTION_FORMATS } from '../captions/formats.js';
import { defineCommand } from '../command.js';
import { EXIT } from '../exit-codes.js';
import { OUTPUTS_OPTIONS } from '../io/outputs.js';
import { TIMEOUT_OPTION } from '../io/timeout.js';

const SERVICE_NAMES = [...new Set(SERVICES.map(({ name }) => name))].join(', ');

export const captions = defineCommand({
  operands: 'FILE|FOLDER|URL|-…',
  counts: [1, Infinity],
  description: [
    `Reads any caption file (WebVTT, SRT, SBV, Podcasting 2.0) and the whole answers of speech services and aligners: ${SERVICE_NAMES}. The format is recognised by the content.`,
    'In a folder, all such files are read, at any depth. Recordings are not: smart-packet align finds their words.',
    'Writes WebVTT with a time for each word, SRT, or Podcasting 2.0 JSON. Times are those of the original; words without one share the time between their neighbours, which is reported.',
  ],
  options: {
    format: { type: 'string', value: 'FORMAT', choices: CAPTION_FORMATS, text: 'Output format.' },
    language: {
      type: 'string',
      value: 'TAG',
      rule: LANGUAGE_RULE,
      text: 'Language spoken (BCP 47): sentences are divided by its rules.',
    },
    timeout: TIMEOUT_OPTION,
    ...OUTPUTS_OPTIONS,
  },
  examples: [
    { text: 'The answer of a speech service:', command: 'smart-packet captions deepgram.json > welcome.vtt' },
    {
      text: 'A folder of caption files:',
      command: 'smart-packet captions --format vtt --output-dir public/ captions/*.srt',
    },
  ],
  exits: { [EXIT.issues]: 'A file is in no known format, or has no words; the others were converted.' },
  run: convertCaptions,
});
