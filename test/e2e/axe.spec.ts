import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import { expect, test, type Page } from '@playwright/test';
import { openPage, show, states, type StateName } from './states.js';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Each state is looked at in each of these, one after the other. */
const surroundings: Record<string, (page: Page) => Promise<unknown>> = {
  light: (page) => page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' }),
  dark: (page) => page.emulateMedia({ colorScheme: 'dark', forcedColors: 'none' }),
  'forced colours': (page) => page.emulateMedia({ forcedColors: 'active' }),
  'right to left': (page) => page.evaluate(() => (document.dir = 'rtl')),
  '240 pixels wide': (page) => page.setViewportSize({ width: 256, height: 900 }),
};

const runAxe = (page: Page) =>
  page.evaluate(() =>
    (window as unknown as { axe: { run(context: string): Promise<AxeResults> } }).axe.run('smart-packet'),
  );

const names = Object.keys(states) as StateName[];
const half = Math.ceil(names.length / 2);

// Two tests of one kind run beside each other.
for (const [index, some] of [names.slice(0, half), names.slice(half)].entries()) {
  test(`axe finds nothing, part ${index + 1}`, async ({ page }) => {
    await openPage(page);
    await page.evaluate(axeSource);
    const findings: string[] = [];
    for (const state of some) {
      await page.setViewportSize({ width: 800, height: 900 });
      await page.evaluate(() => (document.dir = 'ltr'));
      await show(page, state);
      for (const [name, surround] of Object.entries(surroundings)) {
        await surround(page);
        const { violations, passes } = await runAxe(page);
        expect(passes.length, state).toBeGreaterThan(state === 'loading' ? 0 : 5);
        for (const { id, nodes } of violations) {
          findings.push(...nodes.map((node) => `${state}, ${name}: ${id}: ${node.html} ${node.failureSummary ?? ''}`));
        }
      }
    }
    expect(findings).toEqual([]);
  });
}
