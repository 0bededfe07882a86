import { expect, test, type Page } from '@playwright/test';
import { readFileSync, readdirSync } from 'node:fs';
import type { SmartPacketElement } from '../../src/element.js';
import { corpus } from '../attacks/corpus.js';
import { TEXTS } from '../attacks/texts.js';

interface Watched extends Window {
  violations: string[];
  hacked?: unknown;
}

/** Texts are tried this many at a time, and pages are given no more data at once. */
const BATCH = 60;

/** Everything that must not happen while packets are shown: scripts, violations, messages, dialogs, requests. */
async function watch(page: Page): Promise<() => Promise<unknown>> {
  const happened: string[] = [];
  let isWatching = false;
  const note = (text: string): void => {
    if (isWatching) happened.push(text);
  };
  page.on('console', (message) => {
    // Browsers look for an icon.
    if (!message.location().url.endsWith('/favicon.ico')) note(message.text());
  });
  page.on('pageerror', (error) => {
    note(String(error));
  });
  page.on('dialog', (dialog) => {
    note('dialog');
    void dialog.dismiss();
  });
  // Once the page is there it has nothing to ask for but the chunks of the script.
  page.on('request', (request) => {
    if (!/\/dist\/chunks\/[\w.-]+\.js$/.test(new URL(request.url()).pathname)) note(request.url());
  });
  page.on('popup', () => {
    note('popup');
  });
  await page.addInitScript(() => {
    const watched = window as unknown as Watched;
    watched.violations = [];
    addEventListener('securitypolicyviolation', ({ effectiveDirective, sample }) =>
      watched.violations.push(`${effectiveDirective} ${sample}`),
    );
  });
  page.on('load', () => {
    isWatching = true;
  });
  return async () => ({
    happened,
    ...(await page.evaluate(() => {
      const { violations, hacked } = window as unknown as Watched;
      return { violations, hacked: hacked ?? null, prototype: Reflect.ownKeys(Object.prototype).length };
    })),
  });
}

const nothing = { happened: [], violations: [], hacked: null, prototype: Reflect.ownKeys(Object.prototype).length };

/**
 * Shows each packet, opens its menu, and looks at all that was made of it.
 *
 * @returns what is out of order: elements, attributes or links that no packet may make, and text that comes out of the card
 */
async function show(page: Page, texts: readonly string[], property: 'packet' | 'script' = 'packet'): Promise<string[]> {
  const faults: string[] = [];
  for (let from = 0; from < texts.length; from += BATCH) {
    const batch = texts.slice(from, from + BATCH);
    faults.push(...(await page.evaluate(showInPage, { batch, property })));
  }
  return faults;
}

/** Runs in the page, so it can use nothing from outside of it. */
async function showInPage({ batch, property }: { batch: string[]; property: string }): Promise<string[]> {
  const ELEMENTS =
    'A ARTICLE AUDIO BDI BUTTON DIV FOOTER H2 HEADER I INPUT LI OPTION P SELECT SLOT SPAN STRONG UL circle path rect svg';
  /** Whose values are the element's own words, never the packet's. */
  const FIXED = ['class', 'part', 'id', 'type', 'role', 'rel', 'target', 'dir', 'd', 'slot'];
  const faults: string[] = [];
  const url = 'https://a.example/a';
  const label = 'Label';
  const own = new Set<string>();
  const harmless = [
    {},
    { transcript: 'Hello', voice: 'data:,', meta: { expires: '2001-01-01' } },
    {
      transcript: 'Hello',
      title: 'Title',
      voice: url,
      meta: { author: 'A', tags: ['a'], expires: '2999-01-01', language: 'en' },
    },
    {
      transcript: 'Hello',
      meta: { language: 'ar' },
      cta: [
        { type: 'call', label, phone: '112' },
        { type: 'sms', label, phone: '112' },
      ],
    },
    { transcript: 'Hello', cta: ['link', 'form', 'calendar'].map((type) => ({ type, label, url })) },
    {
      transcript: 'Hello',
      cta: [
        { type: 'email', label, email: 'a@a.example' },
        { type: 'calendar', label, start: '2999-01-01' },
      ],
      meta: { expires: 'soon' },
    },
  ];
  // Twice, for the first of a page are complete at once, and others only when they appear.
  for (const packet of [...harmless, ...harmless]) {
    for (const value of await valuesOf(packet)) own.add(value);
  }

  function elementsOf(host: SmartPacketElement): Element[] {
    return [...host.shadowRoot!.querySelectorAll('*')];
  }
  async function valuesOf(packet: unknown): Promise<Set<string>> {
    const host = await place(property === 'script' ? JSON.stringify(packet) : packet);
    const values = elementsOf(host).flatMap((element) =>
      [...element.attributes].filter(({ name }) => FIXED.includes(name)).map(({ name, value }) => `${name}=${value}`),
    );
    host.remove();
    return new Set(values);
  }
  async function place(packet: unknown): Promise<SmartPacketElement> {
    const host = document.createElement('smart-packet');
    if (property === 'packet') host.packet = packet;
    else {
      const script = document.createElement('script');
      script.type = 'application/json';
      script.append(packet as string);
      host.append(script);
    }
    document.body.append(host);
    await host.updateComplete;
    host.shadowRoot?.querySelector<HTMLElement>('[part=menu-button]')?.click();
    await host.updateComplete;
    return host;
  }

  for (const json of batch) {
    const host = await place(property === 'script' ? json : JSON.parse(json));
    const fault = (what: string): void => void faults.push(`${what} from ${json.slice(0, 150)}`);
    if (host.state !== 'ready' && host.state !== 'error') fault(`state ${host.state}`);
    if (!host.shadowRoot?.textContent.trim()) fault('nothing shown');
    for (const element of elementsOf(host)) {
      if (!` ${ELEMENTS} `.includes(` ${element.tagName} `)) fault(element.tagName);
      for (const { name, value } of element.attributes) {
        if (/^on|^srcdoc$|^srcset$|^ping$|^formaction$/.test(name)) fault(name);
        if (FIXED.includes(name) && !own.has(`${name}=${value}`)) fault(`${name}="${value}"`);
        if (name === 'lang' && !/^[a-z\d-]+$/i.test(value)) fault(`lang="${value}"`);
        if (name === 'style' && !/^--_played: [\d.]+;$/.test(value)) fault(`style="${value}"`);
      }
      if (element instanceof HTMLAnchorElement && element.hasAttribute('href')) {
        const href = element.getAttribute('href')!;
        const isPage =
          /^https?:\/\/[^@/]+\//.test(href) && element.target === '_blank' && element.rel === 'noopener noreferrer';
        const isContact =
          /^(tel:\+?\d{3,15}(;ext=\d{1,9})?|sms:\+?\d{3,15}(;ext=\d{1,9})?(\?&?body=[^&#]*)?|mailto:[^?&@:]+@[\w.-]+(\?(subject|body)=[^&#]*(&body=[^&#]*)?)?)$/.test(
            href,
          );
        const isEvent =
          href.startsWith('data:text/calendar;charset=utf-8,BEGIN%3AVCALENDAR') && element.download === 'event.ics';
        if (!isPage && !isContact && !isEvent) fault(`href="${href}"`);
        if (!element.querySelector('[part=action-destination]')?.textContent)
          fault('a link that does not say where it leads');
      }
      // Relative to the packet, which here is the page.
      if (
        element instanceof HTMLAudioElement &&
        !/^https:$/.test(new URL(element.src).protocol) &&
        !element.src.startsWith(`${location.origin}/`)
      )
        fault('audio');
    }
    if (document.documentElement.scrollWidth > innerWidth) fault('a page that scrolls sideways');
    const card = host.getBoundingClientRect();
    for (const element of host.shadowRoot!.querySelectorAll('bdi, h2, p')) {
      const { width, height, top, bottom, left, right } = element.getBoundingClientRect();
      // What is for screen readers only is a pixel.
      if (width > 1 && height > 1 && (left < card.left - 1 || right > card.right + 1 || top < card.top - 1))
        fault('text beside the card');
      if (element.closest('[part=transcript]') === null && bottom > card.bottom + 1) fault('text below the card');
    }
    host.remove();
  }
  return faults;
}

/** The text in each field for people, and in each that is none. */
function everywhere(text: string): object[] {
  const action = {
    label: text,
    location: text,
    description: text,
    title: text,
    subject: text,
    body: text,
    timezone: text,
  };
  return [
    {
      id: text,
      title: text,
      voice: text,
      transcript: `Hello. ${text}`,
      intent: text,
      cta: [
        { ...action, type: 'link', url: 'https://a.example/' },
        { ...action, type: 'sms', phone: '+15551234567' },
        { ...action, type: 'email', email: 'a@a.example' },
      ],
      meta: { author: text, created: text, language: text, tags: [text, text], expires: text },
      captions: [{ start: 0, end: 1, text, speaker: text }],
      [text]: text,
    },
    {
      transcript: text,
      intent: `a/${text}`,
      cta: [
        { ...action, type: 'call', phone: text, url: `tel:${text}` },
        { ...action, type: 'calendar', start: '2999-01-01' },
        { type: text, label: text, url: text, style: text, class: text, rel: text, target: text, download: text },
        { ...action, type: 'email', email: text, to: text },
      ],
      meta: { author: 'A', language: text },
    },
  ];
}

const links = (type: string, field: string, raws: readonly string[]): object[] =>
  raws.map((raw) => ({
    voice: type === 'link' ? raw : null,
    transcript: 'Hello',
    cta: [
      { type, label: 'x', [field]: raw },
      { type, label: 'y', url: raw },
      { label: 'z', url: raw },
    ],
    captions: raw,
  }));
const raws = (lines: readonly { raw: string }[]): string[] => lines.map(({ raw }) => raw);

const families: Readonly<Record<string, readonly unknown[]>> = {
  'texts in every field': [...TEXTS, ...raws(corpus.strings)].flatMap(everywhere),
  'addresses of the web': ['link', 'form', 'calendar'].flatMap((type) => links(type, 'url', raws(corpus.urls))),
  'numbers and mail addresses': [
    ...links('call', 'phone', raws([...corpus.numbers, ...corpus.readyMade])),
    ...links('sms', 'phone', raws([...corpus.numbers, ...corpus.readyMade])),
    ...links('email', 'email', raws([...corpus.addresses, ...corpus.readyMade])),
  ],
};

for (const [policy, origin] of [
  ['the strictest policy', () => ''],
  ['no policy', () => process.env['E2E_OTHER_ORIGIN']!],
] as const) {
  for (const [family, inputs] of Object.entries(families)) {
    test(`${family} do nothing under ${policy}`, async ({ page }) => {
      test.setTimeout(180_000);
      const seen = await watch(page);
      await page.goto(`${origin()}/test/e2e/pages/bare.html`);
      await page.waitForFunction(() => customElements.get('smart-packet'));
      const texts = inputs.map((input) => JSON.stringify(input));
      expect(await show(page, texts)).toEqual([]);
      expect(await seen()).toEqual(nothing);
    });
  }

  test(`files do nothing under ${policy}, as scripts and as text`, async ({ page }) => {
    const seen = await watch(page);
    await page.goto(`${origin()}/test/e2e/pages/bare.html`);
    await page.waitForFunction(() => customElements.get('smart-packet'));
    const folder = new URL('../attacks/json/', `file://${process.cwd()}/test/e2e/`);
    const files = readdirSync(folder).map((name) => readFileSync(new URL(name, folder), 'utf8'));
    const quoted = files.map((text) => JSON.stringify(text));
    expect(await show(page, quoted)).toEqual([]);
    // Under the policy a script, of whatever type, can only come with the page.
    if (origin()) expect(await show(page, files, 'script')).toEqual([]);
    expect(await seen()).toEqual(nothing);
  });
}

for (const unit of ['W', 'a ', '\u0301', '\u65e5', '\n', '\ud83d\ude00']) {
  test(`a megabyte of ${JSON.stringify(unit)} in each field leaves the page as wide as it is`, async ({ page }) => {
    const seen = await watch(page);
    await page.goto('/test/e2e/pages/bare.html');
    await page.waitForFunction(() => customElements.get('smart-packet'));
    const faults = await page.evaluate(async (part) => {
      const text = part.repeat(1_000_000 / part.length);
      const packets: Record<string, unknown>[] = [
        { transcript: text },
        { transcript: 'Hello', title: text, intent: text },
        { transcript: 'Hello', meta: { author: text, tags: [text, text, text] } },
        { transcript: 'Hello', cta: [{ type: 'link', label: text, url: 'https://a.example/' }] },
        { transcript: 'Hello', cta: [{ type: 'link', label: 'x', url: `https://${'a.'.repeat(120)}example/` }] },
      ];
      const found: string[] = [];
      for (const packet of packets) {
        const host = document.createElement('smart-packet');
        host.packet = packet;
        document.body.append(host);
        await host.updateComplete;
        if (document.documentElement.scrollWidth > innerWidth) found.push(`too wide by ${Object.keys(packet).join()}`);
        host.remove();
      }
      return found;
    }, unit);
    expect(faults).toEqual([]);
    expect(await seen()).toEqual(nothing);
  });
}

test('the script adds nothing to the page but what its libraries are known for', async ({ page }) => {
  await page.goto('/test/e2e/pages/bare.html');
  const added = await page.evaluate(async () => {
    await customElements.whenDefined('smart-packet');
    const frame = document.createElement('iframe');
    document.body.append(frame);
    const clean = new Set(Reflect.ownKeys(frame.contentWindow!));
    return Reflect.ownKeys(window)
      .filter((key) => !clean.has(key))
      .map(String);
  });
  expect(added.filter((key) => !/^\d+$/.test(key)).sort()).toEqual([
    '__zod_globalConfig',
    'litElementVersions',
    'litHtmlVersions',
    'litPropertyMetadata',
    'reactiveElementVersions',
  ]);
});
