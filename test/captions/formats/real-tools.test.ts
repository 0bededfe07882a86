import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alignTranscript } from '../../../src/align.js';
import type { CaptionCue } from '../../../src/packet/model.js';
import { matchWords, parseCaptions } from '../../../src/captions/captions.js';
import { refine } from '../../../src/captions/refine.js';
import { spreadEvenly } from '../../../src/text/spread.js';
import { wordIndexAt } from '../../../src/text/timeline.js';
import type { WordTiming } from '../../../src/text/timing.js';
import { segmentWords } from '../../../src/text/words.js';
import {
  chunksOf,
  clock,
  cuesOf,
  growing,
  growingKaraoke,
  karaoke,
  rollUp,
  sentencesOf,
  textOf,
  toSrt,
  toVtt,
  whisperJson,
  youTube,
  youTubeSrt,
  type Line,
  type TimedWord,
} from '../../helpers/tool-captions.js';

const read = (name: string): string => readFileSync(`test/fixtures/audio/${name}`, 'utf8');
const transcript = read('welcome.transcript.txt').trim();
const truth = JSON.parse(read('welcome.words.json')) as TimedWord[];
const written = transcript.split(' ');
/** The recording's words with their punctuation. */
const words: Line = truth.map((word, index) => ({ ...word, text: written[index]! }));
const sentences = sentencesOf(words);
const fives = chunksOf(words, 5);
const threes = chunksOf(words, 3);
/** As WebVTT has the times of words. */
const innerTimes = ([first, ...others]: Line): string =>
  first!.text + others.map(({ start, text }) => ` <${clock(start)}>${text}`).join('');

/** How many words are lit in the middle of their true time. */
function countRight(timings: readonly WordTiming[], spoken: Line): number {
  return spoken.filter(({ start, end }, index) => wordIndexAt(timings, (start + end) / 2) === index).length;
}

function match(captions: string | readonly CaptionCue[], text = transcript) {
  const cues = typeof captions === 'string' ? (parseCaptions(captions) ?? []) : captions;
  return matchWords(text, segmentWords(text, 'en'), cues, 'en');
}

const rightByCaptions = (captions: string): number => countRight(match(captions).timings, words);

function rightWithRecording(captions: string): number {
  const { timings, phrases } = match(captions);
  const bytes = readFileSync('test/fixtures/audio/welcome.wav').subarray(44);
  const samples = Float32Array.from({ length: bytes.length >> 1 }, (_, i) => bytes.readInt16LE(2 * i) / 32768);
  const found = alignTranscript({ samples, sampleRate: 16_000, text: transcript, language: 'en', phrases });
  return countRight(refine(timings, phrases, found), words);
}

const underlined = (word: string): string => `<u>${word}</u>`;
const green = (word: string): string => `<font color="#00ff00">${word}</font>`;
const labelled = (write: (name: string, line: Line) => string, lines = sentences) =>
  cuesOf(lines, (line, index) => write(index % 2 ? 'Bob' : 'Ann Lee', line));

const karaokes: Record<string, string> = {
  'openai-whisper --highlight_words, SRT': toSrt(karaoke(sentences, underlined)),
  'openai-whisper --highlight_words, VTT': toVtt(karaoke(sentences, underlined)),
  'two lines a cue': toVtt(karaoke(sentences, underlined, { join: '\n' })),
  'WhisperX, with its speaker': toSrt(karaoke(sentences, underlined, { prefix: '[SPEAKER_00]: ' })),
  'stable-ts': toSrt(karaoke(sentences, green, { pauses: false })),
  bold: toVtt(karaoke(fives, (word) => `<b>${word}</b>`)),
  'a class': toVtt(karaoke(fives, (word) => `<c.yellow>${word}</c>`)),
  'every word in a colour': toSrt(
    karaoke(fives, (word) => `</font>${green(word)}<font color="white">`).map((cue) => ({
      ...cue,
      text: `<font color="white">${cue.text}</font>`,
    })),
  ),
  'a voice': toVtt(karaoke(sentences, underlined, { prefix: '<v Ann>' })),
  positions: toSrt(karaoke(sentences, underlined, { prefix: '{\\an8}' })),
  'the mark without the punctuation': toSrt(karaoke(sentences, (word) => word.replace(/[\w']+/, '<u>$&</u>'))),
  'words sung stay marked': toVtt(growingKaraoke(sentences, ['<u>', '</u>'])),
  'one line for all': toSrt(karaoke([words], underlined)),
  'pairs of words': toSrt(karaoke(chunksOf(words, 2), underlined)),
  'a colour of ASS': toSrt(karaoke(sentences, (word) => `{\\c&H00FF00&}${word}{\\c}`)),
  'a colour of ASS, and white again': toSrt(karaoke(sentences, (word) => `{\\1c&H00FFFF&}${word}{\\1c&HFFFFFF&}`)),
  'the last cue first': toSrt(karaoke(sentences, underlined).reverse()),
  'marks in marks': toSrt(karaoke(sentences, (word) => `<font color="yellow"><b>${word}</b></font>`)),
  'words said in grey': toSrt(
    sentences.flatMap((line) =>
      line.map(({ start, end, text }, i) => ({
        start,
        end,
        text: `<font color="grey">${textOf(line.slice(0, i))}</font> <font color="red">${text}</font> ${textOf(line.slice(i + 1))}`,
      })),
    ),
  ),
  'syllables of ASS': toSrt(
    cuesOf(sentences, (line) =>
      line
        .map(({ start, text }, i) => `{\\k${Math.round(((line[i + 1]?.start ?? line[i]!.end) - start) * 100)}}${text}`)
        .join(' '),
    ),
  ),
};

const timedRolling: Record<string, string> = {
  YouTube: youTube(fives),
  'YouTube, lines of three words': youTube(threes),
  'a line that grows': toVtt(growing(sentences)),
  'a line that grows, with a name': toVtt(growing(sentences).map((cue) => ({ ...cue, text: `>> ANN: ${cue.text}` }))),
  'a line that grows above the line before': toVtt(growing(threes, { withLineBefore: true })),
};

const rolling: Record<string, string> = {
  'YouTube, without inner times': youTube(threes, false),
  'YouTube as SRT': youTubeSrt(threes),
  'YouTube as SRT, CR CR LF': youTubeSrt(threes).replaceAll('\n', '\r\r\n'),
  'two rows': toSrt(rollUp(threes)),
  'three rows': toSrt(rollUp(threes, 3)),
  'three rows in capitals': toSrt(rollUp(threes, 3)).toUpperCase(),
  'three rows, as a list': JSON.stringify(rollUp(threes, 3)),
  'two rows, each with a name': toSrt(
    rollUp(threes).map((cue) => ({ ...cue, text: cue.text.replace(/^/gm, '>> ANN: ') })),
  ),
  'lines that stay while the next two come': toSrt(
    cuesOf(threes).map((cue) => ({
      ...cue,
      end: Math.min(cue.end + 1.4, words.at(-1)!.end),
    })),
  ),
};

const timedLabels: Record<string, string> = {
  'each word': toSrt(labelled((name, line) => `${name}: ${textOf(line)}`, chunksOf(words, 1))),
  'each word, in brackets': toSrt(
    labelled((name, line) => `[SPEAKER_0${name.length}]: ${textOf(line)}`, chunksOf(words, 1)),
  ),
  'each word, on a line of its own': toVtt(labelled((_, line) => `[Speaker 2]\n${textOf(line)}`, chunksOf(words, 1))),
  Zoom: toVtt(labelled((name, line) => `${name}: ${innerTimes(line)}`)),
  WhisperX: toVtt(labelled((name, line) => `[SPEAKER_0${name.length}]: ${innerTimes(line)}`)),
  'in parentheses': toVtt(labelled((name, line) => `(speaker ${name.length}) ${innerTimes(line)}`)),
  Teams: toVtt(labelled((name, line) => `<v ${name}>${innerTimes(line)}</v>`)),
  sounds: toVtt(labelled((_, line) => `[music] ${innerTimes(line)}`)),
};

const labels: Record<string, string> = {
  WhisperX: toSrt(labelled((name, line) => `[SPEAKER_0${Number(name === 'Bob')}]: ${textOf(line)}`, fives)),
  'in parentheses': toSrt(labelled((name, line) => `(speaker ${Number(name === 'Bob')}) ${textOf(line)}`, fives)),
  'on a line of its own': toSrt(
    labelled((name, line) => `[Speaker ${Number(name === 'Bob')}]\n${textOf(line)}`, fives),
  ),
  Zoom: toVtt(labelled((name, line) => `${name}: ${textOf(line)}`, fives)),
  'in capitals': toSrt(labelled((name, line) => `${name.toUpperCase()}: ${textOf(line)}`, fives)),
  television: toSrt(labelled((name, line) => `>> ${name.toUpperCase()}: ${textOf(line)}`, fives)),
  'angles alone': toSrt(labelled((_, line) => `>> ${textOf(line)}`, fives)),
  dashes: toSrt(labelled((_, line) => `- ${textOf(line)}`, fives)),
  'a dash and a name': toSrt(labelled((name, line) => `– ${name}: ${textOf(line)}`, fives)),
  Teams: toVtt(labelled((name, line) => `<v ${name}>${textOf(line)}</v>`, fives)),
  'in capitals on a line of their own': toSrt(
    labelled((name, line) => `${name.toUpperCase()}\n${textOf(line)}`, fives),
  ),
  'the family name first': toSrt(
    labelled((name, line) => `${name.split(' ').reverse().join(', ')}: ${textOf(line)}`, fives),
  ),
  'with a time': toSrt(labelled((name, line) => `${name} [00:00:01]: ${textOf(line)}`, fives)),
  'in bold': toSrt(labelled((name, line) => `<b>${name}:</b> ${textOf(line)}`, fives)),
  'with a space before the colon': toSrt(labelled((name, line) => `${name}\u00a0: ${textOf(line)}`, fives)),
  'without a space behind the colon': toSrt(labelled((name, line) => `${name}:${textOf(line)}`, fives)),
  'in capitals, without a space': toSrt(labelled((name, line) => `${name.toUpperCase()}:${textOf(line)}`, fives)),
  'in brackets, without a space': toSrt(labelled((_, line) => `[SPEAKER 1]:${textOf(line)}`, fives)),
  'behind a time': toSrt(labelled((name, line) => `[00:00:03] ${name}: ${textOf(line)}`, fives)),
  'with a time on a line of their own': toSrt(labelled((name, line) => `${name}  00:03\n${textOf(line)}`, fives)),
  'a number with a time on a line of its own': toSrt(labelled((_, line) => `Speaker 1  0:03\n${textOf(line)}`, fives)),
  'with a wide colon': toSrt(labelled((_, line) => `张三：${textOf(line)}`, fives)),
  'in lower case': toSrt(labelled((_, line) => `host: ${textOf(line)}`, fives)),
  'in angles': toSrt(labelled((_, line) => `<Speaker 1> ${textOf(line)}`, fives)),
  Audacity: toSrt(labelled((_, line) => `[[SPEAKER_00]]${textOf(line)}`, fives)),
  'a number': toSrt(labelled((_, line) => `#1: ${textOf(line)}`, fives)),
  'without a colon': toSrt(labelled((_, line) => `Speaker 1\n${textOf(line)}`, fives)),
  'with a remark': toSrt(labelled((name, line) => `${name} (on the phone): ${textOf(line)}`, fives)),
  'in square brackets with a name': toSrt(labelled((name, line) => `[${name}]: ${textOf(line)}`, fives)),
  sounds: toSrt(labelled((_, line) => `[upbeat music] ${textOf(line)}`, fives)),
  notes: toSrt(labelled((_, line) => `♪ ${textOf(line)} ♪`, fives)),
  'sounds in parentheses inside': toSrt(labelled((_, line) => textOf(line).replace(' ', ' (a door opens) '), fives)),
  'sounds of their own': toSrt([
    { start: 0, end: 6, text: '[Music]' },
    ...cuesOf(fives),
    { start: 3, end: 3.2, text: '(applause)' },
  ]),
};

const lists: Record<string, string> = {
  'openai-whisper': JSON.stringify(whisperJson(sentences)),
  'whisper-timestamped': JSON.stringify(whisperJson(sentences, 'text')),
  'WhisperX, words without times': JSON.stringify(whisperJson(sentences, 'word', ({ text }) => text !== 'out')),
  'OpenAI, words': JSON.stringify({
    task: 'transcribe',
    duration: 6.3,
    text: transcript,
    words: truth.map(({ text: word, start, end }) => ({ word, start, end })),
  }),
  'words alone': JSON.stringify({ words: truth.map(({ text: word, start, end }) => ({ word, start, end })) }),
  'WhisperX, words beside segments without': JSON.stringify({
    segments: cuesOf(sentences),
    word_segments: words.map(({ text: word, start, end }) => ({ word, start, end })),
  }),
  'what Python writes for no number': JSON.stringify(whisperJson(sentences)).replaceAll(
    /"start":/g,
    '"avg_logprob":NaN,"compression_ratio":-Infinity,"start":',
  ),
  'OpenAI, words and segments': JSON.stringify({
    text: transcript,
    words: truth.map(({ text: word, start, end }) => ({ word, start, end })),
    segments: cuesOf(sentences),
  }),
  'a list of segments': JSON.stringify(whisperJson(sentences).segments),
  'Podcasting 2.0': JSON.stringify({
    version: '1.0.0',
    segments: words.map(({ start, end, text }) => ({ startTime: start, endTime: end, body: text, speaker: 'Ann' })),
  }),
};

const sbv = cuesOf(fives)
  .map(({ start, end, text }) => `${clock(start).slice(1)},${clock(end).slice(1)}\n${text}\n\n`)
  .join('');

const longer = (seconds: number) => cuesOf(sentences).map((cue) => ({ ...cue, end: cue.end + seconds }));
const earlier = (seconds: number) =>
  cuesOf(sentences).map((cue) => ({ ...cue, start: Math.max(0, cue.start - seconds) }));
const mmHm = { start: 1.5, end: 1.8, text: 'Mm-hm.' };
const overlapping: Record<string, string> = {
  'somebody says "Mm-hm." in between': toSrt([...cuesOf(sentences), mmHm]),
  'the same in place': toSrt([cuesOf(sentences)[0]!, mmHm, ...cuesOf(sentences).slice(1)]),
  'three times': toSrt([
    ...cuesOf(sentences),
    mmHm,
    { ...mmHm, start: 3.2, end: 4 },
    { ...mmHm, start: 5.5, end: 5.7 },
  ]),
  'somebody talks over': toVtt([
    ...cuesOf(sentences, (line) => `<v Ann>${textOf(line)}`),
    { start: 1, end: 4, text: '<v Bob>I know that place very well' },
  ]),
  'all in one, and somebody in between': toSrt([{ ...cuesOf([words])[0]! }, mmHm, { ...mmHm, start: 3.9, end: 4.2 }]),
  'a sentence of somebody else in the middle of a cue': toVtt([
    {
      start: 0.165,
      end: 6.235,
      text: '<v Ann>Hello, and welcome to Harbour Street Bakery. Come in and say hello!',
    },
    { start: 2.835, end: 4.72, text: '<v Bob>Bread comes out of the oven at seven.' },
  ]),
  'out of order': toSrt([...cuesOf(sentences)].reverse()),
  'cues that stay 1 s': toSrt(longer(1)),
  'cues that stay 3 s': toSrt(longer(3)),
  'cues that come 0.6 s early': toSrt(earlier(0.6)),
  'cues that come early and stay': toSrt(earlier(0.5).map((cue, i) => ({ ...cue, end: longer(0.7)[i]!.end }))),
  'lines of five words, 0.4 s early': toSrt(
    cuesOf(fives).map((cue) => ({ ...cue, start: Math.max(0, cue.start - 0.4) })),
  ),
};

/** Each cue stays until the next one comes. */
const cuesUntilNext = (lines: readonly Line[], write?: (line: Line) => string) =>
  cuesOf(lines, write).map((cue, index) => ({ ...cue, end: lines[index + 1]?.[0]?.start ?? cue.end }));

/** Captions with a time for each word light at least this many of twenty; so do those by phrases, with the recording. */
const NEARLY_ALL = 19;

describe('captions that time each word, by themselves', () => {
  const kinds = { karaokes, 'rolling captions': timedRolling, labels: timedLabels, lists };
  for (const [kind, table] of Object.entries(kinds)) {
    it.each(Object.entries(table))(`${kind}: %s`, (_name, captions) => {
      expect(rightByCaptions(captions)).toBeGreaterThanOrEqual(NEARLY_ALL);
    });
  }
});

describe('captions by phrases', () => {
  it.each([
    ...Object.entries(rolling).map(([name, captions]) => [name, captions, cuesUntilNext(threes)] as const),
    ...Object.entries(labels).map(([name, captions]) => [name, captions, cuesOf(fives)] as const),
  ])('give every word the time it has without repetitions, labels and sounds: %s', (_name, captions, plain) => {
    const expected = match(plain).timings;
    const late = match(captions).timings.map(({ start }, index) => Math.abs(start - expected[index]!.start));
    expect(Math.max(...late)).toBeLessThan(0.06);
  });

  it.each(Object.entries({ ...rolling, ...labels, ...overlapping, SBV: sbv }))(
    'light the right words with the recording: %s',
    (_name, captions) => {
      expect(rightWithRecording(captions)).toBeGreaterThanOrEqual(NEARLY_ALL);
    },
  );
});

describe('speakers', () => {
  const turnsOf = (captions: string): string[] => {
    const { speakerAt } = match(captions);
    const names = segmentWords(transcript, 'en').map(({ from }) => speakerAt?.(from) ?? '');
    return names.filter((name, index) => name !== names[index - 1]);
  };

  it.each<[string, string[]]>([
    ['WhisperX', ['SPEAKER_00', 'SPEAKER_01', 'SPEAKER_00', 'SPEAKER_01']],
    ['in parentheses', ['speaker 0', 'speaker 1', 'speaker 0', 'speaker 1']],
    ['on a line of its own', ['Speaker 0', 'Speaker 1', 'Speaker 0', 'Speaker 1']],
    ['Zoom', ['Ann Lee', 'Bob', 'Ann Lee', 'Bob']],
    ['television', ['ANN LEE', 'BOB', 'ANN LEE', 'BOB']],
    ['a dash and a name', ['Ann Lee', 'Bob', 'Ann Lee', 'Bob']],
    ['Teams', ['Ann Lee', 'Bob', 'Ann Lee', 'Bob']],
    ['with a remark', ['Ann Lee', 'Bob', 'Ann Lee', 'Bob']],
    ['without a space behind the colon', ['Ann Lee', 'Bob', 'Ann Lee', 'Bob']],
    ['behind a time', ['Ann Lee', 'Bob', 'Ann Lee', 'Bob']],
    ['with a time on a line of their own', ['Ann Lee', 'Bob', 'Ann Lee', 'Bob']],
    ['in square brackets with a name', ['Ann Lee', 'Bob', 'Ann Lee', 'Bob']],
    ['without a colon', ['Speaker 1']],
    ['angles alone', ['']],
    ['dashes', ['']],
    ['sounds', ['']],
  ])('%s', (name, turns) => {
    expect(turnsOf(labels[name]!)).toEqual(turns);
  });

  it('come back behind somebody else’s words', () => {
    expect(turnsOf(overlapping['a sentence of somebody else in the middle of a cue']!)).toEqual(['Ann', 'Bob', 'Ann']);
  });

  it('change within a cue', () => {
    const captions = toSrt([
      { start: 0, end: 5, text: `Ann: ${textOf(sentences[0]!)}\nBob: ${textOf(sentences[1]!)}` },
      { start: 5, end: 6.3, text: textOf(sentences[2]!) },
    ]);
    expect(turnsOf(captions)).toEqual(['Ann', 'Bob']);
  });

  it('that the transcript names, too, stay in the text', () => {
    const text = 'Ann: Bread comes out at seven. Bob: Note: come in. Ann: Thank you, Bob.';
    const captions = toSrt([
      { start: 0, end: 3, text: 'Ann: Bread comes out at seven.' },
      { start: 3, end: 5, text: 'Bob: Note: come in.' },
      { start: 5, end: 7, text: 'Ann: Thank you, Bob.' },
    ]);
    const { speakerAt, timings } = match(captions, text);
    expect(speakerAt).toBeNull();
    const starts = timings.map(({ from, start }) => [text.slice(from).split(' ')[0], start] as const);
    expect(starts.filter(([word]) => /:$/.test(word!)).map(([, start]) => Math.floor(start))).toEqual([0, 3, 3, 5]);
  });

  it('are told from a sentence with a colon', () => {
    const text = 'Remember: we open at two. One thing: bread.';
    const captions = toSrt([
      { start: 0, end: 2, text: 'Remember: we open at 2.' },
      { start: 2, end: 4, text: 'One thing: bread.' },
    ]);
    expect(match(captions, text).speakerAt).toBeNull();
    expect(match(captions, text).timings[0]!.end).toBeGreaterThan(0.5);
  });

  it('are told from a name that was just said', () => {
    const text = 'Thank you, Ann. You are welcome, Bob. Not at all.';
    const captions = toSrt([
      { start: 0, end: 2, text: 'Bob: Thank you, Ann.' },
      { start: 2, end: 4, text: 'Ann: You are welcome, Bob.' },
      { start: 4, end: 6, text: 'Bob: Not at all.' },
    ]);
    const { speakerAt, timings } = match(captions, text);
    expect(['Thank', 'You', 'Not'].map((word) => speakerAt?.(text.indexOf(word)))).toEqual(['Bob', 'Ann', 'Bob']);
    expect([0, 3, 7].map((index) => timings[index]!.start)).toEqual([0, 2, 4]);
  });

  it('are known in karaoke, too', () => {
    expect(turnsOf(karaokes['WhisperX, with its speaker']!)).toEqual(['SPEAKER_00']);
    expect(turnsOf(karaokes['a voice']!)).toEqual(['Ann']);
  });
});

/** The starts of the words of lines, by their characters. */
const timesOfLines = (lines: readonly Line[]): number[] =>
  cuesUntilNext(lines).flatMap(({ start, end, text }) =>
    spreadEvenly(segmentWords(text, 'en'), end - start).map((word) => start + word.start),
  );

describe('whatever is said', () => {
  /** Few different words, so that many repeat. */
  const vocabulary = [
    'no',
    'very',
    'la',
    'bread',
    'Ann',
    'two',
    'we',
    'open',
    'hello',
    'music',
    'seven',
    'at',
    'speaker',
  ];
  const anyWords = fc
    .array(
      fc.record({
        text: fc.constantFrom(...vocabulary),
        // Milliseconds, as captions have them.
        length: fc.integer({ min: 150, max: 600 }),
        pause: fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, fc.integer({ min: 30, max: 2000 })),
        ends: fc.boolean(),
      }),
      { minLength: 12, maxLength: 60 },
    )
    .map((plan) => {
      let ms = 0;
      return plan.map(({ text, length, pause, ends }): TimedWord => {
        ms += pause;
        const start = ms / 1000;
        ms += length;
        return { start, end: ms / 1000, text: ends ? `${text}.` : text };
      });
    });
  const writers: Record<string, (lines: Line[]) => string> = {
    'Whisper, karaoke': (lines) => toSrt(karaoke(lines, underlined)),
    'WhisperX, karaoke': (lines) => toVtt(karaoke(lines, underlined, { prefix: '[SPEAKER_00]: ' })),
    'stable-ts, karaoke': (lines) => toSrt(karaoke(lines, green, { pauses: false })),
    'Whisper, JSON': (lines) => JSON.stringify(whisperJson(lines)),
    YouTube: (lines) => youTube(lines),
    'inner times': (lines) => toVtt(cuesOf(lines, innerTimes)),
    'inner times and a label': (lines) => toVtt(cuesOf(lines, (line) => `Bob Ray: ${innerTimes(line)}`)),
    'a cue for each word': (lines) => toSrt(cuesOf(chunksOf(lines.flat(), 1))),
    'a cue for each word, with labels': (lines) =>
      toSrt(cuesOf(chunksOf(lines.flat(), 1), (line) => `[SPEAKER_01]: ${textOf(line)}`)),
  };

  it.each(Object.entries(writers))('%s times each word', (_name, write) => {
    fc.assert(
      fc.property(anyWords, fc.integer({ min: 2, max: 9 }), (spoken, size) => {
        const { timings } = match(write(chunksOf(spoken, size)), textOf(spoken));
        expect(countRight(timings, spoken)).toBeGreaterThanOrEqual(spoken.length * 0.95);
      }),
      { seed: 12, numRuns: 300 },
    );
  });

  const phrases: Record<string, (lines: Line[]) => string> = {
    'two rows': (lines) => toSrt(rollUp(lines)),
    'three rows': (lines) => toSrt(rollUp(lines, 3)),
    'YouTube as SRT': (lines) => youTubeSrt(lines),
    'with labels': (lines) => toSrt(cuesUntilNext(lines, (line) => `[SPEAKER_00]: ${textOf(line)}`)),
    'with sounds': (lines) => toSrt(cuesUntilNext(lines, (line) => `[Applause] ${textOf(line)} (laughs)`)),
    'as they are': (lines) => toVtt(cuesUntilNext(lines)),
  };

  it.each(Object.entries(phrases))('%s give each word the time it has in plain lines', (_name, write) => {
    fc.assert(
      fc.property(anyWords, fc.integer({ min: 2, max: 9 }), (spoken, size) => {
        const lines = chunksOf(spoken, size);
        const { timings } = match(write(lines), textOf(spoken));
        const plain = timesOfLines(lines);
        const wrong = timings.filter(({ start }, index) => Math.abs(start - plain[index]!) > 0.06);
        expect(wrong.length).toBeLessThanOrEqual(spoken.length * 0.05);
      }),
      { seed: 12, numRuns: 300 },
    );
  });
});
