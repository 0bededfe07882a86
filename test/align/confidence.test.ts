import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { alignTranscript } from '../../src/align.js';
import { evidenceFor, howSurely } from '../../src/align/confidence.js';
import type { Tables } from '../../src/align/tables.js';
import { areBelieved } from '../../src/element/alignment/believed.js';
import { inCondition, nameOf, type Condition } from '../../tools/align/conditions.mjs';
import { judge } from '../../tools/align/score.mjs';

/** Of a hundred frames, in which filler has a score of nothing. */
const tables: Tables = {
  hop: 1,
  frames: 100,
  units: [],
  withinPhrase: new Float64Array(101),
  betweenPhrases: new Float64Array(101),
};

describe('howSurely', () => {
  it.each([
    ['nothing, where another order fits as well and little is covered', 0, [0, 0], 25, 0, 0],
    ['nothing, where the text fits worse than filler', -200, [-300, -300], 25, 0, 0],
    ['something in doubt', 0, [-50, -50], 25, 0.2, 0.06 * 0.36],
    ['all, where rivals are far behind', 0, [-100, -200], 25, 0.9, 1],
  ])('is %s', (_, first, rivals, count, covered, expected) => {
    expect(howSurely(evidenceFor(first, rivals, tables, count), covered)).toBeCloseTo(expected, 9);
  });

  it('asks for more of more words', () => {
    const of = (count: number) => howSurely(evidenceFor(0, [-100], tables, count), 0.3);
    expect(of(25)).toBeGreaterThan(of(100));
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
