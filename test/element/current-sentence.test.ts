import { expect } from 'chai';
import '../../src/index.js';
import type { SmartPacketElement } from '../../src/index.js';
import { parts, showPacket, textOf } from '../helpers/fixture.js';
import { packetWith, speech } from '../helpers/packets.js';
import { playPast } from '../helpers/player.js';
import { clickOnText, rangeOf } from '../helpers/transcript.js';
import { waitUntil } from '../helpers/wait.js';
import { highlightedTexts, loadTruth, type SpokenWord } from '../helpers/words.js';

let truth: SpokenWord[];

before(async () => {
  truth = await loadTruth();
});

const current = (element: SmartPacketElement): Element[] => [
  ...element.shadowRoot!.querySelectorAll('[aria-current=true]'),
];
const currentTexts = (element: SmartPacketElement): string[] => current(element).map(textOf);
const shownTexts = (element: SmartPacketElement): string[] =>
  parts(element, 'paragraph').map((paragraph) => paragraph.querySelector('.text')!.textContent);

async function showSpeech(transcript = speech.transcript): Promise<SmartPacketElement> {
  return showPacket(packetWith({ voice: speech.wav, transcript, captions: truth }));
}

async function untilSpoken(element: SmartPacketElement, word: string, act: () => unknown): Promise<void> {
  await act();
  await waitUntil(() => element.activeWord?.text === word, `the word ${word}`);
}

describe('the sentence being spoken', () => {
  it('has aria-current, no other has it, and nothing announces it', async () => {
    const element = await showSpeech();
    expect(current(element)).to.have.length(0);
    await untilSpoken(element, 'Hello', () => clickOnText(element, 'Hello'));
    expect(currentTexts(element)).to.deep.equal(['Hello, and welcome to Harbour Street Bakery.']);
    await untilSpoken(element, 'oven', () => clickOnText(element, 'oven'));
    expect(currentTexts(element)).to.deep.equal(['Bread comes out of the oven at seven.']);
    const lives = [...element.shadowRoot!.querySelectorAll('[aria-live], [role=status], [role=alert]')];
    expect(lives.map(textOf)).to.deep.equal(['']);
    expect(shownTexts(element)).to.deep.equal([speech.transcript]);
  });

  it('changes at the next sentence, not at each word', async () => {
    const element = await showSpeech();
    await untilSpoken(element, 'Hello', () => clickOnText(element, 'Hello'));
    const [first] = current(element);
    const changes: MutationRecord[] = [];
    const observer = new MutationObserver((records) => changes.push(...records));
    for (const text of element.shadowRoot!.querySelectorAll('.text')) {
      observer.observe(text, { subtree: true, attributeFilter: ['aria-current'] });
    }
    await untilSpoken(element, 'Street', () => clickOnText(element, 'Street'));
    expect(current(element)[0]).to.equal(first);
    await untilSpoken(element, 'seven', () => clickOnText(element, 'seven'));
    expect(changes.map(({ target }) => textOf(target as Element))).to.deep.equal([
      'Hello, and welcome to Harbour Street Bakery.',
      'Bread comes out of the oven at seven.',
    ]);
    observer.disconnect();
  });

  it('is a whole paragraph where that is one sentence; the one before is left as it was', async () => {
    const sentences = speech.transcript.split(/(?<=[.!]) /);
    const element = await showSpeech(sentences.join('\n'));
    await untilSpoken(element, 'Hello', () => clickOnText(element, 'Hello'));
    expect(currentTexts(element)).to.deep.equal([sentences[0]]);
    await untilSpoken(element, 'oven', () => clickOnText(element, 'oven'));
    expect(currentTexts(element)).to.deep.equal([sentences[1]]);
    expect(shownTexts(element)).to.deep.equal(sentences);
  });

  it('takes no selection away', async () => {
    const element = await showSpeech();
    const selection = getSelection()!;
    const range = rangeOf(element, 'Bread comes');
    selection.setBaseAndExtent(range.startContainer, range.startOffset, range.endContainer, range.endOffset);
    try {
      await playPast(element, 0.3);
      await waitUntil(() => current(element).length > 0, 'the mark');
      expect(currentTexts(element)).to.deep.equal([speech.transcript]);
      expect(selection.toString()).to.equal('Bread comes');
      expect(highlightedTexts('smart-packet-ahead')[0], 'still to come').to.match(/hello!$/);
    } finally {
      selection.removeAllRanges();
    }
  });

  it('is followed by what is still to come, in a quieter ink while it plays', async () => {
    const sentences = speech.transcript.split(/(?<=[.!]) /);
    const element = await showSpeech(`${sentences[0]} ${sentences[1]}\n${sentences.slice(2).join(' ')}`);
    const colours = () => {
      const [first, second] = parts(element, 'paragraph').map((paragraph) => paragraph.querySelector('.text')!);
      return [...first!.children, second!].map((each) => getComputedStyle(each).color);
    };
    const full = getComputedStyle(element).color;
    await untilSpoken(element, 'Hello', () => clickOnText(element, 'Hello'));
    expect(colours(), 'paused').to.deep.equal([full, full, full]);
    expect(highlightedTexts('smart-packet-ahead')).to.deep.equal([]);
    await element.play();
    await waitUntil(() => element.activeWord?.text === 'welcome', 'a word');
    expect(highlightedTexts('smart-packet-ahead')).to.deep.equal([' to Harbour Street Bakery.']);
    const [said, next, last] = colours();
    expect([said, next === full, last]).to.deep.equal([full, false, next]);
    element.seek(3);
    await waitUntil(() => highlightedTexts('smart-packet-ahead')[0] === ' comes out of the oven at seven.', 'ahead');
    expect(colours()).to.deep.equal([full, full, last]);
    element.seek(0.3);
    await waitUntil(() => highlightedTexts('smart-packet-ahead')[0]?.endsWith('Bakery.'), 'back again');
    expect(colours()).to.deep.equal([full, next, last]);
    element.pause();
    await waitUntil(() => highlightedTexts('smart-packet-ahead').length === 0, 'nothing ahead');
    expect(colours()).to.deep.equal([full, full, full]);
  });

  it('leaves nothing quiet at the end', async () => {
    const element = await showSpeech();
    await playPast(element, 0.5);
    element.seek(element.duration - 0.2);
    await waitUntil(() => element.paused, 'the end');
    // The audio is paused before it says so.
    await waitUntil(() => !highlightedTexts('smart-packet-ahead').length, 'no quiet text');
    await waitUntil(() => !element.shadowRoot!.querySelector('.playing'), 'the look of a text that is not played');
  });

  it('is gone with its packet, and the next text is whole', async () => {
    const element = await showSpeech();
    await untilSpoken(element, 'oven', () => clickOnText(element, 'oven'));
    element.packet = packetWith({ transcript: 'Something else. It has two sentences.' });
    await element.updateComplete;
    expect(current(element)).to.have.length(0);
    expect(shownTexts(element)).to.deep.equal(['Something else. It has two sentences.']);
  });
});
