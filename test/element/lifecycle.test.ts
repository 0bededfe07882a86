import { expect } from 'chai';
import '../../src/index.js';
import type { SmartPacketElement } from '../../src/index.js';
import { record } from '../helpers/events.js';
import {
  audioOf,
  createElement,
  hasPart,
  inlineScript,
  part,
  place,
  showPacket,
  textOf,
  untilState,
} from '../helpers/fixture.js';
import { actions, packetWith, speech } from '../helpers/packets.js';
import { expectPlaying, playPast, pressPlay } from '../helpers/player.js';
import { settle, waitUntil } from '../helpers/wait.js';

const packet = packetWith({ voice: speech.wav, cta: actions });

async function placeFrame(): Promise<Document> {
  const frame = document.createElement('iframe');
  frame.width = '600';
  frame.srcdoc = '<!doctype html><html lang="fr"><title>A frame</title><body></body></html>';
  const isLoaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  place(frame);
  await isLoaded;
  return frame.contentDocument!;
}

/** Its own styles are there: without them a button is as wide as its icon. */
const isStyled = (element: SmartPacketElement): boolean => {
  const view = element.ownerDocument.defaultView!;
  return view.getComputedStyle(part(element, 'play-button')).width === '56px';
};

describe('in another place', () => {
  it('a form is neither sent nor changed by the buttons', async () => {
    const form = place(document.createElement('form'));
    let sent = 0;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      sent++;
    });
    const element = createElement({ packet });
    form.append(element);
    await untilState(element, 'ready');
    await pressPlay(element);
    for (const name of ['play-button', 'back-button', 'menu-button']) part(element, name).click();
    await settle();
    expect(sent).to.equal(0);
    expect([...new FormData(form).keys()]).to.deep.equal([]);
    expect(form.elements).to.have.length(0);
  });

  it('a dialog shows it', async () => {
    const dialog = place(document.createElement('dialog'));
    // A dialog is as wide as what is in it, and a packet as what it is in.
    dialog.style.width = '30rem';
    const element = createElement({ packet });
    dialog.append(element);
    dialog.showModal();
    await untilState(element, 'ready');
    await pressPlay(element);
    await expectPlaying(element);
    dialog.close();
    expect(element.isConnected).to.equal(true);
  });

  it('a closed shadow root shows it, and its events come out', async () => {
    const host = place(document.createElement('div'));
    const root = host.attachShadow({ mode: 'closed' });
    const loads = record(host, 'smart-packet-load');
    const element = createElement({ packet });
    root.append(element);
    await untilState(element, 'ready');
    expect(loads).to.have.length(1);
    await pressPlay(element);
    await expectPlaying(element);
  });

  it('a template leaves it asleep, and each copy is a packet of its own', async () => {
    const template = place(document.createElement('template'));
    template.content.append(document.createElement('smart-packet'));
    const markup = inlineScript(packet).outerHTML;
    template.innerHTML = `<smart-packet>${markup}</smart-packet>`;
    await settle();
    expect(template.content.firstElementChild!.shadowRoot).to.equal(null);
    for (let copy = 0; copy < 2; copy++) {
      document.body.append(place(template.content.cloneNode(true).firstChild as SmartPacketElement));
    }
    const copies = [...document.querySelectorAll('smart-packet')];
    await Promise.all(copies.map((each) => untilState(each, 'ready')));
    expect(copies.map((each) => textOf(part(each, 'transcript')))).to.deep.equal([
      speech.transcript,
      speech.transcript,
    ]);
    expect(copies.every(isStyled)).to.equal(true);
  });

  it('a template’s content takes it back, silently', async () => {
    const element = await showPacket(packet);
    await playPast(element, 0);
    const template = document.createElement('template');
    template.content.append(element);
    await waitUntil(() => element.paused, 'silence');
    place(element);
    await waitUntil(() => isStyled(element), 'its styles');
    await pressPlay(element);
  });
});

describe('another variant', () => {
  it('goes on playing, in the same audio', async () => {
    const element = await showPacket(packet);
    await playPast(element, 0);
    const audio = audioOf(element);
    element.variant = 'bubble';
    await waitUntil(() => getComputedStyle(part(element, 'play-button')).width === '44px', 'its looks');
    expect(audioOf(element)).to.equal(audio);
    await expectPlaying(element);
  });
});

describe('adoption by another document', () => {
  it('keeps styles, language and everything that works', async () => {
    const element = await showPacket(packet, { withoutAlignment: true });
    await playPast(element, 0);
    const { body } = await placeFrame();
    body.append(element);
    await waitUntil(() => isStyled(element), 'its styles in the frame');
    expect(element.state).to.equal('ready');
    await waitUntil(() => part(element, 'play-button').ariaLabel === 'Lire', 'the frame’s language');
    await playPast(element, 0.1);
    await waitUntil(() => element.activeWord, 'the word');
    part(element, 'menu-button').click();
    await waitUntil(() => hasPart(element, 'menu'), 'the menu');
    const view = element.ownerDocument.defaultView!;
    expect(view.getComputedStyle(part(element, 'menu')).position).to.equal('fixed');
  });

  it('and back keeps them, too, also what was loaded before', async () => {
    const element = await showPacket(packet);
    part(element, 'menu-button').click();
    await waitUntil(() => hasPart(element, 'menu'), 'the menu');
    const { body } = await placeFrame();
    body.append(element);
    await waitUntil(() => isStyled(element), 'its styles in the frame');
    await waitUntil(() => !hasPart(element, 'menu'), 'the menu, which stayed behind');
    part(element, 'menu-button').click();
    await waitUntil(() => hasPart(element, 'menu'), 'the menu in the frame');
    expect(element.ownerDocument.defaultView!.getComputedStyle(part(element, 'menu')).position).to.equal('fixed');
    place(element);
    await waitUntil(() => isStyled(element) && !hasPart(element, 'menu'), 'its styles');
    part(element, 'menu-button').click();
    await waitUntil(() => hasPart(element, 'menu'), 'the menu');
    expect(getComputedStyle(part(element, 'menu')).position).to.equal('fixed');
  });

  it('before it was ever shown is no different', async () => {
    const element = createElement({ packet });
    const { body } = await placeFrame();
    body.append(element);
    await untilState(element, 'ready');
    await waitUntil(() => isStyled(element), 'its styles');
  });
});
