import { defineConfig } from '@playwright/test';
import getPort from 'get-port';
import { findEngines } from '../scripts/browsers.mjs';

/**
 * Tests of the stories, in Chromium, on the built gallery: `play` runs what people do in them, `looks` takes pictures and
 * searches them for barriers.
 */
const chromium = findEngines().find(({ name }) => name === 'chromium');

// This file is read again in every worker, which inherits what the first reading put into the environment.
const port = (process.env['STORIES_PORT'] ??= String(await getPort({ host: '127.0.0.1' })));
const gallery = `http://127.0.0.1:${port}/storybook-static/`;

export default defineConfig({
  testDir: '../test/stories',
  outputDir: '../test-results/stories',
  snapshotPathTemplate: '../test/stories/pictures/{arg}{ext}',
  updateSnapshots: 'none',
  fullyParallel: true,
  workers: 2,
  timeout: 120_000,
  forbidOnly: true,
  projects: ['play', 'looks'].map((name) => ({ name, testMatch: `${name}.spec.ts` })),
  reporter: [['dot'], ['json', { outputFile: '../test-results/stories.json' }]],
  use: {
    baseURL: gallery,
    browserName: 'chromium',
    viewport: { width: 480, height: 720 },
    deviceScaleFactor: 1,
    locale: 'en-US',
    timezoneId: 'UTC',
    launchOptions: {
      ...(chromium?.kind === 'system' ? { executablePath: chromium.executablePath } : {}),
      // Letters without coloured fringes: smaller pictures, and more alike.
      args: ['--no-sandbox', '--disable-gpu', '--disable-lcd-text'],
    },
  },
  expect: { timeout: 20_000, toHaveScreenshot: { maxDiffPixels: 8 } },
  webServer: {
    command: `node scripts/serve.mjs --folder storybook-static --port ${port}`,
    url: `${gallery}index.json`,
    cwd: '..',
  },
});
