import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { fromRoot } from '../../scripts/paths.mjs';
import { parseCaptions } from '../../src/captions/captions.js';
import { deserted, localServer } from '../helpers/local-server.js';
import { makeProgram } from '../helpers/make-program.js';
import { runCommand, type Ended } from '../helpers/run-command.js';
import { temporaryFolder } from '../helpers/temporary-folder.js';
import { wavBytes } from '../helpers/wav.js';

const BASE = 'https://bakery.example/voice/';
const SPEECH = readFileSync(fromRoot('test/fixtures/audio/welcome.wav'));
const SPOKEN = readFileSync(fromRoot('test/fixtures/audio/welcome.transcript.txt'), 'utf8').trim();
const MARKER = '.smart-packet-site.json';

type Fields = Readonly<Record<string, unknown>>;

const packetOf = (name: string, fields: Fields = {}): Fields => ({
  id: `spid:bakery.example:${name}`,
  voice: null,
  transcript: `This is ${name}.`,
  intent: 'business/welcome',
  cta: [],
  meta: { author: 'Mill Lane Bakery', created: '2026-03-09', language: 'en' },
  title: `About ${name}`,
  ...fields,
});

let folder: string;

beforeEach(() => {
  folder = temporaryFolder();
});

function write(path: string, content: unknown): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(
    join(folder, path),
    typeof content === 'string' || content instanceof Uint8Array ? content : JSON.stringify(content, null, 2),
  );
}
const read = (path: string): string => readFileSync(join(folder, path), 'utf8');
const readJson = (path: string): Record<string, unknown> => JSON.parse(read(path)) as Record<string, unknown>;
const mtime = (path: string): bigint => statSync(join(folder, path), { bigint: true }).mtimeNs;

interface BuildOptions {
  readonly args?: readonly string[];
  readonly out?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** Of the folder `in`, into `site`. */
const build = ({ args = [], out = 'site', env = {} }: BuildOptions = {}): Promise<Ended> =>
  runCommand(['build', 'in', '--out', out, '--base', BASE, ...args], { cwd: folder, env });

/** An environment in which a call of `node:fs` fails: the name of the call, its number, and how. */
const breakFiles = (what: string): Readonly<Record<string, string>> => ({
  NODE_OPTIONS: `--import ${pathToFileURL(fromRoot('test/helpers/breaking-files.mjs')).href}`,
  BREAK_FILES: what,
});

/** The files of a folder, by their paths. */
function treeOf(path: string): Record<string, string> {
  const names = readdirSync(join(folder, path), { recursive: true, encoding: 'utf8' }).sort();
  const files = names.filter((name) => statSync(join(folder, path, name)).isFile());
  return Object.fromEntries(files.map((name) => [name, readFileSync(join(folder, path, name), 'latin1')]));
}

const withoutAssets = (path: string): string[] =>
  Object.keys(treeOf(path)).filter((name) => !name.startsWith('assets/'));

describe('smart-packet build', () => {
  it('makes a site of a folder', async () => {
    write('in/welcome.json', packetOf('welcome'));
    write(
      'in/more/loaves.json',
      packetOf('loaves', { meta: { author: 'Ann', created: '2026-04-01', language: 'fr' } }),
    );
    write('in/package.json', { name: 'not-a-packet' });
    const { code, stdout, stderr } = await build();
    expect([code, stdout]).toEqual([0, '']);
    expect(stderr).toMatch(
      /^Skipped, since they are not packets: in\/package\.json\n✓ site: 2 packets, \d+ files, \d\.\d MB \(\d+ written\)\n {2}for https:\/\/bakery\.example\/voice\/\n$/,
    );
    const pagesOf = (name: string) =>
      ['embed.html', 'index.html', 'packet.json', 'qr.svg'].map((file) => `${name}/${file}`);
    expect(withoutAssets('site')).toEqual(
      [
        MARKER,
        'feed.xml',
        'identity.json',
        'index.html',
        'index.json',
        ...pagesOf('loaves'),
        'oembed/loaves.json',
        'oembed/welcome.json',
        'packets.json',
        'sitemap.xml',
        ...pagesOf('welcome'),
      ].sort(),
    );
    expect(readJson('site/packets.json')['packets']).toEqual([
      {
        ...packetOf('loaves', { meta: { author: 'Ann', created: '2026-04-01', language: 'fr' } }),
        pageUrl: `${BASE}loaves/`,
      },
      { ...packetOf('welcome'), pageUrl: `${BASE}welcome/` },
    ]);
    expect(readJson('site/identity.json')).toEqual({
      id: 'spid:domain:bakery.example',
      displayName: 'bakery.example',
      packetsUrl: `${BASE}packets.json`,
      metadata: { tags: [] },
    });
    expect(read('site/loaves/index.html')).toContain('<html lang="fr" dir="ltr">');
    // Cards name the site's files as the page around them does.
    for (const [path, root] of [
      ['index.html', './'],
      ['loaves/index.html', '../'],
      ['loaves/embed.html', '../'],
    ]) {
      const sheets = [...read(`site/${path}`).matchAll(/ href="([^"]*\/smart-packet\.css)"/g)].map(
        ([, sheet]) => sheet,
      );
      expect(sheets.length, path).toBeGreaterThan(1);
      expect([...new Set(sheets)], path).toEqual([expect.stringMatching(`^${root!.replaceAll('.', '\\.')}assets/`)]);
    }
  });

  it('says what it was told to say', async () => {
    write('in/welcome.json', packetOf('welcome'));
    const { code } = await build({
      args: [
        '--name',
        'The Bakery',
        '--id',
        'spid://bakery.example/main',
        '--inbox',
        'https://bakery.example/in',
        '--language',
        'de_CH',
        '--image',
        'https://bakery.example/a.png',
      ],
    });
    expect(code).toBe(0);
    expect(readJson('site/identity.json')).toMatchObject({
      id: 'spid:bakery.example:main',
      displayName: 'The Bakery',
      inboxUrl: 'https://bakery.example/in',
    });
    expect(read('site/index.html')).toContain('<html lang="de-CH" dir="ltr">');
    expect(read('site/index.html')).toContain('Abonnieren (RSS)');
    expect(read('site/welcome/index.html')).toContain(
      '<meta property="og:image" content="https://bakery.example/a.png" />',
    );
    expect(read('site/feed.xml')).toContain('<title>The Bakery</title>');
  });

  it('reads every published shape, and answers with several packets', async () => {
    for (const name of ['spec-v1', 'spec-v1-text-only', 'resolver-answer', 'canonical-arabic']) {
      const json = JSON.parse(readFileSync(fromRoot(`test/fixtures/valid/${name}.json`), 'utf8')) as Fields;
      write(`in/${name}.json`, json);
    }
    const { code, stdout, stderr } = await build({ args: ['--offline', '--no-pages'] });
    expect([code, stdout]).toEqual([0, '']);
    const packets = readJson('site/packets.json')['packets'] as Fields[];
    expect(stderr).toContain(`✓ site: ${packets.length} packets, `);
    expect(packets.length).toBeGreaterThan(5);
    for (const packet of packets) {
      expect(Object.keys(packet)).toEqual(expect.arrayContaining(['id', 'voice', 'transcript', 'cta', 'meta']));
      expect(packet).not.toHaveProperty('pageUrl');
    }
  });

  it('says on the first page how many messages there are on all, and what links to their pages are like', async () => {
    for (let number = 1; number <= 25; number++) write(`in/${number}.json`, packetOf(`note-${number}`));
    const list = async () => {
      await build({ args: ['--language', 'de'] });
      return read('site/index.html').replace(/<!--.*?-->/g, '');
    };
    expect(await list()).toContain('<span part="count">25 Nachrichten</span>');
    const link = '<a class="own">Link zu dieser Nachricht</a>';
    expect(read('site/index.html')).toContain(
      `<template slot="link"><div slot="footer">${link}</div></template></smart-packet-list>`,
    );
    rmSync(join(folder, 'in/25.json'));
    expect(await list()).toContain('<span part="count">24 Nachrichten</span>');
    expect(read('site/index.html')).not.toContain('slot="link"');
  });
});

describe('what keeps packets from becoming a site', () => {
  const nothingWritten = async (ended: Ended): Promise<void> => {
    expect([ended.code, ended.stderr]).toEqual([1, 'Nothing was written.\n']);
    expect(readdirSync(folder)).not.toContain('site');
  };

  it('is said in the validator’s words, of all files', async () => {
    write('in/a.json', packetOf('a', { cta: [{ type: 'call', label: 'Call', phone: 'call me' }] }));
    write('in/b.json', `${JSON.stringify(packetOf('b')).slice(0, -1)},}`);
    write('in/c.json', packetOf('c'));
    const ended = await build();
    await nothingWritten(ended);
    expect(ended.stdout).toMatch(
      /^✗ in\/a\.json \(canonical\)\n {2}in\/a\.json:10:16 error invalid-phone \$\.cta\[0\]\.phone\n {4}“call me” is not a telephone number/,
    );
    expect(ended.stdout).toContain('✗ in/b.json');
    expect(ended.stdout).toContain('trailing-comma');
    expect(ended.stdout).not.toContain('c.json');
  });

  it.each<[string, Fields, string]>([
    [
      'two packets of one id',
      { 'a.json': packetOf('x'), 'b.json': packetOf('x', { id: 'SPID://bakery.example/x' }) },
      '✗ in/b.json\n    spid:bakery.example:x is the id of two packets: here, and in in/a.json.\n',
    ],
    [
      'a packet without an id',
      { 'a.json': { id: 7, audio_url: null, transcript: 'Hi', ctas: null, created_at: '2026-03-02T08:00:00Z' } },
      '✗ in/a.json\n    The packet has no id.\n',
    ],
    [
      'a recording that is missing',
      { 'a.json': packetOf('a', { voice: 'none.mp3' }) },
      '✗ in/a.json\n    The recording in/none.mp3 can’t be read: there is no such file or folder.\n    → Correct the address, or put the file there.\n',
    ],
    [
      'a recording that is none',
      { 'a.json': packetOf('a', { voice: 'a.mp3' }), 'a.mp3': '<html>Not found</html>' },
      '    The recording in/a.mp3 is not of a kind that browsers play.\n    → Put a recording there, such as MP3, M4A or WAV.\n',
    ],
    [
      'captions that are none',
      { 'a.json': packetOf('a', { captions: 'a.vtt' }), 'a.vtt': 'Not found' },
      '    The captions in/a.vtt are in no known format.\n    → Use WebVTT, which smart-packet align writes.\n',
    ],
    [
      'a file that is not the folder’s',
      { 'a.json': packetOf('a', { captions: '../../etc/hosts' }) },
      'The address of the captions, ../../etc/hosts, leads out of the folder, and nothing from there becomes public.\n',
    ],
    [
      'a name with a slash in it',
      { 'a.json': packetOf('a', { voice: 'b%2fc.mp3' }) },
      'The address of the recording, b%2fc.mp3, can’t be that of a file.\n',
    ],
  ])('such as %s', async (_, files, message) => {
    for (const [name, content] of Object.entries(files)) write(`in/${name}`, content);
    const ended = await build();
    await nothingWritten(ended);
    expect(ended.stdout).toContain(message);
  });

  it.each([
    [['build', 'in', '--base', BASE], '--out is missing\nSee smart-packet build --help'],
    [['build', 'in', '--out', 'site'], '--base is missing\nSee smart-packet build --help'],
    [['build', '--out', 'site', '--base', BASE], 'FOLDER is missing\nSee smart-packet build --help'],
    [['build', 'none', '--out', 'site', '--base', BASE], 'none is no folder'],
    [
      ['build', 'in', '--out', 'site', '--base', 'http://bakery.example/'],
      '--base can’t be “http://bakery.example/”; it must be an address that begins with https://',
    ],
    [
      ['build', 'in', '--out', 'site', '--base', 'https://bakery.example/?a'],
      '--base can’t be “https://bakery.example/?a”: it is the address of a folder, without ? and #',
    ],
    [
      ['build', 'in', '--out', 'site', '--base', BASE, '--inbox', 'mailto:a@b.example'],
      '--inbox can’t be “mailto:a@b.example”; it must be an address that begins with https://',
    ],
    [
      ['build', 'in', '--out', 'site', '--base', BASE, '--name', ' \u200b'],
      '--name can’t be “ \\u200b”: nothing of it can be seen',
    ],
    [
      ['build', 'in', '--out', 'site', '--base', BASE, '--timeout', '0'],
      '--timeout can’t be “0”: it is a number of seconds, at most 3600',
    ],
    [['build', 'in', '--out', 'site', '--base', BASE], 'there are no files in in that end in .json'],
    [
      ['build', 'in', '--out', 'in', '--base', BASE, '--offline'],
      'in is not empty, and no site of smart-packet\nNothing in it was touched. Name a folder that is empty or not there yet: --out FOLDER',
    ],
  ])('such as %j', async (args, message) => {
    write('in/notes.txt', '');
    expect(await runCommand(args, { cwd: folder })).toEqual({
      code: 2,
      stdout: '',
      stderr: `smart-packet: ${message}\n`,
    });
  });
});

describe('a recording of the folder', () => {
  beforeEach(() => {
    write('in/voice/welcome.wav', SPEECH);
    write(
      'in/welcome.json',
      packetOf('welcome', { voice: 'voice/welcome.wav', transcript: SPOKEN, 'x-own': { kept: true } }),
    );
  });

  it('is copied, measured and listened to, once', async () => {
    const first = await build();
    expect(first.stderr).toContain('1 recording listened to');
    const { packets } = readJson('site/packets.json') as { packets: Fields[] };
    const { waveform, ...packet } = packets[0]!;
    expect(packet).toMatchObject({
      voice: `${BASE}voice/welcome.wav`,
      captions: `${BASE}captions/welcome.vtt`,
      duration: 6.42,
      'x-own': { kept: true },
    });
    expect(waveform).toHaveLength(128);
    expect(readFileSync(join(folder, 'site/voice/welcome.wav')).equals(SPEECH)).toBe(true);
    const vtt = read('site/captions/welcome.vtt');
    expect(parseCaptions(vtt)!.length).toBe(SPOKEN.split(/\s+/).length);
    for (const line of vtt.split('\n')) expect(line.replace(/<[^>]*>/g, '').length).toBeLessThanOrEqual(65);
    expect(read('site/feed.xml')).toContain(
      `<enclosure url="${BASE}voice/welcome.wav" length="${SPEECH.length}" type="audio/wav"/>`,
    );
    expect(read('site/feed.xml')).toContain(
      `<podcast:transcript url="${BASE}captions/welcome.vtt" type="text/vtt" language="en"/>`,
    );
    const before = [MARKER, 'captions/welcome.vtt', 'index.html', 'voice/welcome.wav'].map((name) =>
      mtime(`site/${name}`),
    );
    const second = await build();
    expect(second.stderr).toMatch(/^✓ site: 1 packet, \d+ files, \d\.\d MB \(0 written\)\n/);
    expect(
      [MARKER, 'captions/welcome.vtt', 'index.html', 'voice/welcome.wav'].map((name) => mtime(`site/${name}`)),
    ).toEqual(before);
  });

  it('is listened to again when its text, its bytes or its captions change, and no other one is', async () => {
    write('in/voice/tone.wav', wavBytes(1));
    write('in/tone.json', packetOf('tone', { voice: 'voice/tone.wav', transcript: 'Never said.' }));
    const listened = async (): Promise<string | undefined> =>
      /(\d+) recordings? listened to/.exec((await build({ args: ['--no-pages'] })).stderr)?.[1];
    expect(await listened()).toBe('2');
    expect(await listened()).toBeUndefined();
    write('in/welcome.json', packetOf('welcome', { voice: 'voice/welcome.wav', transcript: SPOKEN.replace('.', '!') }));
    expect(await listened()).toBe('1');
    write('in/voice/tone.wav', wavBytes(1.5));
    expect(await listened()).toBe('1');
    writeFileSync(join(folder, 'site/captions/welcome.vtt'), 'WEBVTT\n');
    expect(await listened()).toBe('1');
    expect(await listened()).toBeUndefined();
  });

  it('gets no captions where it says something else', async () => {
    write(
      'in/welcome.json',
      packetOf('welcome', {
        voice: 'voice/welcome.wav',
        transcript: 'Nobody knows how old the oak behind our school really is, but my grandfather climbed it.',
      }),
    );
    for (let run = 0; run < 2; run++)
      expect((await build()).stderr).toContain(
        '! in/voice/welcome.wav probably says something other than the transcript in in/welcome.json, so its packet gets no captions.\n',
      );
    const { packets } = readJson('site/packets.json') as { packets: Fields[] };
    expect(packets[0]).toMatchObject({ duration: 6.42 });
    expect(packets[0]).not.toHaveProperty('captions');
  });

  it('keeps what the publisher says about it', async () => {
    write('in/own.srt', '1\n00:00:00,000 --> 00:00:02,000\nGood morning.\n');
    write(
      'in/welcome.json',
      packetOf('welcome', { voice: 'voice/welcome.wav', captions: 'own.srt', duration: 7, waveform: [1, 2, 3] }),
    );
    write(
      'in/inside.json',
      packetOf('inside', {
        voice: 'voice/welcome.wav',
        transcript: 'Good morning.',
        captions: [
          { start: 0, end: 0.5, text: 'good' },
          { start: 0.5, end: 1, text: 'morning' },
        ],
        duration: 6,
        waveform: [4],
      }),
    );
    const { stderr } = await build();
    expect(stderr).not.toContain('listened');
    const { packets } = readJson('site/packets.json') as { packets: Fields[] };
    expect(packets).toMatchObject([
      { captions: [{ text: 'good' }, { text: 'morning' }], duration: 6, waveform: [4] },
      { captions: `${BASE}captions/welcome.srt`, duration: 7, waveform: [1, 2, 3] },
    ]);
    expect(read('site/captions/welcome.srt')).toBe(read('in/own.srt'));
    // Podcast apps read WebVTT.
    expect(read('site/captions/welcome.vtt')).toBe('WEBVTT\n\n00:00:00.000 --> 00:00:02.000\nGood morning.\n');
    expect(read('site/captions/inside.vtt')).toContain('Good <00:00:00.500>morning.');
    expect(read('site/feed.xml').match(/<podcast:transcript url="[^"]*voice\/(captions\/[^"]*)"/g)).toHaveLength(3);
  });

  it('that is not WAV is no obstacle where ffmpeg is missing', async () => {
    copyFileSync(fromRoot('demo/audio/garden.mp3'), join(folder, 'in/voice/garden.mp3'));
    write('in/garden.json', packetOf('garden', { voice: 'voice/garden.mp3' }));
    const { code, stderr } = await build({ env: { PATH: temporaryFolder() } });
    expect(code).toBe(0);
    expect(stderr).toContain(
      '! 1 recording could not be listened to, since ffmpeg is not installed: without it only WAV is understood.',
    );
    expect(read('site/feed.xml')).toContain(
      `<enclosure url="${BASE}voice/garden.mp3" length="96572" type="audio/mpeg"/>`,
    );
    expect(readJson('site/garden/packet.json')).not.toHaveProperty('duration');
  });

  it('that can’t be decoded is said to be so', async () => {
    write('in/voice/broken.mp3', new Uint8Array([0xff, 0xfb, 0x90, 0x64, 1, 2, 3]));
    write('in/broken.json', packetOf('broken', { voice: 'voice/broken.mp3' }));
    const programs = temporaryFolder();
    makeProgram(
      programs,
      'ffmpeg',
      'if (process.argv.length > 4) { console.error("Invalid data found"); process.exitCode = 1 }',
    );
    const { code, stderr } = await build({ env: { PATH: programs } });
    expect(code).toBe(0);
    expect(stderr).toContain(
      '! in/voice/broken.mp3 can’t be decoded: ffmpeg says “Invalid data found”, so its packet gets no length, waveform or captions.\n',
    );
  });
});

describe('a recording on another server', () => {
  const requests: string[] = [];
  const serve = (etag?: string): Promise<string> =>
    localServer(({ url, headers }, response) => {
      requests.push(`${url ?? ''} ${headers['if-none-match'] ?? headers.range ?? 'whole'}`);
      if (url !== '/a.wav') return void response.writeHead(404).end();
      if (etag && headers['if-none-match'] === etag) return void response.writeHead(304).end();
      response
        .writeHead(200, { 'content-type': 'audio/x-wav', 'content-length': SPEECH.length, ...(etag && { etag }) })
        .end(SPEECH);
    });

  beforeEach(() => {
    requests.length = 0;
  });

  it('stays there, and is asked for again only if it has changed', async () => {
    const origin = await serve('"1"');
    write('in/a.json', packetOf('a', { voice: `${origin}/a.wav`, transcript: SPOKEN }));
    expect((await build()).stderr).toContain('1 recording listened to');
    expect(readJson('site/a/packet.json')).toMatchObject({
      voice: `${origin}/a.wav`,
      duration: 6.42,
      captions: `${BASE}captions/a.vtt`,
    });
    expect(read('site/feed.xml')).toContain(
      `<enclosure url="${origin}/a.wav" length="${SPEECH.length}" type="audio/wav"/>`,
    );
    expect(read('site/a/index.html')).toContain(
      `media-src &#39;self&#39; ${origin}; connect-src &#39;self&#39; ${origin};`.replaceAll('&#39;', "'"),
    );
    const before = treeOf('site');
    expect((await build()).stderr).toContain('(0 written)');
    expect(requests).toEqual(['/a.wav whole', '/a.wav "1"']);
    expect(treeOf('site')).toEqual(before);
  });

  it('is asked only for its beginning where the packet says all about it', async () => {
    const origin = await serve();
    write(
      'in/a.json',
      packetOf('a', { voice: `${origin}/a.wav`, captions: `${origin}/a.vtt`, duration: 6, waveform: [1] }),
    );
    await build();
    expect(requests).toEqual(['/a.wav bytes=0-4095']);
    expect(read('site/feed.xml')).toContain(`length="${SPEECH.length}" type="audio/wav"`);
    expect(read('site/feed.xml')).toContain(`<podcast:transcript url="${origin}/a.vtt" type="text/vtt"`);
  });

  it.each([
    ['is not there', async () => `${await serve()}/b.wav`, 'There is nothing there: the server answered 404.'],
    ['does not answer', async () => `${await deserted()}/b.wav`, 'It can’t be reached: the connection was refused.'],
  ])('that %s is no obstacle', async (_, address, reason) => {
    const url = await address();
    write('in/a.json', packetOf('a', { voice: url }));
    const { code, stderr } = await build();
    expect([code, stderr]).toEqual([0, expect.stringContaining(`! ${url}: ${reason}\n`)]);
    expect(read('site/feed.xml')).toContain(`<enclosure url="${url}" length="0" type="audio/wav"/>`);
  });

  it('holds a build up no longer than twice where its server never answers', async () => {
    let asked = 0;
    const origin = await localServer(() => {
      asked++;
    });
    for (const name of ['a', 'b', 'c', 'd'])
      write(`in/${name}.json`, packetOf(name, { voice: `${origin}/${name}.wav` }));
    const { code, stderr } = await build({ args: ['--timeout', '0.5'] });
    expect([code, asked]).toEqual([0, 2]);
    expect(stderr).toContain(
      `! ${origin}/a.wav: No answer within 0.5 s.\n! ${origin}/b.wav: No answer within 0.5 s.\n! ${origin}/c.wav: It can’t be reached: its host has not answered in time before.\n! ${origin}/d.wav: It can’t be reached: its host has not answered in time before.\n`,
    );
    expect(read('site/feed.xml').match(/<enclosure/g)).toHaveLength(4);
  });

  it('is left in peace with --offline, and what is known of it stays', async () => {
    const origin = await serve();
    write('in/a.json', packetOf('a', { voice: `${origin}/a.wav`, transcript: SPOKEN }));
    await build({ args: ['--offline'] });
    expect([requests, readJson('site/a/packet.json')['duration']]).toEqual([[], undefined]);
    await build();
    const known = treeOf('site');
    const { stderr } = await build({ args: ['--offline'] });
    expect([requests.length, stderr]).toEqual([1, expect.stringContaining('(0 written)')]);
    expect(treeOf('site')).toEqual(known);
  });
});

describe('the folder of a site', () => {
  it('has the same bytes wherever and whenever it is built, and nothing of the machine', async () => {
    write(
      'in/welcome.json',
      packetOf('welcome', {
        meta: { author: 'A', created: '2026-03-09T23:30:00Z', language: 'fr' },
        cta: [{ type: 'calendar', label: 'Fair', start: '2030-01-01T10:00:00', timezone: 'Europe/Paris' }],
      }),
    );
    write('in/tone.wav', wavBytes(0.5));
    write('in/tone.json', packetOf('tone', { voice: 'tone.wav' }));
    await build();
    const elsewhere = temporaryFolder();
    const args = ['build', join(folder, 'in'), '--out', join(elsewhere, 'b/c'), '--base', BASE];
    const built = await runCommand(args, {
      cwd: elsewhere,
      env: { TZ: 'Asia/Tokyo', LANG: 'de_DE.UTF-8', LC_ALL: 'de_DE.UTF-8' },
    });
    expect(built.code).toBe(0);
    const tree = treeOf('site');
    expect(Object.keys(tree).length).toBeGreaterThan(40);
    for (const [name, content] of Object.entries(tree))
      expect(readFileSync(join(elsewhere, 'b/c', name), 'latin1') === content, name).toBe(true);
    const traces = [
      folder,
      elsewhere,
      fromRoot(''),
      process.env['HOME'] ?? '/root',
      process.env['USER'] ?? 'nobody-else',
      hostname(),
    ].filter((trace) => trace.length > 3);
    for (const [name, content] of Object.entries(tree))
      for (const trace of traces) expect(content.includes(trace), `${name}: ${trace}`).toBe(false);
  });

  it('is as if it had been built anew after each change', async () => {
    write('in/tone.wav', wavBytes(0.5));
    write('in/a.json', packetOf('a', { voice: 'tone.wav' }));
    write('in/b.json', packetOf('b'));
    await build();
    rmSync(join(folder, 'in/a.json'));
    write('in/c.json', packetOf('c', { voice: 'tone.wav' }));
    expect((await build()).stderr).toContain('removed');
    await build({ out: 'anew' });
    expect(treeOf('site')).toEqual(treeOf('anew'));
    expect(existsSync(join(folder, 'site/a'))).toBe(false);
  });

  it('may be in the folder of the packets, and keeps the files of others', async () => {
    write('in/a.json', packetOf('a'));
    for (let run = 0; run < 2; run++) {
      const { code, stderr } = await build({ out: 'in/public' });
      expect([code, stderr]).toEqual([0, expect.stringContaining('1 packet,')]);
      write('in/public/robots.txt', 'mine');
    }
    expect(read('in/public/robots.txt')).toBe('mine');
    const { code, stderr } = await runCommand(['build', 'in/public', '--out', 'x', '--base', BASE], { cwd: folder });
    expect([code, stderr]).toEqual([
      2,
      'smart-packet: in/public is a site that was built\nName the folder with its packets and recordings.\n',
    ]);
  });

  it('is not touched where something of others is in the way', async () => {
    write('in/a.json', packetOf('a'));
    await build();
    write('in/b.json', packetOf('b'));
    write('site/b/index.html', 'mine');
    const before = treeOf('site');
    const { code, stderr } = await build();
    expect([code, stderr]).toEqual([
      2,
      'smart-packet: site has something of yours where the site needs its own: b/index.html\nNothing was changed. Move it away, or build into another folder.\n',
    ]);
    expect(treeOf('site')).toEqual(before);
  });

  it('stays as it was when the disk is full', async () => {
    write('in/a.json', packetOf('a'));
    await build();
    const before = treeOf('site');
    write('in/long.wav', wavBytes(60));
    write('in/a.json', packetOf('a', { title: 'Changed', voice: 'long.wav' }));
    // No file may be larger than 900 blocks, of 512 bytes or of 1 kB.
    const command = `ulimit -f 900; exec "$0" "$@"`;
    const args = [
      '-c',
      command,
      process.execPath,
      fromRoot('dist/cli/main.js'),
      'build',
      'in',
      '--out',
      'site',
      '--base',
      BASE,
    ];
    const child = spawn('sh', args, { cwd: folder });
    let words = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => void (words += text));
    expect((await once(child, 'close'))[0]).toBe(2);
    expect(words).toBe(`smart-packet: site can’t be written: it would be larger than files may be here\n`);
    expect(treeOf('site')).toEqual(before);
  });

  /** What a page of a site leads to in the site. */
  const filesNamedIn = (page: string): string[] =>
    [...read(page).matchAll(/ (?:href|src)="(\.{1,2}\/[^"#]*|[a-z][^":#]*)"/g)].map(([, path]) => {
      const { pathname } = new URL(path!, `file:///${page}`);
      return pathname.slice(1).replace(/\/$/, '/index.html');
    });

  it.each([1, 3, 9])('is whole again, and was never half, when a build was killed at move %i', async (move) => {
    for (const name of ['a', 'b']) write(`in/${name}.json`, packetOf(name));
    await build();
    const before = treeOf('site');
    rmSync(join(folder, 'in/b.json'));
    for (const name of ['a', 'c']) write(`in/${name}.json`, packetOf(name, { title: `New ${name}` }));
    await build({ out: 'anew' });
    const anew = treeOf('anew');
    const killed = await build({ env: breakFiles(`renameSync ${move} SIGKILL`) });
    expect([killed.code, killed.stderr]).toEqual([null, '']);
    const between = treeOf('site');
    for (const [name, content] of Object.entries(between))
      if (!name.startsWith('.smart-packet')) expect([before[name], anew[name]], name).toContain(content);
    expect(filesNamedIn('site/index.html').length).toBeGreaterThan(4);
    for (const name of Object.keys(between).filter((name) => /^[^.].*\.html$/.test(name)))
      for (const file of filesNamedIn(`site/${name}`))
        expect(existsSync(join(folder, file)), `${name}: ${file}`).toBe(true);
    expect((await build()).stderr).toMatch(/^✓ site: 2 packets/);
    expect(treeOf('site')).toEqual(anew);
  });

  it.each(['writeFileSync 5', 'mkdirSync 1', 'mkdirSync 3'])(
    'stays as it was when there is no space for %s',
    async (call) => {
      write('in/a.json', packetOf('a'));
      await build();
      const before = treeOf('site');
      for (const name of ['a', 'b', 'c']) write(`in/${name}.json`, packetOf(name, { title: `New ${name}` }));
      const { code, stderr } = await build({ env: breakFiles(`${call} ENOSPC`) });
      expect([code, stderr]).toEqual([
        2,
        'smart-packet: site can’t be written: there is no space left on the device\n',
      ]);
      expect(treeOf('site')).toEqual(before);
      expect(readdirSync(join(folder, 'site'))).not.toContain('b');
    },
  );

  it('stays as it was when the build is interrupted', async () => {
    write('in/a.json', packetOf('a'));
    await build();
    const before = treeOf('site');
    copyFileSync(fromRoot('demo/audio/garden.mp3'), join(folder, 'in/a.mp3'));
    write('in/a.json', packetOf('a', { title: 'Changed', voice: 'a.mp3' }));
    const programs = temporaryFolder();
    // A program that lasts as long as the one that has started it.
    makeProgram(
      programs,
      'ffmpeg',
      'const { ppid } = process; setInterval(() => process.ppid === ppid || process.exit(), 50)',
    );
    const args = [fromRoot('dist/cli/main.js'), 'build', 'in', '--out', 'site', '--base', BASE];
    const child = spawn(process.execPath, args, { cwd: folder, env: { ...process.env, PATH: programs } });
    onTestFinished(() => {
      child.kill('SIGKILL');
    });
    const ended = once(child, 'close');
    const drafts = (): string[] =>
      readdirSync(join(folder, 'site')).filter((name) => name.startsWith('.smart-packet-build-'));
    await vi.waitUntil(() => drafts().some((name) => readdirSync(join(folder, 'site', name)).length > 0), {
      timeout: 60_000,
    });
    child.kill('SIGTERM');
    expect((await ended)[0]).toBe(143);
    expect(treeOf('site')).toEqual(before);
  });
});

describe('smart-packet build --dns', () => {
  it.each([
    [
      [],
      '_spid.bakery.example. IN TXT "v=spid1; id=spid:domain:bakery.example; record=https://bakery.example/voice/identity.json"\n',
    ],
    [
      ['--id', 'spid:biz:ovens.example'],
      '_spid.ovens.example. IN TXT "v=spid1; id=spid:biz:ovens.example; record=https://bakery.example/voice/identity.json"\n',
    ],
  ])('prints the record with %j, and writes nothing', async (args, record) => {
    expect(await runCommand(['build', '--dns', '--base', BASE, ...args], { cwd: folder })).toEqual({
      code: 0,
      stdout: record,
      stderr: '',
    });
    expect(readdirSync(folder)).toEqual([]);
  });

  it('needs an id that names a domain', async () => {
    const { code, stderr } = await runCommand(['build', '--dns', '--base', BASE, '--id', 'spid:creator:elena'], {
      cwd: folder,
    });
    expect([code, stderr]).toEqual([2, 'smart-packet: spid:creator:elena names no domain whose DNS could prove it\n']);
  });
});
