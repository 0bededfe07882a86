import { readdirSync } from 'node:fs';
import { basename } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { fromRoot } from '../../scripts/paths.mjs';
import { measure } from './contrast.js';
import { openPage, show, type StateName } from './states.js';

/** Contrast ratios that WCAG 2.2 asks for: of text (1.4.3), of lines and shapes (1.4.11), and of text in AAA (1.4.6). */
const TEXT = 4.5;
const SHAPE = 3;
const TEXT_AAA = 7;

const shownStates: StateName[] = [
  'card, stopped in the middle',
  'menu open',
  'compact, closed',
  'bubble',
  'read aloud',
  'recording unavailable',
  'expired',
  'error',
];

interface Look {
  readonly name: string;
  readonly theme?: string;
  readonly css?: string;
  readonly backdrops?: readonly string[];
}

const both = ['light', 'dark'] as const;
const themes: Look[] = [
  { name: 'default' },
  ...readdirSync(fromRoot('src/themes')).map((file) => {
    const theme = basename(file, '.css');
    // Glass lets what is behind it shine through.
    return { name: theme, theme, ...(theme === 'glass' && { backdrops: ['#000', '#fff', '#777'] }) };
  }),
];
const accents: Look[] = ['yellow', 'black', 'white', '#ff7515', '#777'].map((accent) => ({
  name: `accent ${accent}`,
  css: `smart-packet { --smart-packet-accent-color: ${accent} }`,
  schemes: both,
}));

async function dress(page: Page, { theme, css = '' }: Look): Promise<void> {
  await page.evaluate(
    async ([href, text]) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(href ? await (await fetch(href)).text() : text);
      document.adoptedStyleSheets = [sheet];
    },
    [theme ? `/dist/themes/${theme}.css` : '', css] as const,
  );
}

for (const [group, looks] of Object.entries({ themes, accents })) {
  test(`contrast: ${group}`, async ({ page }) => {
    await openPage(page);
    const tooLow: string[] = [];
    const lowest = new Map<string, { ratio: number; line: string }>();
    for (const state of shownStates) {
      await show(page, state);
      for (const look of looks) {
        await dress(page, look);
        const isStrict = look.theme === 'high-contrast';
        for (const scheme of both) {
          await page.emulateMedia({ colorScheme: scheme });
          for (const backdrop of look.backdrops ?? [scheme === 'dark' ? '#121212' : '#fff']) {
            const pairs = await page.evaluate(measure, backdrop);
            expect(pairs.filter(({ kind }) => kind === 'text').length, state).toBeGreaterThan(1);
            for (const { kind, what, ratio, colours } of pairs) {
              const wanted = kind === 'shape' ? SHAPE : isStrict ? TEXT_AAA : TEXT;
              const line = `${ratio.toFixed(2)} ${what} (${colours}; ${state})`;
              const key = `${look.name}, ${scheme}, ${kind}`;
              if (ratio < wanted) tooLow.push(`${key}: ${line}`);
              if (ratio < (lowest.get(key)?.ratio ?? Infinity)) lowest.set(key, { ratio, line });
            }
          }
        }
      }
    }
    console.log([...lowest].map(([key, { line }]) => `${key}: ${line}`).join('\n'));
    expect(tooLow).toEqual([]);
  });
}
