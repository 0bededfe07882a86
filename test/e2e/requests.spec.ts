import { expect, test, type Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { serve } from '../../scripts/serve.mjs';
import type { SmartPacketElement } from '../../src/element.js';

const other = process.env['E2E_OTHER_ORIGIN']!;

/** The policy that the documentation prints, with its two hosts replaced by ours. */
function documentedPolicy(): string {
  const policy =
    /^default-src 'none'; script-src .*$/m.exec(readFileSync('docs/security-policy.md', 'utf8'))?.[0] ?? '';
  expect(policy).toContain("worker-src 'self'");
  return policy.replaceAll(/https:\/\/(packets|recordings)\.example/g, other);
}

interface Seen {
  readonly what: string;
  readonly type: string;
  readonly headers: Promise<Record<string, string>>;
}

async function open(page: Page, origin: string): Promise<Seen[]> {
  const seen: Seen[] = [];
  // Whoever else set a cookie for that host: ours must not bring it there.
  await page.context().addCookies([{ name: 'visitor', value: '7', url: other }]);
  page.on('request', (request) => {
    const { origin, pathname, search } = new URL(request.url());
    const isOurs = origin !== other;
    if (pathname === '/favicon.ico') return;
    seen.push({
      what: (isOurs ? '' : 'other') + pathname.replace(/-[\w-]{8}\.js$/, '.js') + search,
      type: request.resourceType(),
      headers: request.allHeaders(),
    });
  });
  await page.addInitScript(() => {
    const watched = window as unknown as { violations: string[] };
    watched.violations = [];
    addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) =>
      watched.violations.push(`${effectiveDirective} ${blockedURI}`),
    );
  });
  await page.goto(`${origin}/test/e2e/pages/requests.html`);
  await page.evaluate((host) => {
    const [, captions, aligned] = document.querySelectorAll('smart-packet');
    captions!.captions = `${host}/test/fixtures/audio/welcome.vtt`;
    captions!.src = `${host}/test/e2e/pages/speech.json`;
    aligned!.src = `${host}/test/e2e/pages/speech.json?2`;
  }, other);
  await expect(page.getByText('In the page.')).toBeVisible();
  await expect(page.getByText('Hello, and welcome')).toHaveCount(2);
  return seen;
}

const timingOf = (page: Page, id: string): Promise<string> =>
  page.locator(`#${id}`).evaluate((element) => (element as SmartPacketElement).timing);
const toOthers = (seen: readonly Seen[]): string[] => [
  ...new Set(seen.map(({ what }) => what).filter((what) => what.startsWith('other'))),
];
const packets = ['other/test/e2e/pages/speech.json', 'other/test/e2e/pages/speech.json?2'];
const recording = 'other/test/fixtures/audio/welcome.m4a';

let server: Awaited<ReturnType<typeof serve>>;
test.beforeAll(async () => {
  server = await serve({
    port: 0,
    folders: ['dist', 'test'],
    headers: { 'Content-Security-Policy': documentedPolicy() },
  });
});
test.afterAll(() => server.close());

test('the documented policy and list hold: every request, with captions, a worker, and two copies of the script', async ({
  page,
}) => {
  const messages: string[] = [];
  page.on('console', (message) => messages.push(message.text()));
  const seen = await open(page, server.origin);
  await page.waitForLoadState('networkidle');
  expect(toOthers(seen)).toEqual(packets);
  expect(seen.filter(({ type }) => type === 'media')).toEqual([]);

  await page.locator('#captions').getByRole('button', { name: 'Play', exact: true }).click();
  await expect.poll(() => timingOf(page, 'captions')).toBe('captions');
  await page.locator('#captions').getByRole('button', { name: 'Pause', exact: true }).click();
  expect(toOthers(seen).sort()).toEqual([...packets, recording, 'other/test/fixtures/audio/welcome.vtt'].sort());

  await page.locator('#aligned').getByRole('button', { name: 'Play', exact: true }).click();
  await expect.poll(() => timingOf(page, 'aligned'), { timeout: 15_000 }).toBe('aligned');
  await page.locator('#aligned [part=menu-button]').click();
  await expect(page.getByText('Copy transcript')).toBeVisible();
  await page.evaluate(() => (document.documentElement.lang = 'fr'));
  await expect(page.getByText('Copier la transcription')).toBeVisible();
  expect(toOthers(seen).sort()).toEqual([...packets, recording, 'other/test/fixtures/audio/welcome.vtt'].sort());

  // From the page's own origin: itself, the script, and what lies beside it.
  const own = [...new Set(seen.map(({ what }) => what).filter((what) => what.startsWith('/')))];
  expect(own.filter((what) => !/^\/dist\/chunks\/[\w-]+\.js$/.test(what)).sort()).toEqual([
    '/dist/align-worker.js',
    '/dist/smart-packet.min.js',
    '/dist/smart-packet.min.js?copy=2',
    '/test/e2e/pages/requests.html',
  ]);

  const fetches = seen.filter(({ type, what }) => type === 'fetch' && what.startsWith('other'));
  expect(fetches.map(({ what }) => what)).toEqual(
    expect.arrayContaining([...packets, recording, 'other/test/fixtures/audio/welcome.vtt']),
  );
  for (const { headers } of fetches) {
    expect(Object.keys(await headers).filter((name) => /^(cookie|referer|authorization)$/i.test(name))).toEqual([]);
  }
  console.log(`${seen.length} requests recorded, ${fetches.length} of them fetches to another origin`);

  expect(await page.evaluate(() => (window as unknown as { violations: string[] }).violations)).toEqual([]);
  expect(messages).toEqual([]);
  const stored = await page.evaluate(async () => ({
    cookie: document.cookie,
    local: localStorage.length,
    session: sessionStorage.length,
    databases: (await indexedDB.databases()).length,
    caches: (await caches.keys()).length,
  }));
  // The cookie that was there before; ports share cookies.
  expect(stored).toEqual({ cookie: 'visitor=7', local: 0, session: 0, databases: 0, caches: 0 });
});
