import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { renderPacketToString, type RenderOptions } from 'smart-packet/ssr';
import { strictPolicy } from '../../scripts/serve.mjs';

interface Watched extends Window {
  shifts: number[];
  violations: string[];
}

export interface RenderedPage {
  /** One or several elements. */
  readonly body: string;
  /** Of the page. */
  readonly lang?: string;
  readonly script?: string | null;
  readonly policy?: string;
  readonly head?: string;
}

export const hydrationScript = '/dist/smart-packet.hydrate.min.js';
/** By whose server's page the element's style sheet may be used, and nothing inline. */
export const withStyleSheet: RenderOptions = { stylesheetHref: '/dist/smart-packet.css' };

/** The packet of the tests' pages, with its recording named in full. */
export function helloPacket(origin: string): Record<string, unknown> & { voice: string } {
  const path = fileURLToPath(new URL('pages/hello.json', import.meta.url));
  const packet = JSON.parse(readFileSync(path, 'utf8')) as { voice: string };
  return { ...packet, voice: new URL(packet.voice, `${origin}/test/e2e/pages/`).href };
}

/** The packet with one action of each kind, among them an event with a moment in time. */
export function fullPacket(origin: string): Record<string, unknown> & { voice: string } {
  return {
    ...helloPacket(origin),
    cta: [
      { type: 'calendar', label: 'Add to calendar', title: 'Tasting', start: '2026-03-01T09:30:00Z' },
      { type: 'link', label: 'Read more', url: 'https://example.com/more' },
      { type: 'call', label: 'Call us', phone: '+12025550142' },
    ],
    meta: { author: 'Example', created: '2026-01-01T23:30:00Z', language: 'en', tags: ['bread'] },
  };
}

/** Answers requests for `/rendered.html` with what a server has rendered, under the strictest policy. */
export async function serveRendered(page: Page, rendered: RenderedPage): Promise<void> {
  const { body, lang = 'en', script = hydrationScript, policy = strictPolicy, head = '' } = rendered;
  await page.route('**/rendered.html', (route) =>
    route.fulfill({
      contentType: 'text/html; charset=utf-8',
      headers: { 'Content-Security-Policy': policy },
      body: `<!doctype html><html lang="${lang}"><head><title>Rendered</title>
        <link rel="stylesheet" href="/dist/smart-packet.css">${head}</head>
        <body>${body}<p>After it.</p>
        ${script === null ? '' : `<script type="module" src="${script}"></script>`}</body></html>`,
    }),
  );
}

export const rendered = (packet: unknown, options: RenderOptions = withStyleSheet): string =>
  renderPacketToString(packet, options);

/** From the first moment: what moves, and what the policy forbids. */
export async function watchPage(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const watched = window as unknown as Watched;
    watched.shifts = [];
    watched.violations = [];
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      watched.violations.push(`${violatedDirective} ${blockedURI}`);
    });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) watched.shifts.push((entry as PerformanceEntry & { value: number }).value);
    }).observe({ type: 'layout-shift', buffered: true });
  });
}

/** A slow machine paints a page in pieces; from here on only what the script moves is noted. */
export async function forgetShifts(page: Page): Promise<void> {
  await page.waitForFunction(() => document.readyState !== 'loading');
  await watched(page);
  await page.evaluate(() => {
    (window as unknown as Watched).shifts.length = 0;
  });
}

export async function watched(page: Page): Promise<{ shifts: number[]; violations: string[] }> {
  return page.evaluate(async () => {
    // An observer hears of a frame after it.
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve))));
    const { shifts, violations } = window as unknown as Watched;
    return { shifts, violations };
  });
}
