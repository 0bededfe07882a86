import { expect } from 'chai';
import { savesFiles } from '../../src/element/actions/event-actions.js';
import '../../src/index.js';
import type { SmartPacketElement } from '../../src/index.js';
import { clickOn } from '../helpers/commands.js';
import { findPart, part, place, showPacket, textOf, untilState } from '../helpers/fixture.js';
import { packetWith } from '../helpers/packets.js';
import { waitUntil } from '../helpers/wait.js';

const ios = 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)';
const android = 'Mozilla/5.0 (Linux; Android 15; Pixel 8 Build/AP3A.240905.015';
const webkit = 'AppleWebKit/537.36 (KHTML, like Gecko)';
const chrome = `${webkit} Chrome/138.0.0.0 Mobile Safari/537.36`;
const view = `${webkit} Version/4.0 Chrome/138.0.0.0 Mobile Safari/537.36`;

const agents: [name: string, agent: string, platform: string, saves: boolean][] = [
  ['Chrome on Android', `Mozilla/5.0 (Linux; Android 10; K) ${chrome}`, 'Linux armv81', true],
  ['Firefox on Android', 'Mozilla/5.0 (Android 15; Mobile; rv:140.0) Gecko/140.0 Firefox/140.0', 'Linux armv81', true],
  [
    'Samsung Internet',
    `${android}) ${webkit} SamsungBrowser/28.0 Chrome/130.0.0.0 Mobile Safari/537.36`,
    'Linux',
    true,
  ],
  ['a web view on Android', `${android}; wv) ${view}`, 'Linux', false],
  ['an old web view on Android', `${android}) ${view}`, 'Linux', false],
  ['Facebook on Android', `${android}; wv) ${view} [FB_IAB/FB4A;FBAV/520.0.0.41.100;]`, 'Linux', false],
  ['Instagram on Android', `${android}; wv) ${view} Instagram 385.0.0.47.74 Android`, 'Linux', false],
  ['Line on Android', `${android}; wv) ${view} Line/15.9.1/IAB`, 'Linux', false],
  ['TikTok on Android', `${android}; wv) ${view} musical_ly_2024 BytedanceWebview/d8a21c6`, 'Linux', false],
  ['WeChat on Android', `${android}) ${chrome} MicroMessenger/8.0.60`, 'Linux', false],
  ['Safari on iOS', `${ios} Version/18.5 Mobile/15E148 Safari/604.1`, 'iPhone', true],
  ['Chrome on iOS', `${ios} CriOS/138.0.7204.53 Mobile/15E148 Safari/604.1`, 'iPhone', false],
  ['Facebook on iOS', `${ios} Mobile/15E148 [FBAN/FBIOS;FBAV/520.0]`, 'iPhone', false],
  ['Snapchat on iOS', `${ios} Version/18.5 Mobile/15E148 Safari/604.1 Snapchat/13.40`, 'iPhone', false],
  [
    'Safari on a Mac',
    'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Safari/605.1.15',
    'MacIntel',
    true,
  ],
  [
    'Firefox on Windows',
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0',
    'Win32',
    true,
  ],
  ['Chrome on Linux', `Mozilla/5.0 (X11; Linux x86_64) ${webkit} Chrome/138.0.0.0 Safari/537.36`, 'Linux x86_64', true],
];

/** Says that the browser is another one, until it is called back. */
function pretend(userAgent: string, platform: string): () => void {
  for (const [name, value] of Object.entries({ userAgent, platform, maxTouchPoints: 0 }))
    Object.defineProperty(navigator, name, { configurable: true, value });
  return () => {
    for (const name of ['userAgent', 'platform', 'maxTouchPoints']) Reflect.deleteProperty(navigator, name);
  };
}

const event = {
  type: 'calendar',
  label: 'Baking class',
  start: '2099-03-01',
  title: 'How to bake',
  location: 'Harbour Street 5',
  description: 'Bring an apron.',
};
const packet = packetWith({ cta: [event] });

const link = (element: SmartPacketElement) => part<HTMLAnchorElement>(element, 'action');

describe('a calendar event', () => {
  for (const [name, agent, platform, saves] of agents) {
    it(`${saves ? 'is a file' : 'is the web calendar'} in ${name}`, async () => {
      const giveBack = pretend(agent, platform);
      try {
        expect(savesFiles()).to.equal(saves);
        // There links take another form, too, by an update of which Lit warns in development.
        if (/^(iPhone|Mac)/.test(platform)) return;
        const element = await showPacket(packet);
        await waitUntil(() => link(element).href !== '', 'the link');
        expect(new URL(link(element).href).protocol).to.equal(saves ? 'data:' : 'https:');
        expect(link(element).hasAttribute('download')).to.equal(saves);
      } finally {
        giveBack();
      }
    });
  }
});

/** Shows the packet in a frame of this page. */
async function showInFrame(sandbox: string | null): Promise<SmartPacketElement> {
  const frame = document.createElement('iframe');
  frame.style.cssText = 'inline-size: 400px; block-size: 500px';
  if (sandbox !== null) frame.setAttribute('sandbox', sandbox);
  const entry = new URL('../../src/index.ts', import.meta.url).href;
  frame.srcdoc = `<!doctype html><html lang="en"><script type="module" src="${entry}"></script>
    <smart-packet><script type="application/json">${JSON.stringify(packet)}</script></smart-packet>`;
  place(frame);
  await waitUntil(() => frame.contentDocument?.querySelector('smart-packet')?.shadowRoot != null, 'the frame');
  const element = frame.contentDocument!.querySelector('smart-packet')!;
  await untilState(element, 'ready');
  await waitUntil(() => findPart(element, 'copy-button') !== null, 'the button that copies');
  return element;
}

describe('in a frame', () => {
  it('whose sandbox forbids to save, an event says so and can be copied', async () => {
    const element = await showInFrame('allow-scripts allow-same-origin');
    link(element).addEventListener('click', (click) => {
      click.preventDefault();
    });
    link(element).click();
    await waitUntil(() => textOf(part(element, 'status')) !== '', 'the word');
    expect(textOf(part(element, 'status'))).to.equal('Files might not be saved here, but the text can be copied');
    expect(part(element, 'copy-button').ariaLabel).to.equal('Copy Mar 1, 2099');
    let copied = '';
    element.ownerDocument.addEventListener('copy', () => {
      copied = element.shadowRoot!.querySelector('textarea')?.value ?? '';
    });
    const frame = element.ownerDocument.defaultView!.frameElement!.getBoundingClientRect();
    const button = part(element, 'copy-button').getBoundingClientRect();
    await clickOn({
      getBoundingClientRect: () => new DOMRect(frame.x + button.x, frame.y + button.y, button.width, button.height),
    });
    await waitUntil(() => copied !== '', 'the copy');
    expect(copied).to.equal('How to bake\nMar 1, 2099\nHarbour Street 5\nBring an apron.');
  });

  for (const sandbox of [null, 'allow-scripts allow-same-origin allow-downloads']) {
    it(`an event is saved without a word: sandbox ${String(sandbox)}`, async () => {
      const element = await showInFrame(sandbox);
      element.addEventListener('smart-packet-action', (action) => {
        action.preventDefault();
      });
      link(element).click();
      await element.updateComplete;
      expect(textOf(part(element, 'status'))).to.equal('');
    });
  }
});
