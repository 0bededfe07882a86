import { LANGUAGE_RULE } from '../arguments/language-rule.js';
import { convertCaptions } from '../captions/convert-captions.js';
import { CAPTION_FORMATS } from '../captions/formats.js';
import { defineCommand } from '../command.js';
import { EXIT } from '../exit-codes.js';
import { OUTPUTS_OPTIONS } from '../io/outputs.js';
import { TIMEOUT_OPTION } from '../io/timeout.js';

export const captions = defineCommand({
  name: 'captions',
  operands: 'FILE|URL|-…',
  counts: [1, Infinity],
  summary: 'Convert captions and the answers of speech services',
  description: [
    'Reads any caption file (WebVTT, SRT, SBV, Podcasting 2.0) and the whole answers of speech services and aligners: Whisper and its kin, whisper.cpp, Deepgram, AssemblyAI, ElevenLabs, AWS Transcribe, Google, Azure, Rev, Speechmatics, Gladia, Vosk, Gentle, aeneas, the Montreal Forced Aligner, Kaldi CTM, Podlove. Which one it is, is told from the file.',
    'Writes WebVTT with the time of each word, SRT, or JSON of Podcasting 2.0. Times are those of the original: none are made up.',
  ],
  options: {
    format: { type: 'string', value: 'FORMAT', choices: CAPTION_FORMATS, text: 'What to write.' },
    language: {
      type: 'string',
      value: 'TAG',
      rule: LANGUAGE_RULE,
      text: 'What is spoken (BCP 47): sentences are divided by its rules.',
    },
    timeout: TIMEOUT_OPTION,
    ...OUTPUTS_OPTIONS,
  },
  examples: [
    { text: 'What a service answered:', command: 'smart-packet captions deepgram.json > welcome.vtt' },
    {
      text: 'A folder of caption files:',
      command: 'smart-packet captions --format vtt --output-dir public/ captions/*.srt',
    },
  ],
  exits: { [EXIT.issues]: 'A file was in no form that is known, or has no words; the others were converted.' },
  run: convertCaptions,
});
