import { expect } from 'chai';
import { createMsg } from '../../src/present/localize.js';
import { resolveDuration } from '../../src/element/playback/duration.js';
import { hasNext } from '../../src/element/playback/stuck-wait.js';
import { coveredSeconds } from '../../src/element/playback/progress.js';
import { recordingPosition } from '../../src/element/playback/recording-view.js';
import { voicePosition } from '../../src/element/playback/device-voice/device-voice-view.js';
import { SpeechPlace } from '../../src/element/playback/device-voice/speech-place.js';

describe('the length of a recording', () => {
  const cases: [reported: number, measured: number | null, expected: number | null, why: string][] = [
    [12.5, null, 12.5, 'the browser’s, where only it knows'],
    [NaN, null, null, 'unknown'],
    [0, null, null, 'none is none'],
    [Infinity, null, null, 'without end'],
    [Infinity, 12.5, 12.5, 'measured, where the file does not say it'],
    [3, 12.5, 12.5, 'measured, where the browser misses'],
    [12.4, 12.5, 12.4, 'the browser’s, where both are the same'],
    [3, NaN, null, 'unknown, while the browser is known to miss'],
  ];
  for (const [reported, measured, expected, why] of cases)
    it(`is ${expected}: ${why}`, () => {
      expect(resolveDuration(reported, measured)).to.equal(expected);
    });
});

describe('the sound that comes next', () => {
  const cases: [at: number, ranges: [number, number][], duration: number, isThere: boolean, why: string][] = [
    [1, [], 6, false, 'nothing is loaded'],
    [1, [[0, 6]], 6, true, 'everything is'],
    [1, [[0, 1.2]], 6, false, 'too little is'],
    [5.8, [[0, 6]], 6, true, 'nothing more comes'],
    [1, [[0, 6]], Infinity, true, 'no length is known'],
    [1, [[2, 6]], 6, false, 'only what comes later is'],
    [
      4,
      [
        [0, 2],
        [3, 5],
      ],
      6,
      true,
      'a place was sought',
    ],
  ];
  for (const [currentTime, ranges, duration, isThere, why] of cases)
    it(`${isThere ? 'is' : 'is not'} loaded where ${why}`, () => {
      const buffered = {
        length: ranges.length,
        start: (i: number) => ranges[i]![0],
        end: (i: number) => ranges[i]![1],
      };
      expect(hasNext({ buffered, currentTime, duration } as HTMLMediaElement)).to.equal(isThere);
    });
});

describe('seconds that were heard', () => {
  const cases: [ranges: [number, number][], expected: number][] = [
    [[], 0],
    [[[0, 2]], 2],
    [
      [
        [0, 2],
        [5, 6],
      ],
      3,
    ],
    [
      [
        [5, 8],
        [0, 6],
      ],
      8,
    ],
    [
      [
        [0, 9],
        [2, 3],
      ],
      9,
    ],
  ];
  for (const [ranges, expected] of cases)
    it(`are ${expected} in ${JSON.stringify(ranges)}`, () => {
      expect(coveredSeconds(ranges)).to.equal(expected);
    });
});

describe('what a position says', () => {
  const messages = { msg: createMsg(), language: 'en', locale: 'en' };
  const recording: [
    at: number,
    of: number | null,
    share: number,
    value: number,
    played: number,
    elapsed: string,
    text: string,
  ][] = [
    [0, null, 0, 0, 0, '0:00', '0:00'],
    [9.5, null, 0, 0, 0, '0:09', '0:09'],
    [0, null, 0.5, 0.5, 0.5, '–:––', '50%'],
    [30, 120, 0, 30, 0.25, '0:30', '30 seconds of 2 minutes'],
    [130, 120, 0, 130, 1, '2:10', '2 minutes, 10 seconds of 2 minutes'],
  ];
  for (const [at, of, share, value, played, elapsed, text] of recording)
    it(`is “${text}” in a recording`, () => {
      const view = recordingPosition(at, of, share, messages);
      expect([view.value, view.played, view.elapsed, view.valueText()]).to.deep.equal([value, played, elapsed, text]);
    });
  const voice: [number: number, done: number, total: number, played: number, text: string][] = [
    [1, 0, 5, 0, '0 of 5 words'],
    [3, 3, 5, 0.5, '3 of 5 words'],
    [5, 5, 5, 1, '5 of 5 words'],
    [1, 1, 1, 0, '1 of 1 words'],
  ];
  for (const [number, done, total, played, text] of voice)
    it(`is “${text}” with the device’s voice`, () => {
      const view = voicePosition(number, done, total, messages);
      expect([view.value, view.played, view.elapsed, view.valueText()]).to.deep.equal([number, played, text, text]);
    });
});

describe('the place of the device’s voice', () => {
  const text = 'One two. Three four five.';

  function placeInText(): SpeechPlace {
    const place = new SpeechPlace();
    place.read(text, [{ from: 0, to: text.length }], 'en');
    return place;
  }

  const steps: [step: string, move: (place: SpeechPlace) => void, number: number, done: number, heard: number][] = [
    ['nothing', () => undefined, 1, 0, 0],
    ['a move to the first word', (place) => { place.moveTo(0); }, 1, 1, 0],
    ['a move into a word', (place) => { place.moveTo(text.indexOf('hree')); }, 3, 3, 0],
    ['two words heard', (place) => { place.hearUpTo(text.indexOf('Three')); }, 1, 0, 0.4],
    ['the same words heard twice', (place) => { place.hearUpTo(8); place.hearUpTo(8); }, 1, 0, 0.4],
    ['the end', (place) => { place.finish(); }, 5, 5, 0],
    ['another text', (place) => { place.finish(); place.reset(); }, 1, 0, 0],
  ]; // prettier-ignore
  for (const [step, move, number, done, heard] of steps)
    it(`is word ${number} after ${step}`, () => {
      const place = placeInText();
      move(place);
      expect([place.number, place.doneCount, place.heard]).to.deep.equal([number, done, heard]);
    });

  const timings = [
    { from: 0, to: 3, start: 0.5, end: 1 },
    { from: 4, to: 7, start: 1, end: 2 },
    { from: 9, to: 14, start: 2, end: 3 },
  ];
  const failures: [at: number, before: number, offset: number][] = [
    [0, 0, 0],
    [0.2, 0, 0],
    [1.5, 0, 4],
    [9, 0, 9],
    [1.5, 15, 15],
  ];
  for (const [at, before, offset] of failures)
    it(`is ${offset} where a recording failed at ${at} s and the voice was at ${before}`, () => {
      const place = placeInText();
      if (before) place.moveTo(before);
      place.continueFrom(at, timings);
      expect(place.offset).to.equal(offset);
    });

  const sentences: [from: number | 'end', step: 1 | -1, word: string | undefined][] = [
    [0, 1, 'Three'],
    [0, -1, 'One'],
    [15, -1, 'One'],
    [15, 1, undefined],
    ['end', -1, 'Three'],
    ['end', 1, undefined],
  ];
  for (const [from, step, expected] of sentences)
    it(`steps by ${step} from ${from} to ${expected ?? 'the end'}`, () => {
      const place = placeInText();
      if (from === 'end') place.finish();
      else place.moveTo(from);
      const word = place.sentenceStep(step);
      expect(word && text.slice(word.from, word.to)).to.equal(expected);
    });

  const piece = { from: 9, to: text.length };
  const told: [offset: number, word: string | null][] = [
    [0, 'Three'],
    [6, 'four'],
    [5, 'four'],
    [-1, null],
    [40, null],
  ];
  for (const [offset, expected] of told)
    it(`takes ${offset} of an engine for ${expected}`, () => {
      const place = placeInText();
      place.moveTo(piece.from);
      const word = place.wordSpokenAt(piece, offset);
      expect(word && text.slice(word.from, word.to)).to.equal(expected);
    });

  it('does not go back', () => {
    const place = placeInText();
    place.moveTo(text.indexOf('four'));
    expect(place.wordSpokenAt(piece, 0)).to.equal(null);
  });
});
