import { expect } from 'chai';
import type { SmartPacketElement } from '../../src/element.js';
import '../../src/index.js';
import { SmartPacketElement as Base } from '../../src/element.js';
import { part, place, untilState } from '../helpers/fixture.js';
import { packetWith, speech } from '../helpers/packets.js';

type Settable = Partial<Omit<SmartPacketElement, 'renderOptions' | keyof HTMLElement>>;

/** A value for each property that a page may set, other than the default. */
const values: Settable = {
  src: 'packet.json',
  packet: packetWith({ voice: speech.wav }),
  packetId: 'spid:bakery.example:welcome',
  captions: 'captions.vtt',
  strict: true,
  requireProof: 'text',
  trustedKeys: { 'bakery.example': 'z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ2' },
  loading: 'lazy',
  preload: 'metadata',
  allowSimultaneous: true,
  playbackRate: 1.5,
  start: 1,
  withoutAlignment: true,
  withoutWave: true,
  jsonLd: true,
  variant: 'compact',
  open: true,
  transcript: 'closed',
  theme: 'dark',
  currentTime: 3,
};

/** Those that only tell. */
const told: Settable = {
  state: 'ready',
  issues: [],
  audio: null,
  paused: false,
  duration: 12,
  activeWord: null,
  timing: 'captions',
  wordTimings: [],
  verification: null,
};

const accessors = Object.entries(Object.getOwnPropertyDescriptors(Base.prototype)).filter(
  ([name, { get }]) => get && !['currentPacket', 'paragraphs'].includes(name),
);

let tags = 0;

/** An element made and given properties before its script came. */
function upgrade(properties: object): SmartPacketElement {
  const tag = `late-packet-${++tags}`;
  place(Object.assign(document.createElement(tag), properties));
  customElements.define(tag, class extends Base {});
  return document.querySelector<SmartPacketElement>(tag)!;
}

describe('properties that are set before the script comes', () => {
  it('are all in the tables of this test', () => {
    const names = (isSettable: boolean) =>
      accessors.filter(([, { set }]) => !!set === isSettable).map(([name]) => name);
    expect(Object.keys(values)).to.have.members(names(true));
    expect(Object.keys(told)).to.have.members(names(false));
  });

  for (const [name, value] of Object.entries(values)) {
    it(`${name} is taken over`, async () => {
      const element = upgrade({ packet: values.packet, [name]: value });
      // The packet has no proof.
      await untilState(element, name === 'requireProof' ? 'error' : 'ready');
      expect(element).to.not.have.own.property(name);
      expect(element[name as keyof SmartPacketElement]).to.equal(value);
    });
  }

  it('of a packet that comes later, too', async () => {
    const element = upgrade({ currentTime: 3 });
    await element.updateComplete;
    expect(element.currentTime).to.equal(0);
    element.packet = values.packet;
    await untilState(element, 'ready');
    expect(element.currentTime).to.equal(3);
    element.packet = packetWith({ voice: speech.m4a });
    await element.updateComplete;
    expect(element.currentTime).to.equal(0);
  });

  it('and can only be read, hide nothing', async () => {
    const element = upgrade({ ...told, state: 'broken', paused: false, packet: values.packet });
    await untilState(element, 'ready');
    for (const name of Object.keys(told)) expect(element).to.not.have.own.property(name);
    expect(element.paused).to.equal(true);
    expect(element.duration).to.be.NaN;
    expect(part(element, 'play-button').ariaLabel).to.equal('Play');
  });

  it('win over attributes, as they do later', async () => {
    const tag = `late-packet-${++tags}`;
    const box = place(document.createElement('div'));
    box.innerHTML = `<${tag} playback-rate="2" variant="bubble"></${tag}>`;
    const element = box.firstElementChild as SmartPacketElement;
    element.playbackRate = 1.5;
    element.packet = values.packet;
    customElements.define(tag, class extends Base {});
    await untilState(element, 'ready');
    expect(element.playbackRate).to.equal(1.5);
    expect(element.variant).to.equal('bubble');
  });
});
