import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCaptions } from '../../src/captions/formats/parse-captions.js';
import { convertTranscription, type CaptionFormat } from '../../src/transcription/convert-transcription.js';
import { readTranscription } from '../../src/transcription/read-transcription.js';

interface Word {
  readonly word: string;
  readonly start: number;
  readonly end: number;
  readonly speaker?: string;
}

/** 0.4 s for each word, and 0.1 s between them. */
const timed = (text: string, from = 0, speaker?: string): Word[] =>
  text
    .split(' ')
    .map((word, i) => ({ word, start: from + i / 2, end: from + i / 2 + 0.4, ...(speaker && { speaker }) }));

const whisper = (...segments: Word[][]): string =>
  JSON.stringify({
    segments: segments.map((words) => ({
      start: words[0]!.start,
      end: words.at(-1)!.end,
      text: words.map(({ word }) => word).join(' '),
      words,
    })),
  });

const milliseconds = (seconds: number): number => Math.round(seconds * 1000);

function convert(text: string, format: CaptionFormat, language = 'en'): string {
  const converted = convertTranscription(text, format, { language });
  if (!converted.ok) throw new Error(converted.code);
  return converted.text;
}

const DIALOGUE = whisper(timed('Kites fly, don’t they?', 0.1, 'Ann'), timed('3 < 4 & so on.', 3, 'Bob'));
const LONG = whisper(
  timed(
    'Kites fly over the green hills, which nobody expected of them, and far away from the town where they were made.',
  ),
);

describe('convertTranscription', () => {
  it('writes WebVTT with word times and voices', () => {
    expect(convert(DIALOGUE, 'vtt')).toBe(`WEBVTT

00:00:00.100 --> 00:00:02.000
<v Ann>Kites <00:00:00.600>fly, <00:00:01.100>don’t <00:00:01.600>they?

00:00:03.000 --> 00:00:05.900
<v Bob>3 <00:00:03.500>&lt; <00:00:04.000>4 <00:00:04.500>&amp; <00:00:05.000>so <00:00:05.500>on.
`);
  });

  it('writes SRT with labels where the speaker changes', () => {
    expect(convert(DIALOGUE, 'srt')).toBe(`1
00:00:00,100 --> 00:00:02,000
Ann: Kites fly, don’t they?

2
00:00:03,000 --> 00:00:05,900
Bob: 3 < 4 & so on.
`);
  });

  it('writes Podcasting 2.0 with a segment for each word', () => {
    expect(JSON.parse(convert(whisper(timed('Kites fly.', 1, 'Ann')), 'json'))).toEqual({
      version: '1.0.0',
      segments: [
        { speaker: 'Ann', startTime: 1, endTime: 1.4, body: 'Kites' },
        { speaker: 'Ann', startTime: 1.5, endTime: 1.9, body: 'fly.' },
      ],
    });
  });

  it('divides long sentences after punctuation, into lines of 65 characters', () => {
    const lines = convert(LONG, 'vtt')
      .replace(/<[^>]*>/g, '')
      .split('\n')
      .slice(2);
    expect(lines.filter((line) => line && !line.includes('-->'))).toEqual([
      'Kites fly over the green hills, which nobody expected of them,',
      'and far away from the town where they were made.',
    ]);
  });

  it('divides long sentences in SRT into cues of two lines of 32 characters', () => {
    const cues = convert(LONG, 'srt').split('\n\n');
    const texts = cues.map((cue) => cue.trim().split('\n').slice(2));
    expect(texts).toEqual([
      ['Kites fly over the green hills,', 'which nobody expected of them,'],
      ['and far away from the town where', 'they were made.'],
    ]);
  });

  it('counts wide characters twice', () => {
    const words = Array.from('風が丘の上に吹いて凧が高く上がるのを見ていた子供たちは家に帰って行った。', (word, i) => ({
      word,
      start: i,
      end: i + 1,
    }));
    const texts = convert(whisper(words), 'srt', 'ja')
      .split('\n\n')
      .flatMap((cue) => cue.trim().split('\n').slice(2));
    expect(Math.max(...texts.map((line) => line.length))).toBeLessThanOrEqual(16);
    expect(texts.join('')).toBe(words.map(({ word }) => word).join(''));
  });

  it('joins words that would be shown too shortly', () => {
    const words = timed('Yes. No. They fly over the hills of the town.');
    expect(convert(whisper(words), 'srt')).toBe(`1
00:00:00,000 --> 00:00:04,900
Yes. No. They fly over the hills
of the town.
`);
  });

  it('starts another cue after a silence', () => {
    const words = [...timed('Kites fly'), ...timed('over there', 5)];
    expect(convert(whisper(words), 'vtt').match(/-->/g)).toHaveLength(2);
  });

  it('keeps the times of phrases, and breaks their lines', () => {
    const phrase = 'Kites fly over the green hills & far away from the little town where they were made.';
    const srt = `1\n00:00:01,000 --> 00:00:07,000\n${phrase}\n`;
    expect(convert(srt, 'vtt')).toBe(`WEBVTT

00:00:01.000 --> 00:00:07.000
Kites fly over the green hills &amp; far away from the little town
where they were made.
`);
    expect(convert(srt, 'srt')).toBe(`1
00:00:01,000 --> 00:00:07,000
Kites fly over the green hills &
far away from the little town
where they were made.
`);
    expect(JSON.parse(convert(srt, 'json'))).toEqual({
      version: '1.0.0',
      segments: [{ startTime: 1, endTime: 7, body: phrase }],
    });
  });

  it('writes hours, and no arrow that would be read as times', () => {
    const words = [
      { word: '-->', start: 360_000.25, end: 360_001 },
      { word: 'a', start: 360_001, end: 360_001.5 },
    ];
    expect(convert(whisper(words), 'srt')).toContain('100:00:00,250 --> 100:00:01,500\n→ a');
  });

  it('returns the failure, the service and the warnings', () => {
    expect(convertTranscription('kites', 'vtt')).toEqual({ ok: false, code: 'unknown-format', service: null });
    const srt = '1\n00:00:01,000 --> 00:00:02,000\nKites fly\n';
    expect(convertTranscription(srt, 'json', { language: 'no language' })).toMatchObject({
      ok: true,
      service: 'captions',
      warnings: [{ code: 'phrase-times', count: 1 }],
    });
  });

  const words = fc.array(
    fc.record({
      word: fc.constantFrom('kites', 'fly.', '“hills', 'far”,', 'Dr.', 'a', '風', 'ค', 'over-', '5', '&', '<b>', '1:2'),
      gap: fc.integer({ min: 0, max: 4000 }),
      length: fc.integer({ min: 1, max: 900 }),
      speaker: fc.constantFrom('Ann', 'Bob'),
    }),
    { minLength: 1, maxLength: 80 },
  );
  /** Times in whole milliseconds. */
  const answer = words.map((list) => {
    let time = 0;
    return whisper(
      list.map(({ word, gap, length, speaker }) => {
        const start = time + gap;
        time = start + length;
        return { word, start: start / 1000, end: time / 1000, speaker };
      }),
    );
  });

  it('says the same in JSON and, but for the ends of words, in WebVTT', () => {
    fc.assert(
      fc.property(answer, (text) => {
        const read = readTranscription(text);
        const given = read.ok ? read.words : [];
        const fromJson = parseCaptions(convert(text, 'json')) ?? [];
        expect(fromJson.map(({ start, end, text: body }) => [start, end, body])).toEqual(
          given.map(({ start, end, text: body }) => [start, end, body]),
        );
        const fromVtt = parseCaptions(convert(text, 'vtt')) ?? [];
        expect(fromVtt.map(({ start, speaker }) => [milliseconds(start), speaker])).toEqual(
          given.map(({ start, speaker }) => [milliseconds(start), speaker]),
        );
        expect(
          fromVtt
            .map((cue) => cue.text)
            .join('')
            .replace(/\s/g, ''),
        ).toBe(
          given
            .map((word) => word.text)
            .join('')
            .replace(/\s/g, ''),
        );
      }),
    );
  });

  it('writes cues that neither overlap nor are empty', () => {
    fc.assert(
      fc.property(answer, fc.constantFrom<CaptionFormat>('vtt', 'srt', 'json'), (text, format) => {
        const cues = parseCaptions(convert(text, format)) ?? [];
        expect(cues.length).toBeGreaterThan(0);
        cues.forEach(({ start, end }, index) => {
          expect(milliseconds(end)).toBeGreaterThan(milliseconds(start));
          expect(milliseconds(cues[index + 1]?.start ?? Infinity)).toBeGreaterThanOrEqual(milliseconds(end));
        });
      }),
    );
  });
});
