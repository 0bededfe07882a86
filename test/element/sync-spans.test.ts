import { expect } from 'chai';
import '../../src/index.js';
import type { SmartPacketElement } from '../../src/index.js';
import { clickOn, keys } from '../helpers/commands.js';
import { part, parts, showPacket } from '../helpers/fixture.js';
import { packetWith, speech } from '../helpers/packets.js';
import { playPast } from '../helpers/player.js';
import { clickOnText } from '../helpers/transcript.js';
import { settle, waitUntil } from '../helpers/wait.js';
import { expectRightWords, loadTruth, sampleEnoughWords, warmUp, type SpokenWord } from '../helpers/words.js';

let truth: SpokenWord[];

before(async () => {
  // As in browsers that came before the CSS Custom Highlight API; the element asks when it first needs it.
  Reflect.deleteProperty(window, 'Highlight');
  truth = await loadTruth();
  await warmUp();
});

const show = () => showPacket(packetWith({ voice: speech.wav, captions: truth }));

const spansOf = (element: SmartPacketElement, name = 'smart-packet-word') =>
  [...element.shadowRoot!.querySelectorAll(`span.${name}`)].map((span) => span.textContent);

const textOfTranscript = (element: SmartPacketElement) =>
  parts(element, 'paragraph')
    .map((paragraph) => paragraph.querySelector('.text')!.textContent)
    .join('\n');

describe('in a browser without custom highlights', () => {
  it('the word being spoken is marked by a span', async () => {
    const element = await show();
    element.playbackRate = 2;
    await clickOn(part(element, 'play-button'));
    const samples = await sampleEnoughWords(element, truth, { lit: () => spansOf(element), untilSeconds: 4 });
    expectRightWords(samples, truth, { rate: 2 });
    element.seek(6.3);
    await waitUntil(() => element.activeWord === null, 'the silence');
    await settle();
    expect(spansOf(element)).to.deep.equal([]);
    expect(textOfTranscript(element)).to.equal(speech.transcript);
  });

  it('what is still to come of the sentence is quieter, and the text stays whole', async () => {
    const element = await show();
    await playPast(element, 0.1);
    await waitUntil(
      () => spansOf(element, 'smart-packet-ahead').join('') === ' to Harbour Street Bakery.',
      'what is behind "welcome"',
    );
    expect(spansOf(element)).to.deep.equal(['welcome']);
    const full = getComputedStyle(element).color;
    expect(getComputedStyle(element.shadowRoot!.querySelector('.smart-packet-ahead')!).color).not.to.equal(full);
    element.pause();
    await waitUntil(() => spansOf(element, 'smart-packet-ahead').length === 0, 'full ink');
    expect(textOfTranscript(element)).to.equal(speech.transcript);
  });

  it('words are found while others are marked, and the text stays whole', async () => {
    const element = await show();
    for (const word of ['oven', 'Harbour', 'seven', 'Come', 'welcome', 'hello']) {
      await clickOnText(element, word);
      await waitUntil(() => spansOf(element).join() === word, `the span around ${word}`);
      expect(element.activeWord?.text).to.equal(word);
      expect(textOfTranscript(element)).to.equal(speech.transcript);
    }
    const style = getComputedStyle(element.shadowRoot!.querySelector('span.smart-packet-word')!);
    expect(style.textDecorationLine).to.contain('underline');
    expect(style.backgroundColor).not.to.equal('rgba(0, 0, 0, 0)');
    expect(style.borderRadius).to.equal('4px');
    expect(element.shadowRoot!.querySelector('.spoken-ground'), 'a span has its own').to.equal(null);
  });

  it('the mark survives a change of the card, and of the text', async () => {
    const element = await show();
    await clickOnText(element, 'oven');
    await waitUntil(() => spansOf(element).join() === 'oven', 'the span');
    await clickOn(part(element, 'menu-button'));
    element.lang = 'fr';
    await waitUntil(() => part(element, 'menu-button').ariaLabel === 'Plus', 'French');
    await waitUntil(() => spansOf(element).join() === 'oven', 'the span');
    expect(textOfTranscript(element)).to.equal(speech.transcript);
    element.packet = packetWith({ transcript: 'Quite another text.' });
    await waitUntil(() => textOfTranscript(element) === 'Quite another text.', 'the other text');
    await settle();
    expect(spansOf(element)).to.deep.equal([]);
  });

  it('a reader’s sentence and the spoken word are marked together', async () => {
    const element = await show();
    await clickOnText(element, 'oven');
    await waitUntil(() => spansOf(element).join() === 'oven', 'the span');
    part(element, 'transcript').focus();
    await keys({ press: 'ArrowUp' });
    await keys({ press: 'ArrowDown' });
    await waitUntil(
      () => spansOf(element, 'smart-packet-sentence').join('') === 'Bread comes out of the oven at seven.',
      'the sentence',
    );
    expect(spansOf(element).join('')).to.equal('oven');
    expect(textOfTranscript(element)).to.equal(speech.transcript);
    await keys({ press: 'ArrowDown' });
    await waitUntil(
      () => spansOf(element, 'smart-packet-sentence').join('') === 'Come in and say hello!',
      'the next sentence',
    );
    await keys({ press: 'Escape' });
    await waitUntil(() => spansOf(element, 'smart-packet-sentence').length === 0, 'no sentence');
    expect(spansOf(element).join('')).to.equal('oven');
    expect(textOfTranscript(element)).to.equal(speech.transcript);
  });
});
