import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fromRoot } from '../../scripts/paths.mjs';
import { parsePacket } from '../../src/packet.js';
import { runCommand } from '../helpers/run-command.js';
import { temporaryFolder } from '../helpers/temporary-folder.js';
import { wavBytes } from '../helpers/wav.js';

const fixtures = fromRoot('test/fixtures');
const baseUrl = 'https://packets.example/inbox/';
const modelOf = (text: string) => {
  const result = parsePacket(text, { baseUrl });
  return result.ok ? result.value : result;
};

describe('smart-packet convert', () => {
  it.each([
    ['early', 1],
    ['sdk', 1],
    ['spec-v1', 0],
    ['spec-v1-text-only', 0],
    ['voicemate', 1],
    ['canonical-booking', 0],
  ])(
    'writes %s.json in the canonical shape, which is read as it was; something is missing: %i',
    async (name, missing) => {
      const { code, stdout } = await runCommand(['convert', `valid/${name}.json`], { cwd: fixtures });
      expect(code).toBe(missing);
      expect(Object.keys(JSON.parse(stdout) as object)).toEqual(expect.arrayContaining(['voice', 'cta', 'meta']));
      const check = await runCommand(['validate', '-'], { input: stdout });
      expect(check.stdout.split('\n')[0]).toMatch(/\(canonical\)$/);
      expect(modelOf(stdout)).toEqual(modelOf(readFileSync(join(fixtures, `valid/${name}.json`), 'utf8')));
    },
  );

  it('writes each packet of an answer', async () => {
    const { code, stdout, stderr } = await runCommand(['convert', 'valid/resolver-answer.json'], { cwd: fixtures });
    const { packets } = JSON.parse(stdout) as { packets: { id: string }[] };
    expect(packets.map(({ id }) => id)).toEqual([
      'spid:rick.voicemate.id:hello',
      'spid:harborline-dental.example:welcome',
      'spid:demo.voicemate.id:welcome',
    ]);
    expect([code, stderr]).toEqual([1, expect.stringContaining('$.packets[0].meta.author is missing')]);
  });

  it('brings intents to category/action if it is asked to', async () => {
    const { stdout } = await runCommand(['convert', '--intents', 'valid/early.json'], { cwd: fixtures });
    expect((JSON.parse(stdout) as { intent: string }).intent).toMatch(/^[a-z-]+\/[a-z-]+$/);
  });

  const recording = wavBytes(1);
  const delivery = {
    pulse_id_recipient: 'pulse:ann',
    pulse_id_agent: 'pulse:bakery',
    audio_payload: Buffer.from(recording).toString('base64'),
    transcript: 'Hello, Ann.',
    intent_metadata: { primary_intent: 'welcome/greeting', confidence_score: 0.9 },
    cta_branches: [
      { cta_id: 'menu', label: 'See the menu', url: 'https://bakery.example/menu' },
      { cta_id: 'later', label: 'Later' },
    ],
    delivery_timestamp: '2026-03-01T10:00:00Z',
    consent_state_snapshot: { given: true },
  };

  it('writes the recording of a delivery to a file beside the packet, and says what it leaves out', async () => {
    const cwd = temporaryFolder({ 'delivery.json': JSON.stringify(delivery) });
    const args = ['convert', 'delivery.json', '--id', 'spid:bakery.example:hello', '-o', 'packets/hello.json'];
    const { code, stderr } = await runCommand(args, { cwd });
    expect(code).toBe(1);
    expect(readdirSync(join(cwd, 'packets')).sort()).toEqual(['hello.json', 'hello.wav']);
    expect(new Uint8Array(readFileSync(join(cwd, 'packets/hello.wav')))).toEqual(new Uint8Array(recording));
    expect(JSON.parse(readFileSync(join(cwd, 'packets/hello.json'), 'utf8'))).toEqual({
      id: 'spid:bakery.example:hello',
      voice: 'hello.wav',
      transcript: 'Hello, Ann.',
      intent: 'welcome/greeting',
      cta: [{ type: 'link', label: 'See the menu', url: 'https://bakery.example/menu', cta_id: 'menu' }],
      meta: { created: '2026-03-01T10:00:00Z' },
    });
    expect(stderr.split('\n')).toEqual(
      expect.arrayContaining([
        'delivery.json: $.pulse_id_recipient is left out: it is personal, and the packet will be public',
        'delivery.json: $.cta_branches[1] is left out: it does not say where it leads',
        '✓ packets/hello.wav',
        '✓ packets/hello.json',
      ]),
    );
  });

  it.each([
    [
      [],
      1,
      ['$.id', '$.meta.author', '$.meta.created', '$.meta.language'].map(
        (path) => `a.json: ${path} is missing, but the format requires it\n`,
      ),
    ],
    [['--id', 'spid:a.example:b', '--author', 'A', '--language', 'en', '--created', '2026-01-01'], 0, []],
    [
      ['--id', 'spid:a.example:b', '--author', 'A', '--language', 'en'],
      1,
      ['a.json: $.meta.created is missing, but the format requires it\n'],
    ],
  ])('says once what a packet lacks after %j', async (gaps, status, notes) => {
    const packet = { voice: null, transcript: 'Hello.', intent: 'a/b', cta: [], meta: {} };
    const cwd = temporaryFolder({ 'a.json': JSON.stringify(packet) });
    const { code, stderr } = await runCommand(['convert', 'a.json', ...gaps], { cwd });
    expect([code, stderr]).toEqual([status, notes.join('')]);
  });

  it('fills in what a packet lacks, and nothing that it has', async () => {
    const cwd = temporaryFolder({ 'a.json': JSON.stringify(delivery) });
    const gaps = ['--id', 'spid:a.example:b', '--author', 'Bakery', '--language', 'en_US', '--created', '2020-01-01'];
    const { code } = await runCommand(['convert', 'a.json', ...gaps, '-d', 'new'], { cwd });
    const { meta } = JSON.parse(readFileSync(join(cwd, 'new/a.json'), 'utf8')) as { meta: object };
    expect([code, Object.entries(meta)]).toEqual([
      0,
      [
        ['author', 'Bakery'],
        ['created', '2026-03-01T10:00:00Z'],
        ['language', 'en-US'],
      ],
    ]);
  });

  it.each([
    [
      ['--id', 'bakery'],
      '--id can’t be “bakery”: it is spid: and two or more names, such as spid:bakery.example:welcome',
    ],
    [['--created', 'soon'], '--created can’t be “soon”'],
  ])('refuses to fill in %j', async (args, message) => {
    const { code, stderr } = await runCommand(['convert', 'valid/early.json', ...args], { cwd: fixtures });
    expect([code, stderr.split('\n')[0]]).toEqual([2, `smart-packet: ${message}`]);
  });

  const beside = {
    ...{ id: 'spid:a.example:b', voice: 'hello.wav', captions: '../hello.vtt', transcript: 'Hello.', cta: [] },
    ...{ intent: 'a/b', meta: { author: 'A', created: '2026-03-01', language: 'en' } },
  };

  it('leads to the same files from another folder', async () => {
    const cwd = temporaryFolder({ 'old/a.json': JSON.stringify(beside) });
    const { code, stderr } = await runCommand(['convert', 'old/a.json', '-o', 'new/deep/a.json'], { cwd });
    expect([code, stderr]).toEqual([0, '✓ new/deep/a.json\n']);
    const written: unknown = JSON.parse(readFileSync(join(cwd, 'new/deep/a.json'), 'utf8'));
    expect(written).toEqual({ ...beside, voice: '../../old/hello.wav', captions: '../../hello.vtt' });
  });

  it('leaves addresses from a pipe as they are, and says so', async () => {
    const cwd = temporaryFolder({});
    const { stderr } = await runCommand(['convert', '-', '-o', 'new/a.json'], { cwd, input: JSON.stringify(beside) });
    expect(stderr).toMatch(/^✓ new\/a\.json\nRelative addresses of what came from .* stay as they were/);
    expect(JSON.parse(readFileSync(join(cwd, 'new/a.json'), 'utf8'))).toEqual(beside);
  });

  it('converts a folder into another', async () => {
    const cwd = temporaryFolder({
      'old/a.json': readFileSync(join(fixtures, 'valid/early.json')),
      'old/deep/b.json': readFileSync(join(fixtures, 'valid/sdk.json')),
    });
    const { code } = await runCommand(['convert', 'old', '-d', 'new'], { cwd });
    expect([code, readdirSync(join(cwd, 'new')).sort()]).toEqual([1, ['a.json', 'b.json']]);
  });

  it.each([
    [{ 'a/x.json': '{}', 'b/x.json': '{}' }, ['a', 'b', '-d', 'new'], 2, 'two files would be written to new/x.json'],
    [
      { 'a/x.json': '{}', 'a/y.json': '{}' },
      ['a'],
      2,
      '2 files can’t be written to one\nName a folder for them: --output-dir FOLDER',
    ],
    [
      { 'x.json': '{"id":1}' },
      ['x.json'],
      1,
      'x.json can’t be converted: This is not a packet of any published shape.',
    ],
    [{ 'x.json': '{' }, ['x.json'], 1, 'x.json can’t be converted: This is not JSON.'],
    [
      { 'x.json': JSON.stringify({ ...delivery, audio_payload: '%%%' }) },
      ['x.json'],
      1,
      'x.json can’t be converted: Its audio_payload is not base64.',
    ],
  ])('does not convert %j by %j', async (files, args, code, message) => {
    const ended = await runCommand(['convert', ...args], { cwd: temporaryFolder(files) });
    expect(ended).toEqual({ code, stdout: '', stderr: `smart-packet: ${message}\n` });
  });
});
