/**
 * Writes the fields `duration` and `waveform` of the demo's packets, from their recordings. To be run when a recording
 * changes: node scripts/waveforms.mjs
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright';
import { format } from 'prettier';
import { globSync } from 'tinyglobby';
import { findEngines } from './browsers.mjs';
import { fromRoot } from './paths.mjs';
import { serve } from './serve.mjs';

/** @typedef {import('../src/align.js').RecordingMeasures} RecordingMeasures */

const { origin, close } = await serve({});
const { executablePath } = findEngines().find(({ name }) => name === 'chromium') ?? {};
const browser = await chromium.launch(executablePath ? { executablePath } : {});
const page = await browser.newPage();
await page.goto(`${origin}/demo/timing.html`);

/** @param {string} address @returns {Promise<RecordingMeasures>} */
const measure = (address) =>
  page.evaluate(
    async ([recording = '', code = '']) => {
      const { measureRecording } = await import(code);
      const bytes = await (await fetch(recording)).arrayBuffer();
      const decoded = await new OfflineAudioContext(1, 1, 16_000).decodeAudioData(bytes);
      return measureRecording(decoded.getChannelData(0), decoded.sampleRate);
    },
    [address, `${origin}/dist/npm/align.js`],
  );

/** A field of a packet of any shape that names its recording, with the white space before it and its end. */
const RECORDING =
  /(\n\s*)"(?:voice|audio|voice_url)": "([^"]+)",(?:\s*"duration": [\d.]+,\s*"waveform": \[[\d,\s]*\],)?/g;

for (const file of globSync('demo/packets/*.json', { cwd: fromRoot('.') })) {
  let text = readFileSync(fromRoot(file), 'utf8');
  for (const [field, indent, address = ''] of text.matchAll(RECORDING)) {
    const isThere = existsSync(fromRoot(path.join(path.dirname(file), address)));
    if (!isThere) continue;
    const { duration, waveform } = await measure(`${origin}/${path.join(path.dirname(file), address)}`);
    const kept = field.slice(0, field.indexOf('",') + 2);
    text = text.replace(
      field,
      `${kept}${indent}"duration": ${duration},${indent}"waveform": [${waveform.join(', ')}],`,
    );
  }
  writeFileSync(fromRoot(file), await format(text, { parser: 'json', printWidth: 120 }));
}
await browser.close();
await close();
