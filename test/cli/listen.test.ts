import { readFileSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { fromRoot } from '../../scripts/paths.mjs';
import type { AlignedWord } from '../../src/align/options.js';
import { judgeWords } from '../../src/align/judge-words.js';
import { createListener } from '../../src/cli/validate/listen.js';
import { localServer } from '../helpers/local-server.js';
import { runCommand } from '../helpers/run-command.js';
import { temporaryFolder } from '../helpers/temporary-folder.js';

const RATE = 1000;

/** A sound where a word is, or a pair of times says, else silence. */
function soundAt(seconds: number, places: readonly { readonly start: number; readonly end: number }[]): Float32Array {
  const samples = new Float32Array(seconds * RATE);
  for (const { start, end } of places)
    for (let i = start * RATE; i < Math.min(end * RATE, samples.length); i++)
      samples[Math.round(i)] = i % 2 ? 0.5 : -0.5;
  return samples;
}

/** Words of four letters, each of so many seconds, one behind the other. */
function wordsOf(lengths: readonly number[], confidence: (index: number) => number = () => 0.9): AlignedWord[] {
  let at = 0;
  return lengths.map((seconds, index) => {
    const start = at;
    at += seconds;
    return { from: index * 5, to: index * 5 + 4, start, end: at, confidence: confidence(index) };
  });
}

const TEXT = 'four '.repeat(20).trim();
const EVEN = Array<number>(20).fill(0.4);
const judge = (words: readonly AlignedWord[], samples = soundAt(10, words), text = TEXT) =>
  judgeWords(text, words, samples, RATE);

describe('judgeWords', () => {
  it.each<[string, AlignedWord[], ReturnType<typeof judge>]>([
    ['words that are all there', wordsOf(EVEN), []],
    ['words of another text', wordsOf(EVEN, () => 0.05), [{ code: 'another-text' }]],
    [
      'a hasty end',
      wordsOf([...EVEN.slice(0, 12), ...Array<number>(8).fill(0.15)]),
      [{ code: 'words-not-spoken', from: 60, to: 99 }],
    ],
    ['a livelier end', wordsOf([...EVEN.slice(0, 12), ...Array<number>(8).fill(0.2)]), []],
    [
      'a livelier end that fits badly',
      wordsOf([...EVEN.slice(0, 12), ...Array<number>(8).fill(0.2)], (index) => (index < 12 ? 0.9 : 0.5)),
      [{ code: 'words-not-spoken', from: 60, to: 99 }],
    ],
    [
      'words without any time',
      wordsOf([...EVEN.slice(0, 6), ...Array<number>(8).fill(0), ...EVEN.slice(0, 6)]),
      [{ code: 'words-not-spoken', from: 30, to: 69 }],
    ],
    ['too few words to know their pace', wordsOf([0.4, 0.4, 0.4, 0, 0, 0, 0, 0, 0]), []],
  ])('judges %s', (_, words, expected) => {
    expect(judge(words)).toEqual(expected);
  });

  it.each([
    ['behind the last word', [{ start: 8, end: 10 }], [{ code: 'sound-without-text', start: 8, seconds: 2 }]],
    ['of a second', [{ start: 8.2, end: 9.2 }], []],
    [
      'in pieces',
      [
        { start: 8.1, end: 8.8 },
        { start: 9.1, end: 9.8 },
      ],
      [{ code: 'sound-without-text', start: 8, seconds: 1.4 }],
    ],
  ])('hears sound %s', (_, places, expected) => {
    const words = wordsOf(EVEN);
    const found = judge(words, soundAt(11, [...words, ...places]));
    const rounded = found.map((each) =>
      each.code === 'sound-without-text'
        ? { ...each, start: Math.round(each.start), seconds: Math.round(each.seconds * 10) / 10 }
        : each,
    );
    expect(rounded).toEqual(expected);
  });

  it('takes noise in a pause for no sound', () => {
    const words = wordsOf(EVEN);
    const noisy = soundAt(10, words).map((sample, index) => sample + (index % 3 ? 0.05 : -0.08));
    expect(judge(words, noisy)).toEqual([]);
  });

  it('only knows another text where letters don’t tell their sounds, and nothing of silence', () => {
    const hasty = wordsOf([...EVEN.slice(0, 12), ...Array<number>(8).fill(0)]);
    expect(judge(hasty, soundAt(10, []), '你好'.repeat(60))).toEqual([]);
    expect(judge(wordsOf(EVEN), new Float32Array())).toEqual([]);
    expect(judge([], new Float32Array())).toEqual([]);
  });
});

describe('createListener', () => {
  it('listens to one recording after the other', async () => {
    let running = 0;
    let most = 0;
    const { check, notes } = createListener(async () => {
      most = Math.max(most, ++running);
      await setImmediate();
      running--;
      return { kind: 'failure', reason: 'the connection was cut' };
    });
    const packets = [1, 2, 3].map((name) => ({ voice: `https://bakery.example/${name}.wav`, transcript: 'Hi.' }));
    await Promise.all(packets.map((packet) => check(packet, { name: '-', kind: 'input', isFound: false })));
    expect([most, notes.size]).toEqual([1, 3]);
  });
});

describe('smart-packet validate --listen', () => {
  const WAV = readFileSync(fromRoot('test/fixtures/audio/welcome.wav'));
  const TRANSCRIPT = readFileSync(fromRoot('test/fixtures/audio/welcome.transcript.txt'), 'utf8').trim();
  const EXTRA = 'We also bake cakes for weddings, and deliver them anywhere in the county. ';
  const OTHER = 'Nobody knows how old the oak behind our school really is, but my grandfather climbed it.';

  /** The codes of what is heard, and what is said beside it. */
  async function listen(voice: string, transcript: string, wav: Uint8Array = WAV) {
    const packet = JSON.stringify({
      spid: 'spid:bakery.example:welcome',
      packet: { voice_url: voice, transcript, language: 'en' },
    });
    const cwd = temporaryFolder({ 'p.json': packet, 'a.wav': wav });
    const { code, stdout, stderr } = await runCommand(['validate', '--listen', '--format', 'json', 'p.json'], { cwd });
    const { files } = JSON.parse(stdout) as { files: { issues: { code: string; path: string; severity: string }[] }[] };
    const heard = files[0]!.issues.filter((issue) => /^(another-text|words-not|sound-without)/.test(issue.code));
    return { code, stderr, heard: heard.map((issue) => `${issue.severity} ${issue.code} ${issue.path}`) };
  }

  it.each([
    ['nothing where it is said', TRANSCRIPT, WAV, []],
    ['another text', OTHER, WAV, ['warning another-text $.packet.transcript']],
    [
      'that the end is cut off',
      `${TRANSCRIPT} On Sundays we open at eight instead of seven.`,
      WAV,
      ['warning words-not-spoken $.packet.transcript'],
    ],
    [
      'a sentence that is not said',
      TRANSCRIPT.replace('Bread', `${EXTRA}Bread`),
      WAV,
      ['warning words-not-spoken $.packet.transcript'],
    ],
    [
      'one that is not written',
      TRANSCRIPT.replace(/\. Bread.*?\./, '.'),
      WAV,
      ['warning sound-without-text $.packet.transcript'],
    ],
  ])('hears %s', async (_, transcript, wav, expected) => {
    expect(await listen('a.wav', transcript, wav)).toMatchObject({ code: 0, heard: expected });
  });

  it('asks a server for the recording', async () => {
    const origin = await localServer((_, response) => response.end(WAV));
    expect((await listen(`${origin}/a.wav`, OTHER)).heard).toEqual(['warning another-text $.packet.transcript']);
  });

  it('says what it could not listen to', async () => {
    const origin = await localServer((_, response) => response.writeHead(404).end());
    expect((await listen('none.wav', TRANSCRIPT)).stderr).toMatch(
      /Not listened to: .*none\.wav: there is no such file/,
    );
    expect((await listen(`${origin}/a.wav`, TRANSCRIPT)).stderr).toContain(
      `Not listened to: ${origin}/a.wav, which can’t be reached`,
    );
    expect((await listen('a.wav', '')).stderr).not.toContain('Not listened to');
  });
});
