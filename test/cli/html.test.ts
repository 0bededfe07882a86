import { readFileSync } from 'node:fs';
import sax from 'sax';
import { describe, expect, it } from 'vitest';
import { fromRoot } from '../../scripts/paths.mjs';
import { localServer } from '../helpers/local-server.js';
import { runCommand } from '../helpers/run-command.js';
import { temporaryFolder } from '../helpers/temporary-folder.js';

const welcome = readFileSync(fromRoot('demo/packets/welcome.json'), 'utf8');
const cwd = fromRoot('demo/packets');

/** The tags of a page, with their attributes, and the texts in them. */
function tagsOf(page: string): { name: string; attributes: Record<string, unknown>; text: string }[] {
  const parser = sax.parser(false, { lowercase: true });
  const tags: ReturnType<typeof tagsOf> = [];
  parser.onopentag = ({ name, attributes }) => void tags.push({ name, attributes, text: '' });
  parser.ontext = (text) => {
    const tag = tags.at(-1);
    if (tag) tag.text += text;
  };
  parser.onscript = parser.ontext;
  parser.write(page).close();
  return tags;
}

const content = (page: string, name: string) =>
  tagsOf(page).find(({ attributes }) => attributes['property'] === name || attributes['name'] === name)?.attributes[
    'content'
  ];

describe('smart-packet html', () => {
  it.each([
    [['welcome.json'], 'smart-packet.iife.min.js', ' src="welcome.json"'],
    [['welcome.json', '--src', '/a?b&c', '--script', '/js/x.js'], '/js/x.js', ' src="/a?b&#38;c"'],
    [
      ['welcome.json', '--variant', 'compact', '--language', 'FR_ca'],
      'smart-packet.iife.min.js',
      ' src="welcome.json" lang="fr-CA" variant="compact"',
    ],
  ])('writes the two lines for %j', async (args, script, attributes) => {
    const { code, stdout } = await runCommand(['html', ...args], { cwd });
    expect([code, stdout]).toEqual([
      0,
      `<script defer src="${script}"></script>\n<smart-packet${attributes}></smart-packet>\n`,
    ]);
  });

  it('names a file by an address that leads to it', async () => {
    const names = ['a b#c?%20.json', 'javascript:alert(1).json', '"><script>.json'];
    const folder = temporaryFolder(Object.fromEntries(names.map((name) => [name, welcome])));
    const sources = names.map(async (name) => {
      const { stdout } = await runCommand(['html', name], { cwd: folder });
      return /<smart-packet src="([^"]*)">/.exec(stdout)?.[1];
    });
    expect(await Promise.all(sources)).toEqual([
      'a%20b%23c%3F%2520.json',
      'javascript%3Aalert(1).json',
      '%22%3E%3Cscript%3E.json',
    ]);
  });

  it('writes a page in a language however its tag is written', async () => {
    const args = ['html', 'welcome.json', '--page', '--url', 'https://a.example/', '--language', 'PT_br'];
    expect((await runCommand(args, { cwd })).stdout).toMatch(/^<!doctype html>\n<html lang="pt-BR" dir="ltr">/);
  });

  it('writes a page that says what it is to those who run no script', async () => {
    const args = [
      'html',
      'welcome.json',
      '--page',
      '--url',
      'https://fernhill.example/packets/',
      '--image',
      'https://fernhill.example/a.png',
    ];
    const { code, stdout: page } = await runCommand(args, { cwd });
    expect(code).toBe(0);
    expect(page.startsWith('<!doctype html>\n<html lang="en" dir="ltr">')).toBe(true);
    const tags = tagsOf(page);
    expect(tags.find(({ name }) => name === 'title')?.text.trim()).toBe('Next-day bike repairs – Fernhill Bicycles');
    expect(content(page, 'og:title')).toBe('Next-day bike repairs');
    expect(content(page, 'og:url')).toBe('https://fernhill.example/packets/');
    expect(content(page, 'og:audio')).toBe('https://fernhill.example/audio/welcome.m4a');
    expect(content(page, 'twitter:card')).toBe('summary_large_image');
    expect(content(page, 'description')).toMatch(/^Hello, and welcome to Fernhill Bicycles\..*…$/);
    const jsonLd = tags.find(({ attributes }) => attributes['type'] === 'application/ld+json')?.text;
    expect(JSON.parse(jsonLd ?? '')).toMatchObject({ '@type': 'AudioObject', duration: 'PT21S' });
    expect(page).toContain('<template shadowrootmode="open">');
    expect(page).toContain('href="tel:+12025550142"');
  });

  it('resolves what a packet names relative to itself by the address that it comes from', async () => {
    const origin = await localServer((_, response) => response.end(welcome));
    const { stdout } = await runCommand(['html', `${origin}/packets/welcome.json`, '--page'], { cwd });
    expect(content(stdout, 'og:audio')).toBe(`${origin}/audio/welcome.m4a`);
    expect(stdout).toContain(`"voice":"${origin}/audio/welcome.m4a"`);
  });

  it('lays a page out in the direction of its language', async () => {
    const { stdout } = await runCommand(['html', 'arabic.json', '--page', '--url', 'https://a.example/'], { cwd });
    expect(stdout).toContain('<html lang="ar" dir="rtl">');
  });

  it('takes a language as systems write it', async () => {
    const args = ['html', 'welcome.json', '--page', '--url', 'https://a.example/', '--language', 'en_US'];
    const { code, stdout } = await runCommand(args, { cwd });
    expect(code).toBe(0);
    expect(stdout).toContain('<html lang="en-US" dir="ltr">');
  });

  it.each([[[]], [['--page']]])('says that something is left out with %j', async (args) => {
    const packet = { ...(JSON.parse(welcome) as object), voice: null, captions: null };
    const cta = [
      { type: 'call', label: 'Call us', phone: 'soon' },
      { type: 'link', label: 'Menu', url: 'https://a.example/' },
    ];
    const cwd = temporaryFolder({ 'b.json': JSON.stringify({ ...packet, cta }) });
    const { code, stderr } = await runCommand(['html', 'b.json', ...args], { cwd });
    expect([code, stderr]).toEqual([
      0,
      '! 1 thing in b.json is missing, left out or cut. See smart-packet validate b.json\n',
    ]);
  });

  it('says what belongs beside the script of a page', async () => {
    const folder = temporaryFolder({ 'a.json': welcome });
    const args = ['html', 'a.json', '--page', '--url', 'https://a.example/', '-o', 'index.html'];
    const { stderr } = await runCommand([...args, '--script', '/js/card.js'], { cwd: folder });
    expect(stderr).toBe(
      '✓ index.html\nThe page loads /js/card.js. In its folder belong, too, from dist/ of the package: align-worker.js, hydrate-chunks/ and chunks/\n',
    );
  });

  it('lets no text of a packet out of its place', async () => {
    const evil = '</title></script><script>alert(1)</script><!-- " \' & <img src=x onerror=alert(1)>';
    const packet = {
      ...(JSON.parse(welcome) as object),
      title: evil,
      transcript: evil,
      voice: null,
      captions: null,
      meta: { author: evil, language: 'en' },
    };
    const folder = temporaryFolder({ 'evil.json': JSON.stringify(packet) });
    const { stdout: page } = await runCommand(['html', 'evil.json', '--page'], { cwd: folder });
    const names = tagsOf(page).map(({ name }) => name);
    expect(names.filter((name) => name === 'script')).toHaveLength(3);
    expect(names).not.toContain('img');
    expect(page).not.toContain('<script>');
  });

  it.each([
    [
      ['welcome.json', '--page'],
      'the address of the recording or of the captions is relative to the packet\nSay where the page will be, with the packet’s files beside it: --url',
    ],
    [
      ['welcome.json', '--page', '--url', 'javascript:1'],
      '--url can’t be “javascript:1”; it must be an address that begins with https://',
    ],
    [['invalid.json'], 'invalid.json can’t be shown\nSee smart-packet validate invalid.json'],
    [['none.json'], 'none.json can’t be read: there is no such file or folder'],
    [['.'], '. is a folder: name one file'],
  ])('says why it can’t do %j', async (args, message) => {
    expect(await runCommand(['html', ...args], { cwd })).toEqual({
      code: 2,
      stdout: '',
      stderr: `smart-packet: ${message}\n`,
    });
  });
});
