import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { fromRoot } from '../../scripts/paths.mjs';
import { parseCaptions } from '../../src/captions/captions.js';
import { decodeWithFfmpeg } from '../../src/cli/recording/ffmpeg.js';
import { runCommand, type Ended } from '../helpers/run-command.js';
import { makeProgram } from '../helpers/make-program.js';
import { temporaryFolder } from '../helpers/temporary-folder.js';

const RECORDING = fromRoot('test/fixtures/audio/welcome.wav');
const TEXT = readFileSync(fromRoot('test/fixtures/audio/welcome.transcript.txt'), 'utf8').trim();
const SPOKEN = JSON.parse(readFileSync(fromRoot('test/fixtures/audio/welcome.words.json'), 'utf8')) as {
  start: number;
}[];
const OTHER_TEXT = 'Nobody knows how old the oak behind our school really is, but my grandfather climbed it.';

let folder: string;
let programs: string;

beforeEach(() => {
  folder = temporaryFolder({ 'welcome.wav': readFileSync(RECORDING) });
  programs = join(folder, 'bin');
  mkdirSync(programs);
  write('welcome.json', { id: 'spid:bakery.example:welcome', voice: 'welcome.wav', transcript: TEXT, 'x-own': 1 });
});

const write = (name: string, content: unknown): void =>
  writeFileSync(join(folder, name), typeof content === 'string' ? content : JSON.stringify(content, null, 2));
const read = (name: string): string => readFileSync(join(folder, name), 'utf8');
const readPacket = (): Record<string, unknown> => JSON.parse(read('welcome.json')) as Record<string, unknown>;

/** Nothing but the stand-ins is installed. */
const align = (args: readonly string[], input?: string | Uint8Array): Promise<Ended> =>
  runCommand(['align', ...args], { cwd: folder, env: { PATH: programs }, ...(input !== undefined && { input }) });

/** Of the words, in seconds, as a reader of captions finds them. */
const startsIn = (vtt: string): number[] => parseCaptions(vtt)!.map(({ start }) => start);

function expectTimes(vtt: string): void {
  const starts = startsIn(vtt);
  expect(starts).toHaveLength(SPOKEN.length);
  const near = starts.filter((start, index) => Math.abs(start - SPOKEN[index]!.start) < 0.1);
  expect(near.length / starts.length).toBeGreaterThan(0.9);
}

describe('smart-packet align', () => {
  it('writes when each word of a packet is spoken', async () => {
    const { code, stdout, stderr } = await align(['welcome.wav', 'welcome.json']);
    expect([code, stderr]).toEqual([0, '']);
    expectTimes(stdout);
    expect(readdirSync(folder).sort()).toEqual(['bin', 'welcome.json', 'welcome.wav']);
  });

  it('reads a text, and the recording from standard input', async () => {
    write('welcome.txt', TEXT);
    const { code, stdout } = await align(['-', 'welcome.txt', '--language', 'en'], readFileSync(RECORDING));
    expect(code).toBe(0);
    expectTimes(stdout);
  });

  it('looks for the words of a phrase where the packet’s captions have it, and keeps who speaks', async () => {
    const [first = ''] = TEXT.split(/(?<=\.)\s/);
    const captions = [
      { start: 0, end: 3, text: first, speaker: 'Ann' },
      { start: 3, end: 30, text: TEXT.slice(first.length).trim(), speaker: 'Ben' },
    ];
    write('welcome.json', { voice: 'welcome.wav', transcript: TEXT, captions });
    const { stdout } = await align(['welcome.wav', 'welcome.json']);
    expectTimes(stdout);
    expect(stdout.match(/<v \w+>/g)).toContain('<v Ann>');
    expect(stdout).toContain('<v Ben>');
  });

  it('completes a packet, and leaves the rest of its file as it is', async () => {
    const { code, stdout, stderr } = await align(['welcome.wav', 'welcome.json', '--write']);
    expect([code, stdout]).toEqual([0, '']);
    expect(stderr).toBe(`welcome.vtt: times of ${SPOKEN.length} words\nwelcome.json: duration, waveform, captions\n`);
    expectTimes(read('welcome.vtt'));
    const { waveform, ...packet } = readPacket();
    expect(Object.keys(packet)).toEqual(['id', 'voice', 'transcript', 'x-own', 'duration', 'captions']);
    expect(packet).toMatchObject({ 'x-own': 1, duration: 6.42, captions: 'welcome.vtt' });
    expect(waveform).toHaveLength(128);
    expect(read('welcome.json')).toMatch(/\n {2}"waveform": \[[\d, ]+\],\n/);
  });

  it('keeps captions that the packet has, until it is told to replace them', async () => {
    write('welcome.json', { voice: 'welcome.wav', transcript: TEXT, captions: 'by-hand.vtt' });
    const kept = await align(['welcome.wav', 'welcome.json', '--write']);
    expect([kept.code, readPacket()['captions'], existsSync(join(folder, 'welcome.vtt'))]).toEqual([
      0,
      'by-hand.vtt',
      false,
    ]);
    expect(kept.stderr).toContain('its captions are kept');
    await align(['welcome.wav', 'welcome.json', '--write', '--output', 'words/new one.vtt']);
    expect(readPacket()['captions']).toBe('words/new%20one.vtt');
    expectTimes(read('words/new one.vtt'));
  });

  it('replaces no file unless it is told to', async () => {
    write('welcome.vtt', 'mine');
    const before = read('welcome.json');
    const refused = await align(['welcome.wav', 'welcome.json', '--write']);
    expect([refused.code, read('welcome.vtt'), read('welcome.json')]).toEqual([2, 'mine', before]);
    expect(refused.stderr).toContain('welcome.vtt exists already\nTo replace it: --force');
    expect((await align(['welcome.wav', 'welcome.json', '--write', '--force'])).code).toBe(0);
    expectTimes(read('welcome.vtt'));
  });

  it('only measures where there is no text', async () => {
    write('welcome.json', { voice: 'welcome.wav', transcript: '' });
    const { code } = await align(['welcome.wav', 'welcome.json', '--write']);
    expect([code, readPacket()['duration'], readPacket()['captions']]).toEqual([0, 6.42, undefined]);
  });

  it('writes nothing where the recording says something else', async () => {
    write('welcome.json', { voice: 'welcome.wav', transcript: OTHER_TEXT });
    const before = read('welcome.json');
    const doubted = await align(['welcome.wav', 'welcome.json', '--write']);
    expect([doubted.code, doubted.stdout, read('welcome.json')]).toEqual([1, '', before]);
    expect(doubted.stderr).toContain('welcome.wav probably says something other than welcome.json');
    expect(existsSync(join(folder, 'welcome.vtt'))).toBe(false);
    const forced = await align(['welcome.wav', 'welcome.json', '--force']);
    expect([forced.code, forced.stdout.slice(0, 6)]).toEqual([1, 'WEBVTT']);
  });

  it.each([
    [['none.wav', 'welcome.json'], 'none.wav can’t be read'],
    [['welcome.wav', 'none.json'], 'none.json can’t be read'],
    [['.', 'welcome.json'], '. is a folder'],
    [['-', '-'], 'standard input can’t be both'],
    [['welcome.wav'], 'smart-packet align'],
    [['welcome.json', 'welcome.wav'], 'The recording comes first: smart-packet align RECORDING PACKET'],
    [['welcome.wav', 'plain.txt', '--write'], 'plain.txt is not a packet'],
    [['welcome.wav', '-', '--write'], '- is not a file'],
    [['welcome.wav', 'empty.txt'], 'empty.txt has no words'],
    [['empty.wav', 'welcome.json'], 'empty.wav holds no sound'],
    [['welcome.wav', 'welcome.json', '--language', '?'], '? is not a language tag'],
  ])('can’t do %j', async (args, words) => {
    write('plain.txt', 'Hello.');
    write('empty.txt', ' \n');
    writeFileSync(join(folder, 'empty.wav'), readFileSync(RECORDING).subarray(0, 44));
    const { code, stdout, stderr } = await align(args, '{"transcript":"Hi."}');
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(words);
  });
});

describe('a recording that is not WAV', () => {
  beforeEach(() => write('--welcome.mp3', 'not WAV'));

  it('says what to install where there is no ffmpeg', async () => {
    const { code, stderr } = await align(['--', '--welcome.mp3', 'welcome.json']);
    expect(code).toBe(2);
    expect(stderr).toContain(
      '--welcome.mp3 can’t be decoded: it is not WAV, and ffmpeg is not installed\nInstall ffmpeg',
    );
  });

  const DECODES = `
    import { writeFileSync, readFileSync } from 'node:fs';
    const input = process.argv[process.argv.indexOf('-i') + 1];
    writeFileSync('heard.json', JSON.stringify({ args: process.argv.slice(2), input: readFileSync(input.slice(5), 'utf8') }));
    const wav = readFileSync(${JSON.stringify(RECORDING)});
    wav.writeUInt32LE(0xffffffff, 40);
    process.stdout.write(wav);`;

  it('is decoded by ffmpeg, whatever it is called', async () => {
    makeProgram(programs, 'ffmpeg', DECODES);
    const { code, stdout } = await align(['--', '--welcome.mp3', 'welcome.json']);
    expect(code).toBe(0);
    expectTimes(stdout);
    const { args } = JSON.parse(read('heard.json')) as { args: string[] };
    expect(args.join(' ')).toBe(
      '-v error -nostdin -protocol_whitelist file -i file:--welcome.mp3 -map 0:a:0 -t 1801 -ar 16000 -c:a pcm_f32le -f wav pipe:1',
    );
  });

  it('from standard input is in a file while it is decoded', async () => {
    makeProgram(programs, 'ffmpeg', DECODES);
    expect((await align(['-', 'welcome.json'], 'sound')).code).toBe(0);
    const { args, input } = JSON.parse(read('heard.json')) as { args: string[]; input: string };
    expect(input).toBe('sound');
    expect(existsSync(args[args.indexOf('-i') + 1]!.slice('file:'.length))).toBe(false);
  });

  it.each([
    [
      'console.error("[in#0 @ 0x55] Error\\n[in#0 @ 0x55] file:--welcome.mp3: It is broken"); process.exit(1)',
      'ffmpeg says “It is broken”',
    ],
    ['console.error("Stream map 0:a:0 matches no streams."); process.exit(1)', 'it holds no sound'],
    ['process.exit(3)', 'ffmpeg does not say why'],
    ['', 'ffmpeg does not say why'],
    ['console.log("no WAV")', 'ffmpeg did not write WAV'],
  ])('can’t be decoded with %j', async (script, words) => {
    makeProgram(programs, 'ffmpeg', script);
    const { code, stderr } = await align(['--', '--welcome.mp3', 'welcome.json']);
    expect(code).toBe(2);
    expect(stderr).toContain(`--welcome.mp3 can’t be decoded: ${words}`);
  });

  it('is given up when ffmpeg is not done in time', async () => {
    makeProgram(programs, 'ffmpeg', 'setInterval(() => undefined, 1000)');
    const { PATH } = process.env;
    process.env['PATH'] = programs;
    try {
      const decoding = decodeWithFfmpeg(join(folder, '--welcome.mp3'), { maxSeconds: 10, timeoutMs: 300 });
      await expect(decoding).rejects.toThrow('ffmpeg took longer than 0.3 s');
    } finally {
      process.env['PATH'] = PATH;
    }
  });
});
