import { expect } from 'chai';
import '../../src/index.js';
import type { SmartPacketElement } from '../../src/index.js';
import { serveAnswer, type Answer } from '../helpers/answers.js';
import { record } from '../helpers/events.js';
import {
  audioOf,
  createElement,
  findPart,
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
import { pressPlay } from '../helpers/player.js';
import { makeKey, recordOf, sign, signedPacket, type TestKey } from '../helpers/signed.js';
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

const untilVerified = (element: SmartPacketElement): Promise<NonNullable<SmartPacketElement['verification']>> =>
  waitUntil(() => element.verification, 'the proof is checked');

const trusting = () => ({ trustedKeys: { 'bakery.example': key.multibase } });

async function showSigned(given: unknown = packet, settings: Partial<SmartPacketElement> = trusting()) {
  const element = createElement({ packet: given });
  Object.assign(element, settings);
  place(element);
  await untilState(element, 'ready');
  await untilVerified(element);
  await element.updateComplete;
  return element;
}

/** Answers requests for `https://DOMAIN/.well-known/did.json` until the test ends. */
function answerFor(domain: string, answer: () => Response | Promise<Response>): string[] {
  const asked: string[] = [];
  const { fetch: original } = window;
  window.fetch = (input, init) => {
    const url = input instanceof Request ? input.url : String(input);
    if (new URL(url, location.href).hostname !== domain) return original(input, init);
    asked.push(url);
    return Promise.resolve(answer());
  };
  restore.push(() => (window.fetch = original));
  return asked;
}
const restore: (() => void)[] = [];
afterEach(() => {
  for (const each of restore.splice(0)) each();
});

const badgeText = (element: SmartPacketElement) => textOf(part(element, 'badge'));

const isOffered = (element: SmartPacketElement) => hasPart(element, 'play-button');

describe('a signed packet', () => {
  it('says who signed, and that the voice was not checked', async () => {
    const element = await showSigned();
    expect(badgeText(element)).to.equal('Signed by bakery.example. Text unchanged; the voice was not checked.');
    expect(element.verification).to.deep.include({
      text: 'intact',
      voice: 'unchecked',
      captions: 'none',
      validity: 'valid',
    });
    expect(element.verification!.signer).to.deep.include({ status: 'page', name: 'bakery.example' });
    expect(await voice.requests()).to.deep.equal([]);
  });

  it('has its voice checked when it is played, and plays the very bytes that were', async () => {
    const element = await showSigned();
    await pressPlay(element);
    await waitUntil(() => element.verification!.voice === 'intact', 'the voice is checked');
    await element.updateComplete;
    expect(badgeText(element)).to.equal('Signed by bakery.example. Text and voice unchanged.');
    expect(audioOf(element).src).to.match(/^blob:/);
  });

  it('stops, and warns, where the recording is another', async () => {
    await voice.change(wavBytes(3, 300), { type: 'audio/wav' });
    const element = await showSigned();
    part(element, 'play-button').click();
    await waitUntil(() => hasPart(element, 'warning'), 'the warning');
    expect(textOf(part(element, 'warning'))).to.contain('The recording was changed after it was signed.');
    expect(isOffered(element)).to.equal(false);
    expect(parts(element, 'action')).to.deep.equal([]);
    expect(hasPart(element, 'badge')).to.equal(false);
    expect(element.paused).to.equal(true);
  });

  it('offers nothing where its text is another', async () => {
    const element = await showSigned({ ...packet, transcript: 'Send money.' });
    expect(textOf(part(element, 'warning'))).to.contain('This message was changed after it was signed.');
    expect(element.verification).to.deep.include({ text: 'broken', signer: null, validity: null });
    expect([isOffered(element), hasPart(element, 'badge'), parts(element, 'action').length]).to.deep.equal([
      false,
      false,
      0,
    ]);
    expect(textOf(part(element, 'transcript'))).to.equal('Send money.');
  });
});
