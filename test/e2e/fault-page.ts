import type { Browser, Page } from '@playwright/test';
import { serveFaults } from '../faults/server.mjs';

/** What the page of `openFaultPage` has besides. */
export interface HurriedWindow extends Window {
  /** By how much waits of ten seconds and more are cut. */
  hurry: number;
}

export interface FaultPage {
  server: Awaited<ReturnType<typeof serveFaults>>;
  page: Page;
  /** What must not happen to the page, whatever a server does. */
  mishaps: string[];
  close: () => Promise<void>;
}

/** A page with the element's script, and the server that goes wrong. */
export async function openFaultPage(browser: Browser): Promise<FaultPage> {
  const server = await serveFaults();
  const page = await browser.newPage();
  await page.addInitScript(() => {
    const hurriedWindow = window as unknown as HurriedWindow;
    hurriedWindow.hurry = 1;
    const { setTimeout } = window;
    const hurried = (run: () => void, ms = 0) => setTimeout(run, ms >= 10_000 ? ms / hurriedWindow.hurry : ms);
    window.setTimeout = hurried as typeof window.setTimeout;
  });
  await page.goto(`${process.env['E2E_OTHER_ORIGIN']!}/test/e2e/pages/empty.html`);
  await page.waitForFunction(() => customElements.get('smart-packet'));
  const mishaps: string[] = [];
  page.on('pageerror', (error) => mishaps.push(String(error)));
  page.on('dialog', (dialog) => mishaps.push(dialog.type()));
  page.on('download', () => mishaps.push('download'));
  page.on('framenavigated', () => mishaps.push('navigation'));
  const close = async () => {
    await page.close();
    await server.close();
  };
  return { server, page, mishaps, close };
}
