import { expect, test } from '@playwright/test';
import type { SmartPacketElement } from '../../src/element.js';

interface Shift extends PerformanceEntry {
  value: number;
  sources: { previousRect: DOMRect; currentRect: DOMRect }[];
}

interface Watched extends Window {
  shifts: { value: number; moves: string[] }[];
  observer: PerformanceObserver;
}

for (const width of [320, 1000]) {
  test(`at ${width} pixels nothing moves from loading to the end of the recording`, async ({ page }) => {
    await page.setViewportSize({ width, height: 2200 });
    // Slow enough to be painted on their way.
    await page.route('**/*.{js,json}', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 60));
      await route.continue();
    });
    await page.addInitScript(() => {
      const watched = window as unknown as Watched;
      watched.shifts = [];
      watched.observer = new PerformanceObserver((list) => {
        for (const { value, sources } of list.getEntries() as Shift[]) {
          // Nodes of shadow trees are not named; what lies at the place is.
          const moves = sources.map(({ previousRect: from, currentRect: to }) => {
            let element = document.elementFromPoint(to.x + to.width / 2, to.y + to.height / 2);
            while (element?.shadowRoot) {
              const inner = element.shadowRoot.elementFromPoint(to.x + to.width / 2, to.y + to.height / 2);
              if (!inner || inner === element) break;
              element = inner;
            }
            const place = ({ x, y, width, height }: DOMRect) => [x, y, width, height].map(Math.round).join(' ');
            return `${element?.outerHTML.slice(0, 80) ?? ''}: ${place(from)} -> ${place(to)}`;
          });
          watched.shifts.push({ value, moves });
        }
      });
      watched.observer.observe({ type: 'layout-shift', buffered: true });
    });
    await page.goto('/test/e2e/pages/shift.html');
    for (const id of ['inline', 'card', 'compact', 'bubble']) {
      const element = page.locator(`#${id}`);
      await expect.poll(() => element.evaluate((host: SmartPacketElement) => host.state)).toBe('ready');
      await element.evaluate((host: SmartPacketElement) => {
        host.addEventListener('smart-packet-ended', () => host.setAttribute('data-ended', ''));
        return host.play();
      });
    }
    for (const id of ['inline', 'card', 'compact', 'bubble']) {
      const element = page.locator(`#${id}`);
      await expect(element).toHaveAttribute('data-ended', '', { timeout: 15_000 });
      // The switch to times found in the recording, and to the wave, has come.
      await expect.poll(() => element.evaluate((host: SmartPacketElement) => host.timing)).toBe('aligned');
      await expect(element.locator('.bars')).toHaveClass(/\bwave\b/);
    }
    // An observer hears of a frame after it.
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))));
    const shifts = await page.evaluate(() => (window as unknown as Watched).shifts);
    console.log(`cumulative layout shift at ${width} px: ${shifts.reduce((sum, { value }) => sum + value, 0)}`);
    expect(shifts).toEqual([]);
  });
}
