import { expect } from 'chai';
import '../../src/index.js';
import type { SmartPacketElement } from '../../src/index.js';
import { serveAnswer, serveTone, type Answer } from '../helpers/answers.js';
import { clickOn, keys, mouse } from '../helpers/commands.js';
import { expectEvent, record, recordNames } from '../helpers/events.js';
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
  statusOf,
  textOf,
  untilState,
} from '../helpers/fixture.js';
import { actions, metaWith, packetWith, speech } from '../helpers/packets.js';
import { expectPlaying, openMenu, playPast, pressPlay, speedList, untilAt, untilSeekable } from '../helpers/player.js';
import { clickOnText } from '../helpers/transcript.js';
import { settle, waitUntil } from '../helpers/wait.js';

let tone: Answer;

/** One recording for the tests that only need some sound; each has a recording of its own otherwise. */
before(async () => {
  tone = await serveTone(12.5);
});

const showTone = (settings: Parameters<typeof showPacket>[1] = {}): Promise<SmartPacketElement> =>
  showPacket(packetWith({ voice: tone.url, cta: actions }), settings);

/** Shows a recording whose length is known already. */
async function showSeekable(settings: Parameters<typeof showPacket>[1] = {}): Promise<SmartPacketElement> {
  const element = await showTone({ preload: 'metadata', ...settings });
  await untilSeekable(element);
  return element;
}

const elapsedOf = (element: SmartPacketElement) => textOf(part(element, 'elapsed'));
const sliderOf = (element: SmartPacketElement) => part<HTMLInputElement>(element, 'slider');

describe('before a person acts', () => {
  it('nothing is requested of the recording’s host, whatever else is done', async () => {
    const recording = await serveTone(1);
    const element = await showPacket(packetWith({ voice: recording.url, cta: actions }));
    const { left, top } = part(element, 'play-button').getBoundingClientRect();
    await mouse({ type: 'move', x: Math.round(left + 10), y: Math.round(top + 10) });
    part(element, 'transcript').focus();
    window.scrollTo(0, 50);
    element.playbackRate = 1.5;
    await settle();
    const paint = new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    await paint;
    expect(await recording.requests()).to.deep.equal([]);
    expect(performance.getEntriesByName(recording.url)).to.deep.equal([]);
    expect(audioOf(element).preload).to.equal('none');
    expect(audioOf(element).controls).to.equal(false);

    await pressPlay(element);
    expect((await recording.requests()).length).to.be.above(0);
  });

  for (const preload of ['metadata', 'auto'] as const) {
    it(`the recording is requested when the page asks for ${preload}`, async () => {
      const recording = await serveTone(3);
      const element = await showPacket(packetWith({ voice: recording.url }), { preload });
      await waitUntil(() => element.duration > 0, 'the length');
      expect(element.duration).to.be.closeTo(3, 0.05);
      expect(element.paused).to.equal(true);
    });
  }

  it('an unknown value of preload asks for nothing', async () => {
    const element = createElement({ packet: packetWith({ voice: tone.url }) });
    element.setAttribute('preload', 'everything');
    place(element);
    await untilState(element, 'ready');
    expect(audioOf(element).preload).to.equal('none');
  });
});

describe('before a person acts on the next packet', () => {
  const act: [string, (element: SmartPacketElement) => Promise<void>][] = [
    ['was played', pressPlay],
    [
      'was asked for its length by a press on a word',
      async (element) => {
        await clickOnText(element, 'welcome');
        await waitUntil(() => element.duration > 0, 'the length');
      },
    ],
  ];
  for (const [what, use] of act) {
    it(`nothing is requested of its recording’s host, even when the one before ${what}`, async () => {
      const element = await showTone();
      await use(element);
      const next = await serveTone(1);
      element.packet = packetWith({ voice: next.url });
      await untilState(element, 'ready');
      await settle();
      await waitUntil(() => element.paused, 'silence');
      expect(await next.requests()).to.deep.equal([]);
      expect(element.duration).to.be.NaN;
      expect(element.currentTime).to.equal(0);
    });
  }

  it('what was chosen for the sound is kept', async () => {
    const element = await showTone({ playbackRate: 1.5 });
    audioOf(element).volume = 0.5;
    audioOf(element).muted = true;
    element.packet = packetWith({ voice: (await serveTone(2)).url });
    await untilState(element, 'ready');
    await settle();
    expect(audioOf(element).muted).to.equal(true);
    expect(audioOf(element).volume).to.equal(0.5);
    await openMenu(element);
    expect(part(element, 'mute-button').ariaPressed).to.equal('true');
    expect(audioOf(element).playbackRate).to.equal(1.5);
  });
});

describe('play and pause', () => {
  it('really play, and stop', async () => {
    const element = await showTone();
    const events = recordNames(element, 'smart-packet-play', 'smart-packet-pause', 'smart-packet-ended');
    const button = part(element, 'play-button');
    expect(button.ariaLabel).to.equal('Play');
    await pressPlay(element);
    await waitUntil(() => element.currentTime > 0.4, 'a position of 0.4 s');
    expect(element.paused).to.equal(false);
    expect(button.ariaLabel).to.equal('Pause');
    expect(audioOf(element).paused).to.equal(false);

    await clickOn(button);
    await waitUntil(() => element.paused, 'the pause');
    await element.updateComplete;
    expect(button.ariaLabel).to.equal('Play');
    const { currentTime } = element;
    expect(currentTime).to.be.within(0.4, 5);
    await settle();
    expect(element.currentTime).to.equal(currentTime);
    expect(events).to.deep.equal(['play', 'pause']);
  });

  it('happen in the gesture itself', async () => {
    const element = await showTone();
    const audio = audioOf(element);
    let calls = 0;
    audio.play = () => {
      calls++;
      return Promise.resolve();
    };
    part(element, 'play-button').click();
    expect(calls).to.equal(1);
  });

  it('are methods, too', async () => {
    const element = await showTone();
    const events = recordNames(element, 'smart-packet-play', 'smart-packet-pause');
    await element.play();
    await waitUntil(() => element.currentTime > 0, 'the position advances');
    element.pause();
    await waitUntil(() => events.length === 2, 'both events');
    expect(events).to.deep.equal(['play', 'pause']);
  });

  it('take the browser’s no for an answer', async () => {
    const element = await showTone();
    audioOf(element).play = () => Promise.reject(new DOMException('No gesture', 'NotAllowedError'));
    await element.play();
    await element.updateComplete;
    expect(element.paused).to.equal(true);
    expect(part(element, 'play-button').ariaLabel).to.equal('Play');
    expect(element.issues).to.deep.equal([]);
    expect(hasPart(element, 'unavailable')).to.equal(false);
  });

  it('may follow each other at once', async () => {
    const element = await showTone();
    const playing = element.play();
    element.pause();
    await playing;
    await settle();
    expect(element.paused).to.equal(true);
    expect(element.issues).to.deep.equal([]);
  });

  it('do nothing without a recording to play', async () => {
    for (const element of [createElement(), place(createElement()), place(createElement({ packet: '{' }))]) {
      await element.play();
      element.pause();
      element.seek(3);
      element.currentTime = 2;
      expect(element.paused).to.equal(true);
      expect(element.currentTime).to.equal(0);
      expect(element.duration).to.be.NaN;
    }
  });

  it('are told in order where a busy page hears of the start after the end', async () => {
    const element = await showTone();
    const audio = audioOf(element);
    const events = recordNames(element, 'smart-packet-play', 'smart-packet-pause', 'smart-packet-ended');
    Object.defineProperties(audio, { paused: { value: true }, ended: { value: true } });
    for (const type of ['play', 'playing', 'pause', 'ended']) audio.dispatchEvent(new Event(type));
    expect(events).to.deep.equal(['play', 'ended']);
  });

  it('follow what the system does to the sound', async () => {
    const element = await showTone();
    await playPast(element, 0);
    await expectEvent(element, 'smart-packet-pause', () => {
      // As at a phone call.
      audioOf(element).pause();
    });
    expect(part(element, 'play-button').ariaLabel).to.equal('Play');
    window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    await settle();
    expect(part(element, 'play-button').ariaLabel).to.equal('Play');
  });
});

describe('a browser that waits for sound it has', () => {
  it('is woken, and the page hears nothing of it', async () => {
    const element = await showPacket(packetWith({ voice: speech.wav }));
    await playPast(element, 0.1);
    const audio = audioOf(element);
    const events = recordNames(element, 'smart-packet-pause', 'smart-packet-play');
    const rates: number[] = [];
    Object.defineProperties(audio, {
      readyState: { configurable: true, value: HTMLMediaElement.HAVE_CURRENT_DATA },
      currentTime: { configurable: true, value: audio.currentTime },
      playbackRate: { configurable: true, get: () => rates.at(-1) ?? 1, set: (rate: number) => rates.push(rate) },
    });
    audio.dispatchEvent(new Event('waiting'));
    await waitUntil(() => rates.length > 1, 'another rate');
    for (const name of ['readyState', 'currentTime', 'playbackRate']) Reflect.deleteProperty(audio, name);
    expect(rates[0]).not.to.equal(1);
    expect(rates[1]).to.equal(1);
    await expectPlaying(element);
    expect(element.playbackRate).to.equal(1);
    expect(events).to.deep.equal([]);
  });
});

describe('keys', () => {
  it('play and pause while the focus is inside', async () => {
    const element = await showTone();
    part(element, 'play-button').focus();
    await keys({ press: 'Space' });
    await waitUntil(() => !element.paused, 'playing');
    await keys({ press: 'k' });
    await waitUntil(() => element.paused, 'paused');
    part(element, 'transcript').focus();
    await keys({ press: 'Space' });
    await waitUntil(() => !element.paused, 'playing');
    await keys({ press: 'm' });
    await waitUntil(() => audioOf(element).muted, 'muted');
  });

  it('belong to the page while the focus is outside', async () => {
    const element = await showSeekable();
    const input = place(document.createElement('input'));
    input.focus();
    await keys({ type: 'k m' });
    await keys({ press: 'ArrowRight' });
    expect(input.value).to.equal('k m');
    input.blur();
    await keys({ press: 'k' });
    await settle();
    expect(element.paused).to.equal(true);
    expect(element.currentTime).to.equal(0);
    expect(audioOf(element).muted).to.equal(false);
  });

  it('belong to the page in what it has put into a slot', async () => {
    const element = await showTone();
    const input = document.createElement('input');
    input.slot = 'footer';
    element.append(input);
    input.focus();
    await keys({ type: 'k m' });
    expect(input.value).to.equal('k m');
    expect(element.paused).to.equal(true);
    expect(audioOf(element).muted).to.equal(false);
  });

  it('are the browser’s with a modifier', async () => {
    const element = await showTone();
    const event = new KeyboardEvent('keydown', {
      key: 'k',
      ctrlKey: true,
      bubbles: true,
      cancelable: true,
      composed: true,
    });
    expect(part(element, 'play-button').dispatchEvent(event)).to.equal(true);
    await settle();
    expect(element.paused).to.equal(true);
  });
});

describe('the slider', () => {
  it('remembers where it was pressed before the length was known', async () => {
    const recording = await serveTone(12.5);
    const element = await showPacket(packetWith({ voice: recording.url }));
    expect(sliderOf(element).ariaValueText).to.equal('0:00');
    await clickOn(sliderOf(element));
    expect(sliderOf(element).valueAsNumber).to.be.closeTo(0.5, 0.02);
    expect([elapsedOf(element), element.paused]).to.deep.equal(['–:––', true]);
    expect(await recording.requests()).to.deep.equal([]);
    const begins = new Promise((resolve) => audioOf(element).addEventListener('playing', resolve, { once: true }));
    await clickOn(part(element, 'play-button'));
    await begins;
    await waitUntil(() => element.currentTime > 6, 'the middle');
    element.pause();
    await element.updateComplete;
    expect(element.currentTime).to.be.lessThan(9);
    expect(Number(sliderOf(element).max)).to.be.closeTo(12.5, 0.05);
  });

  it('pages and jumps before the length is known, too', async () => {
    const element = await showTone();
    sliderOf(element).focus();
    for (const [key, share] of [
      ['PageUp', 0.1],
      ['End', 1],
      ['PageDown', 0.9],
      ['Home', 0],
    ] as const) {
      await keys({ press: key });
      await waitUntil(() => Math.abs(sliderOf(element).valueAsNumber - share) < 0.001, `${key} to ${share}`);
    }
  });

  it('remembers a share of a length that the packet has wrong', async () => {
    const element = await showPacket(packetWith({ voice: tone.url, duration: 60 }));
    await clickOn(sliderOf(element));
    expect(elapsedOf(element)).to.match(/^0:(29|30)$/);
    void element.play();
    await waitUntil(() => element.currentTime > 6 && element.duration < 13, 'the middle');
    expect(element.currentTime).to.be.lessThan(9);
  });

  it('does not go back to a place that was passed before the length was known', async () => {
    const element = await showPacket(packetWith({ voice: tone.url }), { withoutAlignment: true });
    const audio = audioOf(element);
    Object.defineProperty(audio, 'duration', { configurable: true, value: Infinity });
    const slider = sliderOf(element);
    slider.valueAsNumber = 0.1;
    slider.dispatchEvent(new Event('input', { bubbles: true }));
    await playPast(element, 2);
    await waitUntil(() => elapsedOf(element) === '0:02', 'where it is, not where it was to begin');
    Reflect.deleteProperty(audio, 'duration');
    audio.dispatchEvent(new Event('durationchange'));
    await element.updateComplete;
    expect(element.currentTime).to.be.greaterThan(2);
  });

  it('can’t be used where there is no end to be known', async () => {
    const element = await showSeekable();
    Object.defineProperty(audioOf(element), 'duration', { configurable: true, value: Infinity });
    audioOf(element).dispatchEvent(new Event('durationchange'));
    await element.updateComplete;
    expect(sliderOf(element).disabled).to.equal(true);
  });

  it('moves by five seconds with the arrow keys, and to the ends', async () => {
    const element = await showSeekable();
    const slider = sliderOf(element);
    slider.focus();
    await keys({ press: 'ArrowRight' });
    await untilAt(element, 5);
    expect(slider.valueAsNumber).to.be.closeTo(5, 0.01);
    expect(elapsedOf(element)).to.equal('0:05');
    expect(slider.ariaValueText).to.equal('5 seconds of 12 seconds');
    await keys({ press: 'ArrowRight' });
    await keys({ press: 'ArrowRight' });
    await untilAt(element, 12.5);
    await keys({ press: 'ArrowLeft' });
    await untilAt(element, 7.5);
    await keys({ press: 'Home' });
    await untilAt(element, 0);
    await keys({ press: 'ArrowLeft' });
    await untilAt(element, 0);
    await keys({ press: 'End' });
    await untilAt(element, 12.5);
  });

  it('seeks where it is pressed', async () => {
    const element = await showSeekable();
    const { left, top, width, height } = sliderOf(element).getBoundingClientRect();
    await mouse({ type: 'click', x: Math.round(left + width / 2), y: Math.round(top + height / 2) });
    await untilAt(element, 6, 0.5);
    expect(element.paused).to.equal(true);
  });

  it('follows the sound', async () => {
    const element = await showTone({ playbackRate: 4 });
    await playPast(element, 2);
    const slider = sliderOf(element);
    await waitUntil(() => slider.valueAsNumber > 1.5, 'the slider moves');
    expect(slider.valueAsNumber).to.be.at.most(element.currentTime);
  });
});

/** Seconds that were heard of the recording before a position. */
function heardBefore(element: SmartPacketElement, position: number): number {
  const { played } = audioOf(element);
  let seconds = 0;
  for (let i = 0; i < played.length; i++) seconds += Math.max(0, Math.min(played.end(i), position) - played.start(i));
  return seconds;
}

describe('seeking', () => {
  it('goes back and forward five seconds, within the recording', async () => {
    const element = await showSeekable();
    await clickOn(part(element, 'forward-button'));
    await untilAt(element, 5);
    await clickOn(part(element, 'forward-button'));
    await untilAt(element, 10);
    await clickOn(part(element, 'forward-button'));
    await untilAt(element, 12.5);
    await clickOn(part(element, 'back-button'));
    await untilAt(element, 7.5);
    element.seek(2);
    await untilAt(element, 2);
    await clickOn(part(element, 'back-button'));
    await untilAt(element, 0);
  });

  it('clamps to the recording and ignores what is no number', async () => {
    const element = await showSeekable();
    for (const [seconds, expected] of [
      [3.5, 3.5],
      [-4, 0],
      [99, 12.5],
      [NaN, 12.5],
      [6, 6],
      [Infinity, 12.5],
      [-Infinity, 0],
    ] as const) {
      element.currentTime = seconds;
      await untilAt(element, expected);
    }
  });

  it('is remembered until the recording can seek', async () => {
    const element = await showTone();
    element.seek(4);
    await settle();
    expect(element.currentTime).to.equal(4);
    expect(elapsedOf(element)).to.equal('0:04');
    await pressPlay(element);
    expect(element.currentTime).to.be.within(4, 6);
    expect(heardBefore(element, 3.9)).to.be.below(1);
  });

  it('counts when it comes last, whatever was asked for before', async () => {
    const element = await showTone();
    element.seek(9);
    await clickOnText(element, 'Hello');
    await waitUntil(() => element.duration > 0, 'the length');
    await untilAt(element, 0);
  });
});

describe('start', () => {
  it('is where the recording begins', async () => {
    const element = await showTone({ start: 3 });
    expect(element.currentTime).to.equal(3);
    expect(elapsedOf(element)).to.equal('0:03');
    await pressPlay(element);
    expect(element.currentTime).to.be.within(3, 5);
    expect(heardBefore(element, 2.9)).to.be.below(1);
  });

  for (const start of ['-2', 'soon', 'Infinity', '']) {
    it(`is the beginning when it is "${start}"`, async () => {
      const element = createElement({ packet: packetWith({ voice: tone.url }) });
      element.setAttribute('start', start);
      place(element);
      await untilState(element, 'ready');
      await pressPlay(element);
      expect(element.currentTime).to.be.below(2);
    });
  }

  it('counts for the packet that comes next, too', async () => {
    const element = await showSeekable({ start: 3 });
    await untilAt(element, 3);
    element.seek(8);
    await untilAt(element, 8);
    element.packet = packetWith({ voice: (await serveTone(6)).url });
    await untilState(element, 'ready');
    await untilSeekable(element);
    await untilAt(element, 3);
  });
});

describe('the audio', () => {
  it('is there for the page before anything plays, and asks for nothing', async () => {
    const tone = await serveTone(6);
    const element = await showPacket(packetWith({ voice: tone.url }));
    const { audio } = element;
    expect(audio).to.be.instanceOf(HTMLAudioElement);
    audio!.muted = true;
    await settle();
    expect(await tone.requests()).to.deep.equal([]);
    await pressPlay(element);
    expect(element.audio).to.equal(audio);
    expect(audio!.muted).to.equal(true);
  });

  it('is another one for another packet, and none without a recording or outside the page', async () => {
    const element = await showTone();
    const { audio } = element;
    element.packet = packetWith({ voice: speech.wav });
    await untilState(element, 'ready');
    await element.updateComplete;
    expect(element.audio).not.to.equal(audio);
    element.packet = packetWith();
    await element.updateComplete;
    expect(element.audio).to.equal(null);
    expect(createElement({ packet: packetWith({ voice: speech.wav }) }).audio).to.equal(null);
  });
});

describe('speed', () => {
  it('is chosen from the list', async () => {
    const element = await showSeekable();
    const select = await speedList(element);
    expect(select.value).to.equal('1');
    select.focus();
    expect([...select.options].map(({ value }) => value)).to.deep.equal(['0.75', '1', '1.25', '1.5', '1.75', '2']);
    expect(select.value).to.equal('1');
    select.value = '1.5';
    select.dispatchEvent(new Event('change', { bubbles: true }));
    await element.updateComplete;
    expect(element.playbackRate).to.equal(1.5);
    await waitUntil(() => audioOf(element).playbackRate === 1.5, 'the sound’s rate');
    element.playbackRate = 0.75;
    await element.updateComplete;
    expect(select.value).to.equal('0.75');
  });

  it('has its list at the press that opens it, also where a press does not focus', async () => {
    const element = await showSeekable();
    const select = await speedList(element);
    expect(select.options).to.have.length(1);
    const { width } = select.getBoundingClientRect();
    select.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, composed: true }));
    expect(select.options).to.have.length(6);
    expect(select.getBoundingClientRect().width).to.equal(width);
  });

  it('keeps its value when the recording is loaded', async () => {
    const element = await showTone({ playbackRate: 2 });
    await pressPlay(element);
    await waitUntil(() => element.currentTime > 0.5, 'some sound');
    expect(audioOf(element).playbackRate).to.equal(2);
    expect((await speedList(element)).value).to.equal('2');
  });

  for (const [given, expected] of [
    ['1.25', 1.25],
    ['0.1', 0.25],
    ['16', 4],
    ['0', 1],
    ['-1', 1],
    ['fast', 1],
  ] as const) {
    it(`is ${expected} for playback-rate="${given}"`, async () => {
      const element = createElement({ packet: packetWith({ voice: tone.url }) });
      element.setAttribute('playback-rate', given);
      place(element);
      await untilState(element, 'ready');
      expect(element.playbackRate).to.equal(expected);
      expect(audioOf(element).playbackRate).to.equal(expected);
    });
  }
});

describe('volume', () => {
  it('is shown as it was chosen for the packet before, also before the next one plays', async () => {
    const element = await showTone();
    part(element, 'play-button').focus();
    await keys({ press: 'm' });
    await waitUntil(() => audioOf(element).muted, 'muted');
    element.packet = packetWith({ voice: speech.wav });
    await untilState(element, 'ready');
    await openMenu(element);
    await waitUntil(() => part(element, 'mute-button').ariaPressed === 'true', 'muted in the menu');
  });

  it('is in the menu, but for a voice that has none', async () => {
    const element = await showSeekable();
    expect(findPart(element, 'volume')).to.equal(null);
    await openMenu(element);
    expect(part(element, 'volume').ariaLabel).to.equal('Volume');
    element.packet = packetWith({ voice: null, transcript: 'Only text.' });
    await untilState(element, 'ready');
    await openMenu(element);
    expect(findPart(element, 'volume')).to.equal(null);
  });

  it('is muted and set', async () => {
    const element = await showSeekable();
    const audio = audioOf(element);
    await openMenu(element);
    const mute = part(element, 'mute-button');
    const volume = part<HTMLInputElement>(element, 'volume');
    expect(mute.ariaPressed).to.equal('false');
    await clickOn(mute);
    await waitUntil(() => mute.ariaPressed === 'true', 'the pressed button');
    expect(audio.muted).to.equal(true);
    expect(volume.valueAsNumber).to.equal(0);
    volume.valueAsNumber = 0.5;
    volume.dispatchEvent(new Event('input', { bubbles: true }));
    await waitUntil(() => mute.ariaPressed === 'false', 'the released button');
    expect(audio.muted).to.equal(false);
    expect(audio.volume).to.equal(0.5);
    await clickOn(mute);
    await waitUntil(() => audio.muted, 'muted');
    await clickOn(mute);
    await waitUntil(() => !audio.muted, 'heard again');
    expect(audio.volume).to.equal(0.5);
  });

  it('changes with the arrow keys, which then do not seek', async () => {
    const element = await showSeekable();
    element.seek(6);
    await untilAt(element, 6);
    await openMenu(element);
    part(element, 'volume').focus();
    await keys({ press: 'ArrowLeft' });
    await waitUntil(() => audioOf(element).volume < 1, 'a lower volume');
    expect(element.currentTime).to.be.closeTo(6, 0.05);
  });
});

describe('times', () => {
  it('are shown from the first moment, with a length that is not known as such', async () => {
    const element = await showTone();
    expect(elapsedOf(element)).to.equal('0:00');
    expect(textOf(part(element, 'duration'))).to.equal('–:––');
    expect(element.duration).to.be.NaN;
    await pressPlay(element);
    await element.updateComplete;
    expect(textOf(part(element, 'duration'))).to.equal('0:12');
    expect(element.duration).to.be.closeTo(12.5, 0.05);
  });

  for (const duration of [NaN, Infinity, 0]) {
    it(`are never NaN or Infinity with a length of ${duration}`, async () => {
      const element = await showSeekable();
      Object.defineProperty(audioOf(element), 'duration', { configurable: true, value: duration });
      audioOf(element).dispatchEvent(new Event('durationchange'));
      await element.updateComplete;
      const text = `${textOf(part(element, 'player'))} ${sliderOf(element).ariaValueText}`;
      expect(text).not.to.match(/NaN|Infinity/);
      expect(textOf(part(element, 'duration'))).to.equal('–:––');
      expect(element.duration).to.be.NaN;
      expect(sliderOf(element).disabled).to.equal(true);
      expect(part(element, 'player').style.cssText).not.to.match(/NaN|Infinity/);
    });
  }
});

describe('one at a time', () => {
  it('a second one silences the first', async () => {
    const first = await showTone();
    const second = await showTone();
    const pauses = record(first, 'smart-packet-pause');
    await playPast(first, 0);
    await playPast(second, 0);
    await waitUntil(() => first.paused, 'the first is paused');
    expect(second.paused).to.equal(false);
    await waitUntil(() => pauses.length, 'the pause is told');
    await first.updateComplete;
    expect(part(first, 'play-button').ariaLabel).to.equal('Play');
    await playPast(first, first.currentTime);
    await waitUntil(() => second.paused, 'the second is paused');
  });

  it('is not for those that allow others', async () => {
    // Long enough for a busy machine to begin all three.
    const packet = packetWith({ voice: (await serveTone(40)).url });
    const first = await showPacket(packet, { allowSimultaneous: true });
    const second = createElement({ packet });
    second.setAttribute('allow-simultaneous', '');
    place(second);
    const third = await showPacket(packet);
    await playPast(first, 0);
    await playPast(second, 0);
    await playPast(third, 0);
    await expectPlaying(first);
    await expectPlaying(second);
    await expectPlaying(third);
  });

  it('leaves other players of the page alone', async () => {
    const other = place(new Audio(tone.url));
    await other.play();
    const element = await showTone();
    await playPast(element, 0);
    await settle();
    expect(other.paused).to.equal(false);
    other.pause();
  });
});

describe('the end', () => {
  it('is told, once, and not as a pause', async () => {
    const element = await showPacket(packetWith({ voice: (await serveTone(0.6)).url }));
    const names = recordNames(element, 'smart-packet-play', 'smart-packet-pause', 'smart-packet-ended');
    await expectEvent(element, 'smart-packet-ended', () => pressPlay(element));
    expect(names).to.deep.equal(['play', 'ended']);
    expect(element.paused).to.equal(true);
    expect(element.currentTime).to.be.closeTo(element.duration, 0.02);
    expect(part(element, 'play-button').ariaLabel).to.equal('Play');

    await expectEvent(element, 'smart-packet-ended', () => clickOn(part(element, 'play-button')));
    expect(names).to.deep.equal(['play', 'ended', 'play', 'ended']);
  });
});

describe('progress', () => {
  it('is told at each quarter that was heard, once', async () => {
    const element = await showPacket(packetWith({ voice: (await serveTone(4)).url }), { playbackRate: 4 });
    const progress = record(element, 'smart-packet-progress');
    const positions = new Map<number, number>();
    element.addEventListener('smart-packet-progress', ({ percent }) => positions.set(percent, element.currentTime));
    const ends = record(element, 'smart-packet-ended');
    await element.play();
    await waitUntil(() => ends.length === 1, 'the end');
    await settle();
    expect(progress.map(({ percent }) => percent)).to.deep.equal([25, 50, 75, 100]);
    // Of its four seconds a quarter of one may be missing: engines leave some out of what was played.
    for (const [percent, position] of positions) expect(position, `${percent} %`).to.be.at.least(percent / 25 - 0.25);
    await element.play();
    await waitUntil(() => ends.length === 2, 'the second end');
    await settle();
    expect(progress).to.have.length(4);
  });

  it('is not made by skipping', async () => {
    const element = await showPacket(packetWith({ voice: (await serveTone(16)).url }));
    const progress = record(element, 'smart-packet-progress');
    const ends = record(element, 'smart-packet-ended');
    await playPast(element, 0.2);
    element.seek(14);
    element.playbackRate = 4;
    await waitUntil(() => ends.length === 1, 'the end');
    await settle();
    expect(progress).to.deep.equal([]);
    // What was heard then counts together with what is heard now.
    let toldAt = NaN;
    element.addEventListener('smart-packet-progress', () => (toldAt = element.currentTime), { once: true });
    element.playbackRate = 1;
    void element.play();
    await waitUntil(() => progress.length === 1, 'a quarter');
    expect(toldAt).to.be.below(3.7);
    expect(progress[0]!.percent).to.equal(25);
  });

  it('begins anew with another packet, even with the same recording', async () => {
    const voice = (await serveTone(1)).url;
    const element = await showPacket(packetWith({ voice }), { playbackRate: 2 });
    const progress = record(element, 'smart-packet-progress');
    const ends = record(element, 'smart-packet-ended');
    await element.play();
    await waitUntil(() => ends.length === 1, 'the end');
    element.packet = packetWith({ voice, transcript: 'Another text.' });
    await element.updateComplete;
    await settle();
    expect(element.currentTime).to.equal(0);
    expect(element.paused).to.equal(true);
    expect(progress).to.have.length(4);
    await element.play();
    await waitUntil(() => ends.length === 2, 'the second end');
    await settle();
    expect(progress.map(({ percent }) => percent)).to.deep.equal([25, 50, 75, 100, 25, 50, 75, 100]);
  });
});

describe('removal', () => {
  it('stops the sound and lets go of the recording', async () => {
    const element = await showTone();
    const audio = audioOf(element);
    await playPast(element, 0.2);
    await expectEvent(element, 'smart-packet-pause', () => element.remove());
    expect(audio.paused).to.equal(true);
    expect(audio.hasAttribute('src')).to.equal(false);
    await waitUntil(() => audio.networkState === HTMLMediaElement.NETWORK_EMPTY, 'the connection is closed');
    expect(element.paused).to.equal(true);
  });

  it('closes a connection over which the recording still comes', async () => {
    const recording = await serveTone(60, { pauseAfter: 200_000 });
    const element = await showPacket(packetWith({ voice: recording.url }));
    void element.play();
    await waitUntil(async () => (await recording.requests()).length, 'the request');
    element.remove();
    await waitUntil(
      async () => (await recording.requests()).every(({ outcome }) => outcome !== 'open'),
      'the connection is closed',
    );
    await recording.release();
  });

  it('keeps the place for a return, and asks for nothing before the next press', async () => {
    const recording = await serveTone(12.5);
    const element = await showPacket(packetWith({ voice: recording.url }));
    await playPast(element, 0);
    element.seek(6);
    await untilAt(element, 6, 0.5);
    element.remove();
    await settle();
    const { length } = await recording.requests();
    place(element);
    await settle();
    expect(element.state).to.equal('ready');
    expect(element.paused).to.equal(true);
    expect(element.currentTime).to.be.within(6, 7);
    expect(elapsedOf(element)).to.equal('0:06');
    expect(await recording.requests()).to.have.length(length);
    await pressPlay(element);
    expect(element.currentTime).to.be.within(6, 9);
  });

  it('of a packet by another stops the sound', async () => {
    const element = await showTone();
    await playPast(element, 0);
    await expectEvent(element, 'smart-packet-pause', () => (element.packet = packetWith()));
    expect(element.paused).to.equal(true);
    expect(element.shadowRoot!.querySelectorAll('audio')).to.have.length(0);
  });

  it('does not stop others from playing later', async () => {
    const gone = await showTone();
    await playPast(gone, 0);
    gone.remove();
    const element = await showTone();
    await playPast(element, 0);
    await expectPlaying(element);
  });
});

type Move = (element: SmartPacketElement, target: HTMLElement) => void;
const moves: [string, Move][] = [
  ['appendChild', (element, target) => target.appendChild(element)],
  ['insertBefore', (element, target) => target.insertBefore(element, target.firstChild)],
];
if ('moveBefore' in Element.prototype) {
  moves.push([
    'moveBefore',
    (element, target) => {
      (target as HTMLElement & { moveBefore: Node['insertBefore'] }).moveBefore(element, target.firstChild);
    },
  ]);
}

describe('a move', () => {
  for (const [name, move] of moves) {
    for (const source of ['property', 'script child'] as const) {
      it(`by ${name} goes on playing a packet from a ${source}`, async () => {
        const packet = packetWith({ voice: tone.url });
        const element = place(
          source === 'property' ? createElement({ packet }) : createElement({}, inlineScript(packet)),
        );
        const target = place(document.createElement('section'));
        target.append(document.createElement('p'));
        await untilState(element, 'ready');
        const audio = audioOf(element);
        const names = recordNames(element, 'smart-packet-load', 'smart-packet-play', 'smart-packet-pause');
        await playPast(element, 0.2);
        move(element, target);
        expect(element.parentElement === target, 'moved').to.equal(true);
        await settle();
        await expectPlaying(element);
        expect(audioOf(element) === audio, 'the same audio').to.equal(true);
        expect(names).to.deep.equal(['play']);
        expect(part(element, 'play-button').ariaLabel).to.equal('Pause');
      });
    }
  }
});

describe('a broken recording', () => {
  it('is "unavailable", with everything else still there, and plays once it is repaired', async () => {
    const recording = await serveAnswer('gone', { status: 404, type: 'text/plain' }, 'gone.mp3');
    const element = await showPacket(packetWith({ voice: recording.url, cta: actions }));
    expect(element.issues).to.deep.equal([]);
    const names = recordNames(element, 'smart-packet-play', 'smart-packet-pause', 'smart-packet-error');
    const { issue } = await expectEvent(element, 'smart-packet-issue', () => clickOn(part(element, 'play-button')));
    expect(issue).to.deep.equal({ code: 'recording-unavailable', path: ['voice'], severity: 'warning' });
    expect(element.issues).to.deep.equal([issue]);
    await element.updateComplete;
    expect(element.state).to.equal('ready');
    expect(element.paused).to.equal(true);
    expect(textOf(part(element, 'unavailable'))).to.contain('Audio unavailable');
    expect(statusOf(element)).to.equal('Audio unavailable');
    expect(hasPart(element, 'slider')).to.equal(false);
    expect(textOf(part(element, 'transcript'))).to.equal(speech.transcript);
    expect(parts(element, 'action')).to.have.length(3);
    expect(names).to.deep.equal([]);

    const { wavBytes } = await import('../helpers/wav.js');
    await recording.change(wavBytes(4), { type: 'audio/wav' });
    await clickOn(part(element, 'retry-button'));
    await waitUntil(() => element.currentTime > 0.1 && !element.paused, 'it plays');
    await waitUntil(() => names.length, 'it says so');
    await element.updateComplete;
    expect(hasPart(element, 'unavailable')).to.equal(false);
    expect(part(element, 'play-button').ariaLabel).to.equal('Pause');
    expect(names).to.deep.equal(['play']);
  });

  it('can be tried again and again', async () => {
    const recording = await serveAnswer('no sound', { type: 'audio/mpeg' }, 'noise.mp3');
    const element = await showPacket(packetWith({ voice: recording.url }));
    await expectEvent(element, 'smart-packet-issue', () => clickOn(part(element, 'play-button')));
    await element.updateComplete;
    for (const attempt of [1, 2]) {
      let hasStarted = false;
      audioOf(element).addEventListener('loadstart', () => (hasStarted = true), { once: true });
      await clickOn(part(element, 'retry-button'));
      await waitUntil(() => hasStarted, `attempt ${attempt}`);
      await waitUntil(() => audioOf(element).error, 'the failure');
      await waitUntil(() => findPart(element, 'unavailable'), '"unavailable" again');
    }
  });

  it('does not take the focus away from who tries again', async () => {
    const recording = await serveAnswer('gone', { status: 404, type: 'text/plain' }, 'gone.mp3');
    const element = await showPacket(packetWith({ voice: recording.url }));
    await expectEvent(element, 'smart-packet-issue', () => clickOn(part(element, 'play-button')));
    await element.updateComplete;
    await recording.change('gone', { status: 404, type: 'text/plain', hold: true });
    part(element, 'retry-button').focus();
    await keys({ press: 'Enter' });
    await waitUntil(() => !audioOf(element).error, 'the new try');
    await settle();
    expect(document.activeElement === element, 'the focus is inside').to.equal(true);
    await recording.release();
    await waitUntil(() => findPart(element, 'unavailable'), '"unavailable" again');
    await settle();
    expect(document.activeElement === element, 'the focus is inside').to.equal(true);
  });
});

describe('a packet without a recording', () => {
  it('has no player, and none of its controls', async () => {
    const element = await showPacket(packetWith({ voice: null, cta: actions }));
    for (const name of ['player', 'play-button', 'slider', 'play-from-button', 'unavailable']) {
      expect(hasPart(element, name), name).to.equal(false);
    }
    expect(element.shadowRoot!.querySelectorAll('audio')).to.have.length(0);
    part(element, 'transcript').focus();
    await keys({ press: 'k' });
    await keys({ press: 'Enter' });
    await clickOn(part(element, 'paragraph'));
    await settle();
    expect(element.paused).to.equal(true);
    expect(element.issues).to.deep.equal([]);
  });

  it('may have no words instead', async () => {
    const element = await showPacket(packetWith({ voice: tone.url, transcript: '' }));
    expect(hasPart(element, 'transcript')).to.equal(false);
    await pressPlay(element);
  });
});

/** Puts a property in the place of one of the navigator's until the test ends. */
function replaceOnNavigator(name: string, descriptor: PropertyDescriptor): void {
  Object.defineProperty(navigator, name, { configurable: true, ...descriptor });
  replaced.push(name);
}
const replaced: string[] = [];
afterEach(() => {
  for (const name of replaced.splice(0)) Reflect.deleteProperty(navigator, name);
});

describe('the system’s media controls', () => {
  it('say what plays, and let go of it', async () => {
    const element = await showPacket(packetWith({ voice: tone.url, meta: metaWith({ author: 'Anna Baker' }) }));
    await pressPlay(element);
    await waitUntil(() => navigator.mediaSession.metadata?.title === 'Anna Baker', 'the title');
    // Said once.
    expect(navigator.mediaSession.metadata!.artist).to.equal('');
    await waitUntil(() => navigator.mediaSession.playbackState === 'playing', 'playing');
    element.pause();
    await waitUntil(() => navigator.mediaSession.playbackState === 'paused', 'paused');
    element.remove();
    await waitUntil(() => navigator.mediaSession.metadata === null, 'nothing');
  });

  it('do no harm when they throw', async () => {
    replaceOnNavigator('mediaSession', {
      get() {
        throw new Error('Not here');
      },
    });
    const element = await showTone();
    await pressPlay(element);
    await expectPlaying(element);
    await clickOn(part(element, 'play-button'));
    await waitUntil(() => element.paused, 'paused');
  });

  it('are not missed', async () => {
    replaceOnNavigator('mediaSession', { value: undefined });
    const element = await showTone();
    await pressPlay(element);
    await expectPlaying(element);
  });
});

describe('the clipboard', () => {
  for (const [what, descriptor] of [
    ['refuses', { value: { writeText: () => Promise.reject(new DOMException('Denied', 'NotAllowedError')) } }],
    ['is missing', { value: undefined }],
    [
      'throws',
      {
        get() {
          throw new Error('Not here');
        },
      },
    ],
  ] as [string, PropertyDescriptor][]) {
    it(`does no harm when it ${what}: the person is told`, async () => {
      replaceOnNavigator('clipboard', descriptor);
      const element = await showTone();
      await clickOn(part(element, 'menu-button'));
      await waitUntil(() => findPart(element, 'menu-item'), 'the menu');
      parts(element, 'menu-item')[0]!.click();
      await waitUntil(() => statusOf(element) === 'Could not be copied', 'the message');
      await pressPlay(element);
    });
  }
});
