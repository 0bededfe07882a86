import { expect } from 'chai';
import '../../src/index.js';
import { SmartPacketElement } from '../../src/index.js';
import { createElement, place, showPacket, untilState } from '../helpers/fixture.js';
import { packetWith } from '../helpers/packets.js';

/** Comments of Lit hold numbers that differ from page to page. */
const inside = ({ shadowRoot }: SmartPacketElement) => shadowRoot?.innerHTML.replace(/<!--.*?-->/g, '');
const settings = [...SmartPacketElement.elementProperties.keys()].filter((name) => name !== 'packet');

describe('what frameworks do with properties', () => {
  for (const nothing of [undefined, null]) {
    it(`${String(nothing)} is the default of each`, async () => {
      const asItIs = await showPacket(packetWith());
      const element = createElement();
      for (const name of settings) Object.assign(element, { [name]: nothing });
      element.packet = packetWith();
      await untilState(place(element), 'ready');
      expect(inside(element)).to.equal(inside(asItIs));
      expect(element.getAttributeNames()).to.deep.equal([]);
    });
  }

  for (const nothing of [undefined, null]) {
    it(`${String(nothing)} takes a packet away`, async () => {
      const element = await showPacket(packetWith());
      element.packet = nothing;
      await untilState(element, 'empty');
    });
  }

  it('set before the tag is registered, they count', async () => {
    const element = place(document.createElement('late-packet'));
    Object.assign(element, { packet: packetWith(), variant: 'bubble' });
    customElements.define('late-packet', class extends SmartPacketElement {});
    if (!(element instanceof SmartPacketElement)) throw new Error('It was not upgraded');
    await untilState(element, 'ready');
    expect(element.getAttribute('variant')).to.equal('bubble');
  });
});
