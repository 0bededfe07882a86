import { expect, test, type CDPSession, type Page } from '@playwright/test';
import type { SmartPacketElement } from '../../src/element.js';

const PACKETS = 1000;
/** At a time, as pages that scroll for ever do. */
const BATCH = 50;

interface Counted extends Window {
  workers: number;
  objectUrls: number;
  played: number;
}

/** What is left after the garbage has been collected. */
async function count(page: Page, cdp: CDPSession) {
  await cdp.send('HeapProfiler.collectGarbage');
  const { metrics } = await cdp.send('Performance.getMetrics');
  const metric = (name: string): number => metrics.find((each) => each.name === name)!.value;
  const instances = async (expression: string): Promise<number> => {
    const { result } = await cdp.send('Runtime.evaluate', { expression });
    const { objects } = await cdp.send('Runtime.queryObjects', { prototypeObjectId: result.objectId! });
    const { result: length } = await cdp.send('Runtime.callFunctionOn', {
      objectId: objects.objectId!,
      functionDeclaration: 'function () { return this.length; }',
    });
    await cdp.send('Runtime.releaseObject', { objectId: objects.objectId! });
    return length.value as number;
  };
  return {
    // Those of the class itself, besides its prototype.
    packets: await instances('customElements.get("smart-packet").prototype'),
    recordings: await instances('HTMLAudioElement.prototype'),
    observers: await instances('MutationObserver.prototype'),
    requests: await instances('AbortController.prototype'),
    nodes: metric('Nodes'),
    listeners: metric('JSEventListeners'),
    heapMegabytes: metric('JSHeapUsedSize') / 1e6,
    workers: page.workers().length,
    objectUrls: await page.evaluate(() => (window as unknown as Counted).objectUrls),
  };
}

/** Shows so many packets, plays each for an instant, and removes them. */
const run = (page: Page, packets: number): Promise<number> =>
  page.evaluate(
    async ({ packets, batch }) => {
      let played = 0;
      for (let from = 0; from < packets; from += batch) {
        const elements = Array.from({ length: batch }, (_, index) => {
          const element = document.createElement('smart-packet');
          element.packet = {
            id: 'spid:bakery.example:welcome',
            voice: new URL('../../fixtures/audio/clicks.mp3', location.href).href,
            transcript: `Packet ${from + index} is played for an instant.`,
            intent: 'welcome/greeting',
            cta: [{ type: 'call', label: 'Call us', phone: '+1 555 123 4567' }],
            meta: { author: 'Bakery', created: '2026-03-01', expires: '2099-01-01', language: 'en', tags: [] },
          };
          element.allowSimultaneous = true;
          element.addEventListener('smart-packet-play', () => played++);
          return element;
        });
        document.body.append(...elements);
        await Promise.all(elements.map((element) => element.updateComplete));
        await Promise.all(
          elements.map(async (element: SmartPacketElement) => {
            await element.play();
            element.pause();
          }),
        );
        for (const element of elements) element.remove();
        await new Promise((resolve) => setTimeout(resolve));
      }
      return played;
    },
    { packets, batch: BATCH },
  );

test('a thousand packets that were shown, played for an instant and removed leave nothing behind', async ({ page }) => {
  test.setTimeout(120_000);
  await page.addInitScript(() => {
    const counted = window as unknown as Counted;
    counted.objectUrls = 0;
    const { createObjectURL, revokeObjectURL } = URL;
    URL.createObjectURL = (object) => (counted.objectUrls++, createObjectURL(object));
    URL.revokeObjectURL = (url) => {
      counted.objectUrls--;
      revokeObjectURL(url);
    };
  });
  await page.goto('/test/e2e/pages/empty.html');
  await page.waitForFunction(() => customElements.get('smart-packet'));
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Performance.enable');
  // What is loaded once stays.
  await run(page, BATCH);
  const before = await count(page, cdp);
  expect(await run(page, PACKETS)).toBe(PACKETS);
  const { heapMegabytes, nodes, listeners, ...left } = before;
  // A few of the first may be let go of only now.
  const more = async (): Promise<string[]> => {
    const now = await count(page, cdp);
    return (Object.keys(left) as (keyof typeof left)[]).filter((name) => now[name] > left[name]);
  };
  await expect.poll(more, { timeout: 15_000 }).toEqual([]);
  const after = await count(page, cdp);
  expect(after.nodes).toBeLessThanOrEqual(nodes);
  expect(after.listeners).toBeLessThanOrEqual(listeners);
  // A packet that stayed would be 30 kB; browsers keep a little of their own.
  expect(after.heapMegabytes - heapMegabytes).toBeLessThan(3);
});
