import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Parser } from 'htmlparser2';
import sax from 'sax';
import { expect, it } from 'vitest';
import { runCommand } from '../helpers/run-command.js';
import { temporaryFolder } from '../helpers/temporary-folder.js';

const TEXTS = [
  '</title></script><script>alert(1)</script>',
  '--></template></smart-packet><img src=x onerror=alert(1)>',
  ']]><script/><![CDATA[',
  '<!-- <iframe srcdoc="<script>">',
  '"\' onload=alert(1) style=color:red',
  '&lt;&#0;&nbsp;&',
  '$& $1 $` ${x} {{x}}',
  '\u0000\u001b[31m\u000b',
  '\u202e\u2066turned',
  '\ud800 and \uffff',
];

const packetWith = (text: string, index: number): string =>
  JSON.stringify({
    id: `spid:bakery.example:x${index}`,
    voice: null,
    title: `T ${text}`,
    transcript: `A ${text}.\n\nB ${text}.`,
    intent: 'welcome/greeting',
    cta: [
      { type: 'link', label: `L ${text}`, url: 'https://a.example/?"<>&\'' },
      { type: 'email', label: 'M', email: 'a@b.example', subject: `S ${text}`, body: text },
      { type: 'calendar', label: 'E', title: `E ${text}`, start: '2030-01-01T10:00:00Z' },
    ],
    meta: { author: `A ${text}`, created: '2026-03-09', language: 'en', tags: [`t ${text}`.slice(0, 40)] },
  });

/** All elements of a page, with their attributes. */
function elementsOf(html: string): { name: string; attributes: Record<string, string> }[] {
  const elements: { name: string; attributes: Record<string, string> }[] = [];
  const parser = new Parser({ onopentag: (name, attributes) => void elements.push({ name, attributes }) });
  parser.end(html);
  return elements;
}

function expectWellFormed(xml: string): void {
  const parser = sax.parser(true);
  parser.onerror = (error) => {
    throw error;
  };
  parser.write(xml).close();
}

it('makes nothing but text of texts, in each file of a site', async () => {
  const files = TEXTS.map((text, index) => [`in/${index}.json`, packetWith(text, index)]);
  const folder = temporaryFolder(Object.fromEntries(files) as Record<string, string>);
  const base = "https://bakery.example/a&b'c/";
  const args = ['--name', `N ${TEXTS.slice(0, 7).join(' ')}`, '--image', 'https://a.example/?"<>&'];
  const ended = await runCommand(['build', 'in', '--out', 'site', '--base', base, ...args], { cwd: folder });
  expect([ended.code, ended.stdout]).toEqual([0, '']);

  const names = readdirSync(join(folder, 'site'), { recursive: true, encoding: 'utf8' });
  const read = (name: string): string => readFileSync(join(folder, 'site', name), 'utf8');
  const ending = (pattern: RegExp): string[] => names.filter((name) => pattern.test(name));
  const count = TEXTS.length;
  expect([/\.html$/, /\.svg$/, /\.xml$/, /^oembed.*\.json$/].map((pattern) => ending(pattern).length)).toEqual([
    2 * count + 1,
    // And the site's icon.
    count + 1,
    2,
    count,
  ]);
  for (const name of ending(/\.(?:svg|xml)$/)) expectWellFormed(read(name));
  for (const name of ending(/\.json$/)) {
    const { html } = JSON.parse(read(name)) as { html?: string };
    if (html !== undefined)
      expect(
        elementsOf(html).map((element) => element.name),
        name,
      ).toEqual(['iframe']);
  }
  for (const name of ending(/\.html$/)) {
    const elements = elementsOf(read(name));
    const cards = elements.filter((element) => element.name === 'smart-packet').length;
    expect(cards, name).toBe(name === 'index.html' ? count : 1);
    const scripts = elements.filter((element) => element.name === 'script').map(({ attributes }) => attributes);
    const typed = (type: string) => scripts.filter((script) => script['type'] === type);
    expect(typed('application/json'), name).toHaveLength(cards);
    // The page of all has its list's, too.
    expect(typed('module').length, name).toBe(name === 'index.html' ? 2 : 1);
    for (const { src } of typed('module')) expect(src, name).toMatch(/^\.\.?\/assets\//);
    expect(typed('application/ld+json'), name).toHaveLength(/\/index\.html$/.test(name) ? 1 : 0);
    expect(
      scripts.filter(({ type = '' }) => !['application/json', 'application/ld+json', 'module'].includes(type)),
      name,
    ).toEqual([]);
    for (const element of elements) {
      expect(element.name, name).not.toMatch(/^(?:iframe|object|base|style|form)$/);
      expect(
        Object.keys(element.attributes).filter((key) => /^on|^style$|^srcdoc$/.test(key)),
        name,
      ).toEqual([]);
      if (element.name === 'img') expect(element.attributes['src'], name).toBe('qr.svg');
    }
    // In the card's own JSON a packet is as it was written.
    const shown = read(name).replace(/<script type="application\/json">[^<]*<\/script>/g, '');
    expect(shown, name).not.toMatch(/(?!\n)[\p{Cc}\p{Cs}\p{Bidi_Control}]/u);
  }
});
