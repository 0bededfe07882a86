import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { leadsSomewhere } from '../../src/transcription/paths.js';
import { readDocuments } from '../../src/transcription/read-documents.js';
import { readTranscription } from '../../src/transcription/read-transcription.js';
import { SERVICES } from '../../src/transcription/services/services.js';
import type { TimedWord } from '../../src/transcription/timed-word.js';

const folder = fileURLToPath(new URL('../fixtures/transcription/', import.meta.url));
const fixture = (name: string): string => readFileSync(folder + name, 'utf8');

/** `0.1 0.5 Ann: +=word`: joined to the word before, a phrase. */
const written = ({ start, end, speaker, isJoined, isPhrase, text }: TimedWord): string =>
  `${start} ${end} ${speaker ? `${speaker}: ` : ''}${isJoined ? '+' : ''}${isPhrase ? '=' : ''}${text}`;

function wordsOf(text: string): string[] {
  const read = readTranscription(text);
  if (!read.ok) throw new Error(read.code);
  return read.words.map(written);
}

/** What each fixture says, in the shape of the tool it is named after. */
const FIXTURES: Readonly<Record<string, readonly [service: string, words: readonly string[]]>> = {
  'aeneas.json': ['aeneas', ['0 1.48 =Kites fly over the hill.', '1.48 2 Yes.', '2 2.96 =All of them.']],
  'amazon-transcribe-japanese.json': [
    'Amazon Transcribe',
    ['0 0.4 spk_0: 凧', '0.4 0.6 spk_0: +は、', '0.7 1.2 spk_0: +高い。'],
  ],
  'amazon-transcribe.json': [
    'Amazon Transcribe',
    [
      '0.1 0.5 spk_0: Kites',
      '0.5 0.8 spk_0: fly,',
      "0.9 1.1 spk_0: don't",
      '1.1 1.4 spk_0: they?',
      '2 2.3 spk_1: Yes.',
    ],
  ],
  'assemblyai-words.json': ['AssemblyAI', ['0.25 0.65 Kites', '0.73 1 fly.']],
  'assemblyai.json': [
    'AssemblyAI',
    ['0.1 0.5 Speaker A: Kites', '0.52 0.9 Speaker A: fly.', '1.2 1.7 Speaker B: ¿Really?'],
  ],
  'azure-batch.json': [
    'Azure batch transcription',
    [
      '0.1 0.5 Speaker 1: Kites',
      '0.5 0.7 Speaker 1: fly',
      '0.75 1 Speaker 1: high.',
      '1.2 1.5 Speaker 2: 5',
      '1.6 2.3 Speaker 2: metres!',
    ],
  ],
  'azure-fast.json': [
    'Azure fast transcription',
    [
      '0.1 0.3 Speaker 1: 风',
      '0.3 0.5 Speaker 1: +筝',
      '0.6 0.9 Speaker 1: +飞。',
      '1.5 1.9 Speaker 2: Kites',
      '1.9 2.4 Speaker 2: fly.',
    ],
  ],
  'azure-sdk.json': [
    'Azure Speech SDK',
    ['0.1 0.5 Guest-1: Kites', '0.55 0.9 Guest-1: fly.', '2 2.2 Do', '2.2 2.5 they?'],
  ],
  'captions.vtt': ['captions', ['0.1 0.5 Ann: Kites', '0.5 0.9 Ann: fly', '0.9 2 Ann: high.']],
  'deepgram-channels.json': [
    'Deepgram',
    ['0.1 0.5 Channel 0: kites', '0.5 0.9 Channel 0: fly', '1 1.3 Channel 1: yes', '1.4 1.9 Channel 0: high'],
  ],
  'deepgram.json': ['Deepgram', ['0.1 0.5 Speaker 0: Kites', '0.5 0.9 Speaker 0: fly.', '1.5 1.8 Speaker 1: Yes.']],
  'elevenlabs-japanese.json': ['ElevenLabs', ['0.1 0.3 凧', '0.3 0.5 +が', '0.5 0.9 +飛ぶ']],
  'elevenlabs-speech.json': ['ElevenLabs text to speech', ['0 0.2 Hi,', '0.5 1 “Kites”', '1.2 1.5 fly']],
  'elevenlabs.json': [
    'ElevenLabs',
    ['0.1 0.5 speaker_0: Kites', '0.55 0.9 speaker_0: fly.', '1 1.6 speaker_0: (laughter)', '2 2.4 speaker_1: Yes!'],
  ],
  'gentle.json': [
    'Gentle',
    ['0.1 0.5 Kites –', '0.5 0.833 “all', '0.833 1.5 kites” –', '1.5 1.9 fly,', '2 2.2 well-', '2.2 2.5 +made.'],
  ],
  'gladia.json': ['Gladia', ['0.1 0.5 Speaker 0: Kites', '0.5 0.9 Speaker 0: fly.', '1.5 1.9 Speaker 1: Yes.']],
  'google-library.json': ['Google Speech-to-Text', ['0 0.5 Kites', '0.5 1 fly.', '1.2 2 High!']],
  'google-python.json': ['Google Speech-to-Text', ['0.1 0.5 Speaker 1: Kites', '0.5 0.9 Speaker 1: fly.']],
  'google-v1.json': [
    'Google Speech-to-Text',
    ['0 0.5 Speaker 1: Kites', '0.5 0.9 Speaker 1: fly.', '1.3 2 Speaker 2: Yes.'],
  ],
  'google-v2.json': ['Google Speech-to-Text', ['0 0.5 Speaker 1: Kites', '0.5 0.9 Speaker 2: fly.']],
  'kaldi.ctm': ['Kaldi', ['0.1 0.5 kites', '0.5 0.9 fly', '1.2 1.5 high']],
  'long.TextGrid': ['Praat and Montreal Forced Aligner', ['0.1 0.5 kites', '0.5 0.9 say "hi"']],
  'mfa.csv': ['Montreal Forced Aligner', ['0.1 0.5 kites', '0.5 0.9 fly, "high"']],
  'mfa.json': ['Montreal Forced Aligner', ['0.1 0.5 Ann: kites', '0.5 0.9 Ann: fly', '1.2 1.5 Bob: yes']],
  'openai.json': [
    'OpenAI',
    ['0.1 0.5 Kites', '0.5 0.8 fly,', "0.9 1.1 don't", '1.1 1.4 they?', '2 2.3 “Yes”:', '2.4 2.8 five'],
  ],
  'phrases.srt': [
    'captions',
    ['0.1 2 Ann: =Kites fly very high.', '2.5 3 Bob: =Do they? Note: no.', '3 4 Bob: =They do.'],
  ],
  'podcasting.json': ['Podcasting 2.0', ['0.1 0.5 Ann: Kites', '0.5 0.767 Ann: fly.', '1.2 1.5 Bob: Yes.']],
  'podlove.json': ['Podlove', ['0.1 1.9 Ann: =Kites fly high.', '2 2.5 Bob: =Do they?']],
  'rev-ai.json': [
    'Rev AI',
    [
      '0.1 0.5 Ann: Kites',
      '0.5 0.9 Ann: fly,',
      '0.9 1.4 Ann: <inaudible>',
      '1.4 1.6 Ann: well-',
      '1.6 1.9 Ann: +made.',
      '2.5 2.8 Speaker 1: Yes!',
    ],
  ],
  'rolling.vtt': ['captions', ['0 0.6 Good', '0.6 2 morning', '2.01 3 we', '3 4 open']],
  'short.TextGrid': ['Praat and Montreal Forced Aligner', ['0.1 0.5 Ann: kites', '0.5 0.9 Ann: fly']],
  'speechmatics-mandarin.json': ['Speechmatics', ['0.1 0.5 S1: 风筝', '0.5 0.9 S1: +DIY。']],
  'speechmatics.json': [
    'Speechmatics',
    ['0.1 0.5 S1: Kites', '0.5 0.9 S1: fly.', '1 1.3 S2: “Well-', '1.3 1.6 S2: +made”', '2 2.3 Yes'],
  ],
  'transformers.json': ['Hugging Face Transformers', ['0.1 0.5 Kites', '0.5 0.767 fly.']],
  'vosk.json': ['Vosk', ['0.1 0.5 kites', '0.5 0.9 fly', '1.5 1.8 high']],
  'whisper-cpp-words.json': ['whisper.cpp', ['0 0.5 Kites', '0.5 0.9 fly.']],
  'whisper-cpp.json': [
    'whisper.cpp',
    ['0.1 0.5 Kites,', "0.6 0.9 don't", '0.9 1.4 fly.', '1.5 2.5 =風が丘の上に吹く。'],
  ],
  'whisper-phrases.json': ['Whisper', ['0 1.5 =Kites fly high.', '2 3 =Do they?']],
  'whisper-timestamped.json': ['Whisper', ['0.1 0.5 Kites', '0.5 0.9 fly.']],
  'whisper.json': ['Whisper', ['0.1 0.5 Kites', '0.5 0.9 fly.', '1 1.5 Twenty', '1.5 2 +-five.']],
  'whisperx-word-segments.json': ['WhisperX', ['0.1 0.5 Kites', '0.5 0.9 fly.']],
  'whisperx.json': [
    'Whisper',
    ['0.1 0.5 SPEAKER_00: Kites', '0.5 0.9 SPEAKER_00: fly', '0.9 1.3 SPEAKER_00: 25', '1.3 1.8 SPEAKER_00: metres.'],
  ],
};

describe('readTranscription', () => {
  it.each(Object.entries(FIXTURES))('reads %s', (name, [service, words]) => {
    const read = readTranscription(fixture(name));
    expect(read.ok && read.service).toBe(service);
    expect(wordsOf(fixture(name))).toEqual(words);
  });

  it('has a case for each fixture', () => {
    expect(readdirSync(folder).sort()).toEqual(Object.keys(FIXTURES).sort());
  });

  it('has a fixture for each service', () => {
    const names = new Set(Object.values(FIXTURES).map(([service]) => service));
    expect(SERVICES.map(({ name }) => name).filter((name) => !names.has(name))).toEqual([]);
  });

  it.each(Object.entries(FIXTURES).filter(([, [service]]) => service !== 'captions'))(
    'takes %s for that of one service only',
    (name) => {
      const text = fixture(name);
      const documents = readDocuments(text);
      const answer = documents.length > 1 ? documents : documents[0];
      const matching = SERVICES.filter(({ isAnswer, parse }) =>
        documents.length
          ? isAnswer?.((path) => leadsSomewhere(answer, path), answer)
          : (parse?.(text) ?? null) !== null,
      );
      expect(matching).toHaveLength(1);
    },
  );

  it('gives the confidence that the service states', () => {
    const read = readTranscription(fixture('deepgram.json'));
    expect(read.ok && read.words.map(({ confidence }) => confidence)).toEqual([0.9, 0.8, 0.7]);
  });

  it.each<[string, (...tags: (object | null)[]) => unknown, string, string]>([
    [
      'Google',
      (...tags) => ({
        results: tags.map((tag, index) => ({
          channelTag: index + 1,
          alternatives: [{ words: [{ word: 'kites', startTime: `${index}s`, endTime: `${index + 1}s`, ...tag }] }],
        })),
      }),
      'speakerTag',
      'speaker_label',
    ],
    [
      'Azure',
      (...tags) => ({
        recognizedPhrases: tags.map((tag, index) => ({
          channel: index + 1,
          nBest: [
            {
              display: 'kites',
              words: [{ word: 'kites', offsetInTicks: index * 1e7, durationInTicks: 1e7, ...tag }],
            },
          ],
        })),
      }),
      'speaker',
      'speaker',
    ],
  ])('names channels of %s only where no word has a speaker', (_, answer, ...fields) => {
    const wordsWith = (...tags: (object | null)[]): string[] => wordsOf(JSON.stringify(answer(...tags)));
    for (const field of fields) expect(wordsWith({ [field]: 2 }, null)).toEqual(['0 1 Speaker 2: kites', '1 2 kites']);
    expect(wordsWith(null, null)).toEqual(['0 1 Channel 1: kites', '1 2 Channel 2: kites']);
    expect(wordsWith({ [fields[0]]: 'unknown' }, null)).toEqual(['0 1 Channel 1: kites', '1 2 Channel 2: kites']);
  });

  it.each<[string, string, ReturnType<typeof readTranscription> & { ok: false }]>([
    ['prose', 'Kites fly.', { ok: false, code: 'unknown-format', service: null }],
    ['nothing', '', { ok: false, code: 'unknown-format', service: null }],
    ['JSON of another kind', '{"kites":[1,2]}', { ok: false, code: 'unknown-format', service: null }],
    ['JSON that is cut off', '{"segments":[{"start":0', { ok: false, code: 'unknown-format', service: null }],
    [
      'an answer without words',
      '{"result":{"transcription":{"utterances":[]}}}',
      { ok: false, code: 'no-words', service: 'Gladia' },
    ],
    [
      'times that are none',
      '{"monologues":[{"elements":[{"type":"text","value":"kites","ts":"soon","end_ts":-1}]}]}',
      { ok: false, code: 'no-times', service: 'Rev AI' },
    ],
  ])('says what is wrong with %s', (_, text, failure) => {
    expect(readTranscription(text)).toEqual(failure);
  });

  it.each([
    ['kaldi.ctm', [{ code: 'several-recordings', count: 2 }]],
    ['phrases.srt', [{ code: 'phrase-times', count: 3 }]],
    ['gentle.json', [{ code: 'untimed-words', count: 2 }]],
    ['whisper.json', []],
  ])('warns about %s', (name, warnings) => {
    const read = readTranscription(fixture(name));
    expect(read.ok && read.warnings).toEqual(warnings);
  });

  it('takes no field of an answer for the number of recordings', () => {
    const answer = { recordings: 5, segments: [{ start: 0.1, end: 0.5, text: 'Kites' }] };
    expect(readTranscription(JSON.stringify(answer))).toMatchObject({ ok: true, service: 'Whisper', warnings: [] });
  });

  it.each<[string, unknown[], string[]]>([
    ['at the beginning', [{ word: 'kites' }, { word: 'fly', start: 1, end: 2 }], ['0.667 1 kites', '1 2 fly']],
    ['at the end', [{ word: 'fly', start: 1, end: 2 }, { word: 'kites' }], ['1 2 fly', '2 2.333 kites']],
    [
      'without room, with the word before',
      [{ word: 'ab', start: 1, end: 2 }, { word: 'cd' }, { word: 'ef', start: 2, end: 3 }],
      ['1 1.5 ab', '1.5 2 cd', '2 3 ef'],
    ],
    [
      'by length',
      [{ word: 'a', start: 0, end: 1 }, { word: 'bc' }, { word: 'defg' }, { word: 'h', start: 4, end: 5 }],
      ['0 1 a', '1 2 bc', '2 4 defg', '4 5 h'],
    ],
  ])('shares time among words without times %s', (_, words, expected) => {
    expect(wordsOf(JSON.stringify({ result: words }))).toEqual(expected);
  });

  it.each<[string, unknown[], string[]]>([
    [
      'overlap',
      [
        { word: 'a', start: 0, end: 2 },
        { word: 'b', start: 1, end: 3 },
      ],
      ['0 1 a', '1 3 b'],
    ],
    [
      'go back',
      [
        { word: 'a', start: 0, end: 1 },
        { word: 'b', start: 3, end: 4 },
        { word: 'c', start: 2, end: 5 },
      ],
      ['0 1 a', '3 4 b', '4 5 c'],
    ],
    [
      'start together',
      [
        { word: 'a', start: 1, end: 1 },
        { word: 'b', start: 1, end: 1 },
        { word: 'c', start: 2, end: 2 },
      ],
      ['1 1.067 a', '1.067 1.133 b', '2 2.001 c'],
    ],
  ])('puts words in order that %s', (_, words, expected) => {
    expect(wordsOf(JSON.stringify({ result: words }))).toEqual(expected);
  });

  it('keeps a refrain, which is no rolling line', () => {
    const cue = (second: number): string => `00:0${second}.000 --> 00:0${second}.900\nFly, kites!\n\n`;
    expect(wordsOf(`WEBVTT\n\n${cue(1)}${cue(2)}${cue(3)}`)).toEqual([
      '1 1.9 =Fly, kites!',
      '2 2.9 =Fly, kites!',
      '3 3.9 =Fly, kites!',
    ]);
  });

  it('takes no property from a prototype', () => {
    expect(readTranscription('{"__proto__":{"segments":[{"start":0,"end":1,"text":"a"}]}}').ok).toBe(false);
  });

  it('reads times in order from whatever it takes', () => {
    const time = fc.oneof(fc.double(), fc.string(), fc.integer(), fc.constantFrom(null, '1.5s', 'PT2S', {}, NaN));
    const word = fc.record({ word: fc.string(), start: time, end: time, speaker: fc.constantFrom('A', 'B', 0) });
    fc.assert(
      fc.property(fc.array(word), (words) => {
        const read = readTranscription(JSON.stringify({ segments: [{ start: 0, text: '', words }] }));
        const given = read.ok ? read.words : [];
        given.forEach(({ start, end }, index) => {
          expect(end).toBeGreaterThan(start);
          expect(given[index + 1]?.start ?? Infinity).toBeGreaterThanOrEqual(end);
        });
      }),
    );
  });

  it('throws for no text and no JSON', () => {
    fc.assert(fc.property(fc.string(), (text) => typeof readTranscription(text).ok === 'boolean'));
    fc.assert(fc.property(fc.json(), (text) => typeof readTranscription(text).ok === 'boolean'));
    const names = Object.keys(FIXTURES).filter((name) => name.endsWith('.json'));
    const broken = fc.tuple(fc.constantFrom(...names), fc.nat(), fc.string());
    fc.assert(
      fc.property(broken, ([name, at, inserted]) => {
        const text = fixture(name);
        const place = at % text.length;
        expect(typeof readTranscription(text.slice(0, place) + inserted + text.slice(place)).ok).toBe('boolean');
      }),
    );
  });

  it('throws for no value in the place of another', () => {
    const names = Object.keys(FIXTURES).filter((name) => name.endsWith('.json') && name !== 'azure-sdk.json');
    const value = fc.constantFrom(null, 0, -1, '', 'x', [], {}, [[]], true);
    fc.assert(
      fc.property(fc.constantFrom(...names), fc.nat(60), value, (name, place, other) => {
        let count = 0;
        const text = fixture(name).replace(/"[^"]*"(?!\s*:)|(?<=: ?)\d[\d.]*/g, (found) =>
          count++ === place ? JSON.stringify(other) : found,
        );
        expect(typeof readTranscription(text).ok).toBe('boolean');
      }),
    );
  });

  it.each([
    ['lists', '['.repeat(20_000)],
    ['objects', '{"segments":'.repeat(10_000)],
    ['children', `{"fragments":${'[{"begin":"0","children":'.repeat(5_000)}[]${'}]'.repeat(5_000)}}`],
    ['quotes', `{"${'\\"'.repeat(50_000)}`],
  ])('survives nested %s', (_, text) => {
    expect(readTranscription(text).ok).toBe(false);
  });

  it.each([
    ['cut off', ''],
    ['followed by NaN', '","avg_logprob":NaN}'],
  ])('survives a recording of 12 million characters in one string, %s', (_, end) => {
    const words = '{"segments":[{"start":0.1,"end":0.5,"text":"Kites"}],"audio_base64":"';
    expect(readTranscription(`${words}${'A'.repeat(12_000_000)}${end}`)).toEqual(
      end
        ? { ok: true, service: 'Whisper', words: [{ text: 'Kites', start: 0.1, end: 0.5 }], warnings: [] }
        : { ok: false, code: 'unknown-format', service: null },
    );
  });

  it('takes time in proportion to the number of words', () => {
    const textOf = (count: number): string =>
      JSON.stringify({ result: Array.from({ length: count }, (_, i) => ({ word: 'kite', start: i, end: i + 1 })) });
    const once = (text: string): number => {
      const start = performance.now();
      readTranscription(text);
      return performance.now() - start;
    };
    // The least of some: what else the machine does makes single ones longer.
    const millisecondsFor = (text: string): number => Math.min(once(text), once(text), once(text));
    const [few, many] = [textOf(20_000), textOf(200_000)];
    // Ten times the words; a hundred times the time if it were quadratic.
    expect(millisecondsFor(many)).toBeLessThan(40 * Math.max(5, millisecondsFor(few)));
  });
});
