import type { Service } from './service.js';

/** Three interfaces with three forms of the same: words have an offset and a duration, and seldom punctuation. */
export const AZURE: readonly Service[] = [
  {
    name: 'Azure batch transcription',
    form: 'a result file',
    isAnswer: (has) => has('recognizedPhrases'),
    unit: 'ticks',
    segments: 'recognizedPhrases',
    words: 'nBest.0.displayWords | nBest.0.words',
    word: {
      text: 'displayText | word',
      start: 'offsetInTicks | offset',
      duration: 'durationInTicks | duration',
      confidence: 'confidence',
    },
    phrase: {
      text: 'nBest.0.display',
      start: 'offsetInTicks | offset',
      duration: 'durationInTicks | duration',
    },
    speaker: 'speaker',
    channel: 'channel',
    transcript: 'nBest.0.display',
  },
  {
    name: 'Azure fast transcription',
    form: 'an answer',
    isAnswer: (has) => has('phrases.*.text') && (has('phrases.*.offsetMilliseconds') || has('phrases.*.offset')),
    unit: 'milliseconds',
    segments: 'phrases',
    words: 'words',
    word: {
      text: 'text',
      start: 'offsetMilliseconds | offset',
      duration: 'durationMilliseconds | duration',
    },
    phrase: {
      text: 'text',
      start: 'offsetMilliseconds | offset',
      duration: 'durationMilliseconds | duration',
    },
    speaker: 'speaker',
    channel: 'channel',
    transcript: 'text',
  },
  {
    name: 'Azure Speech SDK',
    form: 'detailed results, one or several',
    isAnswer: (has) => has('NBest') || has('*.NBest'),
    unit: 'ticks',
    segments: '.',
    words: 'NBest.0.DisplayWords | NBest.0.Words',
    word: { text: 'DisplayText | Word', start: 'Offset', duration: 'Duration', confidence: 'Confidence' },
    phrase: { text: 'NBest.0.Display | DisplayText', start: 'Offset', duration: 'Duration' },
    speaker: 'SpeakerId',
    channel: 'Channel',
    transcript: 'NBest.0.Display | DisplayText',
  },
];
