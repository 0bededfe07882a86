import { expect } from 'chai';
import '../../src/index.js';
import type { SmartPacketElement } from '../../src/index.js';
import { engineName, type EngineName } from '../helpers/commands.js';
import { record } from '../helpers/events.js';
import { audioOf, part, showPacket } from '../helpers/fixture.js';
import { packetWith, speech } from '../helpers/packets.js';
import { expectPlaying, pressPlay } from '../helpers/player.js';
import { clickOnText } from '../helpers/transcript.js';
import { waitUntil } from '../helpers/wait.js';
import { loadTruth, type SpokenWord } from '../helpers/words.js';

/**
 * Recordings as people's tools really make them, whose files say no length, a wrong one, or begin with nothing. Made by
 * tools/speech/: by the three engines' own recorders, and by ffmpeg.
 */

/** Recorders begin a little late, and codecs put silence before the sound. */
const INEXACT_SECONDS = 0.15;

interface OddRecording {
  readonly name: string;
  /** Of the three, those that can't decode it. */
  readonly undecoded?: readonly EngineName[];
}

const lengthless: readonly OddRecording[] = [
  { name: 'chromium.webm' },
  { name: 'firefox.webm' },
  { name: 'chromium.m4a' },
  // The other two take exception to its last frames.
  { name: 'webkit.m4a', undecoded: ['firefox', 'chromium'] },
  { name: 'piped.webm' },
  { name: 'piped.flac' },
  { name: 'joined.opus', undecoded: ['webkit'] },
];

const urlOf = (name: string): string => new URL(`../fixtures/odd/${name}`, import.meta.url).href;

let truth: SpokenWord[];
let engine: EngineName;

before(async () => {
  truth = await loadTruth();
  engine = await engineName();
});

const forEngine = ({ undecoded }: OddRecording): boolean => !undecoded?.includes(engine);

const untilAligned = (element: SmartPacketElement) =>
  waitUntil(() => element.timing === 'aligned', 'word times').catch((error: unknown) => {
    throw new Error(`${String(error)}; ${element.timing} ${element.duration} ${JSON.stringify(element.issues)}`);
  });

const slider = (element: SmartPacketElement) => part<HTMLInputElement>(element, 'slider');

function expectTrueTimes(element: SmartPacketElement, lateSeconds = 0): void {
  expect(element.wordTimings).to.have.length(truth.length);
  element.wordTimings.forEach(({ start }, index) => {
    const { start: spoken, text } = truth[index]!;
    expect(start, `"${text}"`).to.be.closeTo(spoken + lateSeconds, INEXACT_SECONDS);
  });
}

/** A click on a word goes there, and the sound goes on from it. */
async function expectGoesTo(element: SmartPacketElement, text: string): Promise<void> {
  const { start } = element.wordTimings.find(({ from, to }) => speech.transcript.slice(from, to) === text)!;
  await clickOnText(element, text);
  await waitUntil(() => Math.abs(audioOf(element).currentTime - start) < 0.5, `the word ${text}`).catch(
    (error: unknown) => {
      const { currentTime, src, paused } = audioOf(element);
      throw new Error(`${String(error)}; at ${currentTime} of ${src}, ${paused ? 'paused' : 'playing'}`);
    },
  );
  await waitUntil(() => audioOf(element).currentTime > start + 0.15, 'the sound goes on from there');
  expect(element.currentTime).to.be.closeTo(audioOf(element).currentTime, 0.1);
}

describe('a recording that begins with nothing, as cut from a video', () => {
  it('has its words where the browser plays them', async () => {
    const element = await showPacket(packetWith({ voice: urlOf('later.m4a') }));
    await pressPlay(element);
    await untilAligned(element);
    const lateSeconds = engine === 'firefox' ? 0 : 1.936;
    expectTrueTimes(element, lateSeconds);
    expect(element.duration).to.be.closeTo(6.5 + lateSeconds, 0.2);
    expect(element.issues).to.deep.equal([]);
  });
});

describe('a recording in which browsers miss the places they seek to', () => {
  for (const [name, reason] of [
    ['variable.mp3', 'variable-rate-mp3'],
    ['variable-bare.mp3', 'variable-rate-mp3'],
    ['vorbis.ogg', 'vorbis'],
  ] as const) {
    it(`${name} says so when it is first sought in`, async () => {
      const element = await showPacket(packetWith({ voice: urlOf(name) }));
      await pressPlay(element);
      await untilAligned(element);
      expect(element.issues).to.deep.equal([]);
      element.seek(1);
      await waitUntil(() => element.issues.length, 'the issue');
      element.seek(2);
      await expectPlaying(element);
      expect(element.issues).to.deep.equal([
        { code: 'inexact-seeking', path: ['voice'], severity: 'warning', data: { reason } },
      ]);
    });
  }

  it('does not say so of a constant rate', async () => {
    const element = await showPacket(packetWith({ voice: speech.mp3 }));
    await pressPlay(element);
    await untilAligned(element);
    element.seek(2);
    await expectPlaying(element);
    expect(element.issues).to.deep.equal([]);
  });
});

describe('a recording with captions whose file says no length, or a wrong one', () => {
  for (const name of ['firefox.webm', 'chromium.m4a', 'webkit.m4a']) {
    it(`${name} is sought by its words`, async () => {
      if (name === 'webkit.m4a' && engine !== 'webkit') return;
      const element = await showPacket(packetWith({ voice: urlOf(name), captions: truth }));
      await pressPlay(element);
      await waitUntil(() => element.timing === 'captions', 'the captions');
      await expectGoesTo(element, 'seven');
      await expectGoesTo(element, 'welcome');
      await waitUntil(() => !slider(element).disabled, 'the slider');
      // Nothing but captions that end much later has the samples asked for a better one.
      expect(element.duration).to.be.closeTo(6.4, 0.5);
      expect(element.issues).to.deep.equal([]);
    });
  }
});

describe('a recording whose file says no length, or a wrong one', () => {
  for (const recording of lengthless) {
    const { name } = recording;
    const voice = urlOf(name);

    it(`${name} has a length, a slider and words in its first play, and can be sought`, async () => {
      if (!forEngine(recording)) return;
      const element = await showPacket(packetWith({ voice }));
      const told = record(element, 'smart-packet-progress');
      await pressPlay(element);
      // The words have to be found before it is over, on a busy machine, too.
      element.pause();
      await untilAligned(element);
      void element.play();
      const others = record(element, 'smart-packet-pause');
      await element.updateComplete;
      expectTrueTimes(element);
      expect(element.duration).to.be.closeTo(6.4, 0.25);
      expect(slider(element).disabled).to.equal(false);
      expect(Number(slider(element).max)).to.be.closeTo(6.4, 0.25);
      expect(told.map(({ percent }) => percent)).to.deep.equal([25, 50, 75].slice(0, told.length));
      expect((element.currentTime + 0.3) / element.duration).to.be.at.least(0.25 * told.length);
      await expectGoesTo(element, 'seven');
      await expectGoesTo(element, 'welcome');
      await expectPlaying(element);
      expect(element.issues).to.deep.equal([]);
      expect(others).to.deep.equal([]);
    });
  }

  // Of those without any length, those with one that grows as it plays, those with one that is too short, and joined ones.
  for (const recording of lengthless.filter(({ name }) =>
    ['firefox.webm', 'chromium.m4a', 'webkit.m4a', 'joined.opus'].includes(name),
  )) {
    const { name } = recording;
    const voice = urlOf(name);

    it(`${name} tells each quarter when it is heard, and its end`, async () => {
      if (!forEngine(recording)) return;
      const element = await showPacket(packetWith({ voice }));
      const events: string[] = [];
      element.addEventListener('smart-packet-progress', ({ percent }) => {
        events.push(String(percent));
        if (percent === 75) expect(audioOf(element).currentTime).to.be.above(3.5);
      });
      element.addEventListener('smart-packet-ended', () => events.push('ended'));
      // Firefox stops between joined parts; then it goes on.
      if (name !== 'joined.opus') element.addEventListener('smart-packet-pause', () => events.push('pause'));
      await pressPlay(element);
      await waitUntil(() => events.includes('ended') || element.issues.length, 'its end').catch((error: unknown) => {
        const { currentTime, duration, ended } = audioOf(element);
        throw new Error(`${String(error)}; ${events.join()} at ${currentTime} of ${duration}, ${ended}`);
      });
      expect(events).to.deep.equal(['25', '50', '75', '100', 'ended']);
      void element.play();
      await waitUntil(() => !element.paused && element.currentTime > 0.2 && element.currentTime < 3, 'the beginning');
      expect(element.issues).to.deep.equal([]);
    });
  }
});
