import { parseCtm } from './ctm.js';
import { leavesOf } from './aeneas.js';
import { parseAlignerCsv, tiersOf } from './montreal.js';
import { parseTextGrid } from './text-grid.js';
import type { Service } from './service.js';

/** Shape of what is parsed or prepared here. */
const PREPARED = {
  unit: 'seconds',
  segments: 'segments',
  words: 'words',
  word: { text: 'text', start: 'start', end: 'end', duration: 'duration', confidence: 'confidence' },
  speaker: 'speaker',
  /** Silence, and what an aligner could not name. */
  ignored: /^\s*(?:<eps>|<sil>|sil|sp|<p:>|)\s*$/i,
} as const;

/** `[_BEG_]`, `[_TT_50]`, `<|endoftext|>`. */
const WHISPER_MARK = /^\s*(?:\[_.*\]|<\|.*\|>)\s*$/;

/** Programs that run on one's own machine, and formats of transcripts. */
export const LOCAL_TOOLS: readonly Service[] = [
  {
    name: 'aeneas',
    form: 'a sync map in JSON',
    isAnswer: (has) => has('fragments.*.begin'),
    prepare: leavesOf,
    unit: 'seconds',
    segments: 'fragments',
    phrase: { text: 'text', start: 'begin', end: 'end' },
  },
  {
    name: 'Gentle',
    form: 'the JSON of an alignment',
    isAnswer: (has) => has('words.*.case'),
    unit: 'seconds',
    segments: '.',
    words: 'words',
    word: { text: 'word', start: 'start', end: 'end' },
    transcript: 'transcript',
  },
  {
    name: 'Hugging Face Transformers',
    form: '`chunks` of a speech recognition pipeline',
    isAnswer: (has) => has('chunks.*.timestamp'),
    unit: 'seconds',
    segments: 'chunks',
    phrase: { text: 'text', start: 'timestamp.0', end: 'timestamp.1' },
    speaker: 'speaker',
  },
  { name: 'Kaldi', form: 'CTM', parse: parseCtm, channel: 'channel', recordings: 'recordings', ...PREPARED },
  {
    name: 'Montreal Forced Aligner',
    form: 'JSON',
    isAnswer: (has) => has('tiers'),
    prepare: tiersOf,
    ...PREPARED,
  },
  { name: 'Montreal Forced Aligner', form: 'CSV', parse: parseAlignerCsv, ...PREPARED },
  { name: 'Praat and Montreal Forced Aligner', form: 'TextGrid, long and short', parse: parseTextGrid, ...PREPARED },
  {
    name: 'Podcasting 2.0',
    form: 'a transcript in JSON',
    isAnswer: (has) => has('segments.*.startTime') && has('segments.*.body'),
    unit: 'seconds',
    segments: 'segments',
    phrase: { text: 'body', start: 'startTime', end: 'endTime' },
    speaker: 'speaker',
  },
  {
    name: 'Podlove',
    form: 'a transcript in JSON',
    isAnswer: (has) => has('transcripts.*.start_ms') || has('*.start_ms') || has('transcripts.*.start'),
    unit: 'milliseconds',
    segments: 'transcripts | .',
    phrase: { text: 'text', start: 'start_ms | start', end: 'end_ms | end' },
    speaker: 'voice | speaker',
  },
  {
    name: 'Vosk',
    form: 'results, one or several',
    isAnswer: (has) =>
      ['result', 'alternatives.*.result', '*.result', '*.alternatives.*.result'].some((path) => has(`${path}.*.word`)),
    unit: 'seconds',
    segments: '.',
    words: 'result | alternatives.0.result',
    word: { text: 'word', start: 'start', end: 'end', confidence: 'conf' },
  },
  {
    name: 'Whisper',
    form: 'JSON of openai-whisper, faster-whisper, stable-ts, whisper-timestamped, WhisperX',
    isAnswer: (has) =>
      has('segments.*.start') &&
      has('segments.*.text') &&
      (has('segments.*.words') || !(has('words.*.word') || has('word_segments.*.start'))),
    unit: 'seconds',
    segments: 'segments',
    words: 'words',
    word: { text: 'word | text', start: 'start', end: 'end', confidence: 'probability | confidence | score' },
    phrase: { text: 'text', start: 'start', end: 'end' },
    speaker: 'speaker',
    ignored: WHISPER_MARK,
  },
  {
    name: 'WhisperX',
    form: '`word_segments`',
    isAnswer: (has) => has('word_segments.*.start') && !has('segments.*.words'),
    unit: 'seconds',
    segments: '.',
    words: 'word_segments',
    word: { text: 'word | text', start: 'start', end: 'end', confidence: 'score' },
    speaker: 'speaker',
  },
  {
    name: 'whisper.cpp',
    form: '`--output-json` and `--output-json-full`',
    isAnswer: (has) => has('transcription.*.offsets'),
    unit: 'milliseconds',
    segments: 'transcription',
    words: 'tokens',
    word: { text: 'text', start: 'offsets.from', end: 'offsets.to', confidence: 'p' },
    phrase: { text: 'text', start: 'offsets.from', end: 'offsets.to' },
    speaker: 'speaker',
    arePieces: true,
    ignored: WHISPER_MARK,
  },
];
