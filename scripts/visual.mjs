/**
 * `npm run test:visual`: builds the gallery, compares the picture of every story in light and dark with the one recorded,
 * and searches every story for barriers in light, dark, forced colours, right-to-left and 240 px. With `--update` it
 * records the pictures. Further arguments are Playwright's, such as `-g Errors`.
 *
 * Letters look different with other fonts and other versions of the browser. A picture of some of them is recorded, too:
 * where this machine draws it differently, stories are not compared, and the last line says so.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { chromium } from 'playwright';
import sharp from 'sharp';
import { fontFamily, fonts } from '../test/stories/fonts.mjs';
import { findEngines } from './browsers.mjs';
import { fromRoot, projectRoot } from './paths.mjs';

const pictures = fromRoot('test/stories/pictures/');
const letters = `${pictures}letters.png`;
const machine = `${pictures}machine.json`;

/** @returns {Promise<{ picture: Buffer, browser: string }>} how this machine draws letters of every script, and a corner */
async function drawLetters() {
  const engine = findEngines().find(({ name }) => name === 'chromium');
  const browser = await chromium.launch({
    ...(engine?.kind === 'system' ? { executablePath: engine.executablePath } : {}),
    args: ['--no-sandbox', '--disable-gpu', '--disable-lcd-text'],
  });
  try {
    const page = await browser.newPage({ viewport: { width: 420, height: 120 } });
    await page.setContent(`<body style="margin: 0; background: #fff; font: 17px/1.65 ${fontFamily.replaceAll('"', "'")}">
      Hamburgefonstiv 0123 <b>äöü</b> مرحبا שלום नमस्ते 你好 こんにちは 안녕
      <code style="font-family: monospace">Hamburg 0123</code>
      <div style="width: 90px; height: 30px; border-radius: 12px; border: 1px solid #888; background: #2f5bea"></div>`);
    return { picture: await page.screenshot(), browser: browser.version() };
  } finally {
    await browser.close();
  }
}

/** @returns {Record<string, string>} the version of each font, for people who want the same */
function fontVersions() {
  const versions = fonts.map((name) => {
    const { stdout } = spawnSync('fc-match', ['-f', '%{family[0]} %{fontversion}', name], { encoding: 'utf8' });
    return [name, stdout ?? 'unknown'];
  });
  return Object.fromEntries(versions);
}

/**
 * @param {string[]} command a script of node_modules, and its arguments
 * @param {Record<string, string>} [env]
 * @returns {boolean} whether it ended well
 */
function run(command, env = {}) {
  const { status } = spawnSync(process.execPath, command, {
    cwd: projectRoot,
    stdio: 'inherit',
    env: { ...process.env, ...env },
  });
  return status === 0;
}

const updates = process.argv.includes('--update');
const others = process.argv.slice(2).filter((argument) => argument !== '--update');
const { picture, browser } = await drawLetters();
const isSame = existsSync(letters) && readFileSync(letters).equals(picture);
if (updates) {
  // Without a choice of stories all are taken anew, and those of stories that are gone, go.
  if (others.length === 0 || !isSame) rmSync(pictures, { recursive: true, force: true });
  mkdirSync(pictures, { recursive: true });
  writeFileSync(letters, picture);
  writeFileSync(machine, `${JSON.stringify({ browser: `Chromium ${browser}`, fonts: fontVersions() }, null, 2)}\n`);
}
const compares = updates || isSame;
const wasBuilt = run([
  fromRoot('node_modules/storybook/dist/bin/dispatcher.js'),
  'build',
  '--output-dir',
  'storybook-static',
  '--disable-telemetry',
  '--quiet',
]);
const hasPassed =
  wasBuilt &&
  run(
    [
      fromRoot('node_modules/@playwright/test/cli.js'),
      'test',
      '--config',
      '.config/playwright.stories.config.ts',
      '--project',
      'looks',
      ...(updates ? ['--update-snapshots=all'] : []),
      ...others,
    ],
    { PICTURES: compares ? 'compared' : 'not compared' },
  );

if (updates)
  for (const name of readdirSync(pictures)) {
    const path = pictures + name;
    if (!name.endsWith('.png') || path === letters) continue;
    // At most 256 colours: comparisons tolerate more than that changes.
    writeFileSync(path, await sharp(readFileSync(path)).png({ palette: true, effort: 10, dither: 0 }).toBuffer());
  }
const files = readdirSync(pictures).filter((name) => name.endsWith('.png'));
const bytes = files.reduce((sum, name) => sum + statSync(pictures + name).size, 0);
console.log(`\n${files.length} pictures, ${(bytes / 1e6).toFixed(1)} MB${updates ? ', recorded' : ''}`);
if (!compares)
  console.log(
    `\n!!! No picture was compared: this machine draws letters differently from the one that recorded them !!!
It had ${readFileSync(machine, 'utf8').trim()}
here are Chromium ${browser} and ${JSON.stringify(fontVersions(), null, 2)}`,
  );
process.exitCode = hasPassed ? 0 : 1;
