import { expect } from 'chai';
import '../../src/index.js';
import type { SmartPacketElement } from '../../src/index.js';
import { serveAnswer, type Answer } from '../helpers/answers.js';
import {
  audioOf,
  createElement,
  hasPart,
  inlineScript,
  part,
  parts,
  place,
  textOf,
  untilState,
} from '../helpers/fixture.js';
import { packetWith } from '../helpers/packets.js';
import { openMenu, playPast, pressPlay } from '../helpers/player.js';
import { makeKey, recordOf, sign, signedPacket, type TestKey } from '../helpers/signed.js';
import { installSpeech } from '../helpers/speech.js';
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

/** Another one in the same element. */
async function showNext(element: SmartPacketElement, settings: Partial<SmartPacketElement>) {
  Object.assign(element, settings);
  await element.updateComplete;
  await untilVerified(element);
  await element.updateComplete;
}

/** Answers every request for another host until the test ends. @returns their addresses */
const answerOthers = (answer: (url: string) => Response | Promise<Response>) =>
  answerRequests(({ host, protocol }) => host !== location.host && protocol !== 'blob:', answer);

/** An answer that comes when a test gives it. */
function laterAnswer() {
  let give: (answer: Response) => void = () => undefined;
  const answer = new Promise<Response>((resolve) => (give = resolve));
  return { answer, give };
}

/** Notes which addresses of bytes are made, and which are given back. */
function watchObjectUrls(): Set<string> {
  const open = new Set<string>();
  const { createObjectURL, revokeObjectURL } = URL;
  URL.createObjectURL = (object) => {
    const url = createObjectURL.call(URL, object);
    open.add(url);
    return url;
  };
  URL.revokeObjectURL = (url) => {
    open.delete(url);
    revokeObjectURL.call(URL, url);
  };
  undoLater(() => Object.assign(URL, { createObjectURL, revokeObjectURL }));
  return open;
}

const badgeText = (element: SmartPacketElement) => textOf(part(element, 'badge'));
const INTACT = 'Signed by bakery.example. Text and voice unchanged.';

async function playChecked(element: SmartPacketElement) {
  await pressPlay(element);
  await waitUntil(() => element.verification?.voice === 'intact', 'the voice is checked');
  await element.updateComplete;
}

describe('a badge', () => {
  it('is never beside another packet', async () => {
    const element = await showSigned();
    const unsigned = packetWith({ transcript: 'Send money.' });
    element.packet = unsigned;
    element.packet = packet;
    element.packet = unsigned;
    await element.updateComplete;
    await settle();
    expect([hasPart(element, 'badge'), element.verification]).to.deep.equal([false, null]);
    element.packet = { packets: [packet, { ...unsigned, id: 'spid:bakery.example:money' }] };
    await untilVerified(element);
    element.packetId = 'spid:bakery.example:money';
    await element.updateComplete;
    await settle();
    expect([hasPart(element, 'badge'), element.verification]).to.deep.equal([false, null]);
  });

  it('is not there for an object that was changed since it was read', async () => {
    const given = { ...packet };
    const element = await showSigned(given);
    given['transcript'] = 'Send money.';
    element.reload();
    await element.updateComplete;
    await waitUntil(() => hasPart(element, 'warning'), 'the warning');
    expect(hasPart(element, 'badge')).to.equal(false);
  });

  it('says of the voice only what is signed, also once the domain was asked', async () => {
    const method = 'did:web:bakery.example#key-1';
    const record = recordOf('bakery.example', key) as { verificationMethod: { id: string }[] };
    record.verificationMethod[0]!.id = method;
    answerOthers(() => new Response(JSON.stringify({ ...record, assertionMethod: [method] })));
    const element = await showSigned(
      await sign(packetWith({ voice: voice.url }), key, { verificationMethod: method }),
      {},
    );
    expect(element.verification).to.deep.include({ text: 'unchecked', voice: 'unchecked' });
    part(element, 'badge').click();
    (await waitUntil(() => hasPart(element, 'ask-button') && part(element, 'ask-button'), 'the button')).click();
    await waitUntil(() => element.verification?.text === 'intact', 'the answer');
    expect(element.verification!.voice).to.equal('unsigned');
  });

  it('needs no keys of the page', async () => {
    for (const trustedKeys of [undefined, null]) {
      const element = await showSigned(packet, { trustedKeys } as unknown as Partial<SmartPacketElement>);
      expect(badgeText(element)).to.contain('Signed by an unknown key.');
      element.remove();
    }
  });
});

describe('nobody is asked', () => {
  it('whom the packet names as the holder of its key', async () => {
    const asked = answerOthers(() => new Response('', { status: 404 }));
    for (const verificationMethod of [
      'https://evil.example/keys.json#1',
      'did:web:evil.example#key',
      `did:web:evil.example#${other.multibase}`,
      `did:key:${other.multibase}#${other.multibase}`,
    ]) {
      const element = createElement({ packet: await sign(packetWith(), other, { verificationMethod }) });
      element.requireProof = 'text';
      place(element);
      await untilState(element, 'error');
      expect(element.issues.map(({ code }) => code)).to.deep.equal(['proof-required']);
    }
    expect(asked.filter((url) => !url.startsWith('https://bakery.example/'))).to.deep.equal([]);
  });

  it('for the recording of a packet that was changed', async () => {
    const element = await showSigned();
    await showNext(element, { packet: { ...packet, transcript: 'Send money.' }, preload: 'auto' });
    expect(hasPart(element, 'warning')).to.equal(true);
    await settle();
    expect(await voice.requests()).to.deep.equal([]);
  });

  it('for the recording of a packet that is refused', async () => {
    const element = await showSigned();
    answerOthers(() => new Response('', { status: 404 }));
    Object.assign(element, {
      packet: await signedPacket(other, voice.url, bytes),
      preload: 'auto',
      requireProof: 'text',
    });
    await element.updateComplete;
    await untilState(element, 'error');
    await settle();
    expect(await voice.requests()).to.deep.equal([]);
  });
});

describe('require-proof', () => {
  it('shows as ever where a framework sets it to nothing', async () => {
    const element = createElement({ packet: packetWith() });
    Object.assign(element, { requireProof: undefined });
    place(element);
    await untilState(element, 'ready');
  });

  it('holds for every way that a packet comes, and when it comes again', async () => {
    answerOthers(() => new Response('', { status: 404 }));
    const forged = await signedPacket(other, voice.url, bytes);
    const file = await serveAnswer(forged);
    for (const settings of [{ src: file.url }, { packet: forged }, { packet: JSON.stringify(forged) }, {}]) {
      const element = createElement(settings, inlineScript(forged));
      element.setAttribute('require-proof', 'text');
      place(element);
      await untilState(element, 'error');
      element.reload();
      await element.updateComplete;
      await untilState(element, 'error');
      expect(element.issues.map(({ code }) => code)).to.deep.equal(['proof-required']);
      expect(hasPart(element, 'transcript')).to.equal(false);
    }
  });

  /** An element that waits for what the packet's domain says of its keys. */
  async function waitForDomain() {
    const record = laterAnswer();
    const asked = answerOthers(() => record.answer);
    const element = place(Object.assign(createElement({ packet }), { requireProof: 'text' }));
    await waitUntil(() => asked.length, 'the domain is asked');
    const answer = () => {
      record.give(Response.json(recordOf('bakery.example', key)));
    };
    return { element, answer };
  }

  it('holds for what comes while something else is checked', async () => {
    const { element, answer } = await waitForDomain();
    element.packet = packetWith({ transcript: 'Send money.' });
    await element.updateComplete;
    answer();
    await untilState(element, 'error');
    expect([hasPart(element, 'transcript'), hasPart(element, 'badge')]).to.deep.equal([false, false]);
  });

  it('shows what was checked while the element was away', async () => {
    const { element, answer } = await waitForDomain();
    element.remove();
    answer();
    place(element);
    await untilState(element, 'ready');
    expect(badgeText(element)).to.contain('Signed by bakery.example.');
  });

  it('never plays what it can’t check', async () => {
    const element = await showSigned(packet, { ...trusting(), requireProof: 'voice' });
    expect(badgeText(element)).to.equal(INTACT);
    await voice.change(wavBytes(3, 300), { type: 'audio/wav' });
    element.remove();
    await settle();
    place(element);
    await playPast(element, 0.1);
    expect(audioOf(element).src).to.match(/^blob:/);
    expect(await voice.requests()).to.have.length(1);
  });
});

describe('a recording that was checked', () => {
  it('has its bytes given back when the element leaves, and plays them when it comes back', async () => {
    const open = watchObjectUrls();
    const element = await showSigned();
    await playChecked(element);
    expect(open.size).to.equal(1);
    element.remove();
    await settle();
    expect(open.size).to.equal(0);
    await voice.change(wavBytes(3, 300), { type: 'audio/wav' });
    place(element);
    await element.updateComplete;
    await playPast(element, 0.1);
    expect(badgeText(element)).to.equal(INTACT);
    expect(open.has(audioOf(element).src)).to.equal(true);
    element.packet = null;
    await element.updateComplete;
    expect(open.size).to.equal(0);
  });

  it('makes no address of bytes that arrive when the element has left', async () => {
    await voice.change(bytes, { type: 'audio/wav', hold: true });
    const open = watchObjectUrls();
    const element = await showSigned();
    part(element, 'play-button').click();
    await waitUntil(async () => (await voice.requests()).length, 'the request');
    element.remove();
    await voice.release();
    await waitUntil(() => element.verification?.voice === 'intact', 'the voice is checked');
    expect(open.size).to.equal(0);
  });

  it('is what the menu saves', async () => {
    const element = await showSigned();
    await playChecked(element);
    await openMenu(element);
    const links: string[] = [];
    const { click } = HTMLAnchorElement.prototype;
    HTMLAnchorElement.prototype.click = function () {
      links.push(`${this.download} ${this.href}`);
    };
    undoLater(() => (HTMLAnchorElement.prototype.click = click));
    parts(element, 'menu-item')
      .find((item) => textOf(item) === 'Save recording')!
      .click();
    expect(links).to.deep.equal([`tone.wav ${audioOf(element).src}`]);
  });

  it('plays as it comes, and is called unchecked, where a policy forbids the address of its bytes', async () => {
    const { createObjectURL } = URL;
    URL.createObjectURL = (object) => {
      const url = createObjectURL.call(URL, object);
      URL.revokeObjectURL(url);
      return url;
    };
    undoLater(() => (URL.createObjectURL = createObjectURL));
    const element = await showSigned();
    part(element, 'play-button').click();
    await waitUntil(() => audioOf(element).src === voice.url && element.currentTime > 0, 'it plays');
    await element.updateComplete;
    expect(badgeText(element)).to.contain('the voice was not checked');
  });
});

describe('play()', () => {
  it('resolves where its packet goes before it is known what is played', async () => {
    await voice.change(bytes, { type: 'audio/wav', hold: true });
    const element = await showSigned();
    const played = element.play();
    await waitUntil(async () => (await voice.requests()).length, 'the request');
    element.packet = packetWith();
    await played;
    await voice.release();
    expect(element.paused).to.equal(true);
  });
});

describe('a text that is read aloud', () => {
  it('is so also after one that was changed', async () => {
    installSpeech();
    const element = createElement({ packet: packetWith() });
    place(element);
    await waitUntil(() => hasPart(element, 'play-button'), 'it is offered');
    const changed = { ...(await sign(packetWith(), key)), transcript: 'Send money.' };
    await showNext(element, { packet: changed });
    expect(hasPart(element, 'play-button')).to.equal(false);
    element.packet = packetWith({ transcript: 'Good morning.' });
    await waitUntil(() => textOf(part(element, 'transcript')) === 'Good morning.', 'the next text');
    await settle();
    expect(hasPart(element, 'play-button')).to.equal(true);
  });
});
