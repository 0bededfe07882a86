import { AZURE } from './azure.js';
import { joinCharacters } from './elevenlabs.js';
import { latestDiarization, SPEAKER } from './google.js';
import { withSpeakers } from './aws.js';
import type { Service } from './service.js';
import { valueAt } from '../paths.js';

/** Services on the network, with the field names of their documentation. */
export const SPEECH_SERVICES: readonly Service[] = [
  {
    name: 'Amazon Transcribe',
    form: 'the JSON of a job',
    isAnswer: (has) => has('results.items.*.alternatives'),
    prepare: withSpeakers,
    unit: 'seconds',
    segments: 'results',
    words: 'items',
    word: {
      text: 'alternatives.0.content',
      start: 'start_time',
      end: 'end_time',
      confidence: 'alternatives.0.confidence',
    },
    speaker: 'speaker_label | channel_label',
    type: { path: 'type', punctuation: 'punctuation' },
  },
  {
    name: 'AssemblyAI',
    form: 'a transcript, or its list of words',
    isAnswer: (has, answer) =>
      (has('words.*.text') && has('words.*.confidence') && !has('words.*.type') && !has('segments')) ||
      (has('*.text') && has('*.confidence') && !has('*.words') && areWhole(answer)),
    unit: 'milliseconds',
    segments: 'words | .',
    phrase: { text: 'text', start: 'start', end: 'end', confidence: 'confidence' },
    speaker: 'speaker | channel',
  },
  ...AZURE,
  {
    name: 'Deepgram',
    form: 'an answer for a recording',
    isAnswer: (has) => has('results.channels.*.alternatives'),
    prepare: (answer) => ({ ...Object(answer), results: numbered(valueAt(answer, 'results.channels')) }) as unknown,
    unit: 'seconds',
    segments: 'results',
    words: 'alternatives.0.words',
    word: { text: 'punctuated_word | word', start: 'start', end: 'end', confidence: 'confidence' },
    speaker: 'speaker',
    channel: 'index',
  },
  {
    name: 'ElevenLabs',
    form: 'speech to text, and forced alignment',
    isAnswer: (has) =>
      has('words.*.loss') || (has('words.*.type') && has('words.*.text')) || has('transcripts.*.words.*.type'),
    unit: 'seconds',
    segments: 'transcripts | .',
    words: 'words',
    word: { text: 'text', start: 'start', end: 'end' },
    speaker: 'speaker_id',
    channel: 'channel_index',
  },
  {
    name: 'ElevenLabs text to speech',
    form: 'characters with times',
    isAnswer: (has) => ['alignment.characters', '*.alignment.characters', 'character_start_times_seconds'].some(has),
    prepare: joinCharacters,
    unit: 'seconds',
    segments: 'segments',
    words: 'words',
    word: { text: 'text', start: 'start', end: 'end' },
    arePieces: true,
  },
  {
    name: 'Gladia',
    form: 'a finished transcription',
    isAnswer: (has) => has('result.transcription.utterances') || has('transcription.utterances'),
    unit: 'seconds',
    segments: 'result.transcription.utterances | transcription.utterances',
    words: 'words',
    word: { text: 'word', start: 'start', end: 'end', confidence: 'confidence' },
    phrase: { text: 'text', start: 'start', end: 'end' },
    speaker: 'speaker',
    channel: 'channel',
  },
  {
    name: 'Google Speech-to-Text',
    form: 'version 1 and 2, from the REST interface or a library',
    isAnswer: (has) =>
      ['results', 'response.results', '*.results'].some((path) => has(`${path}.*.alternatives.*.words.*.word`)),
    prepare: latestDiarization,
    unit: 'seconds',
    segments: 'results',
    words: 'alternatives.0.words',
    word: {
      text: 'word',
      start: 'startTime | start_time | startOffset | start_offset',
      end: 'endTime | end_time | endOffset | end_offset',
      confidence: 'confidence',
    },
    speaker: SPEAKER,
    channel: 'channelTag | channel_tag',
    omitsZero: true,
  },
  {
    name: 'OpenAI',
    form: '`verbose_json` with word times',
    isAnswer: (has) => has('words.*.word') && has('words.*.start') && !has('words.*.case') && !has('segments.*.words'),
    unit: 'seconds',
    segments: '.',
    words: 'words',
    word: { text: 'word', start: 'start', end: 'end' },
    transcript: 'text',
  },
  {
    name: 'Rev AI',
    form: 'the JSON of a transcript',
    isAnswer: (has) => has('monologues.*.elements'),
    unit: 'seconds',
    segments: 'monologues',
    words: 'elements',
    word: { text: 'value', start: 'ts', end: 'end_ts', confidence: 'confidence' },
    speaker: 'speaker_info.display_name | speaker_name | speaker',
    type: { path: 'type', punctuation: 'punct' },
  },
  {
    name: 'Speechmatics',
    form: '`json-v2`',
    isAnswer: (has) => has('results.*.alternatives.*.content') && has('results.*.type'),
    prepare: (answer) => ({ ...Object(answer), segments: [answer] }) as unknown,
    unit: 'seconds',
    segments: 'segments',
    words: 'results',
    word: {
      text: 'alternatives.0.content',
      start: 'start_time',
      end: 'end_time',
      confidence: 'alternatives.0.confidence',
    },
    speaker: 'alternatives.0.speaker | channel',
    type: { path: 'type', punctuation: 'punctuation' },
    attaches: 'attaches_to',
    // '' is the very value that counts: `valueAt` takes it for none.
    isUnspaced: (answer) =>
      Object.entries(Object(valueAt(answer, 'metadata.language_pack_info')) as object).some(
        ([name, value]) => name === 'word_delimiter' && value === '',
      ),
  },
];

/** Only milliseconds are whole numbers throughout. */
const areWhole = (words: unknown): boolean =>
  Array.isArray(words) && words.every((word) => Number.isInteger(valueAt(word, 'start')));

/** Channels have no number of their own. */
function numbered(channels: unknown): unknown[] {
  return Array.isArray(channels) ? channels.map((channel, index) => ({ ...Object(channel), index }) as unknown) : [];
}
