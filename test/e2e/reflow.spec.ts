import { devices, expect, test, type Page } from '@playwright/test';
import { findFaults } from './reflow.js';
import { openPage, show, states, type StateName } from './states.js';

/** WCAG 2.2, 2.5.8, and 44 pixels where fingers point (2.5.5). */
const LEAST_TARGET = 24;
const LEAST_TOUCH_TARGET = 44;

/** @param prepare is done to each element before it is measured */
async function expectNoFaults(
  page: Page,
  leastTarget = LEAST_TARGET,
  prepare: (host: Element) => void = () => undefined,
): Promise<void> {
  const faults: string[] = [];
  for (const state of Object.keys(states) as StateName[]) {
    await show(page, state);
    await page.locator('smart-packet').evaluate(prepare);
    faults.push(...(await page.evaluate(findFaults, leastTarget)).map((fault) => `${state}: ${fault}`));
  }
  expect(faults).toEqual([]);
}

const addStyle = (page: Page, css: string) => page.addStyleTag({ content: css });

for (const width of [240, 400, 1200]) {
  test(`nothing is cut off, overlaps or is too small at ${width} pixels`, async ({ page }) => {
    await page.setViewportSize({ width: width + 16, height: 900 });
    await openPage(page);
    await expectNoFaults(page);
  });
}

test('at 400 % zoom of 1,280 pixels (WCAG 2.2, 1.4.10)', async ({ browser }) => {
  const page = await browser.newPage({ viewport: { width: 320, height: 256 }, deviceScaleFactor: 4 });
  await openPage(page);
  await expectNoFaults(page);
  await page.close();
});

test('with letters of twice the size (WCAG 2.2, 1.4.4)', async ({ page }) => {
  await page.setViewportSize({ width: 400, height: 900 });
  await openPage(page);
  await addStyle(page, ':root { font-size: 200% }');
  await expectNoFaults(page);
});

test('with wide text spacing (WCAG 2.2, 1.4.12)', async ({ page }) => {
  await page.setViewportSize({ width: 336, height: 900 });
  await openPage(page);
  await expectNoFaults(page, LEAST_TARGET, (host) => {
    const spacing = new CSSStyleSheet();
    spacing.replaceSync(`
      * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
      p { margin-bottom: 2em !important }
    `);
    host.shadowRoot!.adoptedStyleSheets.push(spacing);
  });
});

test('on a touch screen', async ({ browser }) => {
  const page = await browser.newPage({ ...devices['Pixel 7'] });
  await openPage(page);
  await expectNoFaults(page, LEAST_TOUCH_TARGET);
  await page.setViewportSize({ width: 256, height: 600 });
  await expectNoFaults(page, LEAST_TOUCH_TARGET);
  await page.close();
});

test('on a low screen the menu is there in full, and scrolls', async ({ page }) => {
  await page.setViewportSize({ width: 800, height: 260 });
  await openPage(page);
  await show(page, 'menu open');
  const menu = page.locator('smart-packet [part=menu]');
  const { y, height } = (await menu.boundingBox())!;
  expect(y).toBeGreaterThanOrEqual(0);
  expect(y + height).toBeLessThanOrEqual(260);
  expect(await menu.evaluate((element) => element.scrollHeight - element.clientHeight)).toBeGreaterThan(0);
});
