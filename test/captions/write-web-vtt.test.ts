import { describe, expect, it } from 'vitest';
import { matchWords, parseCaptions } from '../../src/captions/captions.js';
import { toPlainText } from '../../src/text/plain-text.js';
import { spreadEvenly } from '../../src/text/spread.js';
import type { WordTiming } from '../../src/text/timing.js';
import { toWebVtt } from '../../src/captions/write-web-vtt.js';
import { segmentWords } from '../../src/text/words.js';
import { segmentTranscript } from '../helpers/segment.js';

const text = 'Hello there. “Q&A” is <b>fun</b>!\n\nBye --> now.';
const speakerAt = (offset: number): string => (offset < text.indexOf('Bye') ? 'Ann & Co' : 'Bob');

/** Half a second for each word, and nothing between them. */
function timingsOf(transcript: string): WordTiming[] {
  return segmentWords(transcript, 'en').map((word, index) => ({ ...word, start: index / 2, end: (index + 1) / 2 }));
}

describe('toPlainText', () => {
  it('puts empty lines between paragraphs', () => {
    expect(toPlainText(text, segmentTranscript(text, 'en'))).toBe(
      'Hello there. “Q&A” is <b>fun</b>!\n\nBye --> now.\n',
    );
  });

  it('names the speaker where it changes', () => {
    const talk = 'One.\nTwo.\nThree.';
    const paragraphs = segmentTranscript(talk, 'en', (offset) => (offset < 10 ? 'Ann' : 'Bob'));
    expect(toPlainText(talk, paragraphs)).toBe('Ann: One.\n\nTwo.\n\nBob: Three.\n');
  });

  it('is empty without paragraphs', () => {
    expect(toPlainText('', [])).toBe('');
  });
});

describe('toWebVtt', () => {
  it('writes a cue for each sentence, with times and speakers', () => {
    expect(toWebVtt(text, segmentTranscript(text, 'en', speakerAt), timingsOf(text), 'en')).toBe(
      `WEBVTT

00:00:00.000 --> 00:00:01.000
<v Ann &amp; Co>Hello <00:00:00.500>there.

00:00:01.000 --> 00:00:02.500
<v Ann &amp; Co>“Q&amp;A” <00:00:01.500>is &lt;<00:00:02.000>b&gt;fun&lt;/b&gt;!

00:00:02.500 --> 00:00:03.500
<v Bob>Bye --&gt; <00:00:03.000>now.
`,
    );
  });

  it.each<[string, WordTiming[], string]>([
    [
      'hours and rounding',
      [
        { from: 0, to: 3, start: 3600.0004, end: 3600.5 },
        { from: 4, to: 7, start: 3661.9996, end: 360_000.25 },
      ],
      '01:00:00.000 --> 100:00:00.250\nOne <01:01:02.000>two.\n',
    ],
    [
      'words that start together',
      [
        { from: 0, to: 3, start: 1, end: 1 },
        { from: 4, to: 7, start: 1, end: 2 },
      ],
      '00:00:01.000 --> 00:00:02.000\nOne two.\n',
    ],
    [
      'words without length',
      [
        { from: 0, to: 3, start: 1, end: 1 },
        { from: 4, to: 7, start: 1, end: 1 },
      ],
      '00:00:01.000 --> 00:00:01.001\nOne two.\n',
    ],
  ])('writes %s', (_name, timings, cue) => {
    expect(toWebVtt('One two.', segmentTranscript('One two.', 'en'), timings, 'en')).toBe(`WEBVTT\n\n${cue}`);
  });

  it('leaves out sentences without a timed word', () => {
    const lines = 'One.\n***\nTwo.';
    expect(toWebVtt(lines, segmentTranscript(lines, 'en'), timingsOf(lines), 'en')).toBe(
      'WEBVTT\n\n00:00:00.000 --> 00:00:00.500\nOne.\n\n00:00:00.500 --> 00:00:01.000\nTwo.\n',
    );
    expect(toWebVtt(lines, segmentTranscript(lines, 'en'), [], 'en')).toBe('WEBVTT\n');
  });

  it('is read back with the same times and speakers', () => {
    const words = segmentWords(text, 'en');
    const timings = spreadEvenly(words, 10);
    const cues = parseCaptions(toWebVtt(text, segmentTranscript(text, 'en', speakerAt), timings, 'en'));
    const read = matchWords(text, words, cues ?? [], 'en');
    expect(read.timings.map(({ start }) => start.toFixed(2))).toEqual(timings.map(({ start }) => start.toFixed(2)));
    expect([read.speakerAt?.(0), read.speakerAt?.(text.length)]).toEqual(['Ann & Co', 'Bob']);
  });
});
