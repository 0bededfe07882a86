import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test, type Page } from '@playwright/test';
import type { AxeResults } from 'axe-core';
import { directoryPage } from '../../src/cli/directory/directory-page.js';
import { directoryScript } from '../../src/cli/directory/directory.script.js';
import { directoryStyles } from '../../src/cli/directory/directory.styles.js';
import { siteIcon } from '../../src/site/icon.js';
import { siteStyles } from '../../src/site/site.styles.js';
import { directoryEntry, TUESDAY } from '../helpers/directory-entries.js';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const ADDRESS = 'https://directory.example/';
const FILES = {
  'directory.css': { type: 'text/css', text: siteStyles + directoryStyles },
  'directory.js': { type: 'text/javascript', text: directoryScript },
  'icon.svg': { type: 'image/svg+xml', text: siteIcon('Bakers') },
};

const fileOf = (path: keyof typeof FILES) => ({
  path,
  integrity: `sha384-${createHash('sha384').update(FILES[path].text).digest('base64')}`,
});

const html = directoryPage(
  [
    directoryEntry('bakery.example', {
      displayName: 'Harbour Street Bakery',
      tags: ['bread'],
      packetsUrl: 'https://bakery.example/packets.json',
      inboxUrl: 'https://bakery.example/inbox',
    }),
    {
      ...directoryEntry('mill.example', { displayName: '<img src=x onerror=alert(1)>' }),
      state: 'failed',
      since: TUESDAY,
      problems: [{ code: 'page-unreadable', text: 'The page can’t be read.' }],
    },
    directoryEntry('gone.example', null),
  ],
  { title: 'Bakers', icon: 'icon.svg', styles: fileOf('directory.css'), script: fileOf('directory.js') },
);

/** @returns what the browser has to say of it */
async function open(page: Page): Promise<string[]> {
  const messages: string[] = [];
  page.on('console', (message) => messages.push(message.text()));
  page.on('dialog', (dialog) => messages.push(dialog.message()));
  await page.route(`${ADDRESS}**`, (route) => {
    const file = Object.entries(FILES).find(([path]) => route.request().url() === ADDRESS + path)?.[1];
    if (file) return route.fulfill({ contentType: file.type, body: file.text });
    return route.request().url() === ADDRESS
      ? route.fulfill({ contentType: 'text/html', body: html })
      : route.fulfill({ status: 404 });
  });
  await page.goto(ADDRESS);
  return messages;
}

test('a directory is searched under its own strict policy', async ({ page }) => {
  const messages = await open(page);
  await page.getByLabel('Search by name, domain or tag').fill('bread');
  await expect(page.getByRole('status')).toHaveText('1 of 2');
  await expect(page.getByRole('heading', { level: 2 })).toHaveText(['Harbour Street Bakery']);
  expect(messages).toEqual([]);
});

test('axe finds nothing in a directory', async ({ page }) => {
  await open(page);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    const results = await page.evaluate<AxeResults>(`${axeSource}; axe.run()`);
    expect(results.passes.length).toBeGreaterThan(10);
    expect(results.violations.map(({ id, nodes }) => `${id}: ${nodes[0]!.html}`)).toEqual([]);
  }
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a directory is a list', async ({ page }) => {
    const messages = await open(page);
    await expect(page.getByRole('heading', { level: 2 })).toHaveText([
      '<img src=x onerror=alert(1)>',
      'Harbour Street Bakery',
    ]);
    await expect(page.getByRole('search')).toBeHidden();
    await expect(page.getByText('Not proven since 2026-03-03')).toBeVisible();
    expect(messages).toEqual([]);
  });
});
