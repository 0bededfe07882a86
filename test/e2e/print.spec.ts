import { expect, test, type Page } from '@playwright/test';
import { openPage, origin } from './states.js';

const packet = {
  id: 'spid:bakery.example:welcome',
  title: 'When we bake',
  voice: `${origin}/test/fixtures/audio/welcome.m4a`,
  transcript: 'Hello, and welcome.\n\nWe bake at seven.',
  intent: 'welcome/greeting',
  meta: { author: 'Harbour Street Bakery', created: '2026-03-01', expires: '2125-01-01', language: 'en' },
};
const long = 'See what we bake today, tomorrow and on public holidays, with all the prices';

const cta = [
  { type: 'link', label: long, url: 'https://bakery.example/today/bread?utm_source=voice&utm_campaign=spring' },
  { type: 'email', label: 'Write to us', email: 'hello@bakery.example', subject: 'Bread', body: 'One loaf & more' },
  {
    type: 'calendar',
    label: 'Baking class',
    start: '2099-03-01',
    location: 'Harbour Street 5',
    description: 'Bring an apron. '.repeat(20),
  },
];

const sms = { type: 'sms', label: 'Text us', phone: '+1 202 555 0142', body: 'A loaf of bread' };

interface Properties {
  packet: object;
  variant?: 'card' | 'compact' | 'bubble';
  transcript?: 'open' | 'closed';
  theme?: 'dark';
}

/** What is printed, line by line. */
async function print(page: Page, properties: Properties): Promise<string[]> {
  await openPage(page);
  await page.evaluate((given) => {
    document.body.replaceChildren(Object.assign(document.createElement('smart-packet'), given));
  }, properties);
  await page.locator('smart-packet .card').waitFor();
  await page.waitForFunction(() => !document.querySelector('smart-packet')!.shadowRoot!.querySelector('a:not([href])'));
  await page.emulateMedia({ media: 'print' });
  const text = await page.locator('smart-packet .frame').evaluate((frame: HTMLElement) => frame.innerText);
  return text.split('\n').filter(Boolean);
}

const whole = [
  'When we bake',
  // The dot between them is drawn.
  'Harbour Street BakeryMar 1, 2026',
  'Hello, and welcome.',
  'We bake at seven.',
  // Between label and place stands a dash, which is no text.
  `${long}bakery.example/today/bread`,
  'Write to ushello@bakery.example',
  'Baking classMar 1, 2099 · Harbour Street 5',
  'Expires Jan 1, 2125',
];
const normal = (lines: string[]) => lines.map((line) => line.replace(/ +/g, ' ').trim());

for (const variant of ['card', 'compact', 'bubble'] as const) {
  test(`on paper a ${variant} is its text and, in words, where its links lead`, async ({ page }) => {
    const lines = normal(
      await print(page, { packet: { ...packet, cta }, variant, transcript: 'closed', theme: 'dark' }),
    );
    expect(lines.filter((line) => line !== 'HB')).toEqual(whole);
  });
}

test('a message’s text and an address of data are not printed', async ({ page }) => {
  const text = (await print(page, { packet: { ...packet, cta: [sms, cta[2]] } })).join('\n');
  expect(text).toContain('Text us');
  expect(text).toContain('202');
  expect(text).not.toMatch(/loaf|data:|BEGIN|%20|apron/);
});

test('it is dark on white, whatever the page is', async ({ page }) => {
  await print(page, { packet: { ...packet, cta }, theme: 'dark' });
  for (const name of ['title', 'paragraph', 'action', 'action-destination', 'footer', 'byline']) {
    const color = await page
      .locator(`[part=${name}]`)
      .first()
      .evaluate((element) => getComputedStyle(element).color);
    expect(color, name).toBe('rgb(0, 0, 0)');
  }
  const surface = await page.locator('.card').evaluate((element) => getComputedStyle(element).backgroundColor);
  expect(surface).toBe('rgb(255, 255, 255)');
});

test('no label stands letter by letter', async ({ page }) => {
  await page.setViewportSize({ width: 500, height: 900 });
  await print(page, { packet: { ...packet, cta } });
  const heights = await page
    .locator('[part=action]')
    .evaluateAll((rows) =>
      rows.map((row) => row.getBoundingClientRect().height / parseFloat(getComputedStyle(row).lineHeight)),
    );
  for (const lines of heights) expect(lines).toBeLessThan(5);
});

test('what stands in a line is of one size, and no line is higher than its words', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await print(page, { packet: { ...packet, cta: [cta[1], sms, { ...cta[2], label: 'Class' }] } });
  for (const row of await page.locator('[part=action]').all()) {
    const { sizes, lines } = await row.evaluate((link) => ({
      sizes: new Set([...link.querySelectorAll('.lines *')].map((part) => getComputedStyle(part).fontSize)).size,
      lines: link.getBoundingClientRect().height / parseFloat(getComputedStyle(link).lineHeight),
    }));
    expect(sizes).toBe(1);
    expect(lines).toBeLessThan(2);
  }
});

test('an expired packet and one that failed say so', async ({ page }) => {
  const expired = { ...packet, cta, meta: { ...packet.meta, expires: '2020-01-01' } };
  expect(await print(page, { packet: expired })).toContain('This message has expired.');
  const failed = await print(page, { packet: { broken: true } });
  expect(failed).toEqual(['This message can’t be read.']);
});
