import { expect } from 'chai';
import { serveAnswer } from '../helpers/answers.js';
import { engineName, mouse } from '../helpers/commands.js';
import { waitUntil } from '../helpers/wait.js';
import { wavBytes } from '../helpers/wav.js';

/**
 * The element looks for words in decoded samples and lights them up by the player's clock. Both must put a sound at the
 * same time, also where an encoder put silence before it.
 */

const CLICKS = [0.5, 1, 1.5, 2, 2.5];
/** As a share of full scale. */
const LOUD = 0.12;

const fixture = (name: string) => new URL(`../fixtures/audio/${name}`, import.meta.url).href;

/** Tells the context's time of each click that passes. */
const PROCESSOR = `registerProcessor('clicks', class extends AudioWorkletProcessor {
  process([[samples = []]]) {
    samples.forEach((sample, index) => {
      const at = (currentFrame + index) / sampleRate;
      if (Math.abs(sample) < ${LOUD} || at < this.next) return;
      this.next = at + 0.3;
      this.port.postMessage(at);
    });
    return true;
  }
});`;

const median = (values: number[]): number => values.sort((a, b) => a - b)[values.length >> 1]!;

/** Seconds from where a click should be to where it is, in the middle. */
const lateness = (clicks: number[]): number => {
  expect(clicks.length).to.be.within(CLICKS.length - 1, CLICKS.length);
  return median(clicks.map((at) => at - Math.round(at * 2) / 2));
};

async function decodeClicks(url: string): Promise<{ late: number; seconds: number }> {
  const bytes = await (await fetch(url)).arrayBuffer();
  const buffer = await new OfflineAudioContext(1, 1, 16_000).decodeAudioData(bytes);
  const clicks: number[] = [];
  buffer.getChannelData(0).forEach((sample, index) => {
    const at = index / 16_000;
    if (Math.abs(sample) >= LOUD && at > (clicks.at(-1) ?? -1) + 0.3) clicks.push(at);
  });
  return { late: lateness(clicks), seconds: buffer.duration };
}

async function playClicks(context: AudioContext, url: string): Promise<number> {
  const audio = new Audio(url);
  const source = context.createMediaElementSource(audio);
  const processor = new AudioWorkletNode(context, 'clicks');
  const heard: number[] = [];
  processor.port.onmessage = ({ data }) => heard.push(data as number);
  source.connect(processor).connect(context.destination);
  const clocks: number[] = [];
  await audio.play();
  await waitUntil(() => {
    if (audio.currentTime > 0.3 && !audio.ended) clocks.push(audio.currentTime - context.currentTime);
    return audio.ended;
  }, 'the end');
  source.disconnect();
  processor.disconnect();
  const between = median(clocks);
  return lateness(heard.map((at) => at + between));
}

async function playedLength(url: string): Promise<number> {
  const audio = new Audio(url);
  audio.preload = 'metadata';
  return waitUntil(() => audio.duration, 'the length');
}

/** The same clicks as samples, which no encoder has touched. */
async function servePlain(): Promise<string> {
  const bytes = wavBytes(3, 0, 44_100);
  const samples = new DataView(bytes.buffer, 44);
  for (const at of CLICKS) {
    for (let index = 0; index < 176; index++)
      samples.setInt16((at * 44_100 + index) * 2, index % 2 ? 20_000 : -20_000, true);
  }
  return (await serveAnswer(bytes, { type: 'audio/wav' }, 'clicks.wav')).url;
}

describe('decoded samples and the player', () => {
  for (const file of ['clicks.mp3', 'clicks.m4a']) {
    it(`agree on the length of ${file}`, async () => {
      const { seconds } = await decodeClicks(fixture(file));
      expect(await playedLength(fixture(file))).to.be.closeTo(seconds, 0.02);
    });
  }

  it('agree on where the sounds are', async () => {
    // On its way from the player to the processor, WebKitGTK loses some, and takes its time by the format.
    if ((await engineName()) === 'webkit') return;
    await mouse({ type: 'click', x: 5, y: 5 });
    const context = new AudioContext();
    await context.resume();
    const url = URL.createObjectURL(new Blob([PROCESSOR], { type: 'text/javascript' }));
    await context.audioWorklet.addModule(url);
    // What it takes from the player to the processor, in any format.
    const usual = await playClicks(context, await servePlain());
    for (const file of ['clicks.mp3', 'clicks.m4a']) {
      const { late } = await decodeClicks(fixture(file));
      expect((await playClicks(context, fixture(file))) - usual, file).to.be.closeTo(late, 0.02);
    }
    await context.close();
  });
});
