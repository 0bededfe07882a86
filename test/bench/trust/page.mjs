/** A signed packet with a recording of 500 kB in Chromium: the longest task until its voice is checked, and plays. */
import { createHash } from 'node:crypto';
import { createProof } from '../../../dist/npm/trust.js';
import { launch, longestTask, prepare, withPage } from '../chromium.mjs';
import { serve } from '../server.mjs';

/** Of 8,000 bytes each. */
const SECONDS = 62;

const PAGE = '<!doctype html><title>signed</title><script type="module" src="/dist/smart-packet.min.js"></script>';

/**
 * @param {{ key: CryptoKey, publicKey: string, method: string }} signer
 * @returns {Promise<{ bytes: number, longestMs: number }>} `longestMs`: processor time
 */
export async function measurePage({ key, publicKey, method }) {
  prepare({ alone: true });
  const server = await serve(new Map([['/signed', { type: 'text/html', body: PAGE }]]));
  const browser = await launch();
  try {
    const voice = `${server.origin}/${SECONDS}.wav`;
    const bytes = new Uint8Array(await (await fetch(voice)).arrayBuffer());
    const digest = createHash('sha256').update(bytes).digest('base64');
    const unsigned = {
      id: 'spid:bakery.example:welcome',
      voice,
      transcript: 'Bread comes out of the oven at seven. '.repeat(20),
      intent: 'information/opening-hours',
      cta: [{ type: 'link', label: 'See the menu', url: 'https://bakery.example/menu' }],
      meta: { author: 'Harbour Street Bakery', created: '2026-03-01', language: 'en' },
      relatedResource: [{ id: voice, digestSRI: `sha256-${digest}` }],
    };
    const packet = JSON.stringify({
      ...unsigned,
      proof: await createProof(unsigned, key, { verificationMethod: method }),
    });
    const longestMs = await withPage(browser, server.origin, (page) =>
      longestTask(page, async () => {
        await page.goto(`${server.origin}/signed`);
        await page.evaluate(
          async ({ packet, publicKey }) => {
            const element = Object.assign(document.createElement('smart-packet'), {
              packet,
              trustedKeys: { 'bakery.example': publicKey },
            });
            document.body.append(element);
            /** @param {() => unknown} isSo */
            const until = (isSo) =>
              new Promise((resolve) => {
                const look = () => (isSo() ? resolve(null) : requestAnimationFrame(look));
                look();
              });
            await until(() => element.verification?.text === 'intact');
            await element.play();
            await until(() => element.verification?.voice === 'intact' && element.currentTime > 0.5);
          },
          { packet, publicKey },
        );
      }),
    );
    return { bytes: bytes.length, longestMs };
  } finally {
    await browser.close();
    server.close();
  }
}
