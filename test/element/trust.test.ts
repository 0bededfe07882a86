import { expect } from 'chai';
import { askDomain } from '../../src/element/trust/ask-domain.js';
import '../../src/index.js';
import type { SmartPacketElement } from '../../src/index.js';
import { serveAnswer, type Answer } from '../helpers/answers.js';
import { record } from '../helpers/events.js';
import {
  audioOf,
  createElement,
  hasPart,
  inlineScript,
  part,
  parts,
  place,
  showPacket,
  textOf,
  untilState,
} from '../helpers/fixture.js';
import { packetWith } from '../helpers/packets.js';
import { clickOn } from '../helpers/commands.js';
import { pressPlay } from '../helpers/player.js';
import { digestSri } from '../../src/trust.js';
import { makeKey, recordOf, sign, signedPacket, type TestKey } from '../helpers/signed.js';
import { answerRequests, showVerified, undoLater, untilVerified } from '../helpers/verified.js';
import { settle, waitUntil } from '../helpers/wait.js';
import { wavBytes } from '../helpers/wav.js';

const bytes = wavBytes(3);
let key: TestKey;
let other: TestKey;
let voice: Answer;
let packet: Record<string, unknown>;

before(async () => {
  key = await makeKey();
  other = await makeKey();
});

beforeEach(async () => {
  voice = await serveAnswer(bytes, { type: 'audio/wav' }, 'tone.wav');
  packet = await signedPacket(key, voice.url, bytes);
});

const trusting = () => ({ trustedKeys: { 'bakery.example': key.multibase } });

const showSigned = (given: unknown = packet, settings: Partial<SmartPacketElement> = trusting()) =>
  showVerified(given, settings);

/** Answers for a domain until the test ends. */
const answerFor = (domain: string, answer: () => Response) =>
  answerRequests(({ hostname }) => hostname === domain, answer);

const badgeText = (element: SmartPacketElement) => textOf(part(element, 'badge'));

const isOffered = (element: SmartPacketElement) => hasPart(element, 'play-button');

const actionsOf = (element: SmartPacketElement) => parts(element, 'action').length;

const SIGNED = 'Signed by bakery.example.';
const UNKNOWN = 'Signed by an unknown key.';
const UNCHECKED = 'Text unchanged; the voice was not checked.';

describe('a signed packet', () => {
  it('says who signed, and that the voice was not checked', async () => {
    const element = await showSigned();
    expect(badgeText(element)).to.equal(`${SIGNED} ${UNCHECKED}`);
    expect(element.verification).to.deep.include({ text: 'intact', voice: 'unchecked', validity: 'valid' });
    expect(element.verification!.signer).to.deep.include({ status: 'page', name: 'bakery.example' });
    expect([isOffered(element), actionsOf(element)]).to.deep.equal([true, 3]);
    // Looking is no playing.
    expect(await voice.requests()).to.deep.equal([]);
  });

  it('has its voice checked when it is played, and plays the very bytes that were', async () => {
    const element = await showSigned();
    await pressPlay(element);
    await waitUntil(() => element.verification!.voice === 'intact', 'the voice is checked');
    await element.updateComplete;
    expect(badgeText(element)).to.equal(`${SIGNED} Text and voice unchanged.`);
    expect(audioOf(element).src).to.match(/^blob:/);
  });

  it('tells each step by an event', async () => {
    const element = createElement({ packet });
    const events = record(element, 'smart-packet-verification');
    Object.assign(place(element), trusting());
    await untilVerified(element);
    await pressPlay(element);
    await waitUntil(() => events.length === 2, 'two events');
    expect(events.map(({ verification: { text, voice } }) => [text, voice])).to.deep.equal([
      ['intact', 'unchecked'],
      ['intact', 'intact'],
    ]);
    expect(events[1]!.verification).to.equal(element.verification);
    expect(Object.isFrozen(element.verification)).to.equal(true);
    expect([events[0]!.bubbles, events[0]!.composed, events[0]!.cancelable]).to.deep.equal([true, true, false]);
  });

  it('begins at a place that was sought before the voice was checked', async () => {
    const element = await showSigned();
    element.seek(1.5);
    await pressPlay(element);
    await waitUntil(() => element.verification!.voice === 'intact', 'the voice is checked');
    await waitUntil(() => element.currentTime > 1.6, 'it goes on');
    expect(element.currentTime).to.be.below(3.1);
  });

  it('plays as it comes, and says that the voice was not checked, where its bytes can’t be had', async () => {
    answerRequests(
      ({ href }) => href === voice.url,
      () => Promise.reject(new TypeError('No permission')),
    );
    const element = await showSigned();
    await pressPlay(element);
    expect(audioOf(element).src).to.equal(voice.url);
    expect(badgeText(element)).to.equal(`${SIGNED} ${UNCHECKED}`);
  });

  it('says that the voice was not checked where it was not signed', async () => {
    const element = await showSigned(await sign(packetWith({ voice: voice.url }), key));
    expect(element.verification!.voice).to.equal('unsigned');
    expect(badgeText(element)).to.equal(`${SIGNED} ${UNCHECKED}`);
    await pressPlay(element);
    expect(audioOf(element).src).to.equal(voice.url);
  });

  for (const [given, make] of [
    ['JSON text', (element) => (element.packet = JSON.stringify(packet))],
    ['a script child', (element) => element.append(inlineScript(packet))],
    [
      'one of an answer',
      (element) =>
        Object.assign(element, {
          packet: { packets: [packetWith({ id: 'spid:x.example:y' }), packet] },
          packetId: packet['id'],
        }),
    ],
  ] satisfies [string, (element: SmartPacketElement) => unknown][])
    it(`is checked as ${given}`, async () => {
      const element = createElement(trusting());
      make(element);
      place(element);
      await untilVerified(element);
      expect(element.verification!.text).to.equal('intact');
    });

  it('says nothing of an object that shows two faces', async () => {
    let reads = 0;
    const transcript = (): unknown => (reads++ ? packet['transcript'] : 'Something else.');
    const given = Object.defineProperty(structuredClone(packet), 'transcript', { enumerable: true, get: transcript });
    const element = await showSigned(given);
    expect(textOf(part(element, 'transcript'))).to.equal('Something else.');
    expect(element.verification!.text).to.equal('unchecked');
    expect(badgeText(element)).to.equal('The signature could not be checked.');
  });

  it('says nothing where the engine can’t check', async () => {
    const { importKey } = crypto.subtle;
    crypto.subtle.importKey = () => Promise.reject(new DOMException('', 'NotSupportedError'));
    undoLater(() => (crypto.subtle.importKey = importKey));
    const element = await showSigned();
    expect(element.verification).to.deep.include({ text: 'unchecked', voice: 'unchecked' });
    expect(badgeText(element)).to.equal('The signature could not be checked.');
    expect([isOffered(element), actionsOf(element)]).to.deep.equal([true, 3]);
    await pressPlay(element);
  });

  it('leaves nothing of itself beside the next packet', async () => {
    const element = await showSigned();
    expect(element.matches(':state(signed)')).to.equal(true);
    const badges: boolean[] = [];
    new MutationObserver(() => badges.push(hasPart(element, 'badge'))).observe(element.shadowRoot!, {
      subtree: true,
      childList: true,
    });
    element.packet = packetWith({ transcript: 'Not signed.' });
    await waitUntil(() => textOf(part(element, 'transcript')) === 'Not signed.', 'the next packet');
    await settle();
    expect(badges).not.to.include(true);
    expect(element.verification).to.equal(null);
    expect(element.matches(':state(signed)')).to.equal(false);
  });

  it('claims nothing where nobody has signed, whatever the packet says', async () => {
    const element = await showPacket(
      packetWith({ meta: { author: 'Bakery ✔', verified: true }, verified: true, verification: { text: 'intact' } }),
    );
    await settle();
    expect([element.verification, hasPart(element, 'badge')]).to.deep.equal([null, false]);
  });
});

describe('a packet that was changed after it was signed', () => {
  it('offers nothing where its text is another', async () => {
    const element = await showSigned({ ...packet, transcript: 'Send money.' });
    expect(textOf(part(element, 'warning'))).to.contain('This message was changed after it was signed.');
    expect(part(element, 'warning').getAttribute('role')).to.equal('alert');
    expect(element.verification).to.deep.include({ text: 'broken', signer: null, validity: null });
    expect([isOffered(element), hasPart(element, 'badge'), actionsOf(element)]).to.deep.equal([false, false, 0]);
    expect(textOf(part(element, 'transcript'))).to.equal('Send money.');
    expect(element.audio).to.equal(null);
    expect(element.matches(':state(broken)')).to.equal(true);
  });

  it('stops where the recording is another', async () => {
    await voice.change(wavBytes(3, 300), { type: 'audio/wav' });
    const element = await showSigned();
    part(element, 'play-button').click();
    await waitUntil(() => hasPart(element, 'warning'), 'the warning');
    expect(textOf(part(element, 'warning'))).to.contain('The recording was changed after it was signed.');
    expect([isOffered(element), hasPart(element, 'badge'), actionsOf(element)]).to.deep.equal([false, false, 0]);
    expect(element.paused).to.equal(true);
  });

  it('warns where its captions are others', async () => {
    const captions = await serveAnswer(
      'WEBVTT\n\n00:00.000 --> 00:03.000\nHello, and welcome\n',
      { type: 'text/vtt' },
      'a.vtt',
    );
    const relatedResource = [{ id: captions.url, digestSRI: await digestSri(new TextEncoder().encode('other')) }];
    const fields = { voice: voice.url, captions: captions.url, relatedResource };
    const element = await showSigned(await sign(packetWith(fields), key));
    expect(element.verification!.captions).to.equal('unchecked');
    part(element, 'play-button').click();
    await waitUntil(() => element.verification!.captions === 'broken', 'the captions are checked');
    await element.updateComplete;
    expect(hasPart(element, 'warning')).to.equal(true);
  });

  it('is not read aloud instead', async () => {
    const element = await showSigned({ ...packet, voice: null });
    await settle();
    expect([hasPart(element, 'warning'), isOffered(element)]).to.deep.equal([true, false]);
  });
});

describe('who signed', () => {
  const untrusted = { trustedKeys: {} };

  it('is unknown until somebody is asked: looking at a packet tells its author nothing', async () => {
    const asked = answerFor('bakery.example', () => Response.json(recordOf('bakery.example', key)));
    const element = await showSigned(packet, untrusted);
    expect(badgeText(element)).to.equal(`${UNKNOWN} ${UNCHECKED}`);
    expect(asked).to.deep.equal([]);
    part(element, 'badge').click();
    await waitUntil(() => hasPart(element, 'signature'), 'the details');
    expect(textOf(part(element, 'signature'))).to.contain(key.multibase);
    await clickOn(part(element, 'ask-button'));
    await waitUntil(() => element.verification!.signer?.status === 'domain', 'an answer');
    await element.updateComplete;
    expect(asked).to.deep.equal(['https://bakery.example/.well-known/did.json']);
    expect(badgeText(element)).to.equal(`${SIGNED} ${UNCHECKED}`);
    expect(textOf(part(element, 'signature'))).to.contain('bakery.example confirms the key.');
    expect(hasPart(element, 'ask-button')).to.equal(false);
  });

  for (const [what, answer, text] of [
    ['does not name the key', () => Response.json(recordOf('bakery.example', other)), 'does not name the key'],
    ['has the record of another', () => Response.json(recordOf('mill.example', key)), 'gave no answer'],
    ['has none', () => new Response('', { status: 404 }), 'gave no answer'],
  ] satisfies [string, () => Response, string][])
    it(`stays unknown where the domain ${what}`, async () => {
      answerFor('bakery.example', answer);
      const element = await showSigned(packet, untrusted);
      part(element, 'badge').click();
      await waitUntil(() => hasPart(element, 'ask-button'), 'the details');
      part(element, 'ask-button').click();
      await waitUntil(() => textOf(part(element, 'signature')).includes(text), text);
      expect(badgeText(element)).to.equal(`${UNKNOWN} ${UNCHECKED}`);
      expect(element.matches(':state(signed)')).to.equal(false);
    });

  it('is known by a key in the page’s head', async () => {
    const meta = Object.assign(document.createElement('meta'), {
      name: 'spid-key',
      content: `bakery.example ${key.multibase}`,
    });
    place(meta, document.head);
    expect(badgeText(await showSigned(packet, untrusted))).to.equal(`${SIGNED} ${UNCHECKED}`);
  });

  it('is not the one of another domain', async () => {
    const settings = { trustedKeys: { 'mill.example': key.multibase } };
    expect(badgeText(await showSigned(packet, settings))).to.equal(`${UNKNOWN} ${UNCHECKED}`);
  });

  it('has the moments at which it was made and ends, to the minute', async () => {
    const [created, expires] = [new Date(2026, 2, 1, 8, 30), new Date(2098, 11, 31, 23, 59)];
    const element = await showSigned(await sign(packetWith(), key, { created, expires }));
    part(element, 'badge').click();
    await waitUntil(() => hasPart(element, 'signature'), 'the details');
    const values = [...part(element, 'signature').querySelectorAll('dd')].map(textOf);
    expect(values.slice(0, 2).map((text) => text.replaceAll('\u202f', ' '))).to.deep.equal([
      'Mar 1, 2026, 8:30 AM',
      'Dec 31, 2098, 11:59 PM',
    ]);
  });

  for (const [what, options, text] of [
    ['has expired', { expires: new Date(Date.now() - 1000) }, 'The signature has expired.'],
    ['is not valid yet', { created: new Date(Date.now() + 3_600_000) }, 'The signature is not valid yet.'],
  ] satisfies [string, object, string][])
    it(`is no claim where the signature ${what}`, async () => {
      const element = await showSigned(await sign(packetWith(), key, options));
      expect(badgeText(element)).to.equal(`${text} Text unchanged.`);
      expect(element.matches(':state(signed)')).to.equal(false);
    });
});

describe('require-proof', () => {
  const required = (requireProof: 'text' | 'voice') => ({ requireProof, ...trusting() });

  async function untilRefused(given: unknown, settings: object) {
    const element = createElement({ packet: given });
    place(Object.assign(element, settings));
    await untilState(element, 'error');
    expect(element.issues.map(({ code }) => code)).to.deep.equal(['proof-required']);
    expect(textOf(part(element, 'error'))).to.equal('It could not be confirmed who this message is from.');
    expect([element.packet === given, hasPart(element, 'transcript')]).to.deep.equal([true, false]);
    return element;
  }

  it('shows what is signed by somebody known', async () => {
    const element = await showSigned(packet, required('text'));
    expect(badgeText(element)).to.equal(`${SIGNED} ${UNCHECKED}`);
    await pressPlay(element);
    await waitUntil(() => element.verification!.voice === 'intact', 'the voice is checked');
  });

  it('has the voice checked before anything is shown', async () => {
    const element = await showSigned(packet, required('voice'));
    expect(badgeText(element)).to.equal(`${SIGNED} Text and voice unchanged.`);
    await pressPlay(element);
    expect(audioOf(element).src).to.match(/^blob:/);
  });

  it('asks the domain by itself', async () => {
    const asked = answerFor('bakery.example', () => Response.json(recordOf('bakery.example', key)));
    const element = await showSigned(packet, { requireProof: 'text' });
    expect(element.verification!.signer!.status).to.equal('domain');
    expect(asked).to.have.length(1);
  });

  it('asks the domain once for all cards that want to know at the same time', async () => {
    const asked = answerFor('bakery.example', () => Response.json(recordOf('bakery.example', key)));
    const records = await Promise.all([1, 2, 3].map(() => askDomain('bakery.example')));
    expect(records.map((record) => record?.domain)).to.deep.equal(Array(3).fill('bakery.example'));
    expect(asked).to.have.length(1);
    await askDomain('bakery.example');
    expect(asked).to.have.length(2);
  });

  for (const [what, make] of [
    ['is not signed', () => packetWith({ voice: voice.url })],
    ['was changed', () => ({ ...packet, transcript: 'Send money.' })],
    ['is of another key', () => signedPacket(other, voice.url, bytes)],
    ['has expired', () => sign(packet, key, { expires: new Date(Date.now() - 1000) })],
  ] satisfies [string, () => unknown][])
    it(`refuses a packet that ${what}`, async () => {
      await untilRefused(await make(), required('text'));
    });

  it('refuses a recording that was changed, and one without a digest', async () => {
    await voice.change(wavBytes(3, 300), { type: 'audio/wav' });
    await untilRefused(packet, required('voice'));
    await untilRefused(await sign(packetWith({ voice: voice.url }), key), required('voice'));
  });
});
