import { expect } from 'chai';
import '../../src/index.js';
import type { SmartPacketElement } from '../../src/index.js';
import { serveTone, type Answer } from '../helpers/answers.js';
import { clickOn, media } from '../helpers/commands.js';
import {
  createElement,
  hasPart,
  part,
  parts,
  place,
  showPacket,
  statusOf,
  textOf,
  untilState,
} from '../helpers/fixture.js';
import { metaWith, packetWith } from '../helpers/packets.js';
import { playPast, untilAt } from '../helpers/player.js';
import { settle, waitUntil } from '../helpers/wait.js';

const DURATION = 12.5;
const waveform = Array.from({ length: 128 }, (_, at) => (at % 16) * 6);

let tone: Answer;

before(async () => {
  tone = await serveTone(DURATION);
});

const claiming = (fields: Record<string, unknown> = {}) =>
  packetWith({ voice: tone.url, duration: DURATION, waveform, ...fields });
const barsOf = (element: SmartPacketElement) => element.shadowRoot!.querySelector<HTMLElement>('.bars')!;
const headOf = (element: SmartPacketElement) => element.shadowRoot!.querySelector('.head')!;
const motionsOf = (element: SmartPacketElement) =>
  [...element.shadowRoot!.querySelectorAll('.moving')].flatMap((moving) => moving.getAnimations());
/** Where the playhead is, from 0 to 1. */
function shareOf(element: SmartPacketElement): number {
  const { left, width } = barsOf(element).getBoundingClientRect();
  return (headOf(element).getBoundingClientRect().right - left) / width;
}
const untilDrawn = (element: SmartPacketElement) =>
  waitUntil(() => barsOf(element).style.getPropertyValue('--_wave').startsWith('path('), 'the wave');
const barCount = (element: SmartPacketElement) =>
  barsOf(element).style.getPropertyValue('--_wave').split('M').length - 1;

describe('what moves', () => {
  for (const direction of ['ltr', 'rtl'] as const)
    it(`is in nobody’s way, ${direction}: the play button can be pressed everywhere, at any time`, async () => {
      const element = await showPacket(claiming());
      const room = place(document.createElement('div'));
      room.dir = direction;
      room.append(element);
      await untilDrawn(element);
      const button = part(element, 'play-button');
      const hit = (x: number, y: number) => element.shadowRoot!.elementFromPoint(x, y)?.closest('button');
      for (const seconds of [0, 3, 8]) {
        element.seek(seconds);
        await element.updateComplete;
        const { left, top, width, height } = button.getBoundingClientRect();
        for (const x of [0.2, 0.5, 0.8])
          for (const y of [0.2, 0.5, 0.8]) expect(hit(left + x * width, top + y * height)).to.equal(button);
      }
      element.seek(0);
      await clickOn(button);
      await waitUntil(() => !element.paused && element.currentTime > 0.5, 'the sound');
      await clickOn(button);
      await waitUntil(() => element.paused, 'the pause');
    });

  it('takes no press from what stands beside the card', async () => {
    const element = createElement({ packet: claiming() });
    element.style.marginLeft = '200px';
    place(element);
    await untilState(element, 'ready');
    await untilDrawn(element);
    const { left, top } = barsOf(element).getBoundingClientRect();
    const beside = element.getBoundingClientRect().left - 20;
    expect(beside).to.be.lessThan(left);
    expect(document.elementFromPoint(beside, top + 5)).not.to.equal(element);
  });
});

describe('what a packet says of its recording', () => {
  it('is shown at once, without a request: length and wave, with captions, too', async () => {
    const recording = await serveTone(1);
    const captions = [{ start: 0, end: 1, text: 'Hello' }];
    const element = await showPacket(claiming({ voice: recording.url, captions }));
    await untilDrawn(element);
    expect(textOf(part(element, 'duration'))).to.equal('0:12');
    expect(textOf(part(element, 'byline'))).to.contain('0:12');
    expect(element.duration).to.equal(DURATION);
    await settle();
    expect(await recording.requests()).to.deep.equal([]);
  });

  it('gives way to the length that the recording has', async () => {
    const element = await showPacket(claiming({ duration: 60 }), { preload: 'metadata' });
    await waitUntil(() => textOf(part(element, 'byline')).includes('0:12'), 'the length');
    expect(textOf(part(element, 'duration'))).to.equal('0:12');
    expect(textOf(part(element, 'byline'))).not.to.contain('1:00');
  });

  it('has as many bars as there is room for', async () => {
    const element = await showPacket(claiming());
    const room = place(document.createElement('div'));
    room.append(element);
    const counts: number[] = [];
    for (const width of [280, 600]) {
      room.style.width = `${width}px`;
      await waitUntil(() => Math.abs(barCount(element) - barsOf(element).clientWidth / 5.5) < 2, `bars in ${width} px`);
      counts.push(barCount(element));
    }
    expect(counts[1]).to.be.greaterThan(counts[0]! * 1.8);
  });

  it('is drawn in the direction of the slider', async () => {
    const element = await showPacket(
      claiming({ waveform: [...Array<number>(64).fill(0), ...Array<number>(64).fill(100)] }),
    );
    const room = place(document.createElement('div'));
    room.dir = 'rtl';
    room.append(element);
    await untilDrawn(element);
    const lengths = [
      ...barsOf(element)
        .style.getPropertyValue('--_wave')
        .matchAll(/v(\d+)/g),
    ].map(([, length]) => Number(length));
    expect(lengths[0]).to.be.lessThan(lengths.at(-1)!);
    // The first one is at the right.
    expect(getComputedStyle(barsOf(element)).scale).to.equal('-1 1');
  });

  it('is not asked for: without the fields there is a plain rail, and no length in the byline', async () => {
    const element = await showPacket(packetWith({ voice: tone.url }));
    expect(barsOf(element).className).to.equal('bars');
    expect(textOf(part(element, 'duration'))).to.equal('–:––');
    expect(textOf(part(element, 'byline'))).not.to.match(/\d:\d\d/);
  });

  it('is gone with its packet, and hidden where the page does not want it', async () => {
    const element = await showPacket(claiming());
    await untilDrawn(element);
    element.withoutWave = true;
    await element.updateComplete;
    expect(barsOf(element).className).to.equal('bars');
    element.withoutWave = false;
    await element.updateComplete;
    expect(barsOf(element).className).to.equal('bars wave');
    element.packet = packetWith({ voice: tone.url });
    await element.updateComplete;
    await element.updateComplete;
    expect(barsOf(element).className).to.equal('bars');
  });

  it('lets a person choose where it begins', async () => {
    const element = await showPacket(claiming());
    await clickOn(part(element, 'slider'));
    await untilAt(element, DURATION / 2, 0.2);
    expect(textOf(part(element, 'elapsed'))).to.equal('0:06');
    expect(shareOf(element)).to.be.closeTo(0.5, 0.03);
    await playPast(element, DURATION / 2);
    expect(element.currentTime).to.be.lessThan(DURATION - 2);
  });
});

describe('the playhead', () => {
  for (const variant of ['card', 'bubble'] as const)
    it(`is where the packet is to begin, in a ${variant}`, async () => {
      const element = createElement({ packet: claiming(), start: 5 });
      element.variant = variant;
      place(element);
      await waitUntil(() => hasPart(element, 'slider'), 'the slider');
      expect(shareOf(element)).to.be.closeTo(5 / DURATION, 0.001);
    });

  it('is there from the start', async () => {
    const element = await showPacket(packetWith({ voice: tone.url }));
    expect(shareOf(element)).to.be.closeTo(0, 0.001);
    expect(getComputedStyle(headOf(element), '::after').width).to.equal('12px');
  });

  it('is moved by animations while the sound goes on, and is where the sound is', async () => {
    const element = await showPacket(claiming());
    await playPast(element, 1);
    await waitUntil(() => motionsOf(element).length === 2, 'the animations');
    for (let look = 0; look < 5; look++) {
      await new Promise(requestAnimationFrame);
      expect(shareOf(element)).to.be.closeTo(element.currentTime / DURATION, 0.03);
    }
    element.seek(8);
    await waitUntil(() => element.currentTime > 8.2 && motionsOf(element).length === 2, 'the place it sought');
    expect(shareOf(element)).to.be.closeTo(element.currentTime / DURATION, 0.03);
    element.pause();
    await waitUntil(() => motionsOf(element).length === 0, 'the standstill');
    expect(shareOf(element)).to.be.closeTo(element.currentTime / DURATION, 0.005);
  });

  it('moves while the sound does, although the browser says that it has no more of it', async () => {
    const element = await showPacket(claiming());
    await playPast(element, 0.5);
    const { audio } = element;
    Object.defineProperty(audio, 'readyState', { configurable: true, value: HTMLMediaElement.HAVE_CURRENT_DATA });
    element.seek(4);
    await waitUntil(() => element.currentTime > 4.5 && motionsOf(element).length === 2, 'the animations');
    await waitUntil(() => part(element, 'play-button').ariaBusy === 'false', 'no sign of waiting');
    audio!.dispatchEvent(new Event('waiting'));
    expect(motionsOf(element)).to.deep.equal([]);
  });

  it('follows the speed', async () => {
    const element = await showPacket(claiming(), { playbackRate: 2 });
    await playPast(element, 1);
    await waitUntil(() => motionsOf(element).length === 2, 'the animations');
    const [motion] = motionsOf(element);
    const secondsLeft = (Number(motion!.effect!.getComputedTiming().endTime) - Number(motion!.currentTime)) / 1000;
    expect(secondsLeft).to.be.closeTo((DURATION - element.currentTime) / 2, 0.2);
  });

  it('goes by steps where less motion is wanted', async () => {
    const isApplied = await media({ reducedMotion: 'reduce' });
    try {
      const element = await showPacket(claiming());
      await playPast(element, 1);
      // An engine that can't be told to moves it all the same.
      expect(motionsOf(element)).to.have.length(isApplied ? 0 : 2);
      await waitUntil(() => shareOf(element) > 1 / DURATION, 'the playhead moves');
    } finally {
      await media({ reducedMotion: null });
    }
  });
});

describe('the headline', () => {
  const cases: [name: string, fields: Record<string, unknown>, title: string, byline: string[]][] = [
    ['with a title', { title: 'When we bake' }, 'When we bake', ['Harbour Street Bakery', '0:12', 'Mar 1, 2026']],
    ['without one', {}, 'Harbour Street Bakery', ['0:12', 'Mar 1, 2026']],
    [
      'without an author',
      { title: 'When we bake', meta: metaWith({ author: '' }) },
      'When we bake',
      ['Welcome message', '0:12', 'Mar 1, 2026'],
    ],
    ['with neither', { meta: metaWith({ author: '' }) }, 'Welcome message', ['0:12', 'Mar 1, 2026']],
  ];
  for (const [name, fields, title, byline] of cases)
    it(`${name} is “${title}”`, async () => {
      const element = await showPacket(claiming(fields));
      const shown = () => [part(element, 'title'), ...part(element, 'byline').children].map((each) => textOf(each));
      await waitUntil(() => shown().join('|') === [title, ...byline].join('|'), 'the headline');
    });

  it('has its dots between texts, and none where a line begins', async () => {
    const element = await showPacket(claiming({ title: 'T', meta: metaWith({ author: 'An author of some length' }) }));
    for (const direction of ['ltr', 'rtl'] as const) {
      const room = place(document.createElement('div'));
      room.dir = direction;
      room.style.width = '250px';
      room.append(element);
      await element.updateComplete;
      const byline = part(element, 'byline');
      const { left, right } = part(element, 'header').querySelector('.who')!.getBoundingClientRect();
      const tops = new Set([...byline.children].map((each) => each.getBoundingClientRect().top));
      expect(tops.size).to.be.greaterThan(1);
      for (const each of byline.children) {
        const box = each.getBoundingClientRect();
        const isFirst = direction === 'ltr' ? box.left < left - 1 : box.right > right + 1;
        const before = each.previousElementSibling?.getBoundingClientRect();
        expect(isFirst).to.equal(!before || before.top < box.top);
      }
    }
  });
});

/** Browsers that do not tell have everything there at once. */
const tellsWhenNear = 'ContentVisibilityAutoStateChangeEvent' in window;

describe('far from the viewport', () => {
  const untilHasList = (element: SmartPacketElement) =>
    waitUntil(() => part(element, 'rate').localName === 'select', 'the list of speeds');

  it('has its height, and no list of speeds before it comes near; then nothing moves', async () => {
    const near = await showPacket(claiming());
    await untilHasList(near);
    const spacer = place(document.createElement('div'));
    spacer.style.height = '9000px';
    const far = await showPacket(claiming());
    await untilDrawn(near);
    const boxOf = (name: string) => {
      const { width, height, left } = part(far, name).getBoundingClientRect();
      return [width, height, left];
    };
    expect(far.offsetHeight).to.equal(near.offsetHeight);
    expect(part(far, 'rate').localName).to.equal(tellsWhenNear ? 'span' : 'select');
    expect(textOf(part(far, 'rate'))).to.equal('1×');
    const before = ['rate', 'slider', 'controls'].map(boxOf);
    far.scrollIntoView();
    await untilHasList(far);
    expect(['rate', 'slider', 'controls'].map(boxOf)).to.deep.equal(before);
    expect(far.offsetHeight).to.equal(near.offsetHeight);
  });

  it('has its list of speeds as soon as something of it has the focus', async () => {
    const spacer = place(document.createElement('div'));
    spacer.style.height = '9000px';
    const far = await showPacket(claiming());
    part(far, 'play-button').focus({ preventScroll: true });
    await far.updateComplete;
    expect(part<HTMLSelectElement>(far, 'rate').options).to.have.length(6);
  });
});

describe('the other variants', () => {
  it('show the speed in a bubble while it plays', async () => {
    const element = createElement({ packet: claiming() });
    element.variant = 'bubble';
    place(element);
    await untilState(element, 'ready');
    await untilDrawn(element);
    const visibility = () => getComputedStyle(part(element, 'rate')).visibility;
    expect(visibility()).to.equal('hidden');
    await playPast(element, 0.2);
    await element.updateComplete;
    expect(visibility()).to.equal('visible');
    expect(part(element, 'transcript-button').ariaExpanded).to.equal('false');
  });

  it('keep to one line when compact, with length and progress', async () => {
    const author = 'An author whose name is far too long for one line of a narrow card';
    const element = createElement({ packet: claiming({ meta: metaWith({ author }), title: 'When we bake' }) });
    element.variant = 'compact';
    const room = place(document.createElement('div'));
    room.style.width = '300px';
    place(element, room);
    await untilState(element, 'ready');
    await waitUntil(() => hasPart(element, 'open-button'), 'the compact card');
    const { height } = element.getBoundingClientRect();
    const [, length] = part(element, 'byline').children;
    const line = part(element, 'byline').getBoundingClientRect();
    expect(length!.getBoundingClientRect().right).to.be.at.most(line.right + 1);
    expect(length!.getBoundingClientRect().bottom).to.be.at.most(line.bottom + 1);
    await playPast(element, 1);
    expect(element.getBoundingClientRect().height).to.equal(height);
    await waitUntil(
      () =>
        Math.abs(Number(part(element, 'player').style.getPropertyValue('--_played')) - element.currentTime / DURATION) <
        0.05,
      'the progress',
    );
  });
});

describe('a recording that fails', () => {
  it('is said once to the eye, and told to screen readers', async () => {
    const element = await showPacket(packetWith({ voice: 'https://recordings.invalid/none.mp3', transcript: '' }));
    void element.play();
    await waitUntil(() => hasPart(element, 'unavailable'), 'the sentence');
    await waitUntil(() => statusOf(element) !== '', 'the announcement');
    expect(part(element, 'status').getBoundingClientRect().width).to.be.at.most(1);
    expect(parts(element, 'unavailable')).to.have.length(1);
  });
});
