import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { DirectoryEntry } from '../../src/cli/directory/directory.js';
import { VERSION } from '../../src/cli/version.js';
import { dnsText, identityRecord } from '../../src/resolver/identity.js';
import { CERTIFICATE, localServer, secureServer } from '../helpers/local-server.js';
import { nameServer } from '../helpers/name-server.js';
import { runCommand } from '../helpers/run-command.js';
import { temporaryFolder } from '../helpers/temporary-folder.js';

type Serve = (request: IncomingMessage, response: ServerResponse) => void;

const recordOf = (host: string, displayName: string, id = `spid:domain:${host}`): string =>
  JSON.stringify(
    identityRecord({
      id,
      displayName,
      inboxUrl: null,
      packetsUrl: `https://${host}/packets.json`,
      created: null,
      tags: ['bread'],
    }),
  );

/** A site with a page that names its record. */
const site =
  (record: string): Serve =>
  ({ url }, response) => {
    if (url === '/identity.json') response.end(record);
    else response.end('<!doctype html><link rel="spid" href="/identity.json"><title>Bakery</title>');
  };

/** @returns the name of a domain on this device */
async function domainOf(host: string, serve: Serve): Promise<string> {
  return `${host}:${new URL(await localServer(serve)).port}`;
}

interface World {
  /** Lines of the list. */
  readonly lines: readonly string[];
  readonly zone?: Parameters<typeof nameServer>[0];
  readonly options?: readonly string[];
  readonly folder?: string;
  readonly env?: Readonly<Record<string, string>>;
}

async function makeDirectory({ lines, zone = {}, options = [], folder = temporaryFolder(), env = {} }: World) {
  const args = ['--allow-loopback', '--dns', await nameServer(zone), '--out', 'site', ...options];
  const ended = await runCommand(['directory', '-', ...args], { cwd: folder, input: lines.join('\n'), env });
  const file = join(folder, 'site/directory.json');
  const entries = existsSync(file)
    ? (JSON.parse(readFileSync(file, 'utf8')) as { entries: (DirectoryEntry & Record<string, unknown>)[] }).entries
    : [];
  return { ...ended, folder, entries };
}

const codesOf = (entry: DirectoryEntry | undefined): string[] => entry?.problems.map(({ code }) => code) ?? [];

it('proves domains by their DNS, their pages, or both', async () => {
  const both = await domainOf('both.localhost', site(recordOf('both.localhost', 'Both')));
  const page = await domainOf('page.localhost', site(recordOf('page.localhost', 'Page', 'spid:page.localhost:all')));
  const dns = await domainOf('dns.localhost', ({ url }, response) => {
    if (url === '/who') response.end(recordOf('dns.localhost', 'DNS'));
    else response.writeHead(404).end();
  });
  const idn = await domainOf('bäckerei.localhost', site(recordOf('bäckerei.localhost', 'Bäckerei')));
  const textOf = (host: string, port: string, path: string): string =>
    dnsText({ id: `spid:domain:${host}`, recordUrl: `http://${host}:${port}/${path}` });
  const { code, stdout, stderr, entries, folder } = await makeDirectory({
    lines: ['# Bakers', both, '', ` ${dns} # by DNS`, page, idn, both.toUpperCase()],
    zone: {
      '_spid.both.localhost': [textOf('both.localhost', both.split(':')[1]!, 'identity.json')],
      '_spid.dns.localhost': ['v=spf1 -all', textOf('dns.localhost', dns.split(':')[1]!, 'who')],
    },
  });
  expect([code, stdout]).toEqual([0, '']);
  expect(stderr).toBe(
    `${dns}: note The page http://${dns}/ can’t be read: the server answered 404.\n✓ site: 4 domains, 4 proven\n`,
  );
  expect(entries.map(({ domain, state, proof, id, displayName }) => [domain, state, proof, id, displayName])).toEqual([
    [both, 'proven', 'both', 'spid:domain:both.localhost', 'Both'],
    [dns, 'proven', 'dns', 'spid:domain:dns.localhost', 'DNS'],
    [page, 'proven', 'link', 'spid:page.localhost:all', 'Page'],
    [idn.replace('bäckerei', 'xn--bckerei-5wa'), 'proven', 'link', 'spid:domain:bäckerei.localhost', 'Bäckerei'],
  ]);
  expect(entries[0]).toMatchObject({
    packetsUrl: 'https://both.localhost/packets.json',
    inboxUrl: null,
    tags: ['bread'],
    recordUrl: `http://${both}/identity.json`,
    problems: [],
  });
  const html = readFileSync(join(folder, 'site/index.html'), 'utf8');
  const files = [...html.matchAll(/(?:href|src)="((?:assets\/)?[^"/]*\.(?:css|js|svg))"/g)].map(([, path]) => path!);
  expect(files).toHaveLength(3);
  for (const path of files) expect(existsSync(join(folder, 'site', path)), path).toBe(true);
  expect(html).toContain('spid:domain:bäckerei.localhost');
});

it('reads a record over https', async () => {
  const origin = await secureServer((_, response) => response.end(recordOf('bakery.localhost', 'Bakery')));
  const recordUrl = `https://bakery.localhost:${new URL(origin).port}/identity.json`;
  const bakery = await domainOf('bakery.localhost', (_, response) => response.writeHead(404).end());
  const { code, entries } = await makeDirectory({
    lines: [bakery],
    zone: { '_spid.bakery.localhost': [dnsText({ id: 'spid:domain:bakery.localhost', recordUrl })] },
    env: { NODE_EXTRA_CA_CERTS: CERTIFICATE },
  });
  expect(code).toBe(0);
  expect(entries).toMatchObject([{ domain: bakery, proof: 'dns', recordUrl }]);
});

it('keeps what was proven where a domain fails, and says since when', async () => {
  let isUp = true;
  const agents = new Set<string | undefined>();
  const serve = site(recordOf('bakery.localhost', 'Bakery'));
  const bakery = await domainOf('bakery.localhost', (request, response) => {
    agents.add(request.headers['user-agent']);
    if (isUp) serve(request, response);
    else response.writeHead(503).end();
  });
  const mill = await domainOf('mill.localhost', site(recordOf('mill.localhost', 'Mill')));
  const nobody = await domainOf('nobody.localhost', (_, response) => void response.writeHead(404).end());
  const lines = [bakery, mill, nobody];
  const first = await makeDirectory({ lines, options: ['--about', 'https://bakers.example'] });
  expect([...agents]).toEqual([`smart-packet-directory/${VERSION} (+https://bakers.example/)`]);
  expect(first.code).toBe(1);
  isUp = false;
  const second = await makeDirectory({ lines, folder: first.folder });
  const third = await makeDirectory({ lines: [bakery, mill], folder: first.folder });
  expect([second.code, third.code]).toEqual([1, 1]);

  const [before, broken, later] = [first, second, third].map(({ entries }) => entries[0]!);
  expect(before).toMatchObject({ state: 'proven', displayName: 'Bakery', problems: [] });
  expect(broken).toMatchObject({
    state: 'failed',
    displayName: 'Bakery',
    provenAt: before!['provenAt'],
    since: broken!.checkedAt,
  });
  expect(codesOf(broken)).toEqual(['page-unreadable', 'not-named']);
  expect(later).toMatchObject({ state: 'failed', since: broken!.since, provenAt: before!['provenAt'] });
  expect(later!.checkedAt > broken!.checkedAt).toBe(true);
  expect(second.stderr).toContain(
    `${bakery}: not proven since ${broken!.since}; what was proven ${String(before!['provenAt'])} is kept\n`,
  );

  expect(second.entries[1]).toMatchObject({ state: 'proven', since: first.entries[1]!.since });
  expect(second.entries[2]).toMatchObject({ domain: nobody, state: 'failed', since: first.entries[2]!.since });
  expect(second.entries[2]).not.toHaveProperty('id');
  expect(third.entries.map(({ domain }) => domain)).toEqual([bakery, mill]);
  expect(readFileSync(join(first.folder, 'site/index.html'), 'utf8')).toContain('Not proven since');
});

it('is not held up, filled up or led astray by a domain', async () => {
  let sent = 0;
  const names = await Promise.all([
    domainOf('good.localhost', site(recordOf('good.localhost', 'Good'))),
    domainOf('stalled.localhost', () => undefined),
    domainOf('large.localhost', (request, response) => {
      if (request.url !== '/identity.json') {
        site('')(request, response);
        return;
      }
      const more = (): void => {
        while (sent < 50_000_000 && response.write(' '.repeat(100_000))) sent += 100_000;
      };
      response.on('drain', more);
      more();
    }),
    domainOf(
      'private.localhost',
      (_, response) => void response.writeHead(302, { location: 'https://10.0.0.1/' }).end(),
    ),
    domainOf('others.localhost', site(recordOf('mill.example', 'Mill'))),
    domainOf('broken.localhost', site('{"id": "spid:domain:broken.localhost", ')),
    domainOf('script.localhost', (_, response) => response.end('<link rel="spid" href="javascript:alert(1)">')),
    domainOf('inside.localhost', (_, response) => response.end('<link rel="spid" href="https://192.168.1.1/">')),
  ]);
  const { code, entries, stderr } = await makeDirectory({
    lines: ['https://bakery.example/', ...names],
    options: ['--timeout', '10'],
  });
  expect(code).toBe(1);
  expect(entries.map((entry) => [entry.domain.split('.')[0], entry.state, ...codesOf(entry)])).toEqual([
    ['good', 'proven'],
    ['stalled', 'failed', 'page-unreadable', 'not-named'],
    ['large', 'failed', 'record-unreadable'],
    ['private', 'failed', 'page-unreadable', 'not-named'],
    ['others', 'failed', 'other-domain'],
    ['broken', 'failed', 'not-a-record'],
    ['script', 'failed', 'record-unreadable'],
    ['inside', 'failed', 'record-unreadable'],
  ]);
  for (const part of [
    '-:1: error “https://bakery.example/” is no domain\n',
    'there was no complete answer within 10 s',
    'it is larger than 64 kB',
    'it leads to a private address, 10.0.0.1',
    'it leads to a private address, 192.168.1.1',
    'is of spid:domain:mill.example, which does not name others.localhost',
    'its address is not https',
    '✓ site: 8 domains, 1 proven\n',
  ])
    expect(stderr).toContain(part);
  expect(sent).toBeLessThan(25_000_000);
});

it('asks nothing of this device unless it is told to', async () => {
  let asks = 0;
  const bakery = await domainOf('bakery.localhost', (_, response) => {
    asks++;
    response.end();
  });
  const folder = temporaryFolder({ 'domains.txt': 'bakery.localhost\n' });
  const args = ['directory', 'domains.txt', '--dns', await nameServer({}), '--out', 'site'];
  const { code, stderr } = await runCommand(args, { cwd: folder });
  expect(code).toBe(1);
  expect(stderr).toContain(
    'The page https://bakery.localhost/ can’t be read: it leads to a private address, 127.0.0.1.',
  );
  writeFileSync(join(folder, 'domains.txt'), `${bakery}\n`);
  expect((await runCommand(args, { cwd: folder })).stderr).toContain(`domains.txt:1: error “${bakery}” is no domain`);
  expect(asks).toBe(0);
});

it.each([
  [[], 'missing option --out SITE'],
  [['--out', 'mine'], 'is not empty, and no site of smart-packet'],
  [['--out', 'site', '--dns', 'example.com'], '--dns can’t be “example.com”: it is an IP address'],
  [['--out', 'site', '--dns', '1.1.1.1:99999'], '--dns can’t be'],
  [
    ['--out', 'site', '--about', 'http://a.example/'],
    '--about can’t be “http://a.example/”: it is an address that begins',
  ],
  [['--out', 'site', '--about', 'me'], '--about can’t be “me”'],
  [['--out', 'site', '--timeout', '0'], '--timeout can’t be “0”'],
])('can’t run with %j', async (args, message) => {
  const folder = temporaryFolder({ 'mine/notes.txt': 'mine', 'domains.txt': 'bakery.example' });
  const { code, stderr } = await runCommand(['directory', 'domains.txt', ...args], { cwd: folder });
  expect(code).toBe(2);
  expect(stderr).toContain(message);
  expect(existsSync(join(folder, 'site'))).toBe(false);
});

it('can’t run without a domain, or beside a site of another kind', async () => {
  const marker = JSON.stringify({ smartPacketSite: 1, files: { 'packets.json': 'x' } });
  const folder = temporaryFolder({ 'domains.txt': '# none\n', 'site/.smart-packet-site.json': marker });
  const run = () => runCommand(['directory', 'domains.txt', '--out', 'site'], { cwd: folder });
  expect(await run()).toMatchObject({ code: 2, stderr: 'smart-packet: there are no domains in domains.txt\n' });
  writeFileSync(join(folder, 'domains.txt'), 'bakery.example\n');
  expect((await run()).stderr).toContain('is a site of another kind');
  mkdirSync(join(folder, 'other'));
  writeFileSync(join(folder, 'other/.smart-packet-site.json'), marker.replace('packets.json', 'directory.json'));
  writeFileSync(join(folder, 'other/directory.json'), '{');
  const damaged = await runCommand(['directory', 'domains.txt', '--out', 'other'], { cwd: folder });
  expect(damaged).toMatchObject({ code: 2 });
  expect(damaged.stderr).toContain('other/directory.json is damaged, so that nobody knows what was proven');
  const args = ['build', 'packets', '--out', 'other', '--base', 'https://bakery.example/'];
  mkdirSync(join(folder, 'packets'));
  expect((await runCommand(args, { cwd: folder })).stderr).toContain('other is a site of another kind');
  expect(readFileSync(join(folder, 'other/directory.json'), 'utf8')).toBe('{');
});
