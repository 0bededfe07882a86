/**
 * Takes the pictures of the README from the built element and the demo's packets: npm run build, then
 * node scripts/screenshots.mjs
 */
import { chromium } from 'playwright';
import sharp from 'sharp';
import { findEngines } from './browsers.mjs';
import { fromRoot } from './paths.mjs';
import { serve } from './serve.mjs';

/** Room for the shadow. */
const MARGIN = 24;

/** @type {{ name: string, width: number, scheme?: 'dark', attributes: Record<string, string>, word?: number }[]} */
const pictures = [
  { name: 'card', width: 460, attributes: { src: 'packets/welcome.json' }, word: 6.1 },
  { name: 'dark', width: 460, scheme: 'dark', attributes: { src: 'packets/booking.json' }, word: 4.2 },
  { name: 'arabic', width: 460, attributes: { src: 'packets/arabic.json', lang: 'ar' }, word: 4.5 },
  { name: 'bubble', width: 352, attributes: { src: 'packets/shape-early.json', variant: 'bubble' }, word: 5 },
  { name: 'compact', width: 460, attributes: { src: 'packets/french.json', variant: 'compact', lang: 'fr' } },
];

const { origin, close } = await serve({});
const { executablePath } = findEngines().find(({ name }) => name === 'chromium') ?? {};
const browser = await chromium.launch(executablePath ? { executablePath } : {});

for (const { name, width, scheme = 'light', attributes, word } of pictures) {
  const page = await browser.newPage({ colorScheme: scheme, deviceScaleFactor: 2 });
  await page.goto(`${origin}/demo/timing.html`);
  await page.evaluate(async ([given, start, side]) => {
    document.body.className = '';
    const element = document.createElement('smart-packet');
    for (const [key, value] of Object.entries({ ...given, ...(start && { preload: 'auto', start: `${start}` }) }))
      element.setAttribute(key, value);
    Object.assign(element.style, { display: 'block', width: `${side}px` });
    document.body.replaceChildren(element);
    const { style } = document.body;
    Object.assign(style, { padding: '24px', inlineSize: 'max-content', background: 'none' });
    document.documentElement.style.background = 'none';
    const isShown = () => element.shadowRoot?.querySelector('[part=play-button]') && (!start || element.activeWord);
    while (!isShown()) await new Promise(requestAnimationFrame);
    await document.fonts.ready;
  }, /** @type {const} */ ([attributes, word, width]));
  const box = await page.locator('smart-packet').boundingBox();
  if (!box) throw new Error(`${name} is not shown`);
  const clip = {
    x: box.x - MARGIN,
    y: box.y - MARGIN,
    width: box.width + 2 * MARGIN,
    height: box.height + 2 * MARGIN,
  };
  const png = await page.screenshot({ clip, omitBackground: true, fullPage: true });
  await sharp(png)
    .png({ palette: true })
    .toFile(fromRoot(`.github/${name}.png`));
  await page.close();
}
await browser.close();
await close();
