import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, type Page } from '@playwright/test';
import { fontFamily } from './fonts.mjs';
import { barriers, stories, test } from './story.js';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** Whether this machine draws letters as the one that took the pictures; `npm run test:visual` finds out. */
const compares = process.env['PICTURES'] === 'compared';
const NARROW = 240;

test.use({ globals: 'still:!true;a11y.manual:!true' });

async function findBarriers(page: Page, mode: string): Promise<string[]> {
  // What is painted in forced colours is the reader's choice; computed styles still tell ours.
  const measuresContrast = mode !== 'forced colours';
  const result = await page.evaluate(
    (enabled) =>
      window.axe.run('.stage', {
        resultTypes: ['violations'],
        rules: { region: { enabled: false }, 'color-contrast': { enabled } },
      }),
    measuresContrast,
  );
  return barriers(result);
}

/** Lets the language of the page change, and the elements follow. */
async function turnRightToLeft(page: Page): Promise<void> {
  await page.evaluate(() => {
    const stage = document.querySelector<HTMLElement>('.stage')!;
    stage.lang = 'ar';
    stage.dir = 'rtl';
  });
  await expect
    .poll(() =>
      page.evaluate(() =>
        [...document.querySelectorAll('smart-packet, smart-packet-list')]
          .filter((element) => element.closest('[lang]') === document.querySelector('.stage'))
          .every((element) => element.shadowRoot!.querySelector<HTMLElement>('.frame')!.lang === 'ar'),
      ),
    )
    .toBe(true);
}

/** Makes the page so narrow that the packet has 240 px, whatever width the story asks for. */
async function makeNarrow(page: Page): Promise<void> {
  await page.setViewportSize({ width: NARROW, height: 720 });
  await page.evaluate(() => {
    const stage = document.querySelector<HTMLElement>('.stage')!;
    stage.style.padding = '0';
    stage.querySelector<HTMLElement>('div')!.style.inlineSize = 'auto';
  });
}

const modes: Record<string, (page: Page) => Promise<void>> = {
  light: (page) => page.emulateMedia({ colorScheme: 'light' }),
  dark: (page) => page.emulateMedia({ colorScheme: 'dark' }),
  'forced colours': (page) => page.emulateMedia({ colorScheme: 'light', forcedColors: 'active' }),
  'right to left': async (page) => {
    await page.emulateMedia({ forcedColors: 'none' });
    await turnRightToLeft(page);
  },
  '240 px': makeNarrow,
};

/** A picture shows what is far below the viewport, too, which a browser draws when a person comes near. */
async function scrollThrough(page: Page): Promise<void> {
  for (const card of await page.locator('smart-packet').all())
    await card.evaluate(async (element) => {
      element.scrollIntoView();
      while (element.shadowRoot?.querySelector('.far .rail')?.getClientRects().length)
        await new Promise(requestAnimationFrame);
    });
  await page.evaluate(() => {
    scrollTo(0, 0);
  });
}

/** Those with the tag `no-looks` are too long for it, or look like another one; `no-picture` has its picture elsewhere. */
for (const story of stories.filter(({ tags }) => !tags.includes('no-looks')))
  test(`${story.title}: ${story.name}`, async ({ gallery }) => {
    const { page } = gallery;
    const hasPicture = !story.tags.includes('no-picture');
    // An expiry that is near today must not come while the pictures age.
    await page.clock.setFixedTime('2026-10-01T12:00:00Z');
    await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none', reducedMotion: 'reduce' });
    await page.setViewportSize({ width: 480, height: 720 });
    await gallery.show(story);
    // Whether the code of the tooltips is there by now, and says what has the focus, is up to the machine.
    await page.addStyleTag({
      content: `:root { --smart-packet-font: ${fontFamily} } smart-packet::part(tooltip) { display: none }`,
    });
    await page.evaluate(axe);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    if (wide > 480) await page.setViewportSize({ width: wide, height: 720 });
    await scrollThrough(page);
    for (const [mode, turn] of Object.entries(modes)) {
      await turn(page);
      if (compares && hasPicture && (mode === 'light' || mode === 'dark'))
        await expect.soft(page.locator('.stage')).toHaveScreenshot(`${story.id}.${mode}.png`);
      expect.soft(await findBarriers(page, mode), mode).toEqual([]);
    }
  });
