import { expect } from 'chai';
import '../../src/index.js';
import type { SmartPacketElement } from '../../src/index.js';
import { serveAnswer, serveTone } from '../helpers/answers.js';
import { clickOn, keys, mouse } from '../helpers/commands.js';
import { next } from '../helpers/events.js';
import { audioOf, hasPart, part, parts, place, showPacket, textOf } from '../helpers/fixture.js';
import { actions, metaWith, packetWith, speech } from '../helpers/packets.js';
import { playPast, untilAt } from '../helpers/player.js';
import { clickOnText, rangeOf } from '../helpers/transcript.js';
import { settle, waitUntil } from '../helpers/wait.js';
import { highlightedTexts, isGroundOf, loadTruth, warmUp, type SpokenWord } from '../helpers/words.js';

let truth: SpokenWord[];

before(async () => {
  truth = await loadTruth();
  await warmUp();
});

const showSpeech = (fields: Record<string, unknown> = {}) =>
  showPacket(packetWith({ voice: speech.wav, captions: truth, ...fields }));

const textsOf = (element: SmartPacketElement) =>
  parts(element, 'paragraph').map((paragraph) => paragraph.querySelector('.text')!.textContent);

const SENTENCES = ['Hello, and welcome to Harbour Street Bakery.', 'Bread comes out of the oven at seven.'];

const LONG = Array.from({ length: 120 }, (_, i) => `Sentence number ${i + 1} is about bread and cake.`).join(' ');

/** Until the code that comes with the first look at the transcript is there: it brings its styles. */
const untilLoaded = (element: SmartPacketElement) =>
  waitUntil(() => getComputedStyle(part(element, 'transcript')).isolation === 'isolate', 'the code of the transcript');

describe('the text', () => {
  for (const [what, transcript, paragraphs] of [
    ['one paragraph', speech.transcript, 1],
    ['paragraphs', 'One.\n\nTwo, and a half.\nThree!', 3],
    ['characters that mean something in HTML', '<b>5 < 6 & 7 > 2</b> &amp; "so" on', 1],
    ['Arabic', 'مرحبا بكم في المخبز. الخبز طازج كل صباح.', 1],
    ['Chinese', '你好，欢迎光临。面包早上七点出炉！', 1],
  ] as const) {
    it(`is the transcript’s, in ${what}`, async () => {
      const element = await showPacket(packetWith({ transcript }));
      expect(textsOf(element)).to.deep.equal(transcript.split(/\n+/));
      expect(parts(element, 'paragraph')).to.have.length(paragraphs);
      expect(textOf(part(element, 'transcript'))).to.equal(transcript.replace(/\s+/g, ' '));
      expect(part(element, 'transcript').querySelectorAll('b')).to.have.length(0);
    });
  }

  it('of great length is broken into paragraphs, and no word is lost', async () => {
    const element = await showPacket(packetWith({ transcript: LONG }));
    expect(textsOf(element).length).to.be.above(5);
    expect(textsOf(element).join(' ')).to.equal(LONG);
    const box = part(element, 'transcript');
    expect(box.scrollHeight).to.be.above(box.clientHeight);
  });

  for (const [language, dir] of [
    ['fr', 'ltr'],
    ['ar', 'rtl'],
    ['he-IL', 'rtl'],
    ['zh-Hant', 'ltr'],
  ] as const) {
    it(`has the packet’s language and direction: ${language}, ${dir}`, async () => {
      const element = await showPacket(packetWith({ meta: metaWith({ language }) }));
      expect(part(element, 'paragraph').lang).to.equal(language);
      expect(part(element, 'paragraph').dir).to.equal(dir);
      expect(getComputedStyle(part(element, 'paragraph')).direction).to.equal(dir);
    });
  }

  it('can be selected, and a selection goes nowhere', async () => {
    const recording = await serveTone(7);
    const element = await showSpeech({ voice: recording.url });
    const from = rangeOf(element, 'welcome').getBoundingClientRect();
    const to = rangeOf(element, 'Street').getBoundingClientRect();
    await mouse({ type: 'move', x: Math.round(from.left + 1), y: Math.round(from.top + from.height / 2) });
    await mouse({ type: 'down' });
    await mouse({ type: 'move', x: Math.round(to.left - 20), y: Math.round(to.top + to.height / 2) });
    await mouse({ type: 'move', x: Math.round(to.right - 1), y: Math.round(to.top + to.height / 2) });
    await mouse({ type: 'up' });
    await settle();
    await settle();
    expect(element.currentTime).to.equal(0);
    expect(await recording.requests()).to.deep.equal([]);
    await clickOnText(element, 'oven');
    await untilAt(element, 3.815, 0.02);
  });
});

describe('the soft edge', () => {
  it('takes no room: at both ends of the text only padding fades', async () => {
    const element = await showPacket(packetWith({ transcript: LONG }));
    const box = part(element, 'transcript');
    const reading = box.parentElement!.getBoundingClientRect();
    const fade = parseFloat(getComputedStyle(box).paddingTop);
    expect(fade).to.be.above(8);
    // It ends above the letters of the first line.
    const [from, full] = [...getComputedStyle(box).maskImage.matchAll(/([\d.]+)px/g)].map(([, pixels]) =>
      Number(pixels),
    );
    expect(from).to.be.below(fade);
    expect(full).to.be.within(fade, fade + 7);
    expect(reading.top - box.getBoundingClientRect().top, 'above').to.be.closeTo(fade, 0.5);
    expect(box.getBoundingClientRect().bottom - reading.bottom, 'below').to.be.closeTo(fade, 0.5);
    const [first] = parts(element, 'paragraph');
    expect(first!.getBoundingClientRect().top).to.be.closeTo(reading.top, 0.5);
    box.scrollTop = box.scrollHeight;
    await settle();
    expect(parts(element, 'paragraph').at(-1)!.getBoundingClientRect().bottom).to.be.closeTo(reading.bottom, 1);
  });

  it('reaches no control beside the text', async () => {
    const element = await showSpeech({ cta: actions });
    element.style.maxWidth = '400px';
    const { top, bottom } = part(element, 'transcript').getBoundingClientRect();
    expect(part(element, 'player').getBoundingClientRect().bottom).to.be.at.most(top + 0.5);
    expect(part(element, 'action').getBoundingClientRect().top).to.be.at.least(bottom - 0.5);
  });
});

describe('under the mouse', () => {
  const hoveredOf = (element: SmartPacketElement) => element.shadowRoot!.querySelector<HTMLElement>('.hovered-ground');

  async function moveTo(element: SmartPacketElement, text: string): Promise<void> {
    const { left, top, width, height } = rangeOf(element, text).getBoundingClientRect();
    await mouse({ type: 'move', x: Math.round(left + width / 2), y: Math.round(top + height / 2) });
  }

  it('a word shows that it can be pressed, one at a time, and the text stays as it is', async () => {
    const element = await showSpeech();
    await moveTo(element, 'welcome');
    await untilLoaded(element);
    for (const word of ['Street', 'oven', 'hello']) {
      await moveTo(element, word);
      await waitUntil(() => isGroundOf(hoveredOf(element), rangeOf(element, word)), `the ground of ${word}`);
      expect(element.shadowRoot!.querySelectorAll('.hovered-ground')).to.have.length(1);
      expect(getComputedStyle(element.shadowRoot!.querySelector('.text')!).cursor).to.equal('pointer');
    }
    expect(element.shadowRoot!.querySelector('.text')!.childElementCount).to.equal(0);
    await mouse({ type: 'move', x: 0, y: 0 });
    await waitUntil(() => hoveredOf(element) === null, 'no ground');
    expect(element.currentTime).to.equal(0);
  });

  it('a word of thousands in one paragraph is found without asking each of them', async () => {
    const words = Array.from({ length: 3000 }, (_, index) => `w${index}`);
    const element = await showSpeech({ transcript: words.join(' '), captions: null });
    const box = part(element, 'transcript');
    await moveTo(element, 'w1 ');
    await untilLoaded(element);
    const last = parts(element, 'paragraph').at(-1)!;
    // What is marked is let go of when the text scrolls.
    const scrolled = next(box, 'scroll');
    box.scrollTop = box.scrollHeight;
    await scrolled;
    const text = last.textContent.trim().split(' ').at(-3)!;
    let asked = 0;
    const { getClientRects } = Range.prototype;
    Range.prototype.getClientRects = function () {
      asked++;
      return getClientRects.call(this);
    };
    try {
      await moveTo(element, text);
      await waitUntil(() => hoveredOf(element), 'the ground');
    } finally {
      Range.prototype.getClientRects = getClientRects;
    }
    expect(isGroundOf(hoveredOf(element), rangeOf(element, text)), text).to.equal(true);
    expect(asked).to.be.below(200);
  });

  it('no word is marked where nothing plays', async () => {
    const element = await showPacket(packetWith({ voice: null, meta: metaWith({ language: 'la' }) }));
    await moveTo(element, 'welcome');
    await settle();
    expect(hoveredOf(element)).to.equal(null);
  });
});

describe('by keyboard', () => {
  /** Focuses the transcript and waits until it knows its sentences. */
  async function enter(element: SmartPacketElement): Promise<void> {
    part(element, 'transcript').focus();
    await waitUntil(async () => {
      await keys({ press: 'ArrowDown' });
      return highlightedTexts('smart-packet-sentence').length;
    }, 'the first sentence');
    await keys({ press: 'Escape' });
    await waitUntil(() => highlightedTexts('smart-packet-sentence').length === 0, 'no sentence');
  }

  async function untilSentence(text: string | undefined): Promise<void> {
    await waitUntil(() => highlightedTexts('smart-packet-sentence')[0] === text, `the sentence "${text}"`);
    expect(highlightedTexts('smart-packet-sentence')).to.deep.equal(text === undefined ? [] : [text]);
  }

  it('it is one stop of the Tab key, and its buttons are none', async () => {
    const before = place(document.createElement('input'));
    const element = await showSpeech({ transcript: 'One.\n\nTwo.\n\nThree.', captions: null, cta: actions });
    const after = place(document.createElement('input'));
    before.focus();
    const stops: string[] = [];
    await waitUntil(async () => {
      await keys({ press: 'Tab' });
      const focused = element.shadowRoot!.activeElement;
      if (focused) stops.push(focused.getAttribute('part') ?? focused.className);
      return document.activeElement === after;
    }, 'the end of the card');
    expect(stops.filter((stop) => stop === 'transcript')).to.have.length(1);
    expect(stops).not.to.include('play-from-button');
    expect(stops.indexOf('play-button')).to.be.below(stops.indexOf('transcript'));
    expect(stops.filter((stop) => stop === 'action')).to.have.length(3);
    await keys({ press: 'Shift+Tab' });
    expect(document.activeElement === element, 'back in the card').to.equal(true);
  });

  it('the arrows move by sentence, and Enter goes there', async () => {
    const element = await showSpeech();
    await enter(element);
    await keys({ press: 'ArrowDown' });
    await untilSentence(SENTENCES[0]);
    await keys({ press: 'ArrowRight' });
    await untilSentence(SENTENCES[1]);
    expect(element.currentTime).to.equal(0);
    await keys({ press: 'Enter' });
    await untilAt(element, 2.835, 0.02);
    await waitUntil(() => element.activeWord?.text === 'Bread', 'the sentence’s first word');
    await keys({ press: 'ArrowDown' });
    await untilSentence('Come in and say hello!');
    await keys({ press: 'ArrowDown' });
    await untilSentence('Come in and say hello!');
    await keys({ press: 'Enter' });
    await untilAt(element, 5.075, 0.02);
    await keys({ press: 'ArrowUp' });
    await keys({ press: 'ArrowLeft' });
    await keys({ press: 'ArrowLeft' });
    await untilSentence(SENTENCES[0]);
    expect(element.paused).to.equal(true);
  });

  it('the first arrow starts at the sentence that is spoken', async () => {
    const element = await showSpeech();
    await enter(element);
    element.seek(3);
    await clickOnText(element, 'oven');
    await waitUntil(() => element.activeWord?.text === 'oven', 'the word');
    part(element, 'transcript').focus();
    await keys({ press: 'ArrowDown' });
    await untilSentence('Come in and say hello!');
  });

  it('Escape and leaving let the sentence go', async () => {
    const element = await showSpeech();
    await enter(element);
    await keys({ press: 'ArrowDown' });
    await untilSentence(SENTENCES[0]);
    await keys({ press: 'Escape' });
    await untilSentence(undefined);
    await keys({ press: 'ArrowDown' });
    await untilSentence(SENTENCES[0]);
    part(element, 'play-button').focus();
    await untilSentence(undefined);
  });

  it('a removed element lets its sentence go, and its word', async () => {
    const element = await showSpeech();
    await clickOnText(element, 'oven');
    await waitUntil(() => element.activeWord, 'the word');
    await enter(element);
    await keys({ press: 'ArrowDown' });
    await waitUntil(() => highlightedTexts('smart-packet-sentence').length, 'a sentence');
    element.remove();
    await waitUntil(() => element.activeWord === null, 'no word');
    await settle();
    expect([...highlightedTexts('smart-packet-sentence'), ...highlightedTexts()]).to.deep.equal([]);
  });

  it('left and right are the other way round from right to left', async () => {
    const transcript = 'الخبز طازج. الكعك لذيذ. أهلا وسهلا.';
    const element = await showSpeech({ transcript, captions: null, meta: metaWith({ language: 'ar' }) });
    await enter(element);
    await keys({ press: 'ArrowLeft' });
    await untilSentence('الخبز طازج.');
    await keys({ press: 'ArrowLeft' });
    await untilSentence('الكعك لذيذ.');
    await keys({ press: 'ArrowRight' });
    await untilSentence('الخبز طازج.');
  });
});

describe('"play from here"', () => {
  const transcript =
    'Hello, and welcome to Harbour Street Bakery.\n\nBread comes out of the oven at seven.\n\nCome in and say hello!';

  it('is a button in each paragraph, for those who read with a screen reader', async () => {
    const element = await showSpeech({ transcript });
    const buttons = parts<HTMLButtonElement>(element, 'play-from-button');
    expect(buttons.map(({ ariaLabel, tabIndex }) => [ariaLabel, tabIndex])).to.deep.equal(
      Array.from({ length: 3 }, () => ['Play from here', -1]),
    );
    for (const button of buttons) {
      const { clipPath, position } = getComputedStyle(button);
      expect([clipPath, position], 'seen by nobody, and in nobody’s way').to.deep.equal(['inset(50%)', 'absolute']);
    }
  });

  it('plays from that paragraph on', async () => {
    const element = await showSpeech({ transcript });
    parts(element, 'play-from-button')[1]!.click();
    await waitUntil(() => element.currentTime > 2.9, 'the paragraph');
    expect(element.paused).to.equal(false);
    expect(element.currentTime).to.be.below(5);
    await waitUntil(() => element.activeWord?.text === 'comes', 'its second word');
    parts(element, 'play-from-button')[0]!.click();
    await waitUntil(() => element.currentTime < 2, 'the first paragraph');
    expect(element.paused).to.equal(false);
  });
});

describe('following', () => {
  const isInView = (element: SmartPacketElement): boolean => {
    const [range] = [...CSS.highlights.get('smart-packet-word')!] as Range[];
    const word = range!.getBoundingClientRect();
    const box = part(element, 'transcript').getBoundingClientRect();
    return word.top >= box.top && word.bottom <= box.bottom;
  };

  /** Where the arrow of the offer points. */
  const directionOf = (element: SmartPacketElement): string =>
    part(element, 'follow-button').querySelector('path')!.getAttribute('d')!.startsWith('M12 19') ? 'up' : 'down';

  /** A long text far down a long page, with its first word lit. */
  async function showLong(): Promise<SmartPacketElement> {
    const section = place(document.createElement('section'));
    section.style.padding = '900px 0';
    const element = await showPacket(packetWith({ voice: (await serveTone(120)).url, transcript: LONG }));
    section.append(element);
    window.scrollTo(0, 700);
    await clickOnText(element, 'Sentence');
    await waitUntil(() => element.activeWord !== null, 'the first word');
    return element;
  }

  /** Turns the wheel over the box until it has moved. */
  async function scrollByHand(element: SmartPacketElement): Promise<void> {
    const box = part(element, 'transcript');
    const { scrollTop } = box;
    const moves = () => box.scrollTop > scrollTop;
    // WebKitGTK on a busy machine has been seen to lose a turn of the wheel, and all of them.
    for (let turns = 0; turns < 3 && !moves(); turns++) {
      const { left, top } = box.getBoundingClientRect();
      await mouse({ type: 'wheel', x: Math.round(left + 50), y: Math.round(top + 50), deltaY: 200 });
      await waitUntil(moves, 'the box moves', 3000).catch(() => undefined);
    }
    // To the element it is the same as the scroll bar.
    if (!moves()) box.scrollBy(0, 200);
    expect(moves(), 'the box moves').to.equal(true);
  }

  it('scrolls the box with the spoken word, and never the page', async () => {
    const element = await showLong();
    const box = part(element, 'transcript');
    const { scrollY } = window;
    for (const seconds of [40, 100, 119, 60, 0.5]) {
      element.seek(seconds);
      await untilAt(element, seconds);
      await waitUntil(() => isInView(element), `the word at ${seconds} s in view`);
      expect(window.scrollY, 'the page stays').to.equal(scrollY);
    }
    expect(box.scrollTop).to.be.below(20);
    expect(hasPart(element, 'follow-button')).to.equal(false);
  });

  it('ends when the reader scrolls, and begins again when asked to', async () => {
    const element = await showLong();
    const box = part(element, 'transcript');
    await playPast(element, 0.2);
    expect(hasPart(element, 'follow-button')).to.equal(false);
    const height = element.offsetHeight;
    await scrollByHand(element);
    await waitUntil(() => hasPart(element, 'follow-button'), 'the offer');
    expect(textOf(part(element, 'follow-button'))).to.equal('Follow along');
    expect(element.offsetHeight, 'the offer takes no room').to.equal(height);
    const pill = part(element, 'follow-button').getBoundingClientRect();
    const reading = box.parentElement!.getBoundingClientRect();
    expect(pill.bottom).to.be.at.most(reading.bottom + 1);
    expect((pill.left + pill.right) / 2, 'in the middle').to.be.closeTo((reading.left + reading.right) / 2, 1);
    expect(directionOf(element), 'where the word is').to.equal('up');
    expect(getComputedStyle(part(element, 'follow-button')).borderTopStyle).to.equal('solid');
    // An engine may still be gliding.
    await waitUntil(async () => {
      const { scrollTop } = box;
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      return box.scrollTop === scrollTop;
    }, 'the box stands still');
    const { scrollTop } = box;
    element.seek(100);
    await untilAt(element, 100, 1);
    await settle();
    expect(box.scrollTop).to.equal(scrollTop);
    expect(isInView(element)).to.equal(false);
    await waitUntil(() => directionOf(element) === 'down', 'the word is below now');

    part(element, 'follow-button').scrollIntoView({ block: 'center' });
    const { scrollY } = window;
    await clickOn(part(element, 'follow-button'));
    await waitUntil(() => isInView(element), 'the word in view');
    await waitUntil(() => !hasPart(element, 'follow-button'), 'no more offer');
    expect(document.activeElement === element, 'the focus stays inside').to.equal(true);
    element.seek(20);
    await untilAt(element, 20, 1);
    await waitUntil(() => isInView(element), 'the next word in view');
    expect(Math.abs(window.scrollY - scrollY), 'the page stays').to.be.below(1);
    expect(audioOf(element).paused).to.equal(false);
  });

  it('is not ended by the box’s own scrolling', async () => {
    const element = await showLong();
    await playPast(element, 0.2);
    for (const seconds of [30, 60, 90]) {
      element.seek(seconds);
      await untilAt(element, seconds, 1);
      await waitUntil(() => isInView(element), 'the word in view');
      await settle();
    }
    expect(hasPart(element, 'follow-button')).to.equal(false);
  });
});

describe('speakers', () => {
  const transcript = 'Good morning, may I help you? Yes please, two loaves. Here you are.';
  const cues = [
    { start: 0, end: 1, text: 'Good morning, may I help you?', speaker: 'Anna' },
    { start: 1, end: 2, text: 'Yes please, two loaves.', speaker: 'Ben <i>' },
    { start: 2, end: 3, text: 'Here you are.', speaker: 'Anna' },
  ];
  const said = ['Good morning, may I help you?', 'Yes please, two loaves.', 'Here you are.'];

  for (const [form, captions] of [
    ['inline cues', async () => cues],
    [
      'WebVTT',
      async () =>
        (
          await serveAnswer(
            `WEBVTT\n\n${cues.map(({ start, end, text, speaker }) => `00:0${start}.000 --> 00:0${end}.000\n<v ${speaker.replace('<', '&lt;').replace('>', '&gt;')}>${text}`).join('\n\n')}\n`,
            { type: 'text/vtt' },
            'talk.vtt',
          )
        ).url,
    ],
    [
      'Podcasting 2.0 JSON',
      async () =>
        (
          await serveAnswer({
            version: '1.0.0',
            segments: cues.map(({ start, end, text, speaker }) => ({
              startTime: start,
              endTime: end,
              body: text,
              speaker,
            })),
          })
        ).url,
    ],
  ] as const) {
    it(`are named where ${form} name them, each with a paragraph`, async () => {
      const element = await showPacket(
        packetWith({ voice: (await serveTone(3)).url, transcript, captions: await captions() }),
      );
      expect(hasPart(element, 'speaker')).to.equal(false);
      await clickOnText(element, 'loaves');
      await waitUntil(() => hasPart(element, 'speaker'), 'the speakers');
      await element.updateComplete;
      expect(textsOf(element)).to.deep.equal(said);
      expect(parts(element, 'speaker').map(textOf)).to.deep.equal(['Anna', 'Ben <i>', 'Anna']);
      await waitUntil(() => element.activeWord?.text === 'loaves', 'the word');
      expect(highlightedTexts()).to.deep.equal(['loaves']);
      await clickOnText(element, 'Here');
      await untilAt(element, 2, 0.05);
    });
  }
});
