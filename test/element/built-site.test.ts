import { expect } from 'chai';
import type { SmartPacketElement } from '../../src/element.js';
import { waitUntil } from '../helpers/wait.js';

/** The demo's packets as `smart-packet build` makes a site of them, each page in a frame. */

const WELCOME = 'fernhill-example-welcome/';
const frames: HTMLIFrameElement[] = [];

afterEach(() => {
  for (const frame of frames.splice(0)) frame.remove();
});

interface OpenedPage {
  readonly document: Document;
  /** What its policy forbade. */
  readonly violations: string[];
}

/** @param sandbox what the frame may, by default everything */
async function open(path: string, sandbox?: string): Promise<OpenedPage> {
  const frame = document.createElement('iframe');
  frames.push(frame);
  if (sandbox !== undefined) frame.setAttribute('sandbox', sandbox);
  Object.assign(frame.style, { width: '480px', height: '600px' });
  const violations: string[] = [];
  frame.src = `/built-site/${path}`;
  document.body.append(frame);
  const page = await waitUntil(() => {
    const { contentDocument } = frame;
    return contentDocument?.URL.endsWith(frame.src) && contentDocument;
  }, `the page /${path}`);
  page.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
    violations.push(`${violatedDirective} ${blockedURI}`),
  );
  await waitUntil(() => page.readyState === 'complete', `all of /${path}`);
  return { document: page, violations };
}

const hostsIn = (page: Document) => [...page.querySelectorAll<SmartPacketElement>('smart-packet')];
const textOf = (host: Element | undefined): string => host?.shadowRoot?.textContent ?? '';

describe('a built site', () => {
  for (const path of ['', WELCOME, 'marsa-example-welcome/', `${WELCOME}embed.html`])
    it(`/${path} is alive, without a violation of its policy`, async () => {
      const { document: page, violations } = await open(path);
      await waitUntil(
        () => hostsIn(page).length && hostsIn(page).every(({ state }) => state === 'ready'),
        'ready cards',
      );
      expect(violations).to.deep.equal([]);
    });

  it('plays a packet, with its words', async () => {
    const { document: page, violations } = await open(WELCOME);
    const [host] = hostsIn(page);
    await waitUntil(() => host!.state === 'ready');
    void host!.play();
    await waitUntil(() => host!.currentTime > 0.3, 'sound');
    await waitUntil(() => host!.timing === 'captions', 'word times');
    host!.pause();
    expect(violations).to.deep.equal([]);
  });

  it('has all texts and links where no script runs', async () => {
    const { document: page } = await open('', 'allow-same-origin');
    const texts = hostsIn(page).map(textOf);
    expect(texts).to.have.lengthOf(14);
    expect(texts.join()).to.include('Bring your bike any morning before ten');
    expect(texts.join()).to.include('أهلاً بكم في مكتبة المرسى');
    const links = [...page.querySelectorAll<HTMLAnchorElement>('a.own')].map(({ href }) => href);
    expect(links).to.include(`${location.origin}/built-site/${WELCOME}`);
    const { document: packet } = await open(WELCOME, 'allow-same-origin');
    const audio = hostsIn(packet)[0]!.shadowRoot!.querySelector('audio')!;
    expect([audio.controls, audio.src]).to.deep.equal([
      true,
      `${location.origin}/built-site/voice/fernhill-example-welcome.m4a`,
    ]);
  });
});
