import { expect } from 'chai';
import '../../src/index.js';
import type { SmartPacketElement } from '../../src/index.js';
import { recordingRows } from '../faults/recording-rows.js';
import { serveAnswer } from '../helpers/answers.js';
import { clickOn } from '../helpers/commands.js';
import { record } from '../helpers/events.js';
import { findPart, hasPart, part, parts, showPacket, statusOf, textOf } from '../helpers/fixture.js';
import { actions, packetWith, speech } from '../helpers/packets.js';
import { expectPlaying, playPast } from '../helpers/player.js';
import { faultUrl } from '../helpers/faults.js';
import { hurryLimits } from '../helpers/time.js';
import { settle, waitUntil } from '../helpers/wait.js';
import { wavBytes } from '../helpers/wav.js';

// All rows, in Chromium and with the built file: test/e2e/packet-faults.spec.ts and recording-faults.spec.ts.

let restore: (() => void) | null = null;
const hurry = (divisor: number) => (restore = hurryLimits(divisor));

afterEach(() => {
  restore?.();
  restore = null;
});

function expectUsable(element: SmartPacketElement): void {
  expect(element.state).to.equal('ready');
  expect(textOf(part(element, 'transcript'))).to.equal(speech.transcript);
  expect(parts(element, 'action')).to.have.length(3);
  const slider = findPart(element, 'slider')?.ariaValueText ?? '';
  expect(`${element.shadowRoot!.textContent} ${slider}`).not.to.match(/NaN|Infinity|undefined/);
}

async function untilUnavailable(element: SmartPacketElement): Promise<void> {
  await waitUntil(() => findPart(element, 'unavailable'), '"Audio unavailable"').catch((error: unknown) => {
    throw new Error(`${String(error)}; it is at ${element.currentTime}, ${element.paused ? 'paused' : 'playing'}`);
  });
  expect(element.paused).to.equal(true);
  expect(part(element, 'play-button').ariaBusy).to.equal('false');
  // The audio knows its error before it tells of it.
  await waitUntil(() => element.issues.some(({ code }) => code === 'recording-unavailable'), 'the issue');
}

describe('the commonest faults of a recording’s server', () => {
  for (const { name, outcome, lasts } of recordingRows.filter(({ common }) => common)) {
    it(`${name} ${outcome}`, async () => {
      if (lasts) hurry(20);
      const element = await showPacket(packetWith({ voice: faultUrl(name), cta: actions }));
      await clickOn(part(element, 'play-button'));
      if (outcome === 'waits') {
        await waitUntil(() => part(element, 'play-button').ariaBusy === 'true', 'the sign that it waits');
        expectUsable(element);
      }
      if (outcome === 'plays' || outcome === 'plays on') {
        await waitUntil(() => element.currentTime > 0.2, 'sound');
        await expectPlaying(element);
      } else if (outcome === 'breaks off') {
        await waitUntil(
          () =>
            element.paused && (element.currentTime > 0.2 || element.issues.some(({ code }) => /recording/.test(code))),
          'the end of it',
          15_000,
        );
        await element.updateComplete;
        expect(part(element, 'play-button').ariaBusy).to.equal('false');
      } else {
        await untilUnavailable(element);
      }
      await element.updateComplete;
      expectUsable(element);
    });
  }
});

describe('a recording whose connection hangs', () => {
  it('is given up after the time limit, and goes on where it was once the network is back', async () => {
    // Five seconds come of thirty, at four times the speed; with much less Chromium does not begin.
    const whole = wavBytes(30, 440, 44_100);
    const recording = await serveAnswer(whole, { type: 'audio/wav', pauseAfter: 450_000 }, 'tone.wav');
    const element = await showPacket(packetWith({ voice: recording.url, cta: actions }), {
      withoutAlignment: true,
      playbackRate: 4,
    });
    hurry(20);
    await playPast(element, 0.2);
    const pauses = record(element, 'smart-packet-pause');
    await untilUnavailable(element);
    expect(statusOf(element)).to.equal('Audio unavailable');
    expect(pauses).to.have.length(1);
    expectUsable(element);
    const reached = element.currentTime;
    expect(reached).to.be.above(0.2);
    const { length } = await recording.requests();
    await settle();
    expect(await recording.requests(), 'nothing is tried by itself').to.have.length(length);

    await recording.change(whole, { type: 'audio/wav' });
    // The click's own limit would be hurried, too.
    restore?.();
    restore = null;
    await clickOn(part(element, 'retry-button'));
    await waitUntil(() => !element.paused && element.currentTime > reached, 'it goes on from there');
    expect(element.currentTime).to.be.below(reached + 10);
    expect(hasPart(element, 'unavailable')).to.equal(false);
    await expectPlaying(element);
  });

  it('is forgotten with another packet, and when the element leaves', async () => {
    hurry(100);
    const element = await showPacket(packetWith({ voice: faultUrl('never.mp3') }));
    void element.play();
    await untilUnavailable(element);
    const home = element.parentElement!;
    element.remove();
    await settle();
    home.append(element);
    await element.updateComplete;
    expect(hasPart(element, 'unavailable')).to.equal(false);
    void element.play();
    await untilUnavailable(element);
    element.packet = packetWith({ voice: speech.wav });
    await element.updateComplete;
    expect(hasPart(element, 'unavailable')).to.equal(false);
    await playPast(element, 0.1);
  });

  it('is not given up once nobody waits for it any more', async () => {
    const { setTimeout: set, clearTimeout: clear } = window;
    const limits = new Set<number>();
    const watchSet = (run: () => void, ms?: number) => {
      const id = set(run, ms);
      if (ms! >= 10_000) limits.add(id);
      return id;
    };
    const watchClear = (id?: number) => {
      limits.delete(id!);
      clear(id);
    };
    Object.assign(window, { setTimeout: watchSet, clearTimeout: watchClear });
    restore = () => Object.assign(window, { setTimeout: set, clearTimeout: clear });
    const element = await showPacket(packetWith({ voice: faultUrl('never.mp3') }));
    void element.play();
    await waitUntil(() => limits.size === 1, 'the limit');
    element.pause();
    await waitUntil(() => limits.size === 0, 'its end');
    void element.play();
    await waitUntil(() => limits.size === 1, 'another');
    element.remove();
    await waitUntil(() => limits.size === 0, 'its end');
  });
});
