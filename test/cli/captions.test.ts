import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fromRoot } from '../../scripts/paths.mjs';
import { warningText } from '../../src/cli/captions/texts.js';
import { parseCaptions } from '../../src/captions/formats/parse-captions.js';
import { runCommand } from '../helpers/run-command.js';
import { temporaryFolder } from '../helpers/temporary-folder.js';

const answers = fromRoot('test/fixtures/transcription');
const files = readdirSync(answers);

describe('smart-packet captions', () => {
  it.each(files)('makes captions of %s in every format', async (name) => {
    for (const [format, start] of [
      ['vtt', /^WEBVTT\n\n\d\d:\d\d:\d\d\.\d{3} --> /],
      ['srt', /^1\n\d\d:\d\d:\d\d,\d{3} --> /],
      ['json', /^\{\s*"version": "1\.0\.0",/],
    ] as const) {
      const { code, stdout } = await runCommand(['captions', '--format', format, name], { cwd: answers });
      expect(code).toBe(0);
      expect(stdout).toMatch(start);
      expect(parseCaptions(stdout)?.length).toBeGreaterThan(0);
    }
  });

  it('writes several beside each other, and says what it could not read', async () => {
    const cwd = temporaryFolder({
      'a.json': readFileSync(join(answers, 'deepgram.json')),
      'b.srt': readFileSync(join(answers, 'phrases.srt')),
      'c.json': '{"nothing": true}',
    });
    const { code, stderr } = await runCommand(['captions', 'a.json', 'b.srt', 'c.json', '-d', 'out'], { cwd });
    expect(code).toBe(1);
    expect(readdirSync(join(cwd, 'out')).sort()).toEqual(['a.vtt', 'b.vtt']);
    expect(stderr.split('\n')).toEqual([
      '✓ out/a.vtt',
      expect.stringMatching(/^b\.srt: \d+ phrases with one time for all words/),
      '✓ out/b.vtt',
      expect.stringMatching(/^smart-packet: c\.json: these are neither captions nor/),
      '',
    ]);
  });

  it('names the command for a recording', async () => {
    const cwd = temporaryFolder({ 'hello.wav': 'RIFF' });
    expect(await runCommand(['captions', 'hello.wav'], { cwd })).toEqual({
      code: 2,
      stdout: '',
      stderr: 'smart-packet: hello.wav is a recording\nIts words are found by smart-packet align hello.wav TEXT\n',
    });
  });

  it.each([
    ['phrase-times', 1, '1 phrase with one time for all words'],
    ['untimed-words', 1, '1 word without a time, put between'],
    ['untimed-words', 2, '2 words without a time, put between'],
    ['moved-words', 1, '1 word that started before'],
    ['several-recordings', 2, 'it is of 2 recordings'],
  ] as const)('warns of %s × %i', (code, count, words) => {
    expect(warningText({ code, count })).toContain(words);
  });

  it('reads UTF-16, and refuses what is no text', async () => {
    const srt = '1\r\n00:00:01,000 --> 00:00:02,000\r\nGrüß Gott\r\n';
    const utf16 = new Uint8Array(Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(srt, 'utf16le')]));
    expect((await runCommand(['captions', '-'], { input: utf16 })).stdout).toContain('Grüß Gott');
    expect(await runCommand(['captions', '-'], { input: new Uint8Array([0x47, 0xfc, 0x47]) })).toEqual({
      code: 2,
      stdout: '',
      stderr: 'smart-packet: - is neither UTF-8 nor UTF-16\n',
    });
  });
});
