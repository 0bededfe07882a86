import { expect, test, type Page } from '@playwright/test';
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
  readonly schemes: readonly ('light' | 'dark')[];
  readonly backdrops?: readonly string[];
}

const both = ['light', 'dark'] as const;
const themes: Look[] = [
  { name: 'default', schemes: both },
  ...['neutral', 'orange', 'high-contrast', 'paper'].map((theme) => ({ name: theme, theme, schemes: both })),
  { name: 'night', theme: 'night', schemes: both },
  { name: 'glass', theme: 'glass', schemes: both, backdrops: ['#000', '#fff', '#777'] },
];
const accents: Look[] = ['yellow', 'black', 'white', '#ff7515', '#777'].map((accent) => ({
  name: `accent ${accent}`,
  css: `smart-packet { --smart-packet-accent-color: ${accent} }`,
  schemes: both,
}));

async function dress(page: Page, { theme, css }: Look): Promise<void> {
  await page.evaluate(
    async ([href, text]) => {
      const link = document.querySelector<HTMLLinkElement>('#theme')!;
      const loaded = new Promise((resolve, reject) => {
        link.onload = resolve;
        link.onerror = reject;
      });
      link.href = href;
      await loaded;
      const style = document.querySelector('#extra') ?? document.head.appendChild(document.createElement('style'));
      style.id = 'extra';
      style.textContent = text;
    },
    [theme ? `/dist/themes/${theme}.css` : 'data:text/css,', css ?? ''] as const,
  );
}

for (const look of [...themes, ...accents]) {
  test(`contrast: ${look.name}`, async ({ page }) => {
    await openPage(page);
    await dress(page, look);
    const isStrict = look.theme === 'high-contrast';
    const tooLow: string[] = [];
    const lowest: Record<string, string> = {};
    for (const state of shownStates) {
      await show(page, state);
      for (const scheme of look.schemes) {
        await page.emulateMedia({ colorScheme: scheme });
        for (const backdrop of look.backdrops ?? [scheme === 'dark' ? '#121212' : '#fff']) {
          const pairs = await page.evaluate(measure, backdrop);
          expect(pairs.filter(({ kind }) => kind === 'text').length, state).toBeGreaterThan(1);
          for (const { kind, what, ratio, colours } of pairs) {
            const wanted = kind === 'shape' ? SHAPE : isStrict ? TEXT_AAA : TEXT;
            const line = `${ratio.toFixed(2)} ${state}, ${scheme}: ${what} (${colours})`;
            if (ratio < wanted) tooLow.push(line);
            const key = `${scheme} ${kind}`;
            if (!(parseFloat(lowest[key] ?? '99') <= ratio)) lowest[key] = line;
          }
        }
      }
    }
    const text = Object.entries(lowest).map(([key, line]) => `${look.name}, ${key}: ${line}`);
    test.info().annotations.push(...text.map((description) => ({ type: 'least contrast', description })));
    console.log(text.join('\n'));
    expect(tooLow).toEqual([]);
  });
}
