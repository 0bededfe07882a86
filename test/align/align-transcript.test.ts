import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alignTranscript, type AlignOptions } from '../../src/align.js';
import { segmentWords } from '../../src/text/words.js';

/** Noise that is the same each time. */
function noise(count: number, seed = 1): Float32Array {
  let state = seed;
  return Float32Array.from({ length: count }, () => {
    state = (state * 1103515245 + 12345) % 2 ** 31;
    return state / 2 ** 30 - 1;
  });
}

/** A little like speech: buzzing and hissing in turns, with pauses. */
const babble = (seconds: number, rate: number) => {
  const hiss = noise(seconds * rate);
  return hiss.map((each, i) => {
    const t = i / rate;
    const part = Math.floor(t * 5) % 6;
    if (part === 0) return 0;
    return part % 2 ? 0.1 * each : Math.sin(700 * t * part) * Math.sign(Math.sin(800 * t)) * 0.3;
  });
};

/** The samples of a file with a header of 44 bytes, 16 bits each, one channel. */
function wavSamples(path: string): Float32Array {
  const bytes = readFileSync(path).subarray(44);
  return Float32Array.from({ length: bytes.length >> 1 }, (_, i) => bytes.readInt16LE(2 * i) / 32768);
}

function expectSound(options: AlignOptions): void {
  const { samples, sampleRate, text, language } = options;
  const words = alignTranscript(options);
  const seconds = samples.length / sampleRate;
  expect(words.map(({ from, to }) => ({ from, to }))).toEqual(
    segmentWords(text, language && /^[a-z]{2}(-[A-Z]{2})?$/.test(language) ? language : null),
  );
  let last = 0;
  for (const { start, end, confidence } of words) {
    expect(start).toBeGreaterThanOrEqual(last);
    expect(end).toBeGreaterThanOrEqual(start);
    expect(end).toBeLessThanOrEqual(seconds + 1e-9);
    expect(confidence).toBeGreaterThanOrEqual(0);
    expect(confidence).toBeLessThanOrEqual(1);
    last = start;
  }
}

const TEXT = 'Good morning, this is a test of 25 words. Well, nearly; thank you!';

describe('alignTranscript', () => {
  it.each([8000, 11025, 16000, 22050, 44100, 48000, 96000])('takes samples at %i Hz', (sampleRate) => {
    expectSound({ samples: babble(3, sampleRate), sampleRate, text: TEXT, language: 'en' });
  });

  it.each(['en', 'fr-CA', 'es', 'de', 'it', 'pt-BR', 'cs', 'ru', 'zh', 'ja', 'ko', 'ar', 'not a tag', '', undefined])(
    'takes the language %s',
    (language) => {
      const text = 'Hello, bonjour. Привет 你好、世界。 こんにちは 안녕하세요 مرحبا नमस्ते 25 €';
      expectSound({ samples: babble(4, 16000), sampleRate: 16000, text, language });
    },
  );

  it.each(['', ' ', '—', '🎉 …'])('gives nothing for a text without words: "%s"', (text) => {
    expect(alignTranscript({ samples: babble(1, 16000), sampleRate: 16000, text })).toEqual([]);
  });

  it.each([
    ['silence', new Float32Array(32000)],
    ['not a number', new Float32Array(32000).fill(NaN)],
    ['infinite', new Float32Array(32000).fill(Infinity)],
    ['too short', new Float32Array(300).fill(0.5)],
  ])('spreads the words evenly over %s, without confidence', (_, samples) => {
    const words = alignTranscript({ samples, sampleRate: 16000, text: 'four words like these' });
    const seconds = samples.length / 16000;
    const starts = [0, 5, 11, 16];
    words.forEach(({ start, confidence }, index) => {
      expect(start).toBeCloseTo((starts[index]! / 21) * seconds, 5);
      expect(confidence).toBe(0);
    });
    expect(words).toHaveLength(4);
  });

  it('hardly believes what it finds in noise', () => {
    const words = alignTranscript({ samples: noise(48000), sampleRate: 16000, text: TEXT });
    words.forEach(({ confidence }) => expect(confidence).toBeLessThan(0.1));
  });

  it('believes the text that is spoken, and no other', () => {
    const samples = wavSamples('test/fixtures/audio/welcome.wav');
    const spoken = readFileSync('test/fixtures/audio/welcome.transcript.txt', 'utf8').trim();
    const [right = 0, ...wrong] = [
      spoken,
      'The library opens at nine on weekdays. Please bring your card with you, and leave wet coats at the desk.',
      'Our train to the mountains was late again, so nobody got there before lunch, and dinner was cold.',
      spoken.split(' ').reverse().join(' '),
    ].map((text) => {
      const words = alignTranscript({ samples, sampleRate: 16000, text, language: 'en' });
      return words.reduce((sum, { confidence }) => sum + confidence, 0) / words.length;
    });
    expect(right).toBeGreaterThan(0.3);
    wrong.forEach((confidence) => expect(confidence).toBeLessThan(right / 3));
  });

  describe('a recording with more in it than its text once', () => {
    const RATE = 16_000;
    const speech = wavSamples('test/fixtures/audio/welcome.wav');
    const text = readFileSync('test/fixtures/audio/welcome.transcript.txt', 'utf8').trim();
    const truth = JSON.parse(readFileSync('test/fixtures/audio/welcome.words.json', 'utf8')) as { start: number }[];
    const starts = truth.map(({ start }) => start);

    const join = (...parts: Float32Array[]): Float32Array => {
      const all = new Float32Array(parts.reduce((sum, { length }) => sum + length, 0));
      parts.reduce((at, part) => (all.set(part, at), at + part.length), 0);
      return all;
    };
    const sound = (seconds: number, sampleAt: (t: number) => number): Float32Array =>
      Float32Array.from({ length: seconds * RATE }, (_, i) => sampleAt(i / RATE));
    const tone = (hertz: number, t: number): number => Math.sin(2 * Math.PI * hertz * t);
    const hiss = noise(RATE);

    /** Of any length, in seconds. */
    const kinds: Record<string, (seconds: number) => Float32Array> = {
      silence: (seconds) => sound(seconds, () => 0),
      noise: (seconds) => sound(seconds, (t) => 0.05 * hiss[Math.floor(t * RATE) % RATE]!),
      // A new chord each second, with the overtones of a plucked string.
      chords: (seconds) =>
        sound(seconds, (t) => {
          const root = [220, 174.6, 261.6, 196][Math.floor(t) % 4]!;
          const chord = [1, 1.26, 1.5, 2].flatMap((part) => [1, 2, 3].map((n) => tone(root * part * n, t) / n ** 2));
          return 0.06 * Math.exp(-1.5 * (t % 1)) * chord.reduce((sum, each) => sum + each);
        }),
      melody: (seconds) =>
        sound(seconds, (t) => {
          const note = [523, 587, 659, 698, 784, 659, 523, 440][Math.floor(t * 4) % 8]!;
          const overtones = [1, 2, 3, 4, 5, 6].reduce((sum, n) => sum + tone(note * n, t) / n, 0);
          return 0.1 * overtones * Math.exp(-4 * (t % 0.25));
        }),
      'a ringing tone': (seconds) => sound(seconds, (t) => (t % 6 < 2 ? 0.15 * (tone(440, t) + tone(480, t)) : 0)),
      drums: (seconds) =>
        sound(seconds, (t) => 0.3 * hiss[Math.floor((t % 0.25) * RATE)]! * Math.exp(-25 * (t % 0.25))),
    };

    function expectFound(samples: Float32Array, said: string, expected: readonly number[]): void {
      const words = alignTranscript({ samples, sampleRate: RATE, text: said, language: 'en' });
      expect(words.reduce((sum, { confidence }) => sum + confidence, 0) / words.length).toBeGreaterThan(0.3);
      const right = words.filter(({ start }, index) => Math.abs(start - expected[index]!) < 0.3);
      expect(right.length / words.length).toBeGreaterThanOrEqual(0.9);
    }

    it.each(Object.keys(kinds))('is found behind %s', (kind) => {
      const make = kinds[kind]!;
      expectFound(
        join(make(15), speech),
        text,
        starts.map((start) => start + 15),
      );
    });

    it('is found before music, and in its middle', () => {
      const { chords, melody } = kinds;
      expectFound(join(speech, melody!(12)), text, starts);
      expectFound(
        join(chords!(8), speech, chords!(8)),
        text,
        starts.map((start) => start + 8),
      );
    });

    it.each(Object.keys(kinds))('is not found in %s alone', (kind) => {
      const words = alignTranscript({ samples: kinds[kind]!(10), sampleRate: RATE, text, language: 'en' });
      expect(words.reduce((sum, { confidence }) => sum + confidence, 0) / words.length).toBeLessThan(0.06);
    });

    it.each([2, 3])('is found when it is said %i times, and written as often', (times) => {
      const pause = new Float32Array(0.6 * RATE);
      const seconds = (speech.length + pause.length) / RATE;
      const each = Array.from({ length: times }, (_, index) => index);
      const samples = join(...each.flatMap(() => [speech, pause]));
      const said = each.map(() => text).join(' ');
      expectFound(
        samples,
        said,
        each.flatMap((index) => starts.map((start) => start + index * seconds)),
      );
    });

    it('is found the first time, when it is said twice and written once', () => {
      expectFound(join(speech, new Float32Array(0.6 * RATE), speech), text, starts);
    });
  });

  it.each([NaN, 0, -1, Infinity])('spreads over nothing at a rate of %d Hz', (sampleRate) => {
    const words = alignTranscript({ samples: babble(1, 16000), sampleRate, text: 'two words' });
    expect(words.every(({ start, end }) => Number.isFinite(start) && end >= start)).toBe(true);
  });

  it('throws for wrong types only', () => {
    const good = { samples: new Float32Array(100), sampleRate: 16000, text: 'x' };
    expect(() => alignTranscript({ ...good, samples: [1, 2] as unknown as Float32Array })).toThrow(TypeError);
    expect(() => alignTranscript({ ...good, sampleRate: '16000' as unknown as number })).toThrow(TypeError);
    expect(() => alignTranscript({ ...good, text: null as unknown as string })).toThrow(TypeError);
  });

  it('bears far more words than there is time for, and far fewer', () => {
    expectSound({ samples: babble(1, 16000), sampleRate: 16000, text: 'too many words '.repeat(200) });
    expectSound({ samples: babble(60, 8000), sampleRate: 8000, text: 'Hm.' });
  });

  it('bears words of any length', () => {
    expectSound({ samples: babble(2, 16000), sampleRate: 16000, text: `${'a'.repeat(5000)} ${'9'.repeat(5000)}` });
  });

  it('gives every word of any text in order, whatever the sound', () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 80 }),
      fc
        .array(fc.constantFrom('hello', 'the', '25', 'A.B.', 'x@y.z', '你好', 'été', '—', '\n', 'Uh,'), {
          maxLength: 30,
        })
        .map((words) => words.join(' ')),
    );
    const sound = fc.record({
      count: fc.integer({ min: 0, max: 30_000 }),
      seed: fc.integer({ min: 1, max: 1e6 }),
      gain: fc.constantFrom(0, 1e-6, 0.1, 1, 100),
      holes: fc.boolean(),
    });
    fc.assert(
      fc.property(
        text,
        sound,
        fc.constantFrom(8000, 16000, 44100),
        (text, { count, seed, gain, holes }, sampleRate) => {
          const samples = noise(count, seed).map((each, i) =>
            holes && i % 97 === 0 ? NaN : gain * each * Math.sin(i / 3000) ** 2,
          );
          expectSound({ samples, sampleRate, text, language: 'en' });
        },
      ),
      { numRuns: 60, examples: [['toString', { count: 400, seed: 1, gain: 0, holes: false }, 8000]] },
    );
  });
});

describe('alignTranscript with phrases', () => {
  const sampleRate = 16000;
  const text = 'Good morning to you all. Goodbye now, my friends.';
  const phrases = [
    { from: 0, to: 24, start: 4, end: 5.2 },
    { from: 25, to: 49, start: 6, end: 7.4 },
  ];

  it.each([
    ['in no order', [...phrases].reverse()],
    ['that last no time', phrases.map((phrase) => ({ ...phrase, end: phrase.start }))],
    ['that end before they start', phrases.map((phrase) => ({ ...phrase, end: 0 }))],
    ['after the end', phrases.map((phrase) => ({ ...phrase, start: 50, end: 60 }))],
    ['of all the text at once', phrases.map((phrase) => ({ ...phrase, from: 0, to: 49 }))],
    ['without numbers', phrases.map((phrase) => ({ ...phrase, start: NaN, end: NaN }))],
  ])('bears phrases %s', (_, odd) => {
    expectSound({ samples: babble(10, sampleRate), sampleRate, text, phrases: odd });
  });
});
