import { expect } from 'chai';
import '../../src/index.js';
import { createElement, inlineScript, place, showPacket, untilState } from '../helpers/fixture.js';
import { actions, packetWith, speech } from '../helpers/packets.js';
import { settle, waitUntil } from '../helpers/wait.js';

const scripts = (owner: Document = document) => [
  ...owner.querySelectorAll<HTMLScriptElement>('script[type="application/ld+json"]'),
];
const said = (owner?: Document) => scripts(owner).map((script) => JSON.parse(script.text) as Record<string, unknown>);
const transcripts = (owner?: Document) => said(owner).map(({ transcript }) => transcript);

/** Waits until the page says these transcripts, and nothing else. */
const untilSaid = (expected: string[], owner?: Document) =>
  waitUntil(
    () => JSON.stringify(transcripts(owner)) === JSON.stringify(expected),
    `the page says ${expected.join()}, not ${transcripts(owner).join()}`,
  );

describe('json-ld', () => {
  it('is off by default', async () => {
    await showPacket(packetWith());
    await settle();
    expect(scripts()).to.have.lengthOf(0);
  });

  it('writes the packet into the head, and nothing among the children', async () => {
    const child = inlineScript(packetWith({ cta: actions }));
    const element = createElement({}, child);
    element.setAttribute('json-ld', '');
    place(element);
    await untilSaid([speech.transcript]);
    expect(said()[0]).to.deep.include({
      '@context': 'https://schema.org',
      '@type': 'AudioObject',
      identifier: 'spid:bakery.example:welcome',
      name: 'Welcome greeting',
    });
    expect(said()[0]!['potentialAction']).to.have.lengthOf(3);
    expect(scripts()[0]!.parentNode === document.head).to.equal(true);
    expect(scripts()[0]!.text).not.to.contain('<');
    expect([...element.childNodes]).to.deep.equal([child]);
  });

  it('follows the packet', async () => {
    const element = await showPacket(packetWith({ transcript: 'One.' }), { jsonLd: true });
    await untilSaid(['One.']);
    element.packet = packetWith({ transcript: 'Two.' });
    await untilSaid(['Two.']);
    element.packet = '{';
    await untilState(element, 'error');
    await untilSaid([]);
    element.packet = packetWith({ transcript: 'Three.' });
    await untilSaid(['Three.']);
  });

  it('goes and comes back with the element, and with the attribute', async () => {
    const element = await showPacket(packetWith({ transcript: 'One.' }));
    element.setAttribute('json-ld', '');
    await untilSaid(['One.']);
    element.remove();
    await untilSaid([]);
    place(element);
    await untilSaid(['One.']);
    element.removeAttribute('json-ld');
    await untilSaid([]);
    element.toggleAttribute('json-ld');
    await untilSaid(['One.']);
  });

  it('is one for each element', async () => {
    const first = await showPacket(packetWith({ transcript: 'One.' }), { jsonLd: true });
    await untilSaid(['One.']);
    await showPacket(packetWith({ transcript: 'Two.' }), { jsonLd: true });
    await untilSaid(['One.', 'Two.']);
    first.remove();
    await untilSaid(['Two.']);
  });

  it('stays one and the same while nothing changes', async () => {
    const element = await showPacket(packetWith({ transcript: 'One.' }), { jsonLd: true });
    await untilSaid(['One.']);
    const [script] = scripts();
    element.requestUpdate();
    await element.updateComplete;
    expect(scripts()[0] === script).to.equal(true);
  });

  it('says how long the recording is, as soon as that is known', async () => {
    await showPacket(packetWith({ voice: speech.wav }), { jsonLd: true, preload: 'metadata' });
    await waitUntil(() => said()[0]?.['duration'] === 'PT6S', 'the duration');
    expect(said()[0]!['contentUrl']).to.equal(speech.wav);
  });

  it('moves to the document that the element moves to', async () => {
    const element = await showPacket(packetWith({ transcript: 'One.' }), { jsonLd: true });
    await untilSaid(['One.']);
    const frame = place(document.createElement('iframe'));
    const other = frame.contentDocument!;
    other.body.append(element);
    await untilSaid(['One.'], other);
    await untilSaid([]);
  });

  it('has no actions once the packet has expired', async () => {
    const meta = { author: 'A', created: '2026-01-01', expires: '2999-12-31' };
    const element = await showPacket(packetWith({ cta: actions, meta }), { jsonLd: true });
    await waitUntil(() => said()[0]?.['potentialAction'], 'the actions');
    const { now } = Date;
    try {
      Date.now = () => Date.UTC(3000, 0, 1);
      element.requestUpdate();
      await element.updateComplete;
    } finally {
      Date.now = now;
    }
    expect(said()[0]).to.include({ expires: '2999-12-31' });
    expect(said()[0]).not.to.have.property('potentialAction');
  });
});
