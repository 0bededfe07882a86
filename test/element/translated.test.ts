import { expect } from 'chai';
import '../../src/index.js';
import type { SmartPacketElement } from '../../src/index.js';
import { findPart, part, parts, showPacket, textOf, untilState } from '../helpers/fixture.js';
import { metaWith, packetWith, speech } from '../helpers/packets.js';
import { settle, waitUntil } from '../helpers/wait.js';

const textNodes = (root: Node): Text[] => {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  while (walker.nextNode()) nodes.push(walker.currentNode as Text);
  return nodes.filter(({ data, parentElement }) => data.trim() && !parentElement!.closest('[translate=no]'));
};

const font = (...children: (Node | string)[]): HTMLElement => {
  const tag: string = 'font';
  const element = document.createElement(tag);
  element.append(...children);
  return element;
};

/** What those who translate pages do to a text. */
const translators: Record<string, (text: Text) => void> = {
  'puts fonts in its place': (text) => {
    text.replaceWith(font(font(`DE ${text.data}`)));
  },
  'puts fonts around it': (text) => {
    const around = font();
    text.replaceWith(around);
    around.append(text);
  },
  'writes into it': (text) => {
    text.data = `DE ${text.data}`;
  },
  'writes into its element': (text) => {
    if (text.parentElement!.childElementCount === 0) text.parentElement!.textContent = `DE ${text.data}`;
  },
  'puts a translation behind it': (text) => {
    text.after(font(` DE ${text.data}`));
  },
  'takes it apart': (text) => {
    text.replaceWith(...text.data.split(/(?<= )/).map((word) => font(word)));
  },
};

const translate = ({ shadowRoot }: SmartPacketElement, by: (text: Text) => void): void => {
  for (const text of textNodes(shadowRoot!)) by(text);
};

const action = (label: string, phone: string) => ({ type: 'call', label, phone });
const event = { type: 'calendar', label: 'Come by', start: '2099-03-02' };

const first = packetWith({
  title: 'Alpha',
  voice: speech.wav,
  transcript: 'Alpha one.\n\nAlpha two.',
  cta: [action('Call Alpha', '+1 202 555 0111'), event],
  meta: metaWith({ author: 'Alpha Inc', created: '2026-03-01', expires: '2098-01-01', tags: ['alpha'] }),
});
const second = packetWith({
  title: 'Beta',
  voice: speech.m4a,
  transcript: 'Beta one.\n\nBeta two.',
  cta: [action('Call Beta', '+1 202 555 0122'), { ...event, label: 'Beta day', start: '2099-05-06' }],
  meta: metaWith({ author: 'Beta Ltd', created: '2026-04-01', expires: '2098-02-02', tags: ['beta'] }),
});

const shownText = ({ shadowRoot }: SmartPacketElement): string => textOf(shadowRoot!.querySelector('.frame'));

async function pristine(packet: unknown, lang = 'en'): Promise<string> {
  const element = await showPacket(packet, { lang });
  await waitUntil(() => part<HTMLAnchorElement>(element, 'actions').querySelectorAll('a[href]').length === 2, 'links');
  const text = shownText(element);
  element.remove();
  return text;
}

describe('a page that is translated', () => {
  for (const [name, by] of Object.entries(translators)) {
    it(`shows the next packet alone, when the translator ${name}`, async () => {
      const wanted = await pristine(second);
      const element = await showPacket(first, { lang: 'en' });
      await waitUntil(() => part(element, 'actions').querySelectorAll('a[href]').length === 2, 'links');
      translate(element, by);
      element.packet = second;
      await element.updateComplete;
      expect(shownText(element)).to.equal(wanted);
      expect(part<HTMLAnchorElement>(element, 'action').href).to.equal('tel:+12025550122');
      translate(element, by);
      element.packet = first;
      await element.updateComplete;
      expect(shownText(element)).to.not.match(/beta/i);
    });

    it(`shows the next failure alone, when the translator ${name}`, async () => {
      const element = await showPacket(first, { lang: 'en' });
      translate(element, by);
      element.packet = '{';
      await untilState(element, 'error');
      expect(textOf(part(element, 'error'))).to.equal('This message can’t be read.');
      translate(element, by);
      element.packet = packetWith({ transcript: '' });
      await element.updateComplete;
      expect(textOf(part(element, 'error'))).to.equal('This message is empty.');
      translate(element, by);
      element.packet = second;
      await untilState(element, 'ready');
      expect(shownText(element)).to.equal(await pristine(second));
    });
  }

  it('keeps what stands in it while the packet is the same', async () => {
    const element = await showPacket(first);
    translate(element, translators['puts fonts in its place']!);
    // The position is written anew all the time.
    const nodes = [...element.shadowRoot!.querySelectorAll(':is(font)')].filter(
      (node) => !node.closest('[part=controls]'),
    );
    expect(nodes.length).to.be.above(10);
    part(element, 'play-button').focus();
    element.requestUpdate();
    await element.updateComplete;
    part(element, 'menu-button').click();
    await waitUntil(() => findPart(element, 'menu') !== null, 'the menu');
    expect(nodes.every((node) => node.isConnected)).to.equal(true);
    expect(element.shadowRoot!.activeElement === part(element, 'play-button')).to.equal(true);
  });

  it('speaks one language of ours at a time', async () => {
    const wanted = await pristine(first, 'fr');
    const element = await showPacket(first, { lang: 'en' });
    await waitUntil(() => part(element, 'actions').querySelectorAll('a[href]').length === 2, 'links');
    const destinations = () => parts(element, 'action-destination').map(textOf);
    translate(element, translators['puts fonts in its place']!);
    const [, before] = destinations();
    element.lang = 'fr';
    await waitUntil(() => part(element, 'menu-button').ariaLabel === 'Plus', 'French');
    expect(destinations()[1]).to.not.equal(before);
    expect(wanted).to.contain(destinations()[1]);
    for (const name of ['byline', 'footer']) expect(textOf(part(element, name))).to.not.contain('DE ');
  });

  it('keeps its place in the card for the keyboard', async () => {
    const element = await showPacket(first);
    part(element, 'play-button').focus();
    element.packet = second;
    await element.updateComplete;
    expect(element.shadowRoot!.activeElement === part(element, 'play-button')).to.equal(true);
    part(element, 'action').focus();
    element.packet = first;
    await element.updateComplete;
    expect(element.shadowRoot!.activeElement?.className).to.equal('frame');
    part(element, 'transcript').focus();
    element.lang = 'de';
    await waitUntil(() => part(element, 'menu-button').ariaLabel === 'Mehr', 'German');
    expect(element.shadowRoot!.activeElement === part(element, 'transcript')).to.equal(true);
  });

  it('leaves numbers and addresses alone, not dates', async () => {
    const element = await showPacket(first);
    await settle();
    const translatable = parts(element, 'action-destination').map(({ translate }) => translate);
    expect(translatable).to.deep.equal([false, true]);
  });
});
