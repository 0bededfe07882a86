import { expect, test } from '@playwright/test';
import { render } from '@lit-labs/ssr';
import { collectResult } from '@lit-labs/ssr/lib/render-result.js';
import { build } from 'esbuild';
import { html } from 'lit';
import { projectRoot } from '../../scripts/paths.mjs';
import type { SmartPacketElement } from '../../src/element.js';
import { fullPacket } from './rendered-page.js';

/** As an application's bundler puts the package and Lit together, for use and for development. */
async function bundle(condition: 'production' | 'development', line: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: line, resolveDir: projectRoot },
    bundle: true,
    format: 'esm',
    conditions: ['browser', condition],
    write: false,
  });
  return outputFiles[0]!.text;
}

const scripts: [name: string, condition: 'production' | 'development', line: string][] = [
  ['smart-packet/hydrate', 'production', "import 'smart-packet/hydrate'"],
  ['smart-packet/hydrate with Lit’s build for development', 'development', "import 'smart-packet/hydrate'"],
  [
    'smart-packet/hydrate beside Lit’s own hydration',
    'production',
    "import '@lit-labs/ssr-client/lit-element-hydrate-support.js'; import 'smart-packet/hydrate'",
  ],
];

/** Does without it, and shows the card anew. */
scripts.push([
  'smart-packet beside Lit’s own hydration',
  'production',
  "import '@lit-labs/ssr-client/lit-element-hydrate-support.js'; import 'smart-packet'",
]);

for (const [name, condition, line] of scripts)
  test(`what @lit-labs/ssr renders is taken over by ${name}`, async ({ page, baseURL }) => {
    const packet = fullPacket(baseURL!);
    await import('smart-packet');
    const json = JSON.stringify(packet);
    const markup = await collectResult(render(html`<smart-packet .packet=${packet}></smart-packet>`));
    expect(markup).toContain('href="data:text/calendar');
    expect(markup).toContain(' controls></audio>');
    const script = await bundle(condition, line);
    const messages: string[] = [];
    page.on('pageerror', (error) => messages.push(String(error)));
    page.on('console', (message) => messages.push(message.text()));
    await page.route('**/hydration.js', (route) => route.fulfill({ contentType: 'text/javascript', body: script }));
    await page.route('**/hydration.html', (route) =>
      route.fulfill({
        contentType: 'text/html; charset=utf-8',
        body: `<!doctype html><html lang="en"><link rel="icon" href="data:,">
          ${markup.replace('</smart-packet>', `<script type="application/json">${json}</script></smart-packet>`)}
          <script type="module" src="hydration.js"></script>`,
      }),
    );
    await page.goto('/hydration.html', { waitUntil: 'commit' });
    const element = page.locator('smart-packet');
    await expect(element.getByText('Hello there.')).toBeVisible();
    const transcript = await element.locator('[part=transcript]').elementHandle();
    await expect.poll(() => element.evaluate((host: SmartPacketElement) => host.state)).toBe('ready');
    await expect(element.locator('[part=transcript]')).toHaveCount(1);
    if (line.endsWith("hydrate'")) expect(await transcript.evaluate((node) => node.isConnected)).toBe(true);
    expect(await element.evaluate((host) => host.getAttributeNames())).toEqual([]);
    await expect(element.locator('[part=rate]')).toHaveValue('1');
    await element.locator('[part=menu-button]').click();
    await expect(element.getByText('Copy transcript')).toBeVisible();
    expect(messages.filter((text) => !text.includes('dev mode'))).toEqual([]);
  });
