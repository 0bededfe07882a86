import { expect } from 'chai';
import { createLocator } from '../../src/element/transcript/text-places.js';
import '../../src/index.js';
import type { SmartPacketElement } from '../../src/index.js';
import { part, showPacket } from '../helpers/fixture.js';
import { packetWith, speech } from '../helpers/packets.js';
import { playPast } from '../helpers/player.js';
import { clickOnText, rangeOf } from '../helpers/transcript.js';
import { waitUntil } from '../helpers/wait.js';
import { highlightedTexts, loadTruth, warmUp, type SpokenWord } from '../helpers/words.js';

let truth: SpokenWord[];

before(async () => {
  truth = await loadTruth();
  await warmUp();
});

const textBox = (element: SmartPacketElement): Element => element.shadowRoot!.querySelector('.text')!;

/** A link, a font, a mark around a piece of the text. */
function wrap(element: SmartPacketElement, text: string, tag: string): void {
  const around = document.createElement(tag);
  rangeOf(element, text).surroundContents(around);
}

function insert(element: SmartPacketElement, behind: string, text: string): void {
  const range = rangeOf(element, behind);
  range.collapse(false);
  const added = document.createElement('span');
  added.textContent = text;
  range.insertNode(added);
}

/** Of its text; what Lit has put there beside it stays. */
function empty(element: Element): void {
  for (const node of [...element.childNodes]) if (!(node instanceof Comment)) node.remove();
}

/** What is done to the text, and the words that are lit no longer. */
const changes: Record<string, { act: (element: SmartPacketElement) => void; lost?: string[] }> = {
  'a link around some words': {
    act: (element) => {
      wrap(element, 'Harbour Street', 'a');
    },
  },
  'a link around half a word': {
    act: (element) => {
      wrap(element, 'Har', 'a');
    },
  },
  'fonts around each sentence': {
    act: (element) => {
      for (const text of ['Hello, and welcome to Harbour Street Bakery.', 'Bread comes out of the oven at seven.'])
        wrap(element, text, 'font');
    },
  },
  'a mark inside a link': {
    act: (element) => {
      wrap(element, 'out of the oven', 'a');
      wrap(element, 'the', 'mark');
    },
  },
  'the whole text in a font': {
    act: (element) => {
      wrap(element, speech.transcript, 'font');
    },
  },
  'its text nodes taken apart': {
    act: (element) => {
      const text = rangeOf(element, speech.transcript).startContainer as Text;
      for (let rest = text; rest.length > 3;) rest = rest.splitText(3);
    },
  },
  'a note behind a word': {
    act: (element) => {
      insert(element, 'Bakery', ' (Bäckerei)');
    },
  },
  'notes behind words': {
    act: (element) => {
      insert(element, 'Bakery', ' (Bäckerei)');
      insert(element, 'oven', ' (Ofen)');
    },
  },
  'another word in the place of one': {
    act: (element) => {
      wrap(element, 'Bread', 'font');
      textBox(element).querySelector(':is(font)')!.textContent = 'Brot';
    },
    lost: ['Bread'],
  },
  'one sentence translated': {
    act: (element) => {
      wrap(element, 'Bread comes out of the oven at seven.', 'font');
      textBox(element).querySelector(':is(font)')!.textContent = 'Um sieben kommt das Brot.';
    },
    lost: ['Bread', 'comes', 'out', 'of', 'the', 'oven', 'at', 'seven'],
  },
  'all of it translated': {
    act: (element) => {
      empty(textBox(element));
      textBox(element).insertAdjacentHTML('beforeend', '<font>Guten Tag und willkommen beim Bäcker!</font>');
    },
    lost: speech.transcript.match(/\w+/g)!,
  },
  'all of it gone': {
    act: (element) => {
      empty(textBox(element));
    },
    lost: speech.transcript.match(/\w+/g)!,
  },
  'its element gone': {
    act: (element) => {
      textBox(element).remove();
    },
    lost: speech.transcript.match(/\w+/g)!,
  },
};

const spansOf = (element: SmartPacketElement): string[] => {
  const spans = [...element.shadowRoot!.querySelectorAll('span.smart-packet-word')].map((span) => span.textContent);
  return spans.length ? [spans.join('')] : [];
};

async function expectLit(
  element: SmartPacketElement,
  lost: string[],
  lit: (element: SmartPacketElement) => string[],
): Promise<void> {
  const wrong: string[] = [];
  for (const { start, end, text } of truth) {
    element.seek((start + end) / 2);
    await waitUntil(() => element.activeWord?.text === text && Math.abs(element.currentTime - start) < 0.6, text);
    const wanted = lost.includes(text) ? '' : text;
    if (lit(element).join() !== wanted) wrong.push(`${text}: ${JSON.stringify(lit(element))}`);
  }
  expect(wrong).to.deep.equal([]);
}

const show = (): Promise<SmartPacketElement> => showPacket(packetWith({ voice: speech.wav, captions: truth }));

function describeChanges(kind: string, lit: (element: SmartPacketElement) => string[]): void {
  for (const [name, { act, lost = [] }] of Object.entries(changes)) {
    it(`${name}: words are lit where their text still is, ${kind}`, async () => {
      const element = await show();
      act(element);
      await playPast(element, 0.2);
      element.pause();
      await waitUntil(() => element.timing === 'captions', 'the words’ times');
      await expectLit(element, lost, lit);
      expect(element.issues).to.deep.equal([]);
    });

    it(`${name}, while it plays: the same, ${kind}`, async () => {
      const element = await show();
      await playPast(element, 0.2);
      element.pause();
      await waitUntil(() => element.timing === 'captions', 'the words’ times');
      element.seek(3);
      await waitUntil(() => element.activeWord?.text === 'Bread', 'a word in a sentence of its own');
      try {
        act(element);
      } catch {
        // What it wants to wrap goes over nodes; nothing has changed then.
        return;
      }
      await expectLit(element, lost, lit);
      element.packet = packetWith({ transcript: 'Quite another text.' });
      await element.updateComplete;
      expect(part(element, 'transcript').textContent.trim()).to.equal('Quite another text.');
    });
  }

  it(`a click on a word goes there, ${kind}`, async () => {
    const element = await show();
    wrap(element, 'oven', 'font');
    insert(element, 'Bakery', ' (Bäckerei)');
    for (const word of ['oven', 'Harbour', 'seven', 'Hello']) {
      await clickOnText(element, word);
      await waitUntil(() => element.activeWord?.text === word, word);
    }
  });
}

describe('a text that others have changed', () => {
  if (typeof Highlight === 'function') describeChanges('by highlights', () => highlightedTexts());

  describe('without custom highlights', () => {
    before(() => {
      Reflect.deleteProperty(window, 'Highlight');
    });
    describeChanges('by spans', spansOf);
  });
});

describe('createLocator', () => {
  const text = 'one two three four five six seven eight nine ten, one two three four';
  const cases: [changed: string, word: string, found: string | null][] = [
    [text, 'five', 'five'],
    [`(note) ${text}`, 'one', 'one'],
    [`(note) ${text}`, 'six', 'six'],
    [text.replace('six', 'sechs'), 'five', 'five'],
    [text.replace('six', 'sechs'), 'six', null],
    [text.replace('six', 'sechs'), 'seven', 'seven'],
    [text.replace('two', 'zwei (two)').replace('nine', 'neun'), 'five', 'five'],
    [text.replace('two', 'zwei').replace('nine', 'neun'), 'seven', 'seven'],
    ['eins zwei drei', 'one', null],
    ['', 'one', null],
  ];
  for (const [changed, word, found] of cases) {
    it(`finds ${String(found)} for "${word}" in "${changed}"`, () => {
      const from = text.indexOf(word);
      const at = createLocator(changed, text)(from, from + word.length);
      expect(at < 0 ? null : changed.slice(at, at + word.length)).to.equal(found);
    });
  }
});
