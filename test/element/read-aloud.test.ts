import { expect } from 'chai';
import '../../src/index.js';
import type { SmartPacketElement } from '../../src/index.js';
import { serveAnswer } from '../helpers/answers.js';
import { clickOn, keys } from '../helpers/commands.js';
import { expectEvent, record, recordNames } from '../helpers/events.js';
import { audioOf, findPart, hasPart, part, parts, place, showPacket, statusOf, textOf } from '../helpers/fixture.js';
import { actions, metaWith, packetWith, speech as recording } from '../helpers/packets.js';
import { pressPlay, speedList } from '../helpers/player.js';
import { FakeUtterance, installSpeech, voiceWith, type FakeSpeech } from '../helpers/speech.js';
import { clickOnText } from '../helpers/transcript.js';
import { settle, waitUntil } from '../helpers/wait.js';
import { highlightedTexts } from '../helpers/words.js';
import { wavBytes } from '../helpers/wav.js';

const HELLO = 'Hello, and welcome to Harbour Street Bakery.';
const BREAD = 'Bread comes out of the oven at seven.';
const COME = 'Come in and say hello!';
const WORDS = 20;

type Settings = Parameters<typeof showPacket>[1];

const untilOffered = (element: SmartPacketElement) =>
  waitUntil(() => findPart(element, 'read-aloud'), 'reading aloud is offered');

async function showText(settings: Settings = {}, fields: Record<string, unknown> = {}): Promise<SmartPacketElement> {
  const element = await showPacket(packetWith(fields), settings);
  await untilOffered(element);
  return element;
}

/** Presses the button, and waits until the first sentence is spoken. */
async function pressReadAloud(element: SmartPacketElement, speech: FakeSpeech, text = HELLO): Promise<void> {
  await clickOn(part(element, 'play-button'));
  await speech.untilSpoken(text);
  await element.updateComplete;
}

async function showReading(speech: FakeSpeech, settings: Settings = {}): Promise<SmartPacketElement> {
  const element = await showText(settings);
  await pressReadAloud(element, speech);
  return element;
}

/** A packet whose recording has failed. */
async function showBroken(fields: Record<string, unknown> = {}) {
  const answer = await serveAnswer('gone', { status: 404, type: 'text/plain' }, 'gone.wav');
  const element = await showPacket(packetWith({ voice: answer.url, ...fields }));
  await expectEvent(element, 'smart-packet-issue', () => clickOn(part(element, 'play-button')));
  await untilOffered(element);
  return { element, answer };
}

const sliderOf = (element: SmartPacketElement) => part<HTMLInputElement>(element, 'slider');
const positionOf = (element: SmartPacketElement) => textOf(part(element, 'elapsed'));
const wordOf = (element: SmartPacketElement) => element.activeWord?.text ?? null;
/** What is lit, by the highlight or by spans. */
const litTexts = (element: SmartPacketElement): string[] =>
  typeof Highlight === 'function'
    ? highlightedTexts()
    : [...element.shadowRoot!.querySelectorAll('.smart-packet-word')].map((span) => span.textContent);

/** Loads what is loaded on demand, so that what does not come later never does. */
before(async () => {
  installSpeech();
  const element = await showText();
  await element.play();
  element.remove();
});

describe('reading aloud is offered', () => {
  it('without the length that the packet claims of a recording that fails', async () => {
    installSpeech();
    const { element } = await showBroken({ duration: 21 });
    await element.updateComplete;
    expect(textOf(part(element, 'byline'))).not.to.match(/\d:\d\d|–:––/);
  });

  it('for a packet without a recording, with the controls that speech can have', async () => {
    installSpeech();
    const element = await showText();
    expect(part(element, 'play-button').ariaLabel).to.equal('Read aloud');
    expect(textOf(part(element, 'read-aloud'))).to.equal('Read aloud · Device voice');
    expect(positionOf(element)).to.equal(`0 of ${WORDS} words`);
    expect(sliderOf(element).ariaValueText).to.equal(`0 of ${WORDS} words`);
    for (const name of ['slider', 'back-button', 'forward-button', 'rate', 'play-from-button']) {
      expect(hasPart(element, name), name).to.equal(true);
    }
    for (const name of ['duration', 'unavailable', 'retry-button']) {
      expect(hasPart(element, name), name).to.equal(false);
    }
    expect(part(element, 'back-button').ariaLabel).to.equal('Back one sentence');
    expect(part(element, 'forward-button').ariaLabel).to.equal('Forward one sentence');
    expect(element.shadowRoot!.querySelectorAll('audio')).to.have.length(0);
    expect(element.duration).to.be.NaN;
    expect(element.currentTime).to.equal(0);
    expect(element.paused).to.equal(true);
    expect(element.activeWord).to.equal(null);
    expect(element.issues).to.deep.equal([]);
  });

  const silent: [string, Parameters<typeof installSpeech>[0] | null, Record<string, unknown>][] = [
    ['without the browser’s support', null, {}],
    ['without any voice', [], {}],
    ['with a voice that sends the text away', [voiceWith({ localService: false })], {}],
    ['with voices of other languages', [voiceWith({ lang: 'fr-FR' })], {}],
    ['for a text of unknown language', undefined, { meta: metaWith({ language: undefined }) }],
    ['for a text without a word', undefined, { transcript: '* * *' }],
    ['for a packet whose recording may well play', undefined, { voice: recording.wav }],
    ['without a text', undefined, { voice: recording.wav, transcript: '' }],
  ];
  for (const [how, voices, fields] of silent) {
    it(`never ${how}`, async () => {
      if (voices !== null) installSpeech(voices);
      const element = await showPacket(packetWith(fields));
      await settle();
      expect(hasPart(element, 'read-aloud')).to.equal(false);
      expect(hasPart(element, 'player')).to.equal(fields['voice'] !== undefined);
    });
  }

  it('once there is a voice, and no longer when it goes', async () => {
    const speech = installSpeech([]);
    const element = await showPacket(packetWith());
    await settle();
    speech.changeVoices([voiceWith({ lang: 'fr-FR' })]);
    await settle();
    expect(hasPart(element, 'player')).to.equal(false);
    speech.changeVoices([voiceWith({ lang: 'fr-FR' }), voiceWith({ lang: 'en-GB' })]);
    await untilOffered(element);
    await pressReadAloud(element, speech);
    const names = recordNames(element, 'smart-packet-pause', 'smart-packet-ended');
    speech.changeVoices([]);
    await waitUntil(() => !findPart(element, 'player'), 'no player');
    expect(element.paused).to.equal(true);
    expect(speech.text).to.equal(null);
    expect(names).to.deep.equal(['pause']);
  });

  it('in the reader’s language, whatever the packet’s', async () => {
    installSpeech([voiceWith({ lang: 'en-GB' })]);
    const element = await showText({ lang: 'fr' });
    await waitUntil(() => part(element, 'play-button').ariaLabel === 'Lire à voix haute', 'French');
    expect(positionOf(element)).to.equal(`Mot 0 sur ${WORDS}`);
    expect(textOf(part(element, 'read-aloud'))).to.equal('Lire à voix haute · Voix de l’appareil');
  });
});

describe('reading aloud', () => {
  it('speaks sentence by sentence in the packet’s language, and lights each word as it is told', async () => {
    const speech = installSpeech([voiceWith({ lang: 'de-DE' }), voiceWith({ name: 'Kate', lang: 'en_GB' })]);
    const element = await showText();
    const names = recordNames(element, 'smart-packet-play', 'smart-packet-pause', 'smart-packet-ended');
    const words = record(element, 'smart-packet-word');
    const progress = record(element, 'smart-packet-progress');
    await clickOn(part(element, 'play-button'));
    expect(element.paused).to.equal(false);
    await speech.untilSpoken(HELLO);
    await element.updateComplete;
    expect(speech.utterance.voice?.name).to.equal('Kate');
    expect(speech.utterance.lang).to.equal('en_GB');
    expect(names).to.deep.equal(['play']);
    expect(part(element, 'play-button').ariaLabel).to.equal('Pause');
    expect(part(element, 'play-button').ariaBusy).to.equal('false');

    speech.reach('Hello');
    await waitUntil(() => litTexts(element).join() === 'Hello', 'the first word is lit');
    expect(positionOf(element)).to.equal(`1 of ${WORDS} words`);
    speech.reach('welcome');
    await waitUntil(() => litTexts(element).join() === 'welcome', 'another word is lit');
    const { start, end, ...welcome } = element.activeWord!;
    expect(welcome).to.deep.equal({ from: 11, to: 18, text: 'welcome' });
    expect([start, end]).to.deep.equal([NaN, NaN]);
    expect(positionOf(element)).to.equal(`3 of ${WORDS} words`);
    expect(sliderOf(element).valueAsNumber).to.equal(3);
    speech.end();
    await speech.untilSpoken(BREAD);
    speech.reach('Bread');
    expect(wordOf(element)).to.equal('Bread');
    expect(progress.map(({ percent }) => percent)).to.deep.equal([25]);
    speech.end();
    await speech.untilSpoken(COME);
    speech.reach('hello');
    expect(positionOf(element)).to.equal(`${WORDS} of ${WORDS} words`);
    speech.end();
    await waitUntil(() => element.paused, 'the end');
    await element.updateComplete;
    expect(names).to.deep.equal(['play', 'ended']);
    expect(words.map(({ word }) => word?.text ?? null)).to.deep.equal(['Hello', 'welcome', 'Bread', 'hello', null]);
    expect(progress.map(({ percent }) => percent)).to.deep.equal([25, 50, 75, 100]);
    expect(litTexts(element)).to.deep.equal([]);
    expect(positionOf(element)).to.equal(`${WORDS} of ${WORDS} words`);
    expect(part(element, 'play-button').ariaLabel).to.equal('Read aloud');
    expect(element.duration).to.be.NaN;

    await pressReadAloud(element, speech);
    expect(positionOf(element)).to.equal(`1 of ${WORDS} words`);
    expect(names).to.deep.equal(['play', 'ended', 'play']);
  });

  it('is busy until the voice begins', async () => {
    const speech = installSpeech();
    const element = await showText();
    speech.paused = true;
    const other = new FakeUtterance('Somebody else');
    speech.speak(other);
    void element.play();
    await waitUntil(() => part(element, 'play-button').ariaBusy === 'true', 'busy');
    expect(element.paused).to.equal(false);
    speech.paused = false;
    speech.end();
    await speech.untilSpoken(HELLO);
    await waitUntil(() => part(element, 'play-button').ariaBusy === 'false', 'no longer busy');
  });

  it('lights the sentence with a voice that tells no words', async () => {
    const speech = installSpeech();
    const element = await showReading(speech);
    await waitUntil(() => litTexts(element).join() === HELLO, 'the sentence is lit');
    expect(element.activeWord).to.equal(null);
    speech.reach(0, 'sentence');
    expect(element.activeWord).to.equal(null);
    speech.end();
    await speech.untilSpoken(BREAD);
    await waitUntil(() => litTexts(element).join() === BREAD, 'the next sentence is lit');
    expect(positionOf(element)).to.equal(`8 of ${WORDS} words`);
    element.pause();
    await pressReadAloud(element, speech, BREAD);
  });

  it('is not led astray by an engine that counts wrongly', async () => {
    const speech = installSpeech();
    const element = await showReading(speech);
    speech.reach('Street');
    for (const wrong of [-1, 7000, NaN, 0, HELLO.length - 1]) speech.reach(wrong);
    expect(wordOf(element)).to.equal('Street');
    // In front of the word.
    speech.reach(HELLO.indexOf(' Bakery'));
    expect(wordOf(element)).to.equal('Bakery');
  });

  it('tells words also where their boundaries have no name', async () => {
    const speech = installSpeech();
    const element = await showReading(speech);
    speech.reach('and', '');
    expect(wordOf(element)).to.equal('and');
  });

  it('leaves the system’s media controls alone', async () => {
    const speech = installSpeech();
    await showReading(speech);
    speech.reach('and');
    await settle();
    expect(navigator.mediaSession.metadata === null).to.equal(true);
  });
});

describe('a pause in reading aloud', () => {
  it('keeps the word, and goes on with it', async () => {
    const speech = installSpeech();
    const element = await showReading(speech);
    const names = recordNames(element, 'smart-packet-play', 'smart-packet-pause', 'smart-packet-ended');
    speech.reach('Harbour');
    await clickOn(part(element, 'play-button'));
    expect(element.paused).to.equal(true);
    expect(speech.text).to.equal(null);
    await settle();
    expect(names).to.deep.equal(['pause']);
    expect(wordOf(element)).to.equal('Harbour');
    expect(litTexts(element)).to.deep.equal(['Harbour']);
    expect(part(element, 'play-button').ariaLabel).to.equal('Read aloud');
    await pressReadAloud(element, speech, 'Harbour Street Bakery.');
    expect(names).to.deep.equal(['pause', 'play']);
    speech.reach('Bakery');
    expect(positionOf(element)).to.equal(`7 of ${WORDS} words`);
  });

  it('by the page’s other speech, or by the system, is one', async () => {
    const speech = installSpeech();
    const element = await showReading(speech);
    const names = recordNames(element, 'smart-packet-play', 'smart-packet-pause');
    speech.reach('and');
    speech.cancel();
    await waitUntil(() => element.paused, 'the pause');
    await pressReadAloud(element, speech, 'and welcome to Harbour Street Bakery.');
    speech.pause();
    expect(element.paused).to.equal(true);
    await pressReadAloud(element, speech, 'and welcome to Harbour Street Bakery.');
    expect(speech.paused).to.equal(false);
    expect(names).to.deep.equal(['pause', 'play', 'pause', 'play']);
    expect(element.issues).to.deep.equal([]);
  });

  for (const [how, leave] of [
    ['the element is removed', (element: SmartPacketElement) => element.remove()],
    ['the page is left', () => window.dispatchEvent(new PageTransitionEvent('pagehide'))],
  ] as const) {
    it(`comes when ${how}`, async () => {
      const speech = installSpeech();
      const element = await showReading(speech);
      await expectEvent(element, 'smart-packet-pause', () => leave(element));
      expect(speech.text).to.equal(null);
      expect(element.paused).to.equal(true);
    });
  }

  it('does not come with a move within the page', async () => {
    const speech = installSpeech();
    const element = await showReading(speech);
    const box = place(document.createElement('div'));
    box.append(element);
    await settle();
    expect(speech.text).to.equal(HELLO);
    expect(element.paused).to.equal(false);
    speech.reach('welcome');
    await waitUntil(() => litTexts(element).join() === 'welcome', 'the word is lit');
    box.append(element);
    element.remove();
    await settle();
    expect(speech.text).to.equal(null);
  });

  it('comes with another packet, of which nothing has been spoken', async () => {
    const speech = installSpeech();
    const element = await showReading(speech);
    speech.reach('welcome');
    const names = recordNames(element, 'smart-packet-pause', 'smart-packet-word', 'smart-packet-load');
    element.packet = packetWith({ transcript: 'Something else. And more.' });
    await waitUntil(() => names.includes('load'), 'the next packet');
    await settle();
    expect(names).to.deep.equal(['pause', 'word', 'load']);
    expect(speech.text).to.equal(null);
    expect(element.activeWord).to.equal(null);
    expect(positionOf(element)).to.equal('0 of 4 words');
    expect(litTexts(element)).to.deep.equal([]);
    await pressReadAloud(element, speech, 'Something else.');
  });

  it('dispatches no progress of the packet before', async () => {
    const speech = installSpeech();
    const element = await showReading(speech);
    const names = recordNames(element, 'smart-packet-progress', 'smart-packet-load');
    speech.end();
    await speech.untilSpoken(BREAD);
    expect(names).to.deep.equal(['progress']);
    element.packet = packetWith({ transcript: 'Something else. And more.' });
    await waitUntil(() => names.includes('load'), 'the next packet');
    await settle();
    expect(names).to.deep.equal(['progress', 'load']);
  });

  it('ends the wait for a voice that has not begun', async () => {
    installSpeech();
    const element = await showText();
    void element.play();
    await element.updateComplete;
    expect(part(element, 'play-button').ariaBusy).to.equal('true');
    element.pause();
    await element.updateComplete;
    expect(part(element, 'play-button').ariaBusy).to.equal('false');
  });

  it('comes with a packet that needs no voice, or has none', async () => {
    const speech = installSpeech();
    const element = await showReading(speech);
    element.packet = packetWith({ voice: recording.wav });
    await waitUntil(() => findPart(element, 'duration'), 'the recording’s controls');
    expect(speech.text).to.equal(null);
    await pressPlay(element);
    element.packet = packetWith({ meta: metaWith({ language: 'fr' }) });
    await waitUntil(() => !findPart(element, 'player'), 'no player');
  });
});

describe('a place in reading aloud', () => {
  it('is a sentence further with the buttons and the arrow keys', async () => {
    const speech = installSpeech();
    const element = await showReading(speech);
    speech.reach('welcome');
    await clickOn(part(element, 'forward-button'));
    await speech.untilSpoken(BREAD);
    expect(wordOf(element)).to.equal('Bread');
    expect(sliderOf(element).ariaValueText).to.equal(`8 of ${WORDS} words`);
    speech.reach('oven');
    await clickOn(part(element, 'back-button'));
    await speech.untilSpoken(HELLO);
    await keys({ press: 'ArrowRight' });
    await speech.untilSpoken(BREAD);
    await keys({ press: 'ArrowRight' });
    await speech.untilSpoken(COME);
    await keys({ press: 'ArrowLeft' });
    await speech.untilSpoken(BREAD);
    await keys({ press: 'ArrowRight' });
    await speech.untilSpoken(COME);
    await expectEvent(element, 'smart-packet-ended', () => keys({ press: 'ArrowRight' }));
    expect(speech.text).to.equal(null);
    await keys({ press: 'ArrowLeft' });
    expect(positionOf(element)).to.equal(`16 of ${WORDS} words`);
    expect(element.paused).to.equal(true);
    await keys({ press: 'k' });
    await speech.untilSpoken(COME);
    await keys({ press: 'k' });
    expect(speech.text).to.equal(null);
  });

  it('is a word by the slider', async () => {
    const speech = installSpeech();
    const element = await showText();
    const slider = sliderOf(element);
    expect([slider.min, slider.max]).to.deep.equal(['1', String(WORDS)]);
    slider.valueAsNumber = 9;
    slider.dispatchEvent(new Event('input'));
    expect(wordOf(element)).to.equal('comes');
    expect(positionOf(element)).to.equal(`9 of ${WORDS} words`);
    await element.play();
    await speech.untilSpoken(BREAD.slice('Bread '.length));
    slider.valueAsNumber = 2;
    slider.dispatchEvent(new Event('input'));
    await speech.untilSpoken('and welcome to Harbour Street Bakery.');
  });

  it('is a word that is clicked on, and then lit', async () => {
    const speech = installSpeech();
    const element = await showText();
    await clickOnText(element, 'oven');
    await waitUntil(() => wordOf(element) === 'oven', 'the word');
    await waitUntil(() => litTexts(element).join() === 'oven', 'it is lit');
    expect(element.paused).to.equal(true);
    await pressReadAloud(element, speech, 'oven at seven.');
    await clickOnText(element, 'welcome');
    await speech.untilSpoken('welcome to Harbour Street Bakery.');
  });

  it('is a paragraph by its button, and a sentence by Enter', async () => {
    const speech = installSpeech();
    const element = await showText({}, { transcript: `${HELLO}\n${BREAD} ${COME}` });
    parts(element, 'play-from-button')[1]!.click();
    await speech.untilSpoken(BREAD);
    expect(element.paused).to.equal(false);
    part(element, 'transcript').focus();
    await settle();
    await keys({ press: 'ArrowDown' });
    await keys({ press: 'Enter' });
    await speech.untilSpoken(COME);
  });

  it('and its words that were skipped do not count as heard', async () => {
    const speech = installSpeech();
    const element = await showReading(speech);
    const progress = record(element, 'smart-packet-progress');
    await clickOn(part(element, 'forward-button'));
    await clickOn(part(element, 'forward-button'));
    await speech.untilSpoken(COME);
    await expectEvent(element, 'smart-packet-ended', () => speech.end());
    expect(progress.map(({ percent }) => percent)).to.deep.equal([25]);
  });
});

describe('the speed of reading aloud', () => {
  it('is the playback rate, and another one holds from the word on', async () => {
    const speech = installSpeech();
    const element = await showReading(speech, { playbackRate: 1.25 });
    expect(speech.utterance.rate).to.equal(1.25);
    const names = recordNames(element, 'smart-packet-play', 'smart-packet-pause');
    speech.reach('Harbour');
    const rate = await speedList(element);
    rate.focus();
    rate.value = '2';
    rate.dispatchEvent(new Event('change'));
    await speech.untilSpoken('Harbour Street Bakery.');
    expect(element.playbackRate).to.equal(2);
    expect(speech.utterance.rate).to.equal(2);
    speech.end();
    await speech.untilSpoken(BREAD);
    expect(speech.utterance.rate).to.equal(2);
    expect(names).to.deep.equal([]);
  });
});

describe('one at a time', () => {
  it('speech and recordings pause each other', async () => {
    const speech = installSpeech();
    const reader = await showReading(speech);
    const player = await showPacket(packetWith({ voice: recording.wav }));
    await pressPlay(player);
    expect(reader.paused).to.equal(true);
    expect(speech.text).to.equal(null);
    await pressReadAloud(reader, speech);
    expect(player.paused).to.equal(true);
    expect(reader.paused).to.equal(false);
  });

  for (const allowSimultaneous of [false, true]) {
    it(`one text is read, allow-simultaneous or not (${allowSimultaneous})`, async () => {
      const speech = installSpeech();
      const first = await showReading(speech, { allowSimultaneous });
      const second = await showText({ allowSimultaneous });
      await expectEvent(first, 'smart-packet-pause', () => pressReadAloud(second, speech));
      expect(first.paused).to.equal(true);
      expect(second.paused).to.equal(false);
      expect(speech.text).to.equal(HELLO);
      first.pause();
      first.remove();
      await settle();
      expect(speech.text).to.equal(HELLO);
    });
  }
});

describe('somebody else’s speech', () => {
  it('is neither silenced by ours nor by its pause, and ours follows', async () => {
    const speech = installSpeech();
    const element = await showText();
    speech.speak(new FakeUtterance('Somebody else'));
    await speech.untilSpoken('Somebody else');
    await clickOn(part(element, 'play-button'));
    await clickOn(part(element, 'play-button'));
    expect(element.paused).to.equal(true);
    element.packet = packetWith({ transcript: BREAD });
    await element.updateComplete;
    await clickOn(part(element, 'play-button'));
    expect(speech.cancels).to.equal(0);
    expect(speech.text).to.equal('Somebody else');
    speech.end();
    await speech.untilSpoken(BREAD);
    speech.speak(new FakeUtterance('Once more'));
    speech.end();
    await speech.untilSpoken('Once more');
    element.remove();
    await settle();
    expect(speech.text).to.equal('Once more');
    expect(speech.cancels).to.equal(0);
  });

  it('that does not end is not waited for without end', async () => {
    const speech = installSpeech();
    const element = await showText();
    speech.speak(new FakeUtterance('Somebody else'));
    await clickOn(part(element, 'play-button'));
    await waitUntil(() => element.paused, 'it gives up');
    await element.updateComplete;
    expect(statusOf(element)).to.equal('Could not be read aloud');
    expect(element.issues.map(({ code, data }) => ({ code, data }))).to.deep.equal([
      { code: 'speech-unavailable', data: { error: 'audio-busy' } },
    ]);
    expect(speech.text).to.equal('Somebody else');
  });
});

describe('a voice that fails', () => {
  it('is told to the person and the page, and can be tried again', async () => {
    const speech = installSpeech();
    const element = await showReading(speech);
    speech.reach('welcome');
    const names = recordNames(element, 'smart-packet-pause', 'smart-packet-play');
    const { issue } = await expectEvent(element, 'smart-packet-issue', () => speech.fail('synthesis-failed'));
    expect(issue).to.deep.equal({
      code: 'speech-unavailable',
      path: ['transcript'],
      severity: 'warning',
      data: { error: 'synthesis-failed' },
    });
    expect(statusOf(element)).to.equal('Could not be read aloud');
    expect(element.paused).to.equal(true);
    await pressReadAloud(element, speech, 'welcome to Harbour Street Bakery.');
    expect(names).to.deep.equal(['pause', 'play']);
  });

  it('is only a pause where the browser wants a gesture first', async () => {
    const speech = installSpeech();
    const element = await showText();
    const names = recordNames(element, 'smart-packet-pause', 'smart-packet-play');
    await element.play();
    speech.fail('not-allowed');
    await settle();
    expect(element.paused).to.equal(true);
    expect(element.issues).to.deep.equal([]);
    expect(statusOf(element)).to.equal('');
    expect(names).to.deep.equal([]);
  });
});

describe('a broken recording', () => {
  it('can be tried again, or be read aloud instead', async () => {
    const speech = installSpeech();
    const { element } = await showBroken({ cta: actions });
    expect(textOf(part(element, 'unavailable'))).to.contain('Audio unavailable');
    expect(textOf(part(element, 'retry-button'))).to.equal('Try again');
    expect(textOf(part(element, 'read-aloud'))).to.equal('Read aloud · Device voice');
    expect(parts(element, 'play-button').map((button) => button.ariaLabel)).to.deep.equal(['Read aloud']);
    expect(element.paused).to.equal(true);
    expect(speech.text).to.equal(null);
    await pressReadAloud(element, speech);
    speech.reach('and');
    await waitUntil(() => litTexts(element).join() === 'and', 'the word is lit');
    expect(hasPart(element, 'retry-button')).to.equal(true);
    expect(element.duration).to.be.NaN;
  });

  it('plays once it is repaired, and nobody reads any more', async () => {
    const speech = installSpeech();
    const { element, answer } = await showBroken();
    await pressReadAloud(element, speech);
    speech.reach('and');
    const names = recordNames(element, 'smart-packet-pause', 'smart-packet-play');
    await answer.change(wavBytes(4), { type: 'audio/wav' });
    await clickOn(part(element, 'retry-button'));
    expect(speech.text).to.equal(null);
    await waitUntil(() => element.currentTime > 0.1 && !element.paused, 'it plays');
    await waitUntil(() => names.includes('play'), 'it says so');
    await element.updateComplete;
    expect(names).to.deep.equal(['pause', 'play']);
    for (const name of ['unavailable', 'read-aloud']) expect(hasPart(element, name), name).to.equal(false);
    expect(hasPart(element, 'duration')).to.equal(true);
    expect(element.duration).to.be.closeTo(4, 0.05);
    // Of the recording, not of the voice.
    expect(wordOf(element)).to.equal(litTexts(element)[0] ?? null);
    expect(element.activeWord?.start ?? 0).to.be.at.least(0);
  });

  it('that fails again is read from where the voice was', async () => {
    const speech = installSpeech();
    const { element } = await showBroken();
    await pressReadAloud(element, speech);
    speech.reach('Harbour');
    await expectEvent(element, 'smart-packet-issue', () => clickOn(part(element, 'retry-button')));
    await untilOffered(element);
    await pressReadAloud(element, speech, 'Harbour Street Bakery.');
  });

  it('that breaks off is read from there', async () => {
    const speech = installSpeech();
    const truth = (await (await fetch(recording.wordsUrl)).json()) as { start: number; text: string }[];
    const element = await showPacket(packetWith({ voice: recording.wav, captions: truth }));
    await pressPlay(element);
    const bread = truth.find(({ text }) => text === 'Bread')!;
    element.pause();
    element.currentTime = bread.start + 0.05;
    await waitUntil(() => wordOf(element) === 'Bread', 'the word');
    Object.defineProperty(audioOf(element), 'error', { configurable: true, value: { code: 2 } });
    audioOf(element).dispatchEvent(new Event('error'));
    await untilOffered(element);
    expect(wordOf(element)).to.equal('Bread');
    expect(positionOf(element)).to.equal(`8 of ${WORDS} words`);
    await pressReadAloud(element, speech, BREAD);
  });
});
