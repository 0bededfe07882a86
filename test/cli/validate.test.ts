import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fromRoot } from '../../scripts/paths.mjs';
import { localServer } from '../helpers/local-server.js';
import { runCommand } from '../helpers/run-command.js';
import { temporaryFolder } from '../helpers/temporary-folder.js';

const good = {
  id: 'spid:bakery.example:welcome',
  title: 'Welcome',
  voice: 'welcome.mp3',
  transcript: 'Hello, and welcome.',
  intent: 'welcome/greeting',
  cta: [{ type: 'link', label: 'See the menu', url: 'https://bakery.example/menu' }],
  meta: { author: 'Bakery', created: '2026-03-01', language: 'en', tags: [] },
  captions: 'welcome.vtt',
};
const text = (packet: unknown): string => JSON.stringify(packet, null, 2);
const bad = text({ ...good, cta: [{ type: 'call', label: 'Call', phone: 'soon' }] });

describe('smart-packet validate', () => {
  it('says that a packet is valid, and which shape it has', async () => {
    const cwd = temporaryFolder({ 'welcome.json': text(good) });
    expect(await runCommand(['validate', 'welcome.json'], { cwd })).toEqual({
      code: 0,
      stdout: '✓ welcome.json (canonical)\n',
      stderr: '1 packet in 1 file: no errors, no warnings\n',
    });
  });

  it('says what is wrong, at which line and column, and how to mend it', async () => {
    const cwd = temporaryFolder({ 'packets/bad.json': bad });
    expect(await runCommand(['validate', 'packets/bad.json'], { cwd })).toEqual({
      code: 1,
      stdout: `✗ packets/bad.json (canonical)
  packets/bad.json:11:16 error invalid-phone $.cta[0].phone
    “soon” is not a telephone number that can be dialled.
    → Write it with its country code, in digits: +12025550142; an extension as ;ext=22
`,
      stderr: '1 packet in 1 file: 1 error, no warnings\n',
    });
  });

  it('finds names given twice and commas too many where they stand, and goes on', async () => {
    const cwd = temporaryFolder();
    const input = `{\n  "id": "spid:a:b",\n  "id": "spid:a:c",\n  "transcript": "Hello.",\n  "voice": "javascript:1",\n}`;
    const { code, stdout } = await runCommand(['validate', '-'], { cwd, input });
    expect(code).toBe(1);
    expect(stdout.match(/^ {2}-:.*$/gm)).toEqual([
      '  -:1:1 error missing-field $.intent',
      '  -:1:1 error missing-field $.cta',
      '  -:1:1 error missing-field $.meta',
      '  -:1:1 warning no-title $.title',
      '  -:3:3 error duplicate-key',
      '  -:5:12 error forbidden-url $.voice',
      '  -:5:26 error trailing-comma',
    ]);
  });

  it.each([
    ['valid/spec-v1.json', 'specification'],
    ['valid/early.json', 'early'],
    ['valid/sdk.json', 'sdk'],
    ['valid/canonical-welcome.json', 'canonical'],
    ['valid/resolver-answer.json', '3 packets, early, canonical, sdk'],
  ])('names the shape of %s', async (path, shape) => {
    const { code, stdout } = await runCommand(['validate', path], { cwd: fromRoot('test/fixtures') });
    expect([code, stdout.split('\n')[0]]).toEqual([0, `! ${path} (${shape})`]);
  });

  it('names the command that makes a packet of a delivery', async () => {
    const input = JSON.stringify({
      pulse_id_agent: 'a',
      audio_payload: 'AAAA',
      transcript: 'Hello.',
      cta_branches: [],
    });
    const { code, stdout } = await runCommand(['validate', '-'], { input });
    expect([code, stdout.split('\n')[0]]).toEqual([1, '✗ - (white-paper)']);
    expect(stdout.match(/^ {2}-:.*$/gm)).toEqual(['  -:1:1 error delivery']);
    expect(stdout).toContain('smart-packet convert');
  });

  it('warns of what the best practices advise against, and refuses it if asked to be strict', async () => {
    const cwd = temporaryFolder({
      'a.json': text({
        ...good,
        title: null,
        captions: null,
        intent: 'info',
        duration: 45,
        cta: [{ type: 'call', label: 'Call', phone: '555 0100' }],
        meta: { ...good.meta, expires: '2026-03-02', language: 'en_US' },
      }),
    });
    const lenient = await runCommand(['validate', 'a.json'], { cwd });
    const codes = (stdout: string) => [...stdout.matchAll(/(error|warning) ([a-z-]+) (\S+)$/gm)].map(([line]) => line);
    expect(lenient.code).toBe(0);
    expect(codes(lenient.stdout)).toEqual([
      'warning no-title $.title',
      'warning vague-intent $.intent',
      'warning no-country-code $.cta[0]',
      'warning expired $.meta.expires',
      'warning no-captions $.captions',
      'warning long-recording $.duration',
    ]);
    const strict = await runCommand(['validate', '--strict', 'a.json'], { cwd });
    expect(strict.code).toBe(1);
    expect(codes(strict.stdout)).toContain('error invalid-language $.meta.language');
    expect(codes(strict.stdout)).toContain('error expired $.meta.expires');
  });

  it('checks the packets of a folder, and leaves alone what is none', async () => {
    const cwd = temporaryFolder({
      'site/a.json': text(good),
      'site/de/b.json': bad,
      'site/node_modules/x/c.json': bad,
      'site/package.json': '{"name":"site"}',
      'site/notes.txt': 'x',
    });
    const { code, stdout, stderr } = await runCommand(['validate', 'site', '--quiet'], { cwd });
    expect(code).toBe(1);
    expect(stdout.split('\n')[0]).toBe('✗ site/de/b.json (canonical)');
    expect(stderr).toBe(
      'Skipped, since they are not packets: site/package.json\n2 packets in 2 files: 1 error, no warnings\n',
    );
  });

  it('reads what comes through a pipe, and what a server answers', async () => {
    const origin = await localServer((request, response) => {
      response.writeHead(request.url === '/a.json' ? 200 : 404).end(text(good));
    });
    expect((await runCommand(['validate', '-'], { input: text(good) })).stdout).toBe('✓ - (canonical)\n');
    expect((await runCommand(['validate', `${origin}/a.json`])).code).toBe(0);
    expect(await runCommand(['validate', `${origin}/b.json`])).toMatchObject({
      code: 2,
      stderr: `smart-packet: ${origin}/b.json can’t be read: the server answered 404\n`,
    });
  });

  it('does not wait for a server that stalls', async () => {
    const origin = await localServer((_, response) => void response.write('{'));
    const { code, stderr } = await runCommand(['validate', '--timeout', '0.3', `${origin}/a.json`]);
    expect([code, stderr.split('\n')[0]]).toEqual([
      2,
      `smart-packet: ${origin}/a.json can’t be read: no complete answer within 0.3 seconds`,
    ]);
  });

  it('checks the other files if one can’t be read', async () => {
    const cwd = temporaryFolder({ 'a.json': text(good), 'latin.json': new Uint8Array([0x22, 0xe9, 0x22]) });
    const { code, stdout, stderr } = await runCommand(['validate', 'latin.json', 'a.json', 'none.json'], { cwd });
    expect([code, stdout, stderr]).toEqual([
      2,
      `✗ latin.json (no packet)
  latin.json:1:1 error not-utf8
    The file is not UTF-8.
    → Save it as UTF-8.
✓ a.json (canonical)
`,
      `smart-packet: none.json can’t be read: there is no such file or folder
1 packet in 2 files: 1 error, no warnings
`,
    ]);
  });

  it.each([
    [['validate'], 'missing argument: FILE|FOLDER|URL|-\nSee smart-packet validate --help'],
    [['validate', '--strct', 'a.json'], 'unknown option --strct\nDid you mean --strict?'],
    [
      ['validate', '--format', 'sarf', 'a.json'],
      '--format can’t be “sarf”; it must be one of text, json, github, sarif\nDid you mean sarif?',
    ],
    [['validate', '--format'], '--format needs FORMAT\nSee smart-packet validate --help'],
    [['validate', '--format', '--strict'], '--format needs FORMAT\nIf that is the value: --format=--strict'],
    [['validate', '--strict=yes', 'a'], '--strict takes no value\nSee smart-packet validate --help'],
    [['validate', '--timeout', 'x', '-'], '--timeout can’t be “x”: it is a number of seconds, at most 3600'],
    [
      ['validate', '--format', 'json', '--format=text', 'a'],
      '--format is given more than once\nSee smart-packet validate --help',
    ],
    [['validte', 'a.json'], 'unknown command validte\nDid you mean smart-packet validate?'],
    [['--verbose'], 'unknown option --verbose\nSee smart-packet --help'],
  ])('says what is wrong with %j', async (args, message) => {
    expect(await runCommand(args)).toEqual({ code: 2, stdout: '', stderr: `smart-packet: ${message}\n` });
  });

  it('writes no more once nobody reads', () => {
    const command = `"${process.execPath}" "${fromRoot('dist/cli/main.js')}" validate test/fixtures/valid; echo "exit $?" >&2`;
    const { stdout, stderr } = spawnSync('sh', ['-c', `(${command}) | true`], { cwd: fromRoot(''), encoding: 'utf8' });
    expect(stdout).toBe('');
    expect(stderr).toMatch(/no errors, \d+ warnings\nexit 0\n$/);
  });
});

describe('the formats of smart-packet validate', () => {
  const reported = async (format: string) => {
    const cwd = temporaryFolder({ 'a b/bad.json': bad, 'good.json': text(good) });
    return (await runCommand(['validate', '--format', format, 'a b/bad.json', 'good.json'], { cwd })).stdout;
  };

  it('is JSON for programs', async () => {
    expect(JSON.parse(await reported('json'))).toEqual({
      files: [
        {
          file: 'a b/bad.json',
          valid: false,
          packets: [{ id: 'spid:bakery.example:welcome', shape: 'canonical' }],
          issues: [
            {
              ...{ code: 'invalid-phone', severity: 'error', path: '$.cta[0].phone' },
              ...{ line: 11, column: 16, endLine: 11, endColumn: 22 },
              message: '“soon” is not a telephone number that can be dialled.',
              hint: 'Write it with its country code, in digits: +12025550142; an extension as ;ext=22',
            },
          ],
        },
        {
          file: 'good.json',
          valid: true,
          packets: [{ id: 'spid:bakery.example:welcome', shape: 'canonical' }],
          issues: [],
        },
      ],
    });
  });

  it('is a workflow command for GitHub', async () => {
    expect(await reported('github')).toBe(
      '::error file=a b/bad.json,line=11,endLine=11,col=16,title=invalid-phone::“soon” is not a telephone number that can be dialled. Write it with its country code, in digits: +12025550142; an extension as ;ext=22 ($.cta[0].phone)\n',
    );
  });

  it('is SARIF for code scanning', async () => {
    const { version, runs } = JSON.parse(await reported('sarif')) as { version: string; runs: unknown };
    const packageJson = JSON.parse(readFileSync(fromRoot('package.json'), 'utf8')) as { version: string };
    expect(version).toBe('2.1.0');
    expect(runs).toEqual([
      {
        columnKind: 'utf16CodeUnits',
        tool: {
          driver: {
            name: 'smart-packet',
            semanticVersion: packageJson.version,
            rules: [
              {
                id: 'invalid-phone',
                help: { text: 'Write it with its country code, in digits: +12025550142; an extension as ;ext=22' },
              },
            ],
          },
        },
        results: [
          {
            ruleId: 'invalid-phone',
            ruleIndex: 0,
            level: 'error',
            message: {
              text: '“soon” is not a telephone number that can be dialled. Write it with its country code, in digits: +12025550142; an extension as ;ext=22',
            },
            locations: [
              {
                physicalLocation: {
                  artifactLocation: { uri: 'a%20b/bad.json' },
                  region: { startLine: 11, startColumn: 16, endLine: 11, endColumn: 22 },
                },
                logicalLocations: [{ fullyQualifiedName: '$.cta[0].phone' }],
              },
            ],
          },
        ],
      },
    ]);
  });
});
