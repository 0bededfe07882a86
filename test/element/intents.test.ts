import { expect } from 'chai';
import '../../src/index.js';
import type { SmartPacketElement } from '../../src/index.js';
import { createElement, part, place, showPacket, textOf } from '../helpers/fixture.js';
import { metaWith, packetWith } from '../helpers/packets.js';
import { waitUntil } from '../helpers/wait.js';

const anonymous = (fields: Record<string, unknown> = {}) => packetWith({ meta: metaWith({ author: '' }), ...fields });
const headingOf = (element: SmartPacketElement) => textOf(part(element, 'title'));
const untilHeading = (element: SmartPacketElement, text: string) =>
  waitUntil(() => headingOf(element) === text, text).catch((error: unknown) => {
    throw new Error(`${String(error)}; it is ${headingOf(element)}`);
  });

/** Of the descriptions in English alone there is a chunk of this name: the interface speaks English without one. */
const isRequested = () => performance.getEntriesByType('resource').some(({ name }) => /\/en-\w+\.js$/.test(name));

// First: what it says is not loaded must not have been loaded by another test.
describe('what a packet without an author is for', () => {
  it('is no question for others: they request no descriptions', async () => {
    await showPacket(packetWith(), { lang: 'en' });
    await showPacket(packetWith({ title: 'When we bake' }), { lang: 'en' });
    await showPacket(anonymous({ intent: '', title: 'When we bake' }), { lang: 'en' });
    expect(isRequested()).to.equal(false);
    await untilHeading(await showPacket(anonymous(), { lang: 'en' }), 'Welcome message');
    await waitUntil(isRequested, 'the descriptions among what the page has loaded');
  });

  for (const [lang, heading] of [
    ['fr', 'Message de bienvenue'],
    ['zh-CN', '欢迎致辞'],
    ['ar', 'رسالة ترحيب'],
  ] as const)
    it(`is said in the language of the page: ${lang}`, async () => {
      const element = await showPacket(anonymous(), { lang });
      await untilHeading(element, heading);
      expect(part(element, 'title').closest<HTMLElement>('[lang]')?.lang).to.equal(lang === 'zh-CN' ? 'zh-Hans' : lang);
    });

  it('is said below a title', async () => {
    const element = await showPacket(anonymous({ title: 'En trois minutes', intent: 'BookMeeting' }), { lang: 'fr' });
    await waitUntil(() => textOf(part(element, 'byline').firstElementChild) === 'Prendre rendez-vous', 'the words');
    expect(headingOf(element)).to.equal('En trois minutes');
  });

  it('is said in the intent’s own words until it is known, and where nobody described it', async () => {
    const element = place(createElement({ packet: anonymous({ intent: 'product_quote' }), lang: 'it' }));
    // Nothing that is loaded can have come by then.
    await element.updateComplete;
    expect(headingOf(element)).to.equal('Product quote');
    await untilHeading(element, 'Preventivo per un prodotto');
    element.packet = anonymous({ intent: 'bread/ask-baker' });
    await untilHeading(element, 'Bread ask baker');
    element.packet = anonymous({ intent: 'constructor' });
    await untilHeading(element, 'Constructor');
  });

  it('follows the language and the packet', async () => {
    const element = await showPacket(anonymous(), { lang: 'de' });
    await untilHeading(element, 'Willkommensgruß');
    element.lang = 'es';
    await untilHeading(element, 'Mensaje de bienvenida');
    element.packet = anonymous({ intent: 'LEARN_MORE' });
    await untilHeading(element, 'Más información');
    element.lang = 'de';
    await untilHeading(element, 'Mehr erfahren');
    element.packet = packetWith();
    await untilHeading(element, 'Harbour Street Bakery');
  });
});
