import { defineConfig } from '@playwright/test';
import getPort from 'get-port';
import { findEngines } from '../scripts/browsers.mjs';

/**
 * End-to-end tests of the built script-tag files, in Chromium.
 *
 * `baseURL` is a server whose every answer carries the strictest policy. `E2E_OTHER_ORIGIN` is the same files on
 * another port without that policy, readable from everywhere. Both serve demo/, dist/ and test/.
 */
const chromium = findEngines().find(({ name }) => name === 'chromium');

// This file is read again in every worker, which inherits what the first reading put into the environment.
const policyPort = (process.env['E2E_POLICY_PORT'] ??= String(await getPort({ host: '127.0.0.1' })));
const otherPort = (process.env['E2E_OTHER_PORT'] ??= String(await getPort({ host: '127.0.0.1' })));
process.env['E2E_OTHER_ORIGIN'] = `http://127.0.0.1:${otherPort}`;

const serve = 'node scripts/serve.mjs --folder demo --folder dist --folder test';

export default defineConfig({
  testDir: '../test/e2e',
  testMatch: '**/*.spec.ts',
  outputDir: '../test-results/e2e',
  workers: 2,
  // Machines are shared: a test that passes does not wait for these.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  forbidOnly: true,
  reporter: [['list'], ['json', { outputFile: '../test-results/e2e.json' }]],
  use: {
    baseURL: `http://127.0.0.1:${policyPort}`,
    browserName: 'chromium',
    launchOptions: {
      ...(chromium?.kind === 'system' ? { executablePath: chromium.executablePath } : {}),
      args: ['--no-sandbox', '--disable-gpu'],
    },
  },
  webServer: [
    {
      command: `${serve} --port ${policyPort} --policy`,
      url: `http://127.0.0.1:${policyPort}/dist/smart-packet.min.js`,
      cwd: '..',
    },
    {
      command: `${serve} --port ${otherPort} --cors`,
      url: `http://127.0.0.1:${otherPort}/dist/smart-packet.min.js`,
      cwd: '..',
    },
  ],
});
