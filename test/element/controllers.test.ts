import { expect } from 'chai';
import type { ReactiveController } from 'lit';
import { SmartPacketElement } from '../../src/index.js';
import { hasPart, part, place, untilState } from '../helpers/fixture.js';
import { recordNames } from '../helpers/events.js';
import { actions, metaWith, packetWith, speech } from '../helpers/packets.js';
import { waitUntil } from '../helpers/wait.js';

/** The same element, whose controllers are told of its life in the opposite order. */
class ReversedElement extends SmartPacketElement {
  declare reversed: ReactiveController[] | undefined;

  constructor() {
    super();
    const { reversed } = this;
    this.reversed = undefined;
    for (const controller of reversed!.reverse()) super.addController(controller);
    expect(reversed!.length).to.be.greaterThan(5);
  }

  override addController(controller: ReactiveController): void {
    if (this.hasUpdated || this.isConnected) super.addController(controller);
    else (this.reversed ??= []).push(controller);
  }
}
customElements.define('reversed-packet', ReversedElement);

const first = packetWith({
  title: 'Alpha',
  voice: speech.wav,
  transcript: 'Alpha one.\n\nAlpha two.',
  cta: actions,
  meta: metaWith({ author: 'Alpha Inc', expires: '2098-01-01' }),
});
const second = packetWith({ title: 'Beta', voice: speech.m4a, transcript: 'Beta one. Beta two.' });

/** What is in the tree, and what the page was told, on the way through both packets. */
async function story(tag: 'smart-packet' | 'reversed-packet'): Promise<string[]> {
  const element = document.createElement(tag as 'smart-packet');
  const events = recordNames(
    element,
    'smart-packet-load',
    'smart-packet-play',
    'smart-packet-pause',
    'smart-packet-word',
    'smart-packet-error',
  );
  const trees: string[] = [];
  // Whether the playhead, which is at the start again, was ever written is up to the machine.
  const look = () => trees.push(element.shadowRoot!.innerHTML.replace(/<!--.*?-->| style="--_played: 0;"/g, ''));
  element.packet = first;
  element.lang = 'en';
  place(element);
  await untilState(element, 'ready');
  await waitUntil(() => element.shadowRoot!.querySelectorAll('a[href]').length === actions.length, 'the links');
  look();
  part(element, 'play-button').click();
  await waitUntil(() => element.activeWord !== null && events.includes('play'), 'the first word');
  // How many words were spoken until here is up to the machine.
  events.length = 0;
  element.packet = second;
  await waitUntil(() => part(element, 'title').textContent === 'Beta', 'the next packet');
  await element.updateComplete;
  look();
  element.packet = '{}';
  await untilState(element, 'error');
  look();
  expect(hasPart(element, 'error')).to.equal(true);
  return [...trees, events.join()];
}

describe('the order of the controllers', () => {
  it('says nothing about what is shown, and what the page is told', async () => {
    const inOrder = await story('smart-packet');
    expect(inOrder.at(-1)).to.equal('pause,word,load,error');
    const reversed = await story('reversed-packet');
    for (const [index, step] of inOrder.entries()) expect(reversed[index]).to.equal(step);
  });
});
