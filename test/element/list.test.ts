import 'axe-core/axe.min.js';
import { expect } from 'chai';
import '../../src/list.js';
import type { SmartPacketElement } from '../../src/element.js';
import type { SmartPacketListElement } from '../../src/list.js';
import { serveAnswer } from '../helpers/answers.js';
import { clickOn, keys } from '../helpers/commands.js';
import { createElement, findPart, hasPart, inlineScript, part, place, textOf, untilState } from '../helpers/fixture.js';
import {
  cardsOf,
  choicesOf,
  choose,
  entries,
  entryOf,
  showEntries,
  showList,
  titlesOf,
  untilTitles,
  record,
} from '../helpers/list.js';
import { speech } from '../helpers/packets.js';
import { settle, waitUntil } from '../helpers/wait.js';

declare const axe: typeof import('axe-core');

const countOf = (list: Element): string => textOf(findPart(list, 'count'));
const saidBy = (list: Element): string => textOf(list.shadowRoot!.querySelector('[aria-live]'));

/** What has the focus: the title of the card, and the part. */
function focusOf(list: SmartPacketListElement): string {
  const { activeElement: card } = document;
  const inner = card?.shadowRoot?.activeElement;
  const at = cardsOf(list).indexOf(card as SmartPacketElement);
  return `${at < 0 ? '' : titlesOf(list)[at]!} ${inner?.getAttribute('part') ?? ''}`.trim();
}

const untilFocus = (list: SmartPacketListElement, expected: string): Promise<unknown> =>
  waitUntil(() => focusOf(list) === expected, `the focus on ${expected}`).catch((error: unknown) => {
    throw new Error(`${String(error)}; it is on ${focusOf(list)}`);
  });

describe('a list of packets at hand', () => {
  it('shows a compact card for each, in the order given', async () => {
    const list = await showEntries();
    expect(cardsOf(list).map(({ variant, state, open }) => [variant, state, open])).to.deep.equal(
      Array(5).fill(['compact', 'ready', false]),
    );
    expect(countOf(list)).to.equal('5 messages');
    expect([list.state, list.count, list.issues.length]).to.deep.equal(['ready', 5, 0]);
  });

  it('takes a resolver’s answer, and its text', async () => {
    const packets = entries.slice(0, 2);
    for (const given of [{ packets }, JSON.stringify({ packets }), JSON.stringify(packets)]) {
      const list = await showList({ packets: given });
      await untilTitles(list, 'Bread', 'Rolls');
      expect(countOf(list)).to.equal('2 messages');
    }
  });

  it('keeps the cards of packets that stay, wherever they go', async () => {
    const list = await showEntries();
    const [bread, , cake] = cardsOf(list);
    list.packets = [entries[2], entryOf('Pie'), structuredClone(entries[0])];
    await untilTitles(list, 'Cake', 'Pie', 'Bread');
    const cards = cardsOf(list);
    expect([cards[0] === cake, cards[2] === bread]).to.deep.equal([true, true]);
    expect(list.children.length).to.equal(3);
  });

  it('leaves out what is no packet, and shows one that is there twice once', async () => {
    const list = await showList({ packets: [entries[0], { no: 'packet' }, entries[1], structuredClone(entries[0])] });
    await untilTitles(list, 'Bread', 'Rolls');
    await waitUntil(() => countOf(list) === '2 messages', 'the count');
  });

  it('leaves out what throws when it is read', async () => {
    const throwing = (field: string) =>
      Object.defineProperty({ ...entries[2] }, field, {
        enumerable: true,
        get: () => {
          throw new Error('Not to be read');
        },
      });
    const list = await showList({ packets: [throwing('id'), entries[0], throwing('spid'), throwing('toJSON')] });
    await untilTitles(list, 'Bread');
    list.packets = throwing('packets');
    await waitUntil(() => list.state === 'error', 'the error');
  });

  it('says that there are none', async () => {
    for (const [packets, state] of [
      [[], 'ready'],
      [null, 'empty'],
    ] as const) {
      const list = await showList({ packets });
      await waitUntil(() => list.state === state && hasPart(list, 'empty'), 'the sentence');
      expect(textOf(part(list, 'empty'))).to.equal('No messages yet');
      expect(hasPart(list, 'toolbar')).to.equal(false);
    }
  });

  it('is no wider than its place', async () => {
    const column = document.createElement('div');
    // As much as pages have around them.
    column.style.cssText = 'inline-size: 320px; padding: 8px; overflow: auto';
    place(column);
    const list = document.createElement('smart-packet-list');
    list.packets = entries;
    column.append(list);
    await untilTitles(list, 'Bread', 'Rolls', 'Cake', 'Coffee', 'Tea');
    expect(column.scrollWidth).to.equal(column.clientWidth);
  });

  it('says that what was given is no list', async () => {
    const list = await showList({});
    const errors = record(list, 'smart-packet-list-error');
    list.packets = '{';
    await waitUntil(() => hasPart(list, 'error'), 'the sentence');
    expect(textOf(part(list, 'error'))).to.equal('The messages can’t be read.');
    expect(errors.map(({ issues }) => issues.map(({ code }) => code))).to.deep.equal([['not-a-packet']]);
    expect(hasPart(list, 'retry-button')).to.equal(false);
  });

  it('is told to the page, once', async () => {
    const list = document.createElement('smart-packet-list');
    const loads = record(list, 'smart-packet-list-load');
    list.packets = entries;
    place(list);
    await untilTitles(list, 'Bread', 'Rolls', 'Cake', 'Coffee', 'Tea');
    await settle();
    expect(loads.map(({ total, bubbles, composed }) => [total, bubbles, composed])).to.deep.equal([[5, true, true]]);
  });

  it('takes over what was set before the script', async () => {
    // Of a document without a window elements are upgraded when they leave it.
    const { body } = document.implementation.createHTMLDocument();
    body.innerHTML = '<smart-packet-list intent="OpeningHours"></smart-packet-list>';
    const list = body.firstElementChild as SmartPacketListElement;
    Object.assign(list, { packets: entries, tag: 'fresh', count: 9 });
    place(list);
    await untilTitles(list, 'Rolls');
    expect([list.intent, list.tag, list.count]).to.deep.equal(['OpeningHours', 'fresh', 1]);
  });

  it('makes many cards in turns, first those that are seen', async () => {
    const many = Array.from({ length: 120 }, (_, index) => entryOf(`M${index}`));
    const list = await showList({ packets: many });
    await waitUntil(() => list.querySelectorAll('smart-packet').length > 10, 'the first cards');
    await waitUntil(() => list.shadowRoot!.querySelectorAll('[part=entry]').length === 120, 'their places');
    list.shadowRoot!.querySelector('[part=entry]:last-child')!.scrollIntoView();
    const last = await waitUntil(() => cardsOf(list).find(({ slot }) => slot === 'entry-120'), 'the last card');
    const madeBefore = list.children.length;
    await waitUntil(() => list.children.length === 120, 'all cards', 50_000);
    expect(last.state).to.equal('ready');
    expect(madeBefore).to.be.below(120);
    await waitUntil(() => countOf(list) === '120 messages', 'the count');
  });
});

describe('filters of a list', () => {
  it('offer the intents, in words, and the tags of its packets', async () => {
    const list = await showEntries();
    const intents = ['All topics', 'Opening hours (2)', 'Welcome message (3)'];
    await waitUntil(() => String(choicesOf(list, 'intent-filter')) === String(intents), 'the intents');
    expect(choicesOf(list, 'tag-filter')).to.deep.equal(['All tags', 'Fresh (2)', 'Offer (2)', 'Sweet (1)']);
  });

  it('show what fits, and hide the rest without making anything anew', async () => {
    const list = await showEntries();
    const cards = cardsOf(list);
    const changes = record(list, 'smart-packet-list-change');
    await waitUntil(() => hasPart(list, 'intent-filter'), 'the filters');
    choose(list, 'intent-filter', 'information/opening-hours');
    await untilTitles(list, 'Rolls', 'Coffee');
    choose(list, 'tag-filter', 'fresh');
    await untilTitles(list, 'Rolls');
    await waitUntil(() => countOf(list) === '1 message', 'the count');
    expect([list.intent, list.tag]).to.deep.equal(['information/opening-hours', 'fresh']);
    await waitUntil(() => saidBy(list) === '1 message', 'what is said');
    choose(list, 'search', 'nothing of the kind');
    await waitUntil(() => hasPart(list, 'empty'), 'the sentence');
    expect(textOf(part(list, 'empty'))).to.contain('No messages found');
    await waitUntil(() => saidBy(list) === 'No messages found', 'what is said');
    part(list, 'empty').querySelector('button')!.click();
    await untilTitles(list, 'Bread', 'Rolls', 'Cake', 'Coffee', 'Tea');
    expect(cardsOf(list).every((card, index) => card === cards[index])).to.equal(true);
    expect([list.intent, list.tag, list.text]).to.deep.equal([null, null, '']);
    expect(list.shadowRoot!.activeElement?.getAttribute('part')).to.equal('search');
    await waitUntil(() => changes.at(-1)?.count === 5, 'the event');
    expect(changes.map(({ count }) => count)).to.deep.equal([2, 1, 0, 5]);
  });

  it('search as one types, without accents', async () => {
    const list = await showEntries();
    part(list, 'search').focus();
    await keys({ type: 'creme' });
    await untilTitles(list, 'Cake');
    expect(list.text).to.equal('creme');
    expect(part<HTMLInputElement>(list, 'search').value).to.equal('creme');
  });

  it('are the page’s to set, in any notation', async () => {
    const list = await showEntries();
    list.intent = 'OpeningHours';
    await untilTitles(list, 'Rolls', 'Coffee');
    await waitUntil(() => part<HTMLSelectElement>(list, 'intent-filter').value === 'information/opening-hours');
    list.tag = 'Cake';
    await waitUntil(() => hasPart(list, 'empty'), 'nothing');
    await waitUntil(() => part<HTMLSelectElement>(list, 'tag-filter').value === 'cake');
    expect(choicesOf(list, 'tag-filter')).to.include('Cake');
    list.intent = list.tag = null;
    await untilTitles(list, 'Bread', 'Rolls', 'Cake', 'Coffee', 'Tea');
  });

  it('that are no texts are none', async () => {
    const list = await showList({ packets: entries, text: 'bread', tag: 'fresh' });
    await untilTitles(list, 'Bread');
    list.text = null as unknown as string;
    await untilTitles(list, 'Bread', 'Rolls');
    Object.assign(list, { intent: {}, tag: 5 });
    await untilTitles(list, 'Bread', 'Rolls', 'Cake', 'Coffee', 'Tea');
    list.setAttribute('text', 'tea');
    await untilTitles(list, 'Tea');
    list.removeAttribute('text');
    await untilTitles(list, 'Bread', 'Rolls', 'Cake', 'Coffee', 'Tea');
    expect([list.text, list.intent, list.tag]).to.deep.equal(['', null, null]);
  });

  it('are not there for one packet, and none for what all have alike', async () => {
    const one = await showEntries(entries.slice(0, 1));
    await settle();
    expect(hasPart(one, 'toolbar')).to.equal(false);
    const alike = await showEntries([
      entryOf('Bread', { meta: { tags: ['a'] } }),
      entryOf('Rolls', { meta: { tags: ['A'] } }),
    ]);
    await settle();
    expect([hasPart(alike, 'search'), hasPart(alike, 'intent-filter'), hasPart(alike, 'tag-filter')]).to.deep.equal([
      ...[true, false, false],
    ]);
  });

  it('show what authors wrote as text', async () => {
    const list = await showEntries([entryOf('Bread', { meta: { tags: ['<b>x</b>', 'y'] } }), entryOf('Rolls')]);
    await waitUntil(() => hasPart(list, 'tag-filter'), 'the filter');
    expect(choicesOf(list, 'tag-filter')).to.include('<b>x</b> (1)');
    expect(list.shadowRoot!.querySelector('option b')).to.equal(null);
  });
});

describe('a list by address', () => {
  it('loads the answer, and takes addresses in it relative to it', async () => {
    const packets = [entryOf('Bread', { voice: 'bread.mp3' }), entryOf('Rolls')];
    const answer = await serveAnswer({ packets }, {}, 'packets.json');
    const list = await showList({ src: answer.url });
    expect(list.state).to.equal('loading');
    expect(hasPart(list, 'loading')).to.equal(true);
    expect(textOf(part(list, 'count'))).to.equal('');
    await untilTitles(list, 'Bread', 'Rolls');
    expect(textOf(part(list, 'count'))).to.equal('2 messages');
    expect(cardsOf(list)[0]!.audio!.src).to.equal(new URL('bread.mp3', answer.url).href);
    expect((await answer.requests()).length).to.equal(1);
  });

  it('says what went wrong, and tries again', async () => {
    const answer = await serveAnswer('', { status: 503 }, 'packets.json');
    const list = await showList({ src: answer.url });
    const retry = await waitUntil(() => findPart(list, 'retry-button'), 'the button');
    expect(textOf(part(list, 'error'))).to.contain('The messages are not available right now.');
    expect([list.state, saidBy(list)]).to.deep.equal(['error', 'The messages are not available right now.']);
    // There is nothing to search in.
    expect(hasPart(list, 'toolbar')).to.equal(false);
    await answer.change({ packets: entries.slice(0, 2) });
    retry.click();
    await untilTitles(list, 'Bread', 'Rolls');
    expect([list.state, hasPart(list, 'error')]).to.deep.equal(['ready', false]);
  });

  it('asks for nothing at an address that may not be requested', async () => {
    for (const src of ['javascript:alert(1)', 'data:application/json,[]', 'http://bakery.example/packets.json']) {
      const list = await showList({ src });
      await waitUntil(() => list.state === 'error', `${src} refused`);
      expect(list.issues[0]?.code).to.equal('unsafe-source');
      expect(hasPart(list, 'retry-button')).to.equal(false);
    }
  });

  it('follows the newest address', async () => {
    const slow = await serveAnswer({ packets: [entryOf('Late')] }, { hold: true }, 'packets.json');
    const quick = await serveAnswer({ packets: [entryOf('Bread')] }, {}, 'packets.json');
    const list = await showList({ src: slow.url });
    list.src = quick.url;
    await untilTitles(list, 'Bread');
    await slow.release();
    await settle();
    expect(titlesOf(list)).to.deep.equal(['Bread']);
  });

  it('goes on when it comes back into the page', async () => {
    const answer = await serveAnswer({ packets: entries.slice(0, 2) }, { hold: true }, 'packets.json');
    const list = await showList({ src: answer.url });
    await waitUntil(async () => (await answer.requests()).length === 1, 'the request');
    list.remove();
    await waitUntil(async () => (await answer.requests())[0]?.outcome === 'aborted', 'the abort');
    await answer.release();
    place(list);
    await untilTitles(list, 'Bread', 'Rolls');
  });
});

describe('cards among the children of a list', () => {
  it('are its entries, as they come and go', async () => {
    const list = await showList(
      {},
      createElement({ packet: entries[0] }),
      document.createElement('hr'),
      createElement({}, inlineScript(entries[1])),
    );
    await untilTitles(list, 'Bread', 'Rolls');
    expect(list.state).to.equal('ready');
    await waitUntil(() => countOf(list) === '2 messages', 'the count');
    const tea = createElement({ packet: entries[4] });
    list.prepend(tea);
    await untilTitles(list, 'Tea', 'Bread', 'Rolls');
    choose(list, 'search', 'tea');
    await untilTitles(list, 'Tea');
    list.text = '';
    tea.remove();
    await untilTitles(list, 'Bread', 'Rolls');
    expect(tea.getAttributeNames()).to.not.include.members(['slot']);
    expect(tea.hasAttribute('tabindex')).to.equal(false);
  });

  it('stay where the source has their packets, and are not there twice', async () => {
    const bread = createElement({}, inlineScript(entries[0]));
    const rolls = createElement({ packet: { ...entries[1], title: 'Rolls, as the page has them' } });
    const list = await showList({ packets: entries }, bread, rolls);
    await untilTitles(list, 'Bread', 'Rolls, as the page has them', 'Cake', 'Coffee', 'Tea');
    expect(
      cardsOf(list)
        .slice(0, 2)
        .every((card, index) => card === [bread, rolls][index]),
    ).to.equal(true);
  });

  it('stand for the packets that they have now', async () => {
    const card = createElement({ packet: entries[0] });
    const list = await showList({}, card);
    await untilTitles(list, 'Bread');
    card.packet = entries[1];
    await untilTitles(list, 'Rolls');
    list.packets = entries.slice(0, 2);
    await untilTitles(list, 'Bread', 'Rolls');
    expect(cardsOf(list)[1] === card).to.equal(true);
  });

  for (const isLater of [false, true])
    it(`may go to ${isLater ? 'a later' : 'an earlier'} list`, async () => {
      const lists = [await showList(), await showList()] as const;
      const [from, to] = isLater ? lists : ([lists[1], lists[0]] as const);
      const card = createElement({ packet: entries[0] });
      from.append(card);
      from.packets = entries.slice(0, 2);
      await untilTitles(from, 'Bread', 'Rolls');
      for (const each of [card, cardsOf(from)[1]!]) {
        to.append(each);
        await waitUntil(() => cardsOf(to).includes(each), 'the card in the other list');
      }
      expect(titlesOf(from)).to.deep.equal([]);
    });

  it('load their own packets', async () => {
    const answer = await serveAnswer(entries[0]!);
    const list = await showList({}, createElement({ src: answer.url }), createElement({ packet: entries[1] }));
    await untilTitles(list, 'Bread', 'Rolls');
    choose(list, 'search', 'bread');
    await untilTitles(list, 'Bread');
  });
});

describe('one of its cards', () => {
  it('is open at a time', async () => {
    const list = await showEntries();
    const [bread, rolls] = cardsOf(list) as [SmartPacketElement, SmartPacketElement];
    part(bread, 'open-button').click();
    await waitUntil(() => bread.open, 'the first open');
    part(rolls, 'open-button').click();
    await waitUntil(() => !bread.open && rolls.open, 'the second open');
    bread.open = true;
    await waitUntil(() => bread.open && !rolls.open, 'the first again');
  });

  it('is closed by Escape, from anywhere inside', async () => {
    const list = await showEntries();
    const [bread] = cardsOf(list) as [SmartPacketElement];
    bread.open = true;
    const menu = await waitUntil(() => findPart(bread, 'menu-button'), 'the menu button');
    menu.focus();
    await keys({ press: 'Enter' });
    await waitUntil(() => hasPart(bread, 'menu'), 'the menu');
    await keys({ press: 'Escape' });
    await waitUntil(() => !hasPart(bread, 'menu'), 'no menu');
    expect(bread.open).to.equal(true);
    await keys({ press: 'Escape' });
    await waitUntil(() => !bread.open, 'the card closed');
    await untilFocus(list, 'Bread open-button');
  });

  it('is marked when it was played, for the eye and for screen readers, for as long as the page is there', async () => {
    const packets = [entryOf('Played', { voice: speech.wav }), entryOf('Not played', { voice: speech.wav })];
    const list = await showEntries(packets);
    const [card] = cardsOf(list) as [SmartPacketElement];
    await card.play();
    const mark = await waitUntil(() => findPart(list, 'played'), 'the mark');
    card.pause();
    expect(textOf(mark)).to.equal('Played');
    expect(mark.parentElement!.querySelector('slot')!.assignedElements()[0] === card).to.equal(true);
    expect(list.shadowRoot!.querySelectorAll('[part=played]').length).to.equal(1);
    const another = await showEntries(packets);
    await waitUntil(() => hasPart(another, 'played'), 'the mark in another list');
    another.lang = 'de';
    await waitUntil(() => textOf(part(another, 'played')) === 'Angehört', 'its words');
  });
});

describe('the keyboard in a list', () => {
  async function withFocus(): Promise<SmartPacketListElement> {
    const list = await showEntries([...entries.slice(0, 3), entryOf('Voice', { voice: speech.wav })]);
    part(list, 'search').focus();
    return list;
  }

  /** Past the search field and the filters. */
  async function tabInto(list: SmartPacketListElement): Promise<void> {
    await waitUntil(() => hasPart(list, 'tag-filter') && hasPart(list, 'intent-filter'), 'the filters');
    for (let stop = 0; stop < 3; stop++) await keys({ press: 'Tab' });
    await untilFocus(list, 'Bread open-button');
  }

  it('goes from card to card by the arrows, Home and End', async () => {
    const list = await withFocus();
    await tabInto(list);
    for (const [key, expected] of [
      ['ArrowDown', 'Rolls'],
      ['ArrowDown', 'Cake'],
      ['ArrowUp', 'Rolls'],
      ['End', 'Voice'],
      ['ArrowDown', 'Voice'],
      ['Home', 'Bread'],
      ['ArrowUp', 'Bread'],
    ] as const) {
      await keys({ press: key });
      await untilFocus(list, `${expected} open-button`);
    }
    expect(part(list, 'keys').hidden).to.equal(false);
  });

  it('has one card as its Tab stop, the last that was used', async () => {
    const list = await withFocus();
    const after = place(document.createElement('button'));
    await tabInto(list);
    await keys({ press: 'ArrowDown' });
    await untilFocus(list, 'Rolls open-button');
    await keys({ press: 'Tab' });
    await waitUntil(() => document.activeElement === after, 'the focus behind the list');
    await keys({ press: 'Shift+Tab' });
    await untilFocus(list, 'Rolls open-button');
    list.text = 'cake';
    await untilTitles(list, 'Cake');
    after.focus();
    await keys({ press: 'Shift+Tab' });
    await untilFocus(list, 'Cake open-button');
  });

  it('keeps to the play buttons where it comes from one', async () => {
    const packets = ['a', 'b'].map((name) => entryOf(name, { voice: speech.wav }));
    const list = await showEntries(packets);
    part(cardsOf(list)[0]!, 'play-button').focus();
    await keys({ press: 'ArrowDown' });
    await untilFocus(list, 'b play-button');
  });

  it('leaves the keys of an opened card to it', async () => {
    const list = await showEntries([entryOf('a', { voice: speech.wav }), entryOf('b')]);
    const [card] = cardsOf(list) as [SmartPacketElement];
    card.open = true;
    await card.updateComplete;
    for (const name of ['play-button', 'slider', 'menu-button']) {
      part(card, name).focus();
      await keys({ press: 'ArrowDown' });
      await settle();
      expect(document.activeElement === card, name).to.equal(true);
    }
    part(card, 'open-button').focus();
    await keys({ press: 'ArrowDown' });
    await untilFocus(list, 'b open-button');
  });

  it('does not lose the focus of a card that was clicked', async () => {
    const list = await showEntries();
    await clickOn(part(cardsOf(list)[2]!, 'open-button'));
    await waitUntil(() => cardsOf(list)[2]!.open, 'the card open');
    await keys({ press: 'ArrowDown' });
    await untilFocus(list, 'Coffee open-button');
  });

  it('makes the card it goes to, where it is not there yet', async () => {
    const many = Array.from({ length: 300 }, (_, index) => entryOf(`M${index}`));
    const list = await showList({ packets: many });
    const first = await waitUntil(() => cardsOf(list).find(({ slot }) => slot === 'entry-1'), 'the first card');
    (await waitUntil(() => findPart(first, 'open-button'), 'its button')).focus();
    await keys({ press: 'End' });
    await waitUntil(() => (document.activeElement as HTMLElement).slot === 'entry-300', 'the last one');
  });
});

describe('the language of a list', () => {
  it('is that of the page around it, and follows it', async () => {
    const list = await showEntries();
    expect(part<HTMLInputElement>(list, 'search').placeholder).to.equal('Search messages');
    list.lang = 'ar-EG';
    await waitUntil(() => countOf(list) === '٥ رسائل', 'Arabic');
    expect(getComputedStyle(list.shadowRoot!.querySelector('.frame')!).direction).to.equal('rtl');
    await waitUntil(() => choicesOf(list, 'intent-filter').some((label) => label.startsWith('ساعات')), 'the intents');
    list.lang = 'en';
    await waitUntil(() => countOf(list) === '5 messages', 'English');
  });

  it('is there from the start', async () => {
    const texts: string[] = [];
    const list = document.createElement('smart-packet-list');
    Object.assign(list, { lang: 'fr', packets: entries });
    place(list);
    await waitUntil(() => {
      const { placeholder = '' } = findPart<HTMLInputElement>(list, 'search') ?? {};
      if (placeholder) texts.push(placeholder);
      return texts.length > 3;
    }, 'the field');
    expect(new Set(texts)).to.deep.equal(new Set(['Rechercher des messages']));
  });
});

describe('axe finds nothing in a list', () => {
  const states: Record<string, () => Promise<SmartPacketListElement>> = {
    entries: () => showEntries(),
    'an open card': async () => {
      const list = await showEntries();
      cardsOf(list)[0]!.open = true;
      return list;
    },
    'nothing found': async () => {
      const list = await showEntries();
      list.text = 'nothing';
      await waitUntil(() => hasPart(list, 'empty'), 'the sentence');
      return list;
    },
    'no entries': () => showList({ packets: [] }),
    loading: async () => showList({ src: (await serveAnswer('', { hold: true }, 'packets.json')).url }),
    error: async () => {
      const list = await showList({ src: (await serveAnswer('', { status: 404 }, 'packets.json')).url });
      await waitUntil(() => hasPart(list, 'error'), 'the sentence');
      return list;
    },
  };
  for (const [name, show] of Object.entries(states)) {
    it(name, async function () {
      this.timeout(30_000);
      const list = await show();
      await settle();
      const { violations } = await axe.run(list, { resultTypes: ['violations'] });
      expect(
        violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html} ${node.failureSummary ?? ''}`)),
      ).to.deep.equal([]);
    });
  }
});

describe('what a server rendered of a list', () => {
  it('is taken over, with what was typed', async () => {
    const holder = document.implementation.createHTMLDocument();
    holder.body.innerHTML = '<smart-packet-list></smart-packet-list>';
    const parsed = holder.body.firstElementChild as SmartPacketListElement;
    const root = parsed.attachShadow({ mode: 'open' });
    root.innerHTML =
      '<div part="toolbar"><input value="" type="search" part="search"></div><slot name="entry-1"></slot>';
    root.querySelector('input')!.value = 'rolls';
    parsed.append(...entries.slice(0, 2).map((packet) => createElement({}, inlineScript(packet))));
    place(parsed);
    await untilTitles(parsed, 'Rolls');
    expect([parsed.text, parsed.shadowRoot!.querySelectorAll('input').length]).to.deep.equal(['rolls', 1]);
  });
});

describe('the number that a server rendered of a list', () => {
  /** A list whose source does not answer yet. */
  async function showRendered(settings: Partial<SmartPacketListElement> = {}, lang = 'en') {
    const answer = await serveAnswer({ packets: entries }, { hold: true }, 'packets.json');
    const holder = document.implementation.createHTMLDocument();
    holder.body.innerHTML = '<smart-packet-list lang="en"></smart-packet-list>';
    const list = holder.body.firstElementChild as SmartPacketListElement;
    list.attachShadow({ mode: 'open' }).innerHTML =
      `<div class="frame" lang="${lang}"><span part="count">60 messages</span></div><slot name="entry-1"></slot>`;
    list.append(createElement({}, inlineScript(entries[0])));
    Object.assign(list, { src: answer.url, ...settings });
    place(list);
    await waitUntil(() => hasPart(list, 'toolbar'), 'what the script renders');
    return { list, answer };
  }

  it('stays until the source has said it', async () => {
    const { list, answer } = await showRendered();
    expect(countOf(list)).to.equal('60 messages');
    await answer.release();
    await waitUntil(() => countOf(list) === '5 messages', 'the number of the source');
    list.src = (await serveAnswer({ packets: entries }, { hold: true }, 'packets.json')).url;
    await waitUntil(() => list.state === 'loading' && countOf(list) === '', 'no number');
  });

  it('is not that of a filter, nor taken over from another language', async () => {
    expect(countOf((await showRendered({ tag: 'fresh' })).list)).to.equal('');
    expect(countOf((await showRendered({}, 'de')).list)).to.equal('');
  });
});

describe('the link of a list to the pages of its packets', () => {
  const template = (markup: string): HTMLTemplateElement =>
    Object.assign(document.createElement('template'), { slot: 'link', innerHTML: markup });
  const link = '<p slot="footer"><a class="own">Link to this message</a></p>';
  const linksOf = (list: SmartPacketListElement) =>
    cardsOf(list).map((card) =>
      Array.from(card.querySelectorAll('[slot=footer] a.own'), (each) => [
        (each as HTMLAnchorElement).href,
        each.getAttribute('aria-label'),
        each.textContent,
      ]),
    );

  it('is in each card that it makes, once, with the name of its packet', async () => {
    const pageUrl = 'pages/a/';
    const packets = [
      entryOf('Bread', { pageUrl }),
      entryOf('Rolls', { title: undefined, pageUrl: 'https://bakery.example/rolls/' }),
    ];
    const { url } = await serveAnswer({ packets }, {}, 'packets.json');
    const list = await showList({ src: url }, template(link));
    await untilTitles(list, 'Bread', 'Harbour Street Bakery');
    const text = 'Link to this message';
    const expected = [
      [[new URL(pageUrl, url).href, `${text}: Bread`, text]],
      [['https://bakery.example/rolls/', `${text}: Harbour Street Bakery`, text]],
    ];
    await waitUntil(() => linksOf(list).every(({ length }) => length), 'the links');
    expect(linksOf(list)).to.deep.equal(expected);
    // It is read once more.
    let loads = 0;
    list.addEventListener('smart-packet-load', () => (loads += 1));
    for (const card of cardsOf(list)) card.packet = structuredClone(card.packet);
    await waitUntil(() => loads === 2, 'the packets');
    expect(linksOf(list)).to.deep.equal(expected);
    cardsOf(list)[1]!.packet = entryOf('Cake', { pageUrl: 'https://bakery.example/cake/' });
    await waitUntil(() => loads === 3, 'another packet');
    expect(linksOf(list)[1]).to.deep.equal([['https://bakery.example/cake/', `${text}: Cake`, text]]);
  });

  it('is not where there is no page to go to, nor in what a server rendered', async () => {
    const pageUrl = 'https://bakery.example/a/';
    const throwing = Object.defineProperty(entryOf('Pie'), 'pageUrl', {
      enumerable: true,
      get: () => {
        throw new Error('Not to be read');
      },
    });
    const packets = [
      entryOf('Bread', { pageUrl }),
      entryOf('Rolls', { pageUrl: 'javascript:alert(1)' }),
      entryOf('Cake', { pageUrl: { pageUrl } }),
      throwing,
      entryOf('Tea', { pageUrl }),
    ];
    const list = await showList({ packets }, createElement({}, inlineScript(entries[0])), template(link));
    await untilTitles(list, 'Bread', 'Rolls', 'Cake', 'Pie', 'Tea');
    await waitUntil(() => linksOf(list).at(-1)?.length, 'the last link');
    expect(linksOf(list).map(({ length }) => length)).to.deep.equal([0, 0, 0, 0, 1]);
  });
});

describe('a packet that is played in a list', () => {
  it('pauses the one before', async () => {
    const list = await showEntries(['a', 'b'].map((name) => entryOf(name, { voice: speech.wav })));
    const [a, b] = cardsOf(list) as [SmartPacketElement, SmartPacketElement];
    await a.play();
    await waitUntil(() => !a.paused, 'the first');
    await b.play();
    await waitUntil(() => a.paused && !b.paused, 'the second');
  });

  it('goes on while others are looked for', async () => {
    const list = await showEntries(['First', 'Other'].map((name) => entryOf(name, { voice: speech.wav })));
    const [first] = cardsOf(list) as [SmartPacketElement];
    await first.play();
    choose(list, 'search', 'other');
    await untilTitles(list, 'Other');
    list.packets = [entryOf('New'), ...(list.packets as unknown[])];
    list.text = '';
    await untilTitles(list, 'New', 'First', 'Other');
    expect([cardsOf(list)[1] === first, first.paused]).to.deep.equal([true, false]);
  });
});

describe('a list that leaves the page', () => {
  it('shows everything again when it comes back, also in the middle of its work', async () => {
    const many = Array.from({ length: 60 }, (_, index) => entryOf(`M${index}`));
    const list = await showList({ packets: many });
    await waitUntil(() => list.children.length > 0, 'the first cards');
    list.remove();
    await settle();
    place(list);
    await waitUntil(() => list.children.length === 60, 'all cards');
    await untilState(list.lastElementChild as SmartPacketElement, 'ready');
  });
});
