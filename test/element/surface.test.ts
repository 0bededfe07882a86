import 'axe-core/axe.min.js';
import { expect } from 'chai';
import * as api from '../../src/element.js';
import { SmartPacketVerificationEvent } from '../../src/element/verification-event.js';
import '../../src/index.js';
import type { SmartPacketElement } from '../../src/index.js';
import { serveAnswer, serveTone } from '../helpers/answers.js';
import { keys } from '../helpers/commands.js';
import { audioOf, createElement, hasPart, part, place, showPacket, untilState } from '../helpers/fixture.js';
import { actions, metaWith, packetWith, speech } from '../helpers/packets.js';
import { openMenu } from '../helpers/player.js';
import { makeKey, sign } from '../helpers/signed.js';
import { installSpeech } from '../helpers/speech.js';
import { settle, waitUntil } from '../helpers/wait.js';

declare const axe: typeof import('axe-core');

const { SmartPacketElement: Base, defineSmartPacket } = api;

const classes = {
  'smart-packet-load': api.SmartPacketLoadEvent,
  'smart-packet-error': api.SmartPacketErrorEvent,
  'smart-packet-issue': api.SmartPacketIssueEvent,
  'smart-packet-play': api.SmartPacketPlayEvent,
  'smart-packet-pause': api.SmartPacketPauseEvent,
  'smart-packet-progress': api.SmartPacketProgressEvent,
  'smart-packet-ended': api.SmartPacketEndedEvent,
  'smart-packet-word': api.SmartPacketWordEvent,
  'smart-packet-timing': api.SmartPacketTimingEvent,
  'smart-packet-verification': SmartPacketVerificationEvent,
  'smart-packet-action': api.SmartPacketActionEvent,
} satisfies { [K in keyof api.SmartPacketEventMap]: new (...args: never[]) => api.SmartPacketEventMap[K] };

const types = Object.keys(classes) as (keyof typeof classes)[];

describe('events', () => {
  it('all come out of shadow roots, up to the document, each of its own class', async () => {
    const events: api.SmartPacketEventMap[keyof api.SmartPacketEventMap][] = [];
    const hear = (event: (typeof events)[number]) => events.push(event);
    const heard = (type: string) => events.some((event) => event.type === type);
    const stop = (event: Event) => event.preventDefault();
    for (const type of types) document.addEventListener(type, hear);
    document.addEventListener('smart-packet-action', stop);
    try {
      const tone = await serveTone(1);
      const outer = place(document.createElement('div'));
      const root = outer.attachShadow({ mode: 'open' });
      const cta = [{ type: 'fax', label: 'Fax' }, actions[0]];
      const packet = await sign(packetWith({ voice: tone.url, cta }), await makeKey());
      const element = place(createElement({ packet }), root);
      await waitUntil(() => element.verification, 'the proof is checked');
      part(element, 'action').click();
      await element.play();
      await waitUntil(() => heard('smart-packet-play') && element.currentTime > 0.1, 'sound');
      element.pause();
      await waitUntil(() => heard('smart-packet-pause'), 'the pause');
      await element.play();
      await waitUntil(() => heard('smart-packet-ended'), 'the end');
      await waitUntil(() => heard('smart-packet-word'), 'a word');
      element.packet = '{';
      await untilState(element, 'error');
      await waitUntil(() => heard('smart-packet-error'), 'the error');

      for (const event of events) {
        const { type } = event;
        expect(event, type).to.be.instanceOf(classes[type as keyof typeof classes]);
        expect(event, type).to.be.instanceOf(Event);
        expect([event.bubbles, event.composed], type).to.deep.equal([true, true]);
        expect(event.cancelable, type).to.equal(type === 'smart-packet-action');
        expect(event.isTrusted, type).to.equal(false);
      }
      expect([...new Set(events.map(({ type }) => type))].sort()).to.deep.equal([...types].sort());
      const percents = events.flatMap((event) => ('percent' in event ? [event.percent] : []));
      expect(percents).to.deep.equal([25, 50, 75, 100]);
    } finally {
      for (const type of types) document.removeEventListener(type, hear);
      document.removeEventListener('smart-packet-action', stop);
    }
  });
});

describe('the tag', () => {
  it('is defined once; whoever was first stays', () => {
    expect(customElements.get('smart-packet')).to.equal(Base);
    defineSmartPacket();
    defineSmartPacket();
    expect(customElements.get('smart-packet')).to.equal(Base);
    expect(document.createElement('smart-packet')).to.be.instanceOf(Base);
    expect(new Base().localName).to.equal('smart-packet');
  });

  it('has an open shadow root', async () => {
    const { shadowRoot } = await showPacket(packetWith());
    expect(shadowRoot?.mode).to.equal('open');
  });

  it('keeps properties that were set before it was defined', async () => {
    const late = document.createElement('x-later') as unknown as SmartPacketElement;
    const settings = {
      packet: packetWith({ transcript: 'Set early.', voice: speech.wav }),
      packetId: 'spid:bakery.example:welcome',
      captions: speech.vtt,
      strict: true,
      loading: 'lazy',
      preload: 'metadata',
      allowSimultaneous: true,
      playbackRate: 1.5,
      start: 2,
    } as const;
    Object.assign(late, settings);
    place(late);
    expect(late.shadowRoot).to.equal(null);
    customElements.define('x-later', class extends Base {});
    await untilState(late, 'ready');
    expect(part(late, 'transcript').textContent).to.contain('Set early.');
    for (const [name, value] of Object.entries(settings)) {
      expect(late[name as keyof typeof settings], name).to.equal(value);
      expect(Object.hasOwn(late, name), `${name} hides the accessor`).to.equal(false);
    }
    late.packet = packetWith({ transcript: 'Set late.' });
    await waitUntil(() => part(late, 'transcript').textContent.includes('Set late.'), 'the later packet');
  });

  it('keeps an address that was set before it was defined', async () => {
    const answer = await serveAnswer(packetWith());
    const late = document.createElement('x-later-src') as unknown as SmartPacketElement;
    late.src = answer.url;
    place(late);
    customElements.define('x-later-src', class extends Base {});
    await untilState(late, 'ready');
    expect(await answer.requests()).to.have.length(1);
  });
});

describe('attributes', () => {
  for (const [attribute, text, property, value] of [
    ['src', 'a.json', 'src', 'a.json'],
    ['packet-id', 'spid:a.example:b', 'packetId', 'spid:a.example:b'],
    ['captions', 'a.vtt', 'captions', 'a.vtt'],
    ['strict', '', 'strict', true],
    ['loading', 'lazy', 'loading', 'lazy'],
    ['preload', 'auto', 'preload', 'auto'],
    ['allow-simultaneous', '', 'allowSimultaneous', true],
    ['playback-rate', '1.25', 'playbackRate', 1.25],
    ['start', '2.5', 'start', 2.5],
  ] as const) {
    it(`${attribute}="${text}" sets ${property}, and nothing is written back`, () => {
      const element = document.createElement('smart-packet');
      const initial = element[property];
      expect(initial).not.to.equal(value);
      element.setAttribute(attribute, text);
      expect(element[property]).to.equal(value);
      const box = document.createElement('div');
      box.innerHTML = `<smart-packet ${attribute}="${text}"></smart-packet>`;
      const parsed = document.importNode(box, true).querySelector('smart-packet')!;
      expect(parsed[property]).to.equal(value);
      if (typeof value === 'boolean') {
        element.removeAttribute(attribute);
        expect(element[property]).to.equal(false);
      }
      const set = document.createElement('smart-packet');
      Object.assign(set, { [property]: value });
      expect(set.getAttributeNames()).to.deep.equal([]);
    });
  }

  it('removed, the element is as if they had never been there', async () => {
    const element = createElement({ packet: packetWith({ voice: speech.wav, unknown: 1, cta: [{ type: 'fax' }] }) });
    const attributes = { strict: '', loading: 'lazy', preload: 'auto', 'playback-rate': '2', start: '3' };
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    place(element);
    await untilState(element, 'error');
    for (const name of Object.keys(attributes)) element.removeAttribute(name);
    await untilState(element, 'ready');
    expect(element.playbackRate).to.equal(1);
    expect(element.currentTime).to.equal(0);
    expect(audioOf(element).preload).to.equal('none');
  });

  it('there is none for the packet', async () => {
    const element = document.createElement('smart-packet');
    element.setAttribute('packet', JSON.stringify(packetWith()));
    place(element);
    await element.updateComplete;
    expect(element.packet).to.equal(null);
    expect(element.state).to.equal('empty');
  });

  it('what is read-only cannot be set', async () => {
    const element = await showPacket(packetWith());
    for (const name of ['state', 'issues', 'paused', 'duration', 'activeWord']) {
      expect(Reflect.set(element, name, 'other'), name).to.equal(false);
    }
    expect(element.state).to.equal('ready');
  });
});

const full = (fields: Record<string, unknown> = {}) => packetWith({ voice: speech.wav, cta: actions, ...fields });

/** How each state comes about. */
const states: Record<string, () => Promise<SmartPacketElement>> = {
  async empty() {
    const element = place(createElement());
    await element.updateComplete;
    return element;
  },
  ready: () => showPacket(full()),
  async playing() {
    const element = await showPacket(full());
    await element.play();
    await waitUntil(() => element.activeWord !== null, 'a word');
    return element;
  },
  async 'no longer playing'() {
    const element = await states['playing']!();
    element.pause();
    await settle();
    return element;
  },
  async 'without its recording'() {
    const noise = await serveAnswer('no sound', { type: 'audio/wav' }, 'noise.wav');
    const element = await showPacket(full({ voice: noise.url }));
    await element.play();
    await waitUntil(() => hasPart(element, 'unavailable'), 'the failure');
    return element;
  },
  async error() {
    const answer = await serveAnswer('', { status: 503 });
    const element = place(createElement({ src: answer.url }));
    await untilState(element, 'error');
    return element;
  },
  async loading() {
    const answer = await serveAnswer(packetWith(), { hold: true });
    const element = place(createElement({ src: answer.url }));
    await untilState(element, 'loading');
    return element;
  },
  expired: () => showPacket(full({ meta: metaWith({ expires: '2020-01-01' }) })),
  'text only': () => showPacket(packetWith({ cta: actions })),
  async 'read aloud'() {
    const voice = installSpeech();
    const element = await showPacket(packetWith({ cta: actions }));
    await waitUntil(() => hasPart(element, 'read-aloud'), 'the offer');
    await element.play();
    await waitUntil(() => voice.speaking, 'the voice');
    return element;
  },
  async 'to be read aloud without its recording'() {
    installSpeech();
    const element = await states['without its recording']!();
    await waitUntil(() => hasPart(element, 'read-aloud'), 'the offer');
    return element;
  },
  Arabic: () => showPacket(full({ transcript: 'مرحبا بكم.', meta: metaWith({ language: 'ar', author: 'مخبز' }) })),
  async 'menu open'() {
    const element = await showPacket(full());
    await openMenu(element);
    return element;
  },
  async 'menu open, in the dark'() {
    const dark = place(document.createElement('div'));
    dark.style.cssText = 'color-scheme: dark; background: #000';
    const element = await states['ready']!();
    dark.append(element);
    await openMenu(element);
    return element;
  },
  async 'with a tooltip'() {
    const element = await showPacket(full());
    await keys({ press: 'Tab' });
    await waitUntil(() => hasPart(element, 'tooltip'), 'the tooltip');
    return element;
  },
};

describe('in every state', () => {
  for (const [name, show] of Object.entries(states)) {
    it(`${name}: axe finds nothing, and the host has no attribute and no child of its own making`, async function () {
      this.timeout(30_000);
      const element = await show();
      expect(element.getAttributeNames()).to.deep.equal([]);
      expect(element.childNodes).to.have.length(0);
      const styled = '[style]:not([part=player], .bars, .spoken-ground, [part=menu], [part=tooltip])';
      expect(element.shadowRoot!.querySelectorAll(`form, ${styled}`)).to.have.length(0);
      const { violations, passes } = await axe.run(element, { resultTypes: ['violations', 'passes'] });
      expect(
        violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html} ${node.failureSummary ?? ''}`)),
      ).to.deep.equal([]);
      if (element.state === 'ready') expect(passes.map(({ id }) => id)).to.include('color-contrast');
      expect(element.getAttributeNames()).to.deep.equal([]);
    });
  }
});
