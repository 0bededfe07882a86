import { expect } from 'chai';
import '../../src/index.js';
import { createElement, part, place } from '../helpers/fixture.js';
import { packetWith, speech } from '../helpers/packets.js';

// In a file of its own: it is about the first of a page.
it('the first packets of a page are complete when they load, and not rendered again', async () => {
  const element = createElement({ packet: packetWith({ voice: speech.wav }) });
  const loaded = new Promise((resolve) => {
    element.addEventListener('smart-packet-load', resolve);
  });
  place(element);
  await loaded;
  const rate = part(element, 'rate');
  expect(rate.localName).to.equal('select');
  // The browser tells what is near the viewport after a frame.
  for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);
  expect([part(element, 'rate') === rate, element.isUpdatePending]).to.deep.equal([true, false]);
});
