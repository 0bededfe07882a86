import { lstatSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { EMPTY_MARKER, isSitePath, MARKER_NAME, markerText, readMarker } from '../../../src/cli/build/marker.js';
import { buildFiles, hashOf } from '../../../src/cli/build/site-draft.js';
import { openSite } from '../../../src/cli/build/site-folder.js';
import { temporaryFolder } from '../../helpers/temporary-folder.js';

const MEMORY = { measured: new Map(), remote: new Map(), signed: new Map() };

const build = (path: string, files: Readonly<Record<string, string>>, fail?: Error) =>
  buildFiles(openSite(path), (put) => {
    for (const [name, content] of Object.entries(files)) put(name, content);
    return fail ? Promise.reject(fail) : Promise.resolve(MEMORY);
  });

/** All files of a folder but the marker, by their paths. */
function treeOf(folder: string, at = ''): Record<string, string> {
  const entries = readdirSync(join(folder, at), { withFileTypes: true }).map((entry): Record<string, string> => {
    const path = at ? `${at}/${entry.name}` : entry.name;
    if (entry.isDirectory()) return { [`${path}/`]: '', ...treeOf(folder, path) };
    return path === MARKER_NAME ? {} : { [path]: readFileSync(join(folder, path), 'utf8') };
  });
  return Object.assign({}, ...entries) as Record<string, string>;
}

const first = { 'a/index.html': 'A', 'b/index.html': 'B', 'index.html': 'all' };
const firstTree = { 'a/': '', 'a/index.html': 'A', 'b/': '', 'b/index.html': 'B', 'index.html': 'all' };

describe('buildFiles', () => {
  it('makes a site where there is nothing, with the folders above it', async () => {
    const path = join(temporaryFolder(), 'public/voice');
    expect(await build(path, first)).toMatchObject({ count: 3, bytes: 5, written: 3, removed: 0 });
    expect(treeOf(path)).toEqual(firstTree);
  });

  it('writes only what has changed, and removes what nobody needs', async () => {
    const path = temporaryFolder();
    await build(path, first);
    writeFileSync(join(path, 'own.txt'), 'mine');
    const before = statSync(join(path, 'a/index.html'), { bigint: true }).mtimeNs;
    expect(await build(path, { 'a/index.html': 'A', 'index.html': 'one' })).toMatchObject({ written: 1, removed: 1 });
    expect(treeOf(path)).toEqual({ 'a/': '', 'a/index.html': 'A', 'index.html': 'one', 'own.txt': 'mine' });
    expect(statSync(join(path, 'a/index.html'), { bigint: true }).mtimeNs).toBe(before);
  });

  it('writes nothing, not even the marker, where nothing has changed', async () => {
    const path = temporaryFolder();
    await build(path, first);
    const before = lstatSync(join(path, MARKER_NAME), { bigint: true }).mtimeNs;
    expect(await build(path, first)).toMatchObject({ count: 3, written: 0, removed: 0 });
    expect(lstatSync(join(path, MARKER_NAME), { bigint: true }).mtimeNs).toBe(before);
  });

  it('keeps what somebody has changed, if it is not needed, and restores it, if it is', async () => {
    const path = temporaryFolder();
    await build(path, first);
    for (const name of ['a', 'b']) writeFileSync(join(path, name, 'index.html'), 'by hand');
    expect(await build(path, { 'a/index.html': 'A' })).toMatchObject({
      kept: ['b/index.html'],
      restored: ['a/index.html'],
      removed: 1,
    });
    expect(treeOf(path)).toEqual({ 'a/': '', 'a/index.html': 'A', 'b/': '', 'b/index.html': 'by hand' });
  });

  it('leaves a site as it was where it can’t be written', async () => {
    const path = temporaryFolder();
    await build(path, first);
    const full = Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' });
    await expect(build(path, { 'a/index.html': 'new', 'c.txt': 'C' }, full)).rejects.toThrow(
      `${path} can’t be written: there is no space left on the device`,
    );
    expect(treeOf(path)).toEqual(firstTree);
  });

  it('leaves nothing behind where it could not make a site', async () => {
    const folder = temporaryFolder();
    await expect(build(join(folder, 'public/voice'), first, new Error('x'))).rejects.toThrow('x');
    expect(readdirSync(folder)).toEqual([]);
  });

  /** Longer than a file system allows: the folders that it is in can be made. */
  const TOO_LONG = `new/deep/${'x'.repeat(300)}`;

  it('leaves nothing behind where it could not make a folder of a new site', async () => {
    const folder = temporaryFolder();
    await expect(build(join(folder, 'public/voice'), { [`${TOO_LONG}/a.txt`]: 'A' })).rejects.toThrow(
      'can’t be written',
    );
    expect(readdirSync(folder)).toEqual([]);
  });

  it('leaves nothing behind where it could not make the site’s own folder', async () => {
    const folder = temporaryFolder({ 'own/mine.txt': '' });
    await expect(build(join(folder, 'own', TOO_LONG), first)).rejects.toThrow('can’t be made');
    expect(readdirSync(join(folder, 'own'))).toEqual(['mine.txt']);
  });

  it('leaves folders of somebody else, empty ones too, where it could not make its own', async () => {
    const path = temporaryFolder();
    await build(path, first);
    mkdirSync(join(path, 'theirs'));
    // What stands in the way of a folder comes only when all files have been written.
    const late = buildFiles(openSite(path), (put) => {
      for (const name of ['theirs/new/a.txt', 'z/y/b.txt', 'z/x/c.txt']) put(name, name);
      mkdirSync(join(path, 'z'));
      writeFileSync(join(path, 'z/x'), 'mine');
      return Promise.resolve(MEMORY);
    });
    await expect(late).rejects.toThrow('can’t be written');
    expect(treeOf(path)).toEqual({ ...firstTree, 'theirs/': '', 'z/': '', 'z/x': 'mine' });
  });

  it.each([
    ['a file', (path: string) => writeFileSync(path, 'mine')],
    ['a link to a file', (path: string) => symlinkSync('../elsewhere.txt', path)],
    ['a link that leads nowhere', (path: string) => symlinkSync('nowhere', path)],
    ['a folder', (path: string) => mkdirSync(path)],
  ])('refuses to replace %s of somebody else', async (_, put) => {
    const folder = temporaryFolder({ 'elsewhere.txt': 'theirs' });
    const path = join(folder, 'site');
    await build(path, first);
    put(join(path, 'new.html'));
    const before = treeOfLinks(path);
    await expect(build(path, { ...first, 'a/index.html': 'new', 'new.html': 'N' })).rejects.toThrow(
      `${path} has something of yours where the site needs its own: new.html`,
    );
    expect(treeOfLinks(path)).toEqual(before);
    expect(readFileSync(join(folder, 'elsewhere.txt'), 'utf8')).toBe('theirs');
  });

  it('follows no link out of the site, neither to write nor to remove', async () => {
    const folder = temporaryFolder({ 'elsewhere/index.html': 'A' });
    const path = join(folder, 'site');
    await build(path, first);
    for (const name of ['a', 'b']) rmSync(join(path, name), { recursive: true });
    for (const name of ['a', 'b']) symlinkSync('../elsewhere', join(path, name));
    await expect(build(path, { 'a/index.html': 'new' })).rejects.toThrow('site needs its own: a/index.html');
    await build(path, { 'index.html': 'all' });
    expect(treeOf(join(folder, 'elsewhere'))).toEqual({ 'index.html': 'A' });
    expect(lstatSync(join(path, 'a')).isSymbolicLink()).toBe(true);
  });

  it('goes on where a build was broken off while it put files in place', async () => {
    const path = temporaryFolder();
    await build(path, first);
    // As it is then: the marker says what was to come, and some of it has.
    const marker = {
      ...EMPTY_MARKER,
      files: new Map([['index.html', hashOf('all')]]),
      pending: new Map([
        ['c.txt', hashOf('C')],
        ['d.txt', hashOf('D')],
      ]),
    };
    writeFileSync(join(path, MARKER_NAME), markerText(marker));
    writeFileSync(join(path, 'c.txt'), 'C');
    expect(await build(path, { 'index.html': 'all', 'd.txt': 'D' })).toMatchObject({ written: 1, removed: 1 });
    expect(treeOf(path)).toEqual({ ...firstTree, 'd.txt': 'D' });
  });
});

/** The same, with links as what they are. */
const treeOfLinks = (folder: string): string[] =>
  readdirSync(folder, { recursive: true }).map(
    (name) => `${String(name)} ${String(lstatSync(join(folder, String(name))).mode)}`,
  );

describe('openSite', () => {
  it.each([
    [{ 'own.txt': '' }, 'is not empty, and no site of smart-packet'],
    [{ [MARKER_NAME]: '{"smartPacketSite": 2}' }, 'was built by a newer smart-packet'],
    [{ [MARKER_NAME]: '{"smartPack' }, 'is damaged, so that nobody knows which files are the site’s'],
    [{ [MARKER_NAME]: '[]' }, 'is damaged, so that nobody knows which files are the site’s'],
    [{ [`.smart-packet-build-1/x`]: '', [MARKER_NAME]: '{"smartPacketSite": 1}' }, 'another build is at work there'],
  ])('refuses a folder with %j', (files, message) => {
    const path = temporaryFolder(files);
    const before = treeOfLinks(path);
    expect(() => openSite(path)).toThrow(message);
    expect(treeOfLinks(path)).toEqual(before);
  });

  it('refuses a file', () => {
    const path = join(temporaryFolder({ site: '' }), 'site');
    expect(() => openSite(path)).toThrow(`${path} can’t be a site: it is no folder`);
  });

  it('removes what a build has left that was killed', () => {
    // More than there can be.
    const path = temporaryFolder({ '.smart-packet-build-4194999/0': 'x', [MARKER_NAME]: '{"smartPacketSite": 1}' });
    openSite(path);
    expect(readdirSync(path)).toEqual([MARKER_NAME]);
  });

  it('takes a folder that only a build was in which was killed', () => {
    const path = temporaryFolder({ '.smart-packet-build-4194999/0': 'x' });
    expect(openSite(path).marker).toBe(EMPTY_MARKER);
  });
});

describe('readMarker', () => {
  it('reads what was written', () => {
    const marker = {
      files: new Map([
        ['b', '1'],
        ['a/b', '2'],
      ]),
      pending: new Map(),
      measured: new Map([['k', { duration: 1.5, waveform: [0, 100], captions: 'h', isSure: true }]]),
      remote: new Map([
        [
          'https://a.example/b.mp3',
          {
            ...{ hash: null, digest: 'sha256-d', bytes: 3, type: 'audio/mpeg' },
            ...{ url: 'https://a.example/c.mp3', etag: '"e"', modified: null },
          },
        ],
      ]),
      signed: new Map([['s', '2026-03-09T10:00:00Z']]),
    };
    expect(readMarker(markerText(marker))).toEqual(marker);
  });

  it('takes nothing from it that could lead out of the site, or that is not as it should be', () => {
    const paths = [
      '../a',
      '/etc/passwd',
      'a/../../b',
      'a//b',
      './a',
      'C:a',
      'a\\b',
      '',
      '.smart-packet-site.json',
      'a\nb',
    ];
    expect(paths.filter(isSitePath)).toEqual([]);
    const files = Object.fromEntries([...paths, 'a.html'].map((path) => [path, 'hash']));
    const measured = { k: { duration: 'x', waveform: '1,2' }, l: { duration: 1, waveform: 'a' }, m: null };
    const remote = { 'https://a.example/': { url: 'x' }, b: 7 };
    expect(
      readMarker(JSON.stringify({ smartPacketSite: 1, files: { ...files, b: 7 }, pending: [], measured, remote })),
    ).toEqual({
      ...EMPTY_MARKER,
      files: new Map([['a.html', 'hash']]),
    });
  });
});
