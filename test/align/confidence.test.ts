import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { alignTranscript } from '../../src/align.js';
import { evidenceFor, howSurely } from '../../src/align/confidence.js';
import { areBelieved } from '../../src/align/believed.js';
import { inCondition, nameOf, type Condition } from '../../tools/align/conditions.mjs';
import { judge } from '../../tools/align/score.mjs';

describe('howSurely', () => {
  it.each([
    [0, 16],
    [0.06 * 0.5, 20.5],
    [0.06, 25],
    [0.53, 30],
    [1, 35],
    [1, 80],
  ])('is %d with evidence of %d', (expected, evidence) => {
    expect(howSurely(evidence)).toBeCloseTo(expected, 9);
  });
});

describe('evidenceFor', () => {
  it.each([
    ['nothing where another order fits as well', 0, [0, 0], 25, 0],
    ['how far its rivals are behind on average', 0, [-100, -200], 25, 30],
    ['less of more words', 0, [-100, -200], 100, 15],
  ])('is %s', (_, score, rivals, count, expected) => {
    expect(evidenceFor(score, rivals, count)).toBeCloseTo(expected, 9);
  });
});

/** The samples of a file with a header of 44 bytes, 16 bits each, one channel. */
function wavSamples(path: string): Float32Array {
  const bytes = readFileSync(path).subarray(44);
  return Float32Array.from({ length: bytes.length >> 1 }, (_, i) => bytes.readInt16LE(2 * i) / 32768);
}

describe('a text that is spoken', () => {
  const samples = wavSamples('test/fixtures/audio/welcome.wav');
  const text = readFileSync('test/fixtures/audio/welcome.transcript.txt', 'utf8').trim();
  const truth = JSON.parse(readFileSync('test/fixtures/audio/welcome.words.json', 'utf8')) as {
    start: number;
    end: number;
  }[];
  const conditions: Condition[] = [
    ...['hum', 'hiss', 'pink', 'brown', 'traffic', 'music'].map((kind) => ({ kind, snr: 10 })),
    ...['echo-0.4', 'telephone', 'clipping', 'agc', 'quiet'].map((kind) => ({ kind })),
  ];

  it.each(conditions.map((condition) => [nameOf(condition), condition] as const))('is found in %s', (_, condition) => {
    const heard = inCondition(samples, 16000, condition, { seed: 5 });
    const words = alignTranscript({ samples: heard, sampleRate: 16000, text, language: 'en' });
    expect(areBelieved(words)).toBe(true);
    const spoken = words.map(({ from, to }, index) => ({ from, to, ...truth[index]! }));
    const { errors } = judge(words, spoken, samples.length / 16000);
    expect(errors.filter((each) => Math.abs(each) < 0.3).length / errors.length).toBeGreaterThanOrEqual(0.9);
  });
});
