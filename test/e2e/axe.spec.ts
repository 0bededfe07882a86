import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import { expect, test, type Page } from '@playwright/test';
import { openPage, show, states, type StateName } from './states.js';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Each is looked at in every state. */
const surroundings: Record<string, (page: Page) => Promise<unknown>> = {
  light: (page) => page.emulateMedia({ colorScheme: 'light' }),
  dark: (page) => page.emulateMedia({ colorScheme: 'dark' }),
  'forced colours': (page) => page.emulateMedia({ forcedColors: 'active' }),
  'right to left': (page) => page.evaluate(() => (document.dir = 'rtl')),
  '240 pixels wide': (page) => page.setViewportSize({ width: 256, height: 900 }),
};

for (const [name, surround] of Object.entries(surroundings)) {
  test(`axe finds nothing: ${name}`, async ({ page }) => {
    await openPage(page);
    await page.evaluate(axeSource);
    await surround(page);
    const findings: string[] = [];
    for (const state of Object.keys(states) as StateName[]) {
      await show(page, state);
      const { violations, passes } = await page.evaluate(() =>
        (window as unknown as { axe: { run(context: string): Promise<AxeResults> } }).axe.run('smart-packet'),
      );
      expect(passes.length, state).toBeGreaterThan(state === 'loading' ? 0 : 5);
      for (const { id, nodes } of violations) {
        findings.push(...nodes.map((node) => `${state}: ${id}: ${node.html} ${node.failureSummary ?? ''}`));
      }
    }
    expect(findings).toEqual([]);
  });
}
