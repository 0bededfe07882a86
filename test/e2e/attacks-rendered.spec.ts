import { expect, test } from '@playwright/test';
import { renderPacketToString } from 'smart-packet/ssr';
import { strictPolicy } from '../../scripts/serve.mjs';
import { corpus } from '../attacks/corpus.js';
import { TEXTS } from '../attacks/texts.js';
import { serveRendered, watched, watchPage, withStyleSheet } from './rendered-page.js';

/** Each text in another place; test/package/ssr.test.ts has each in all. */
const packetOf = ([a = 'a', b = a, c = b, d = c, e = d]: readonly string[]): object => ({
  title: a,
  voice: a,
  transcript: `Hello ${b}`,
  intent: c,
  cta: [
    { type: 'link', label: `a ${c}`, url: d },
    { type: 'call', label: `a ${d}`, phone: '112' },
    { type: 'calendar', label: `a ${e}`, title: a, location: b, start: '2999-01-01' },
  ],
  meta: { author: e, created: a, language: b, tags: [c] },
});

/** Elements and attributes of the page, each name once. */
function namesInPage(): string[] {
  const roots: ParentNode[] = [document.body];
  const names = new Set<string>();
  for (const root of roots)
    for (const element of root.querySelectorAll('*')) {
      names.add(element.localName);
      for (const { name } of element.attributes) names.add(`@${name}`);
      if (element.shadowRoot) roots.push(element.shadowRoot);
    }
  return [...names].sort();
}

/** Every name that packets may make. */
const harmless = [
  { voice: 'https://a.example/a.mp3', url: 'https://a.example/' },
  { voice: null, url: 'x' },
].map(({ voice, url }) => ({
  ...packetOf(['Words']),
  voice,
  meta: { author: 'A', created: '2026-01-01', language: 'en', tags: ['a'], expires: '2999-01-01' },
  cta: [
    { type: 'link', label: 'a', url },
    { type: 'call', label: 'a', phone: '112' },
    { type: 'calendar', label: 'a', start: '2999-01-01', title: 'T' },
  ],
}));

for (const javaScriptEnabled of [false, true])
  test.describe(`with JavaScript ${javaScriptEnabled ? 'on' : 'off'}`, () => {
    test.use({ javaScriptEnabled });

    test('no text of a packet becomes an element, an attribute, a script or a request', async ({ page }) => {
      const requests: string[] = [];
      const errors: string[] = [];
      page.on('request', (request) => requests.push(new URL(request.url()).pathname));
      page.on('pageerror', (error) => errors.push(String(error)));
      page.on('dialog', (dialog) => errors.push(dialog.message()));
      if (javaScriptEnabled) await watchPage(page);
      const texts = [...TEXTS, ...corpus.strings.map(({ raw }) => raw), ...corpus.urls.map(({ raw }) => raw)];
      const isDone = () =>
        page.evaluate(() =>
          [...document.querySelectorAll('smart-packet')].every(
            ({ shadowRoot }) => shadowRoot && !shadowRoot.querySelector('audio[controls]'),
          ),
        );
      const open = async (packets: readonly unknown[]): Promise<string[]> => {
        await serveRendered(page, {
          // Recordings may be anywhere; none is asked for.
          policy: strictPolicy.replace("media-src 'self'", 'media-src *'),
          body: packets.map((packet) => renderPacketToString(packet, withStyleSheet)).join('\n'),
        });
        await page.goto('/rendered.html');
        if (javaScriptEnabled) await expect.poll(isDone).toBe(true);
        await expect(page.locator('smart-packet')).toHaveCount(packets.length);
        await expect(page.getByText('After it.')).toBeVisible();
        return page.evaluate(namesInPage);
      };
      const allowed = await open([...harmless, '{']);
      requests.length = 0;
      const packets = Array.from({ length: Math.ceil(texts.length / 5) }, (_, i) =>
        packetOf(texts.slice(5 * i, 5 * i + 5)),
      );
      for (let from = 0; from < packets.length; from += 100) {
        const names = await open(packets.slice(from, from + 100));
        expect(names.filter((name) => !allowed.includes(name))).toEqual([]);
        expect(await page.evaluate(() => 'hacked' in globalThis)).toBe(false);
        if (javaScriptEnabled) expect((await watched(page)).violations).toEqual([]);
        await page.unrouteAll();
      }
      expect([...new Set(requests)].filter((path) => !/^\/(rendered\.html|dist\/|favicon)/.test(path))).toEqual([]);
      expect(errors).toEqual([]);
    });
  });
