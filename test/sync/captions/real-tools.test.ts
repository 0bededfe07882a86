import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alignTranscript } from '../../../src/align.js';
import type { CaptionCue } from '../../../src/packet/model.js';
import { matchWords, parseCaptions } from '../../../src/sync/captions.js';
import { refine } from '../../../src/sync/refine.js';
import { wordIndexAt } from '../../../src/sync/timeline.js';
import type { WordTiming } from '../../../src/sync/timing.js';
import { segmentWords } from '../../../src/sync/words.js';
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
  'syllables of ASS': toSrt(
    cuesOf(sentences, (line) =>
      line
        .map(({ start, text }, i) => `{\\k${Math.round(((line[i + 1]?.start ?? line[i]!.end) - start) * 100)}}${text}`)
        .join(' '),
    ),
  ),
};

const rolling: Record<string, string> = {
  YouTube: youTube(fives),
  'YouTube, lines of three words': youTube(chunksOf(words, 3)),
  'YouTube, without inner times': youTube(chunksOf(words, 3), false),
  'YouTube as SRT': youTubeSrt(chunksOf(words, 3)),
  'YouTube as SRT, CR CR LF': youTubeSrt(chunksOf(words, 3)).replaceAll('\n', '\r\r\n'),
  'two rows': toSrt(rollUp(chunksOf(words, 3))),
  'three rows': toSrt(rollUp(chunksOf(words, 3), 3)),
  'three rows in capitals': toSrt(rollUp(chunksOf(words, 3), 3)).toUpperCase(),
  'three rows, as a list': JSON.stringify(rollUp(chunksOf(words, 3), 3)),
  'a line that grows': toVtt(growing(sentences)),
  'a line that grows, with a name': toVtt(growing(sentences).map((cue) => ({ ...cue, text: `>> ANN: ${cue.text}` }))),
  'lines that stay while the next two come': toSrt(
    cuesOf(chunksOf(words, 3)).map((cue) => ({ ...cue, end: cue.end + 1.4 })),
  ),
};

const labels: Record<string, string> = {
  WhisperX: toSrt(labelled((name, line) => `[SPEAKER_0${name.length % 2}]: ${textOf(line)}`, fives)),
  'in parentheses': toSrt(labelled((name, line) => `(speaker ${name.length % 2}) ${textOf(line)}`, fives)),
  'on a line of its own': toSrt(labelled((name, line) => `[Speaker ${name.length % 2}]\n${textOf(line)}`, fives)),
  Zoom: toVtt(labelled((name, line) => `${name}: ${textOf(line)}`, fives)),
  'in capitals': toSrt(labelled((name, line) => `${name.toUpperCase()}: ${textOf(line)}`, fives)),
  television: toSrt(labelled((name, line) => `>> ${name.toUpperCase()}: ${textOf(line)}`, fives)),
  'angles alone': toSrt(labelled((_, line) => `>> ${textOf(line)}`, fives)),
  dashes: toSrt(labelled((_, line) => `- ${textOf(line)}`, fives)),
  'a dash and a name': toSrt(labelled((name, line) => `– ${name}: ${textOf(line)}`, fives)),
  Teams: toVtt(labelled((name, line) => `<v ${name}>${textOf(line)}</v>`, fives)),
  'without a colon': toSrt(labelled((_, line) => `Speaker 1\n${textOf(line)}`, fives)),
  'with a remark': toSrt(labelled((name, line) => `${name} (on the phone): ${textOf(line)}`, fives)),
  'in square brackets with a name': toSrt(labelled((name, line) => `[${name}]: ${textOf(line)}`, fives)),
  'each word': toSrt(labelled((name, line) => `${name}: ${textOf(line)}`, chunksOf(words, 1))),
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
  'YouTube SBV': cuesOf(fives)
    .map(({ start, end, text }) => `${clock(start).slice(1)},${clock(end).slice(1)}\n${text}\n\n`)
    .join(''),
};

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
  'out of order': toSrt([...cuesOf(sentences)].reverse()),
  'cues that stay 1 s': toSrt(longer(1)),
  'cues that stay 3 s': toSrt(longer(3)),
  'cues that come 0.6 s early': toSrt(earlier(0.6)),
  'cues that come early and stay': toSrt(earlier(0.5).map((cue, i) => ({ ...cue, end: longer(0.7)[i]!.end }))),
  'lines of five words, 0.4 s early': toSrt(
    cuesOf(fives).map((cue) => ({ ...cue, start: Math.max(0, cue.start - 0.4) })),
  ),
};

describe('by captions alone', () => {
  for (const [kind, table] of Object.entries({ karaokes, rolling, labels, lists })) {
    it.each(Object.entries(table))(`${kind}: %s`, (name, captions) => {
      console.log(kind, name, rightByCaptions(captions), rightWithRecording(captions));
    });
  }
});
describe('with the recording', () => {
  it.each(Object.entries(overlapping))('overlapping: %s', (_name, captions) => {
    console.log('overlapping', _name, rightByCaptions(captions), rightWithRecording(captions));
    expect(rightWithRecording(captions)).toBeGreaterThanOrEqual(18);
  });
});
void fc;
