import { expect } from 'chai';
import '../../src/index.js';
import type { SmartPacketElement } from '../../src/index.js';
import { hasPart, showPacket } from '../helpers/fixture.js';
import { metaWith, packetWith } from '../helpers/packets.js';
import { openMenu } from '../helpers/player.js';

/** Each of an author's texts holds this, so that none is overlooked. */
const MARK = 'ציטוט';

const packet = packetWith({
  title: `${MARK} title`,
  transcript: `${MARK} one. ${MARK} two.`,
  cta: [
    { type: 'link', label: `${MARK} link`, url: 'https://bakery.example/menu' },
    { type: 'email', label: `${MARK} mail`, email: 'hello@bakery.example' },
    { type: 'calendar', label: `${MARK} date`, start: '2099-09-16T17:00', title: `${MARK} event` },
  ],
  meta: metaWith({ author: `${MARK} author`, tags: [`${MARK} tag`] }),
  captions: [{ start: 0, end: 1, text: `${MARK} one. ${MARK} two.`, speaker: `${MARK} speaker` }],
});

function textsWithMark(root: Node): Text[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const found: Text[] = [];
  while (walker.nextNode()) if (walker.currentNode.textContent!.includes(MARK)) found.push(walker.currentNode as Text);
  return found;
}

/** The nearest element that keeps a text's direction to itself. */
const isolatorOf = (text: Text): Element | null => text.parentElement!.closest('bdi, [dir]:not(.frame)');

async function shownTexts(element: SmartPacketElement): Promise<Text[]> {
  await element.updateComplete;
  return textsWithMark(element.shadowRoot!);
}

describe('an author’s text', () => {
  for (const direction of ['ltr', 'rtl']) {
    it(`keeps its direction to itself on a page from ${direction === 'ltr' ? 'left to right' : 'right to left'}`, async () => {
      document.documentElement.dir = direction;
      try {
        const element = await showPacket(packet);
        await openMenu(element);
        const texts = await shownTexts(element);
        expect(texts.length).to.be.at.least(6);
        expect(texts.filter((text) => !isolatorOf(text)).map(({ data }) => data)).to.deep.equal([]);
      } finally {
        document.documentElement.removeAttribute('dir');
      }
    });
  }

  it('is in no class, part, style or identifier', async () => {
    const element = await showPacket(packet);
    await openMenu(element);
    for (const each of element.shadowRoot!.querySelectorAll('*'))
      for (const name of ['class', 'part', 'style', 'id'])
        expect(each.getAttribute(name) ?? '', `${name} of ${each.localName}`).not.to.contain(MARK);
  });

  it('covers nothing of the page but with its open menu: nothing else is fixed, or in a layer above it', async () => {
    const element = await showPacket(packet);
    await openMenu(element);
    const styles = [element, ...element.shadowRoot!.querySelectorAll(':not([part=menu])')].map((each) =>
      getComputedStyle(each),
    );
    expect(styles.filter(({ position }) => position === 'fixed' || position === 'sticky')).to.deep.equal([]);
    expect(styles.filter(({ zIndex }) => zIndex !== 'auto')).to.deep.equal([]);
    expect(getComputedStyle(element).contain).to.contain('layout');
  });

  it('takes no click on what is no control', async () => {
    const element = await showPacket(packet);
    const { href } = location;
    for (const each of [element, ...element.shadowRoot!.querySelectorAll<HTMLElement>('.frame, .card, header, footer')])
      each.click();
    await element.updateComplete;
    expect([element.paused, hasPart(element, 'menu'), location.href]).to.deep.equal([true, false, href]);
  });

  it('makes nothing look verified', async () => {
    const told = packetWith({
      verified: true,
      badge: 'verified',
      meta: metaWith({ verified: true, author: 'Bank ✓' }),
    });
    const plain = await showPacket(packetWith({ meta: metaWith({ author: 'Bank ✓' }) }));
    const boasting = await showPacket(told);
    const markup = (element: SmartPacketElement) =>
      element.shadowRoot!.querySelector('.card')!.innerHTML.replace(/<!--.*?-->/gs, '');
    expect(markup(boasting)).to.equal(markup(plain));
  });
});
