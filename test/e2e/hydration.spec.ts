import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import { render } from '@lit-labs/ssr';
import { collectResult } from '@lit-labs/ssr/lib/render-result.js';
import { build } from 'esbuild';
import { html } from 'lit';
import type { SmartPacketElement } from '../../src/element.js';

const path = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

/** The unbundled modules of the package with hydration in front, as an application's bundler would put them together. */
async function clientScript(): Promise<string> {
  const { outputFiles } = await build({
    stdin: {
      contents: `import '@lit-labs/ssr-client/lit-element-hydrate-support.js';
        import { defineSmartPacket } from './element.js';
        defineSmartPacket();`,
      resolveDir: path('../../dist/npm'),
    },
    bundle: true,
    format: 'esm',
    write: false,
  });
  return outputFiles[0]!.text;
}

for (const variant of ['compact', 'bubble'])
  test(`a server renders the text of a ${variant} one`, async () => {
    await import('../../dist/npm/index.js');
    const packet = { id: 'spid:a.example:b', voice: null, transcript: 'Hi there.', intent: 'a', cta: [], meta: {} };
    const markup = await collectResult(
      render(html`<smart-packet variant=${variant} .packet=${packet}></smart-packet>`),
    );
    expect(markup).toContain('Hi there.');
  });

test('a packet rendered on a server is taken over, node by node', async ({ page, baseURL }) => {
  // A server does not know the page's address, so what it renders names the recording in full.
  const hello = JSON.parse(readFileSync(path('pages/hello.json'), 'utf8')) as { voice: string };
  const packet = { ...hello, voice: new URL(hello.voice, `${baseURL}/test/e2e/pages/`).href };
  await import('../../dist/npm/index.js');
  const markup = await collectResult(render(html`<smart-packet .packet=${packet}></smart-packet>`));
  const script = await clientScript();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  await page.route('**/hydration.js', (route) => route.fulfill({ contentType: 'text/javascript', body: script }));
  await page.route('**/hydration.html', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<!doctype html><html lang="en">
        ${markup.replace('</smart-packet>', `<script type="application/json">${JSON.stringify(packet)}</script></smart-packet>`)}
        <script type="module" src="hydration.js"></script>`,
    }),
  );
  await page.goto('/hydration.html', { waitUntil: 'commit' });

  const element = page.locator('smart-packet');
  await expect(element.getByText('Hello there.')).toBeVisible();
  const transcript = await element.locator('[part=transcript]').elementHandle();
  await expect.poll(() => element.evaluate((host) => (host as SmartPacketElement).state)).toBe('ready');
  expect(
    await transcript.evaluate(
      (node) => node === document.querySelector('smart-packet')!.shadowRoot!.querySelector('[part=transcript]'),
    ),
  ).toBe(true);
  expect(await element.evaluate((host) => host.getAttributeNames())).toEqual([]);
  await element.locator('[part=menu-button]').click();
  await expect(element.getByText('Copy transcript')).toBeVisible();
  expect(errors).toEqual([]);
});
