import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parsePacket } from '../../src/packet.js';
import { fromRoot } from '../../scripts/paths.mjs';
import { readOnlyFolder } from '../helpers/read-only-folder.js';
import { runCommand } from '../helpers/run-command.js';
import { temporaryFolder } from '../helpers/temporary-folder.js';

const transcript = 'Hello, and welcome.';
const basic = ['create', '--id', 'spid:bakery.example:welcome', '--title', 'Welcome', '--transcript', 'welcome.txt'];
const whole = [...basic, '--intent', 'welcome/greeting', '--author', 'Bakery', '--language', 'en'];
const folder = () => temporaryFolder({ 'welcome.txt': `${transcript}\n` });
const transcriptOfRecording = readFileSync(fromRoot('test/fixtures/audio/welcome.transcript.txt'), 'utf8').trim();
const read = (...path: string[]): Record<string, unknown> =>
  JSON.parse(readFileSync(join(...path), 'utf8')) as Record<string, unknown>;

describe('smart-packet create', () => {
  it('writes a canonical packet of what the options say', async () => {
    const args = [...whole, '--created', '2026-03-01', '--expires', '2099-12-31', '--tag', 'bread', '--tag', 'cake'];
    const { code, stdout, stderr } = await runCommand(args, { cwd: folder() });
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toBe(`{
  "id": "spid:bakery.example:welcome",
  "voice": null,
  "transcript": "Hello, and welcome.",
  "intent": "welcome/greeting",
  "cta": [],
  "meta": {
    "author": "Bakery",
    "created": "2026-03-01",
    "language": "en",
    "tags": [
      "bread",
      "cake"
    ],
    "expires": "2099-12-31"
  },
  "title": "Welcome"
}
`);
  });

  it.each([
    ['See the menu=https://a.example/menu', { type: 'link', label: 'See the menu', url: 'https://a.example/menu' }],
    ['Order=form:https://a.example/o', { type: 'form', label: 'Order', url: 'https://a.example/o' }],
    [
      'Pick a time=calendar:https://a.example/t',
      { type: 'calendar', label: 'Pick a time', url: 'https://a.example/t' },
    ],
    ['Call us=tel:+1 202 555 0142', { type: 'call', label: 'Call us', phone: '+1 202 555 0142' }],
    ['Text=sms:+12025550142?body=Hi%20you', { type: 'sms', label: 'Text', phone: '+12025550142', body: 'Hi you' }],
    ['Write=mailto:a@b.example?subject=Cake', { type: 'email', label: 'Write', email: 'a@b.example', subject: 'Cake' }],
    [
      'Join=event:2027-03-01T18:00?duration=60&timezone=Europe/Paris&location=Harbour Street',
      {
        ...{ type: 'calendar', label: 'Join', start: '2027-03-01T18:00', durationMinutes: 60 },
        ...{ timezone: 'Europe/Paris', location: 'Harbour Street' },
      },
    ],
  ])('makes an action of %j', async (cta, action) => {
    const { code, stdout } = await runCommand([...whole, '--cta', cta], { cwd: folder() });
    const packet = JSON.parse(stdout) as { cta: unknown };
    expect([code, packet.cta]).toEqual([0, [action]]);
    expect(parsePacket(packet, { strict: true }).ok).toBe(true);
  });

  it('dates a packet today, and names it after its title and the address of a page', async () => {
    const args = whole.filter((arg) => !arg.startsWith('spid:') && arg !== '--id');
    const { stdout } = await runCommand([...args, '--cta', 'Menu=https://www.bakery.example/menu'], { cwd: folder() });
    const { id, meta } = JSON.parse(stdout) as { id: string; meta: { created: string } };
    expect(id).toBe('spid:bakery.example:welcome');
    expect(Math.abs(Date.parse(meta.created) - Date.now())).toBeLessThan(2 * 86_400_000);
  });

  describe('with a recording', () => {
    const withRecording = () =>
      temporaryFolder({
        'welcome.txt': readFileSync(fromRoot('test/fixtures/audio/welcome.transcript.txt')),
        'audio/welcome.wav': readFileSync(fromRoot('test/fixtures/audio/welcome.wav')),
      });
    const args = [...whole, '--voice', 'audio/welcome.wav'];

    it('measures it, and writes the times of its words beside the packet', async () => {
      const cwd = withRecording();
      const { code, stderr } = await runCommand([...args, '-o', 'packets/welcome.json'], { cwd });
      expect([code, stderr]).toEqual([0, '✓ packets/welcome.vtt\n✓ packets/welcome.json\n']);
      const packet = read(cwd, 'packets/welcome.json');
      expect(packet).toMatchObject({ voice: '../audio/welcome.wav', captions: 'welcome.vtt', duration: 6.42 });
      expect(Math.max(...(packet['waveform'] as number[]))).toBe(100);
      expect(readFileSync(join(cwd, 'packets/welcome.vtt'), 'utf8')).toMatch(/^WEBVTT\n\n00:00:0\d\.\d{3} --> /);
      expect(readFileSync(join(cwd, 'packets/welcome.json'), 'utf8')).toMatch(/"waveform": \[\d+, .*\d\]/);
    });

    it('has the times inside of a packet that goes to standard output', async () => {
      const { stdout } = await runCommand(args, { cwd: withRecording() });
      const { captions, voice } = JSON.parse(stdout) as { captions: { start: number; text: string }[]; voice: string };
      expect(voice).toBe('audio/welcome.wav');
      expect(captions.map(({ text }) => text).join(' ')).toBe(transcriptOfRecording);
      const lines = stdout.split('\n').filter((line) => line.includes('"start"'));
      expect(lines).toHaveLength(captions.length);
      for (const line of lines)
        expect(line).toMatch(/^ {4}\{ "start": \d+(\.\d{1,3})?, "end": \d+(\.\d{1,3})?, "text": ".*" \},?$/);
      expect(parsePacket(stdout, { strict: true, baseUrl: 'https://a.example/' }).ok).toBe(true);
    });

    it('gives no times of a text that the recording does not say', async () => {
      const cwd = withRecording();
      const text = 'Seventeen green bottles were standing in a cupboard, and nobody could tell who had put them there.';
      writeFileSync(join(cwd, 'welcome.txt'), text);
      const { code, stdout, stderr } = await runCommand(args, { cwd });
      expect([code, stderr]).toEqual([
        0,
        '! audio/welcome.wav probably says something other than the transcript, so the packet gets no captions\n',
      ]);
      expect(JSON.parse(stdout)).not.toHaveProperty('captions');
    });
  });

  it('warns of what could be better in a packet that it wrote', async () => {
    const args = [...whole, '--cta', 'Call us=tel:555 0142', '--expires', '2020-01-01', '-o', 'a.json'];
    const { code, stderr } = await runCommand(args, { cwd: folder() });
    expect([code, stderr.split('\n')]).toEqual([
      0,
      [
        '✓ a.json',
        '! The packet has expired: its actions are no longer shown. Set a later date, or take the packet down.',
        '! “555 0142” can be dialled from its own country only. Write it with + and the country code.',
        '',
      ],
    ]);
  });

  it('reads the transcript from a pipe, and writes where it is told', async () => {
    const cwd = folder();
    const args = whole.map((arg) => (arg === 'welcome.txt' ? '-' : arg));
    const result = await runCommand([...args, '--output', 'packets/welcome.json'], { cwd, input: 'Come in.' });
    expect(result).toEqual({ code: 0, stdout: '', stderr: '✓ packets/welcome.json\n' });
    expect(read(cwd, 'packets/welcome.json')['transcript']).toBe('Come in.');
  });

  it('replaces no file unless it is told to', async () => {
    const cwd = temporaryFolder({ 'welcome.txt': transcript, 'welcome.json': 'mine' });
    const refused = await runCommand([...whole, '-o', 'welcome.json'], { cwd });
    expect(refused).toEqual({
      code: 2,
      stdout: '',
      stderr: 'smart-packet: welcome.json exists already\nTo replace it: --force\n',
    });
    expect(readFileSync(join(cwd, 'welcome.json'), 'utf8')).toBe('mine');
    expect((await runCommand([...whole, '-o', 'welcome.json', '--force'], { cwd })).code).toBe(0);
    expect(read(cwd, 'welcome.json')['title']).toBe('Welcome');
    expect(readdirSync(cwd).sort()).toEqual(['welcome.json', 'welcome.txt']);
  });

  it('minds the captions’ file only where there will be captions', async () => {
    const cwd = temporaryFolder({ 'welcome.txt': transcript, 'welcome.vtt': 'mine', 'audio/a.wav': '' });
    const args = [...whole, '--output', 'welcome.json'];
    expect(await runCommand([...args, '--voice', 'audio/a.wav'], { cwd })).toMatchObject({
      code: 2,
      stderr: 'smart-packet: welcome.vtt exists already\nTo replace it: --force\n',
    });
    expect((await runCommand(args, { cwd })).code).toBe(0);
    expect(readFileSync(join(cwd, 'welcome.vtt'), 'utf8')).toBe('mine');
  });

  it('says that a folder can’t be written to', async () => {
    const target = readOnlyFolder();
    const { code, stderr } = await runCommand([...whole, '-o', join(target, 'welcome.json')], { cwd: folder() });
    expect([code, stderr]).toEqual([
      2,
      expect.stringMatching(
        /^smart-packet: .*welcome\.json can’t be written: (permission was denied|the folder is read-only)\n$/,
      ),
    ]);
  });

  it.each([
    [basic, '--intent, --author, --language are missing\nSee smart-packet create --help'],
    [
      whole.filter((arg) => !arg.startsWith('spid:') && arg !== '--id'),
      /^--id is missing: .*\nWrite one such as --id spid:/,
    ],
    [
      [...whole, '--expires', 'soon'],
      '--expires: “soon” is not a valid date.\nWrite 2026-03-01 or, with a time, 2026-03-01T09:30:00Z.',
    ],
    [
      [...whole, '--cta', 'Call us'],
      /^--cta: “Call us” does not say where it leads\. Write it like\n {2}See the menu=https:\S+\n {2}Call us=tel:\S+\n {2}Text us=/,
    ],
    [
      ['create', ...whole.slice(3), '--cta', 'Call us=tel:soon', '--cta', '=https://a.example', '--expires', 'soon'],
      `--id is missing: it is made of --title and the domain of an https address only where there are both.
Write one such as --id spid:bakery.example:welcome
--cta: “Call us” can’t lead to “tel:soon”. Write it like
  Call us=tel:+12025550142
--cta: “=https://a.example” has no label. Write it like
  See the menu=https://bakery.example/menu
--expires: “soon” is not a valid date.
Write 2026-03-01 or, with a time, 2026-03-01T09:30:00Z.`,
    ],
    [
      [...basic, '--created', 'soon', '--intent', 'a/b'],
      '--author, --language are missing\nSee smart-packet create --help\n--created: “soon” is not a valid date.\nWrite 2026-03-01 or, with a time, 2026-03-01T09:30:00Z.',
    ],
    [[...whole, '--cta', 'Call us=tel:soon'], /^--cta: /],
    [[...whole, '--voice', 'none.mp3'], '--voice: none.mp3 can’t be read: there is no such file or folder'],
    [[...whole, '--voice', '.'], '--voice: . can’t be read: it is a folder'],
    [[...whole, '--voice', '-'], '--voice: - can’t be read: there is no such file or folder'],
    [[...whole, '--created', '2026-02-30'], /^--created: “2026-02-30” is not a valid date/],
    [['create', 'welcome.json'], 'unexpected argument “welcome.json”\nSee smart-packet create --help'],
  ])('does not make a packet of %j', async (args, message) => {
    const { code, stdout, stderr } = await runCommand(args, { cwd: folder() });
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr.replace('smart-packet: ', '').trimEnd()).toEqual(
      typeof message === 'string' ? message : expect.stringMatching(message),
    );
  });
});
