import { expect, test, type Page } from '@playwright/test';
import { openPage, show } from './states.js';

type Box = Record<'x' | 'y' | 'width' | 'height', number>;

/** The colours of a row of points across the middle of a part of the page, from left to right. */
async function coloursAcross(page: Page, clip: Box, share = 0.5): Promise<string[]> {
  const picture = await page.screenshot({ clip, scale: 'css' });
  return page.evaluate(
    async ([base64, height]) => {
      const bytes = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
      const bitmap = await createImageBitmap(new Blob([bytes]));
      const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')!;
      context.drawImage(bitmap, 0, 0);
      const { data } = context.getImageData(0, Math.floor(bitmap.height * height), bitmap.width, 1);
      return Array.from({ length: bitmap.width }, (_, x) => data.slice(4 * x, 4 * x + 3).join(' '));
    },
    [picture.toString('base64'), share] as const,
  );
}

const boxOf = async (page: Page, part: string): Promise<Box> =>
  (await page.locator(`smart-packet [part=${part}]`).boundingBox())!;

test('in forced colours the played part and the spoken word are seen, and things have borders', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active', colorScheme: 'light' });
  await openPage(page);
  await show(page, 'card, stopped in the middle');
  const slider = await coloursAcross(page, await boxOf(page, 'slider'));
  const [played, rest] = [slider[10], slider.at(-10)];
  const ground = (await coloursAcross(page, await boxOf(page, 'slider'), 0.05))[10];
  expect(new Set([played, rest, ground]).size).toBe(3);

  const word = await page.evaluate(() => {
    const [range] = [...CSS.highlights.get('smart-packet-word')!] as Range[];
    const { x, y, width, height } = range!.getBoundingClientRect();
    return { x, y, width, height };
  });
  const lit = await coloursAcross(page, word, 0.1);
  expect(lit[1]).not.toBe(ground);

  for (const part of ['play-button', 'avatar', 'menu-button', 'action']) {
    const { borderStyle, borderWidth } = await page
      .locator(`smart-packet [part=${part}]`)
      .first()
      .evaluate((element) => ({ ...getComputedStyle(element) }));
    expect(`${part}: ${borderStyle} ${borderWidth}`).toBe(`${part}: solid 1px`);
  }
  const card = await page.locator('smart-packet .card').evaluate((element) => getComputedStyle(element).borderColor);
  expect(card).not.toBe('rgba(0, 0, 0, 0)');
});

test('in forced colours the wave shows what was played', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active', colorScheme: 'light' });
  await openPage(page);
  await show(page, 'card, stopped in the middle', { withoutAlignment: false });
  await page.locator('smart-packet').evaluate((host) => (host as HTMLElement & { play(): Promise<void> }).play());
  await expect(page.locator('smart-packet .bars.wave')).toBeVisible();
  await page.locator('smart-packet').evaluate((host) => (host as HTMLElement & { pause(): void }).pause());
  const bars = await coloursAcross(page, await boxOf(page, 'slider'));
  const third = Math.floor(bars.length / 3);
  const ground = bars.find((colour) => bars.filter((each) => each === colour).length > bars.length / 4);
  const [first, last] = [bars.slice(0, third), bars.slice(-5 * 8)].map(
    (some) => new Set(some.filter((colour) => colour !== ground)),
  );
  expect(first!.size).toBeGreaterThan(0);
  expect([...last!].some((colour) => !first!.has(colour))).toBe(true);
});

test('prefers-contrast: more makes quiet text and lines as strong as text', async ({ page }) => {
  await openPage(page);
  await show(page, 'card');
  const colours = () =>
    page.locator('smart-packet').evaluate((host) => {
      const root = host.shadowRoot!;
      const text = getComputedStyle(host).color;
      const byline = getComputedStyle(root.querySelector('[part=byline]')!).color;
      const line = getComputedStyle(root.querySelector('.card')!).borderTopColor;
      return { isTextStrong: byline === text, isLineStrong: line === text };
    });
  expect(await colours()).toEqual({ isTextStrong: false, isLineStrong: false });
  await page.emulateMedia({ contrast: 'more' });
  expect(await colours()).toEqual({ isTextStrong: true, isLineStrong: true });
});

test('prefers-reduced-motion leaves nothing moving', async ({ page }) => {
  await openPage(page);
  await show(page, 'card');
  const moving = () =>
    page.locator('smart-packet').evaluate((host) => {
      host.shadowRoot!.querySelector('[part=play-button]')!.setAttribute('aria-busy', 'true');
      return host.shadowRoot!.getAnimations().length;
    });
  expect(await moving()).toBeGreaterThan(0);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  expect(await moving()).toBe(0);
});

test('whatever the Tab key reaches shows a ring', async ({ page }) => {
  await openPage(page);
  await show(page, 'menu open');
  await page.getByRole('button', { name: 'Before', exact: true }).focus();
  for (let stops = 0; ; stops++) {
    await page.keyboard.press('Tab');
    const ring = await page.locator('smart-packet').evaluate((host) => {
      const element = host.shadowRoot!.activeElement;
      if (!element) return null;
      // That of the transcript is around it, since its edges fade.
      const isFading = element.matches('[part=transcript]');
      const { outlineStyle, outlineWidth } = isFading
        ? getComputedStyle(element.parentElement!, '::after')
        : getComputedStyle(element);
      return `${element.getAttribute('part') ?? element.localName}: ${outlineStyle} ${outlineWidth}`;
    });
    if (ring === null) {
      // The menu is left with its first Tab, and is closed then.
      expect(stops).toBeGreaterThan(11);
      break;
    }
    expect(ring).toMatch(/: solid 2px$/);
  }
});
