import { expect } from 'chai';
import '../../src/index.js';
import type { SmartPacketElement } from '../../src/index.js';
import { serveAnswer, serveTone, type Answer, type AnswerRules } from '../helpers/answers.js';
import { record } from '../helpers/events.js';
import { audioOf, createElement, place, showPacket, untilState } from '../helpers/fixture.js';
import { packetWith, speech } from '../helpers/packets.js';
import { expectPlaying, playPast, pressPlay, untilAt } from '../helpers/player.js';
import { clickOnText } from '../helpers/transcript.js';
import { settle, waitUntil } from '../helpers/wait.js';
import {
  expectRightWords,
  highlightedTexts,
  loadTruth,
  sampleWord,
  sampleEnoughWords,
  type Sample,
  type SpokenWord,
} from '../helpers/words.js';

/** How far a time that is found may be from the synthesiser's own; an MP3 has its encoder's delay besides. */
const INEXACT_SECONDS = 0.06;
const MP3_SECONDS = 0.05;

let truth: SpokenWord[];

before(async () => {
  truth = await loadTruth();
});

const speechPacket = (fields: Record<string, unknown> = {}) => packetWith({ voice: speech.wav, ...fields });

/** The speech with an address of its own. */
async function serveSpeech(rules: AnswerRules = {}): Promise<Answer> {
  const bytes = new Uint8Array(await (await fetch(speech.wav)).arrayBuffer());
  return serveAnswer(bytes, { type: 'audio/wav', ...rules }, 'speech.wav');
}

/** The same server, as another origin. */
function elsewhere(url: string): string {
  const other = new URL(url);
  other.hostname = other.hostname === '127.0.0.1' ? 'localhost' : '127.0.0.1';
  return other.href;
}

const untilAligned = (element: SmartPacketElement) => waitUntil(() => element.timing === 'aligned', 'word times');

async function untilWord(element: SmartPacketElement, text: string): Promise<void> {
  await waitUntil(() => element.activeWord?.text === text, `the word ${text}`).catch((error: unknown) => {
    throw new Error(`${String(error)}; it is ${element.activeWord?.text} at ${element.currentTime}`);
  });
}

/** Plays from the start until the words' times are found. */
async function showAligned(fields: Record<string, unknown> = {}): Promise<SmartPacketElement> {
  const element = await showPacket(speechPacket(fields));
  await playPast(element, 0);
  await untilAligned(element);
  return element;
}

/** Has elements look where they are: here times are tested, and in sync.test.ts that timers keep them on a busy machine. */
const lookNow = () => void document.dispatchEvent(new Event('visibilitychange'));

async function playAgain(element: SmartPacketElement): Promise<void> {
  element.pause();
  element.seek(0);
  await untilAt(element, 0, 0);
  await playPast(element, 0);
}

function expectTrueTimes(element: SmartPacketElement, inexact = INEXACT_SECONDS): void {
  const texts = element.wordTimings.map(({ from, to }) => speech.transcript.slice(from, to));
  expect(texts).to.deep.equal(truth.map(({ text }) => text));
  element.wordTimings.forEach(({ start }, index) => {
    expect(start, `"${texts[index]}"`).to.be.closeTo(truth[index]!.start, inexact);
  });
}

/** Puts a page's function in another's place until it is called back. */
function replace<K extends 'fetch' | 'setTimeout' | 'Worker'>(name: K, make: (original: Window[K]) => Window[K]) {
  const original = window[name] as Window[K];
  Object.assign(window, { [name]: make(original) });
  replaced.push(() => Object.assign(window, { [name]: original }));
}
const replaced: (() => void)[] = [];
type Window = typeof globalThis;

afterEach(() => {
  for (const restore of replaced.splice(0)) restore();
});

/** The requests by script for an address, with the cache's mode; `answer` may stand in for the server. */
function watchFetch(url: string, answer?: (number: number) => Promise<Response>): (RequestCache | undefined)[] {
  const modes: (RequestCache | undefined)[] = [];
  replace('fetch', (original) => (input, init) => {
    if (input !== url) return original(input, init);
    modes.push(init?.cache);
    return answer?.(modes.length) ?? original(input, init);
  });
  return modes;
}

/** The page's workers, by what became of them. */
function watchWorkers(): { started: number; ended: number } {
  const workers = { started: 0, ended: 0 };
  replace(
    'Worker',
    (Original) =>
      class extends Original {
        constructor(url: string | URL) {
          super(url);
          workers.started++;
        }
        override terminate(): void {
          workers.ended++;
          super.terminate();
        }
      },
  );
  return workers;
}

const isLoaded = (part: string) => performance.getEntriesByType('resource').some(({ name }) => name.includes(part));

// First: what it says is not loaded must not have been loaded by another test.
describe('with captions that time each word', () => {
  it('nothing of the alignment is loaded, and the recording is requested by the player alone', async () => {
    const recording = await serveSpeech();
    const modes = watchFetch(recording.url);
    for (const captions of [truth, speech.vtt]) {
      const element = await showPacket(packetWith({ voice: recording.url, captions }));
      expect(element.timing).to.equal('none');
      await playPast(element, 0.5);
      await waitUntil(() => element.timing === 'captions', 'the captions');
      await settle();
      element.remove();
    }
    expect(modes).to.deep.equal([]);
    expect(isLoaded('/element/alignment/')).to.equal(false);
    expect(isLoaded('align-worker')).to.equal(false);
  });
});

describe('a recording without captions', () => {
  it('has its words found while it plays, with a worker that ends', async () => {
    const element = await showPacket(speechPacket());
    const workers = watchWorkers();
    const changes = record(element, 'smart-packet-timing');
    expect([element.timing, element.wordTimings, element.toWebVTT()]).to.deep.equal(['none', [], 'WEBVTT\n']);
    await pressPlay(element);
    await untilAligned(element);
    expectTrueTimes(element);
    expect(element.wordTimings.every(({ confidence = -1 }) => confidence >= 0 && confidence <= 1)).to.equal(true);
    expect(element.wordTimings).to.be.frozen;
    expect(workers).to.deep.equal({ started: 1, ended: 1 });

    await playAgain(element);
    const samples = await sampleEnoughWords(element, truth, { before: lookNow });
    expectRightWords(samples, truth, { inexact: INEXACT_SECONDS });
    expect(element.issues).to.deep.equal([]);
    await playPast(element, 0);
    expect(changes.map(({ timing }) => timing)).to.deep.equal(['spread', 'aligned']);
  });

  it('shows its shape in the slider, also after a move, until there is another one', async () => {
    const element = await showAligned();
    const bars = () => element.shadowRoot!.querySelector('.bars')!;
    await waitUntil(() => bars().matches('.wave'), 'the wave');
    place(document.createElement('section')).append(element);
    await waitUntil(() => bars().matches('.wave'), 'the wave after the move');
    element.packet = packetWith({ voice: speech.mp3 });
    await waitUntil(() => !bars().matches('.wave'), 'a plain track');
  });

  for (const [form, inexact] of [
    ['m4a', INEXACT_SECONDS],
    ['mp3', INEXACT_SECONDS + MP3_SECONDS],
  ] as const) {
    it(`has its words found as ${form}, too, and lights the right one wherever it is`, async () => {
      const element = await showAligned({ voice: speech[form] });
      expectTrueTimes(element, inexact);
      element.pause();
      for (const { start, end, text } of truth) {
        if (end - start < 2 * inexact) continue;
        element.seek((start + end) / 2);
        await untilWord(element, text);
        expect(highlightedTexts()).to.deep.equal([text]);
      }
    });
  }

  for (const [what, left] of [
    ['sound on one side', 0],
    ['channels in opposite phase', -1],
    ['the same in both channels', 1],
  ] as const) {
    it(`with ${what} has its words found`, async () => {
      const mono = new Uint8Array(await (await fetch(speech.wav)).arrayBuffer());
      const stereo = new Uint8Array(44 + (mono.length - 44) * 2);
      stereo.set(mono.subarray(0, 44));
      const header = new DataView(stereo.buffer);
      header.setUint32(4, stereo.length - 8, true);
      header.setUint16(22, 2, true);
      header.setUint32(28, header.getUint32(24, true) * 4, true);
      header.setUint16(32, 4, true);
      header.setUint32(40, stereo.length - 44, true);
      const samples = new DataView(mono.buffer);
      for (let at = 44; at + 1 < mono.length; at += 2) {
        const sample = samples.getInt16(at, true);
        header.setInt16(44 + (at - 44) * 2, left * sample, true);
        header.setInt16(46 + (at - 44) * 2, sample, true);
      }
      const voice = (await serveAnswer(stereo, { type: 'audio/wav' }, 'stereo.wav')).url;
      const element = await showAligned({ voice });
      expectTrueTimes(element);
    });
  }

  it('changes from the spread to the right word without a gap', async () => {
    const element = await showPacket(packetWith({ voice: speech.wav }), { playbackRate: 0.5 });
    const words = record(element, 'smart-packet-word');
    let toldBefore = -1;
    const samples: Sample[] = [];
    element.addEventListener('smart-packet-timing', () => {
      if (element.timing !== 'aligned') return;
      toldBefore = words.length;
      samples.push(sampleWord(element));
    });
    await playPast(element, 0);
    // Among words that follow each other closely, so that none is dark, for as long as the search takes.
    element.audio!.addEventListener('timeupdate', () => {
      if (element.currentTime > 3.8 && element.timing !== 'aligned') element.seek(3.4);
    });
    element.seek(3.4);
    await untilAligned(element);
    expect(samples[0]?.from).to.be.within(3, 4.4);
    expect(samples.map(({ text }) => text))
      .to.have.length(1)
      .and.not.include(null);
    expectRightWords(samples, truth, { inexact: INEXACT_SECONDS, leastWords: 0 });
    expect(words.slice(1, toldBefore).filter(({ word }) => !word)).to.deep.equal([]);
  });

  it('is requested once more, when it plays and not before, without cookies and referrer', async () => {
    document.cookie = 'session=secret; path=/';
    const recording = await serveSpeech();
    const modes = watchFetch(recording.url);
    const element = await showPacket(packetWith({ voice: recording.url }));
    await clickOnText(element, 'oven');
    await waitUntil(() => element.timing === 'spread', 'the spread');
    await settle();
    expect(modes).to.deep.equal([]);
    await playPast(element, element.currentTime);
    await untilAligned(element);
    element.pause();
    element.seek(0);
    await playPast(element, 0);
    await settle();
    document.cookie = 'session=; path=/; max-age=0';
    expect(modes).to.deep.equal([undefined]);
    const requests = await recording.requests();
    const ours = requests.filter(({ headers }) => headers['sec-fetch-dest'] === 'empty');
    expect(ours).to.have.length(1);
    expect(ours[0]!.headers).not.to.have.any.keys('cookie', 'referer', 'range');
  });

  it('is found with preload="auto" before it plays', async () => {
    const element = await showPacket(speechPacket(), { preload: 'auto' });
    await untilAligned(element);
    expect(element.paused).to.equal(true);
    expect(element.activeWord).to.equal(null);
    await clickOnText(element, 'oven');
    await untilWord(element, 'oven');
    expect(element.currentTime).to.be.closeTo(3.815, INEXACT_SECONDS);

    const changes = record(element, 'smart-packet-timing');
    element.packet = speechPacket({ id: 'spid:bakery.example:again' });
    await waitUntil(() => changes.length === 2, 'both times again');
    expect(changes.map(({ timing }) => timing)).to.deep.equal(['spread', 'aligned']);
  });

  it('gets through when the first request fails, by asking past the cache', async () => {
    const modes = watchFetch(speech.wav, (number) => {
      if (number === 1) return Promise.reject(new TypeError('no permission in the cached answer'));
      return fetch(`${speech.wav}?past-the-cache`);
    });
    const element = await showAligned();
    expect(modes).to.deep.equal([undefined, 'no-store']);
    expectTrueTimes(element);
  });

  it('follows seeking, double speed and a pause', async () => {
    const element = await showAligned();
    element.pause();
    for (const [seconds, text] of [
      [3.95, 'oven'],
      [0.8, 'welcome'],
      [5.2, 'Come'],
      [4.35, 'seven'],
      [1.75, 'Street'],
    ] as const) {
      element.seek(seconds);
      await untilWord(element, text);
      expect(highlightedTexts()).to.deep.equal([text]);
    }
    element.playbackRate = 2;
    await playAgain(element);
    expectRightWords(await sampleEnoughWords(element, truth, { before: lookNow }, 5), truth, {
      rate: 2,
      inexact: INEXACT_SECONDS,
      leastWords: 5,
    });
  });

  it('lights the right word when the page comes back from behind others', async () => {
    const element = await showAligned();
    element.seek(0.6);
    await untilWord(element, 'welcome');
    // Behind others, timers hardly fire.
    replace('setTimeout', () => (() => 0) as unknown as typeof setTimeout);
    element.seek(3.4);
    await new Promise((resolve) => audioOf(element).addEventListener('seeked', resolve, { once: true }));
    await new Promise<void>((resolve) => {
      const look = () => (element.currentTime > 3.95 ? resolve() : requestAnimationFrame(look));
      look();
    });
    document.dispatchEvent(new Event('visibilitychange'));
    const at = element.currentTime;
    expect(element.activeWord?.text).to.equal(truth.findLast(({ start }) => start < at - 0.01)?.text);
    for (const restore of replaced.splice(0)) restore();
  });

  it('is aligned on the page itself, a little at a time, where no worker can be had', async () => {
    replace(
      'Worker',
      () =>
        function () {
          throw new DOMException('another origin', 'SecurityError');
        } as unknown as typeof Worker,
    );
    let tasks = 0;
    const channel = new MessageChannel();
    channel.port1.onmessage = () => {
      tasks++;
      channel.port2.postMessage(null);
    };
    const element = await showPacket(speechPacket());
    await playPast(element, 0);
    channel.port2.postMessage(null);
    await untilAligned(element);
    channel.port1.close();
    expectTrueTimes(element);
    expect(tasks).to.be.greaterThan(10);
  });

  it('is aligned on the page itself where the worker’s file is missing', async () => {
    replace(
      'Worker',
      (Original) =>
        class extends Original {
          constructor() {
            super('/no-such-worker.js');
          }
        },
    );
    const element = await showAligned();
    expectTrueTimes(element);
  });
});

describe('the even spread stays', () => {
  async function expectSpread(element: SmartPacketElement, reason?: string): Promise<void> {
    const issues = reason
      ? [{ code: 'alignment-unavailable', path: ['voice'], severity: 'warning', data: { reason } }]
      : [];
    if (reason) await waitUntil(() => element.issues.length, 'the issue');
    await expectPlaying(element);
    await settle();
    expect(element.issues).to.deep.equal(issues);
    expect(element.timing).to.equal('spread');
    expect(element.wordTimings).to.have.length(truth.length);
    expect(element.wordTimings[0]!.start).to.equal(0);
    expect(element.activeWord).not.to.equal(null);
  }

  it('without permission to read the recording (CORS), asked for twice', async () => {
    const recording = await serveSpeech();
    const voice = elsewhere(recording.url);
    const modes = watchFetch(voice);
    const element = await showPacket(packetWith({ voice }));
    await playPast(element, 0.1);
    await expectSpread(element, 'network');
    expect(modes).to.deep.equal([undefined, 'no-store']);
  });

  it('not with that permission', async () => {
    const recording = await serveSpeech({ headers: { 'Access-Control-Allow-Origin': '*' } });
    const element = await showAligned({ voice: elsewhere(recording.url) });
    expectTrueTimes(element);
  });

  it('for visitors who save data', async () => {
    Object.defineProperty(navigator, 'connection', { value: { saveData: true }, configurable: true });
    replaced.push(() => Reflect.deleteProperty(navigator, 'connection'));
    const modes = watchFetch(speech.wav);
    const element = await showPacket(speechPacket());
    await playPast(element, 0.3);
    await expectSpread(element);
    expect(modes).to.deep.equal([]);
  });

  it('with without-alignment', async () => {
    const modes = watchFetch(speech.wav);
    const element = createElement({ packet: speechPacket() });
    element.setAttribute('without-alignment', '');
    place(element);
    await untilState(element, 'ready');
    expect(element.withoutAlignment).to.equal(true);
    await playPast(element, 0.3);
    await expectSpread(element);
    expect(modes).to.deep.equal([]);
  });

  it('for a recording with too many bytes, of which no more are read', async () => {
    let megabytes = 0;
    const modes = watchFetch(speech.wav, async () => {
      const endless = new ReadableStream<Uint8Array>({
        pull: (controller) => {
          megabytes++;
          controller.enqueue(new Uint8Array(1_000_000));
        },
      });
      return new Response(endless);
    });
    const element = await showPacket(speechPacket());
    await playPast(element, 0);
    await expectSpread(element, 'too-large');
    expect(modes).to.deep.equal([undefined]);
    expect(megabytes).to.be.within(31, 33);
  });

  it('for a recording that is too long, which is not requested', async () => {
    const modes = watchFetch(speech.wav);
    const element = await showPacket(speechPacket());
    Object.defineProperty(audioOf(element), 'duration', { value: 1801 });
    await playPast(element, 0);
    await expectSpread(element, 'too-large');
    expect(modes).to.deep.equal([]);
  });

  for (const [what, answer, reason] of [
    ['no sound', () => new Response('<!doctype html><p>Sign in'), 'not-decodable'],
    ['nothing', () => new Response('', { status: 404 }), 'http-status'],
  ] as const) {
    it(`where the second answer is ${what}`, async () => {
      const modes = watchFetch(speech.wav, async () => answer());
      const element = await showPacket(speechPacket());
      await playPast(element, 0);
      await expectSpread(element, reason);
      expect(modes).to.deep.equal([undefined]);
    });
  }

  it('where the recording does not say the text, once and for all', async () => {
    const workers = watchWorkers();
    const element = await showPacket(packetWith({ voice: (await serveTone(6.5)).url }));
    await playPast(element, 0);
    await waitUntil(() => workers.ended, 'the end of the search');
    await expectSpread(element);
    element.pause();
    await playPast(element, element.currentTime);
    await settle();
    expect(workers.started).to.equal(1);
    await expectSpread(element);
  });
});

describe('a text that the recording hardly says', () => {
  it('is lit where it is likeliest, and not called aligned', async () => {
    const transcript =
      'Hello, and welcome. Nobody got there before lunch, since the train to the mountains was late again.';
    const changes: string[] = [];
    const element = await showPacket(speechPacket({ transcript }));
    element.addEventListener('smart-packet-timing', ({ timing }) => changes.push(timing));
    await playPast(element, 0.1);
    await waitUntil(() => changes.length > 1, 'the words');
    expect(changes).to.deep.equal(['spread', 'spread']);
    expect(element.timing).to.equal('spread');
    const [hello, , welcome] = element.wordTimings;
    expect(hello!.start).to.be.closeTo(truth[0]!.start, 0.2);
    expect(welcome!.start).to.be.closeTo(truth[2]!.start, 0.2);
    expect(welcome!.confidence).to.be.greaterThan(0);
    expect(element.issues).to.deep.equal([]);
  });
});

describe('captions by phrases', () => {
  const phrases = [
    { start: 0.1, end: 2.45, text: 'Hello, and welcome to Harbour Street Bakery.' },
    { start: 2.75, end: 4.65, text: 'Bread comes out of the oven at seven.' },
    { start: 5, end: 6.3, text: 'Come in and say hello!' },
  ];

  it('have their words found inside each phrase', async () => {
    const element = await showPacket(speechPacket({ captions: phrases }));
    const changes = record(element, 'smart-packet-timing');
    await playPast(element, 0);
    await waitUntil(() => changes.length === 2, 'better times');
    expect(changes.map(({ timing }) => timing)).to.deep.equal(['captions', 'captions']);
    expect(element.timing).to.equal('captions');
    expectTrueTimes(element);
  });

  it('in another unit are set aside, and the words found in the recording', async () => {
    const captions = truth.map(({ start, end, text }) => ({ start: 1000 * start, end: 1000 * end, text }));
    const element = await showPacket(speechPacket({ captions }));
    await playPast(element, 0);
    await waitUntil(() => element.timing === 'aligned', 'times from the recording');
    expectTrueTimes(element);
    expect(element.issues.map(({ code }) => code)).to.deep.equal(['captions-too-long']);
  });

  it('that overlap have their words found inside each', async () => {
    const overlapping = [
      ...phrases.map((phrase) => ({ ...phrase, end: phrase.end + 1 })),
      { start: 1.5, end: 1.8, text: 'Mm-hm.', speaker: 'Bob' },
    ];
    const element = await showPacket(speechPacket({ captions: overlapping }));
    const changes = record(element, 'smart-packet-timing');
    await playPast(element, 0);
    await waitUntil(() => changes.length === 2, 'better times');
    expectTrueTimes(element);
  });

  it('give every word its share with without-alignment', async () => {
    const element = await showPacket(speechPacket({ captions: phrases }), { withoutAlignment: true });
    await playPast(element, 0.3);
    expect(element.timing).to.equal('captions');
    expect(element.wordTimings[0]!.start).to.equal(0.1);
    expect(Math.abs(element.wordTimings[6]!.start - truth[6]!.start)).to.be.above(INEXACT_SECONDS);
  });
});

describe('while words are looked for', () => {
  it('removal ends the request, and the next play starts again', async () => {
    const recording = await serveSpeech();
    let signal: AbortSignal | null | undefined;
    replace('fetch', (original) => (input, init) => {
      if (input !== recording.url || signal) return original(input, init);
      signal = init?.signal;
      return new Promise((_, reject) => signal?.addEventListener('abort', () => reject(new TypeError('aborted'))));
    });
    const element = await showPacket(packetWith({ voice: recording.url }));
    await playPast(element, 0);
    await waitUntil(() => signal, 'the request');
    element.remove();
    await waitUntil(() => signal?.aborted, 'its end');
    await settle();
    expect(element.timing).to.equal('spread');
    place(element);
    await element.updateComplete;
    await playPast(element, 0);
    await untilAligned(element);
    expect(element.issues).to.deep.equal([]);
  });

  for (const [what, act] of [
    ['removal', (element: SmartPacketElement) => element.remove()],
    ['another packet', (element: SmartPacketElement) => (element.packet = packetWith())],
  ] as const) {
    it(`${what} ends the worker, and what it found is not used`, async () => {
      const workers = watchWorkers();
      replace(
        'Worker',
        (Watched) =>
          class extends Watched {
            // The search never begins.
            override postMessage(): void {}
          },
      );
      const element = await showPacket(speechPacket());
      await playPast(element, 0);
      await waitUntil(() => workers.started, 'the worker');
      act(element);
      await waitUntil(() => workers.ended, 'its end');
      await settle();
      expect(element.timing).not.to.equal('aligned');
      expect(element.issues).to.deep.equal([]);
    });
  }

  it('a move changes nothing', async () => {
    const element = await showPacket(speechPacket());
    await playPast(element, 0);
    place(document.createElement('section')).append(element);
    await untilAligned(element);
  });
});

describe('toWebVTT()', () => {
  it('gives captions that browsers read, with a timestamp for each word', async () => {
    const element = await showAligned();
    const video = place(document.createElement('video'));
    const track = document.createElement('track');
    track.src = URL.createObjectURL(new Blob([element.toWebVTT()], { type: 'text/vtt' }));
    video.append(track);
    track.track.mode = 'hidden';
    await waitUntil(() => track.readyState === HTMLTrackElement.LOADED, 'the track');
    const cues = [...(track.track.cues ?? [])] as VTTCue[];
    expect(cues.map((cue) => cue.getCueAsHTML().textContent)).to.deep.equal([
      'Hello, and welcome to Harbour Street Bakery.',
      'Bread comes out of the oven at seven.',
      'Come in and say hello!',
    ]);
    expect(cues.map(({ text }) => text.match(/<\d\d:\d\d:\d\d\.\d{3}>/g)?.length)).to.deep.equal([6, 7, 4]);
    const firsts = [0, 7, 15].map((index) => element.wordTimings[index]!.start);
    cues.forEach(({ startTime }, index) => expect(startTime).to.be.closeTo(firsts[index]!, 0.001));
    URL.revokeObjectURL(track.src);
  });

  it('gives captions that this element reads back', async () => {
    const first = await showAligned();
    const captions = (await serveAnswer(first.toWebVTT(), { type: 'text/vtt' }, 'found.vtt')).url;
    const second = await showPacket(speechPacket(), { captions });
    await playPast(second, 0);
    await waitUntil(() => second.timing === 'captions', 'the captions');
    expect(second.wordTimings.map(({ from }) => from)).to.deep.equal(first.wordTimings.map(({ from }) => from));
    second.wordTimings.forEach(({ start }, index) => {
      expect(start).to.be.closeTo(first.wordTimings[index]!.start, 0.002);
    });
  });
});
