import { expect } from 'chai';
import '../../src/index.js';
import type { SmartPacketElement } from '../../src/index.js';
import { serveTone, type Answer } from '../helpers/answers.js';
import { clickOn, keys } from '../helpers/commands.js';
import {
  hasPart,
  part,
  parts,
  place,
  showPacket,
  statusOf,
  textOf,
  untilState,
  createElement,
} from '../helpers/fixture.js';
import { actions, metaWith, packetWith, speech } from '../helpers/packets.js';
import { openMenu, playPast, speedList, untilAt, untilSeekable } from '../helpers/player.js';
import { waitUntil } from '../helpers/wait.js';

const sliderOf = (element: SmartPacketElement) => part<HTMLInputElement>(element, 'slider');
/** Where the playhead is, from 0 to 1. */
function playedOf(element: SmartPacketElement): number {
  const { left, width } = sliderOf(element).getBoundingClientRect();
  return (element.shadowRoot!.querySelector('.head')!.getBoundingClientRect().right - left) / width;
}
/** What a screen reader passes over. */
const isSilent = (node: Element) => node.closest('[aria-hidden=true]') !== null;

let tone: Answer;
before(async () => {
  tone = await serveTone(60);
});

async function showSeekable(settings: Parameters<typeof showPacket>[1] = {}) {
  const element = await showPacket(packetWith({ voice: tone.url }), { preload: 'metadata', ...settings });
  await untilSeekable(element);
  return element;
}

describe('the slider, for screen readers', () => {
  it('is left alone while it has the focus and the sound goes on; its picture moves', async () => {
    const element = await showSeekable();
    const slider = sliderOf(element);
    slider.focus();
    await playPast(element, 0.3);
    const { value, ariaValueText } = slider;
    const played = playedOf(element);
    await waitUntil(() => element.currentTime > 2.2 && playedOf(element) > played + 1.5 / 60, 'the picture moves');
    expect([slider.value, slider.ariaValueText]).to.deep.equal([value, ariaValueText]);
    expect(textOf(part(element, 'elapsed'))).not.to.equal('0:00');
    slider.blur();
    expect(slider.valueAsNumber).to.be.closeTo(element.currentTime, 0.5);
  });

  it('says the present time while it has no focus', async () => {
    const element = await showSeekable();
    await playPast(element, 2);
    await waitUntil(() => sliderOf(element).ariaValueText === '2 seconds of 1 minute', 'the words');
  });

  for (const [key, seconds] of [
    ['ArrowUp', 25],
    ['ArrowDown', 15],
    ['ArrowRight', 25],
    ['ArrowLeft', 15],
    ['PageUp', 30],
    ['PageDown', 10],
    ['Home', 0],
    ['End', 60],
  ] as const) {
    it(`says where ${key} leads as soon as it is pressed`, async () => {
      const element = await showSeekable();
      element.currentTime = 20;
      await untilAt(element, 20);
      const slider = sliderOf(element);
      slider.focus();
      // In front of the page's own listener stands what a screen reader reads when the key has come to its end.
      const said = new Promise<string | null>((resolve) =>
        document.addEventListener('keydown', () => resolve(slider.ariaValueText), { once: true }),
      );
      await keys({ press: key });
      const words = seconds === 60 ? '1 minute' : `${seconds} seconds`;
      expect(await said).to.equal(`${words} of 1 minute`);
      await untilAt(element, seconds);
    });
  }

  it('steps from where the sound is, also by assistive technology, which presses no key', async () => {
    const element = await showSeekable();
    const slider = sliderOf(element);
    slider.focus();
    await playPast(element, 3);
    expect(slider.valueAsNumber).to.be.below(1.5);
    await keys({ press: 'ArrowRight' });
    expect(element.currentTime).to.be.above(7.9);
    // The browser's own step, from the value that was left.
    await waitUntil(() => element.currentTime > slider.valueAsNumber + 2, 'it goes on');
    const before = element.currentTime;
    slider.addEventListener('keydown', (event) => event.stopPropagation(), { once: true });
    await keys({ press: 'ArrowUp' });
    expect(element.currentTime).to.be.above(before);
  });

  it('goes where a script of the page moves it', async () => {
    const element = await showSeekable();
    const slider = sliderOf(element);
    slider.focus();
    await playPast(element, 0.5);
    slider.valueAsNumber = 30;
    slider.dispatchEvent(new Event('input', { bubbles: true }));
    expect(element.currentTime).to.be.closeTo(30, 0.3);
    expect(slider.ariaValueText).to.equal('30 seconds of 1 minute');
  });
});

describe('what else a screen reader hears', () => {
  it('volume in percent, at once', async () => {
    const element = await showPacket(packetWith({ voice: tone.url }));
    await openMenu(element);
    const volume = part<HTMLInputElement>(element, 'volume');
    expect(volume.ariaValueText).to.equal('100%');
    volume.valueAsNumber = 0.35;
    volume.dispatchEvent(new Event('input', { bubbles: true }));
    expect(volume.ariaValueText).to.equal('35%');
    part(element, 'mute-button').click();
    await waitUntil(() => volume.ariaValueText === '0%', 'silence in percent');
  });

  it('a live region without a role: an empty one is no stop', async () => {
    const element = await showPacket(packetWith());
    const status = part(element, 'status');
    expect(status.getAttribute('role')).to.equal(null);
    expect(status.getAttribute('aria-live')).to.equal('polite');
    expect(element.shadowRoot!.querySelectorAll('[aria-live], [role=status], [role=alert]')).to.have.length(1);
  });

  it('each action as one link, in the language of its label', async () => {
    const element = await showPacket(packetWith({ cta: actions, meta: metaWith({ language: 'fr' }) }));
    for (const link of parts(element, 'action')) {
      const visible = ['action-label', 'action-destination'].map((name) =>
        textOf(link.querySelector(`[part=${name}]`)),
      );
      expect(link.ariaLabel?.trim()).to.equal(visible.join(' ').trim());
      expect(link.lang).to.equal('fr');
    }
  });

  it('no separators, and times once', async () => {
    const element = await showSeekable();
    for (const silent of [part(element, 'elapsed'), part(element, 'duration')]) expect(isSilent(silent)).to.equal(true);
    // They are drawn.
    expect(textOf(part(element, 'byline'))).not.to.contain('·');
  });

  it('the length in a closed compact card, which has no slider', async () => {
    const element = await showPacket(packetWith({ voice: tone.url }), { preload: 'metadata' });
    element.variant = 'compact';
    await waitUntil(() => hasPart(element, 'open-button'), 'the compact card');
    await waitUntil(() => textOf(part(element, 'byline')).includes('1:00'), 'the length');
    expect(isSilent(part(element, 'elapsed'))).to.equal(false);
    element.open = true;
    await element.updateComplete;
    expect(isSilent(part(element, 'elapsed'))).to.equal(true);
  });

  it('a compact card’s button before what it opens', async () => {
    const element = await showPacket(packetWith({ voice: tone.url, cta: actions }));
    element.variant = 'compact';
    await waitUntil(() => hasPart(element, 'open-button'), 'the button');
    const button = part(element, 'open-button');
    for (const open of [false, true]) {
      element.open = open;
      await element.updateComplete;
      for (const name of ['menu-button', 'play-button', 'transcript', 'action'])
        expect(button.compareDocumentPosition(part(element, name))).to.equal(Node.DOCUMENT_POSITION_FOLLOWING);
      const { bottom, right } = button.getBoundingClientRect();
      const other = part(element, open ? 'action' : 'play-button').getBoundingClientRect();
      if (open) expect(bottom).to.be.above(other.bottom);
      else expect(right).to.be.above(other.right);
    }
  });

  it('the speed as it was: its list comes before the focus, and around it', async () => {
    const before = place(document.createElement('input'));
    const element = await showPacket(packetWith({ voice: tone.url }));
    const select = await speedList(element);
    const [option] = select.options;
    before.focus();
    await keys({ press: 'Tab' });
    await element.updateComplete;
    expect(select.options).to.have.length(6);
    expect(select.selectedOptions[0]).to.equal(option);
    const changes: MutationRecord[] = [];
    new MutationObserver((records) => changes.push(...records)).observe(select, { childList: true, subtree: true });
    select.focus();
    await element.updateComplete;
    expect(changes).to.deep.equal([]);
  });

  it('the sentence that the arrows choose, in its language', async () => {
    const element = await showPacket(packetWith({ voice: speech.wav, meta: metaWith({ language: 'en-GB' }) }));
    part(element, 'transcript').focus();
    await waitUntil(async () => {
      await keys({ press: 'ArrowDown' });
      return statusOf(element) !== '';
    }, 'a sentence');
    await keys({ press: 'Home' });
    await keys({ press: 'ArrowUp' });
    await keys({ press: 'ArrowUp' });
    await keys({ press: 'ArrowUp' });
    await waitUntil(() => statusOf(element) === 'Hello, and welcome to Harbour Street Bakery.', 'the first sentence');
    expect(part(element, 'status').lang).to.equal('en-GB');
    expect(part(element, 'status').offsetWidth).to.equal(1);
    await keys({ press: 'ArrowDown' });
    await waitUntil(() => statusOf(element) === 'Bread comes out of the oven at seven.', 'the second');
  });

  it('no click listener around text that a click of assistive technology would not play', async () => {
    const element = await showPacket(packetWith({ voice: speech.wav }));
    const text = element.shadowRoot!.querySelector<HTMLElement>('.text')!;
    text.click();
    await element.updateComplete;
    expect(element.currentTime).to.equal(0);
  });

  it('that M mutes, and takes it back', async () => {
    const element = await showSeekable();
    part(element, 'play-button').focus();
    await keys({ press: 'm' });
    await waitUntil(() => statusOf(element) === 'Muted', 'what was done');
    await keys({ press: 'm' });
    await waitUntil(() => statusOf(element) === 'Unmuted', 'what was taken back');
    await openMenu(element);
    part(element, 'mute-button').focus();
    element.announce('');
    await keys({ press: 'm' });
    await waitUntil(() => part(element, 'mute-button').ariaPressed === 'true', 'the button says it');
    expect(statusOf(element)).to.equal('');
  });

  it('where a skip has led while nothing plays', async () => {
    const element = await showSeekable();
    await clickOn(part(element, 'forward-button'));
    await waitUntil(() => statusOf(element) === '5 seconds of 1 minute', 'the place');
    expect(part(element, 'status').offsetWidth).to.equal(1);
    await keys({ press: 'ArrowRight' });
    await waitUntil(() => statusOf(element) === '10 seconds of 1 minute', 'the next place');
  });

  it('what went wrong, once more for a while only', async () => {
    const original = window.setTimeout;
    const timers: (() => void)[] = [];
    window.setTimeout = ((run: () => void, delayMs?: number) =>
      delayMs === 4000 ? timers.push(run) : original(run, delayMs)) as typeof window.setTimeout;
    try {
      const element = place(createElement({ packet: '{' }));
      await untilState(element, 'error');
      const message = textOf(part(element, 'error'));
      expect(statusOf(element)).to.equal(message);
      for (const run of timers) run();
      await element.updateComplete;
      expect(statusOf(element)).to.equal('');
      expect(textOf(part(element, 'error'))).to.equal(message);
    } finally {
      window.setTimeout = original;
    }
  });
});
