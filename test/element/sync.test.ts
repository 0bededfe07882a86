import { expect } from 'chai';
import '../../src/index.js';
import type { SmartPacketElement } from '../../src/index.js';
import { serveAnswer, serveTone } from '../helpers/answers.js';
import { clickOn } from '../helpers/commands.js';
import { expectEvent, record } from '../helpers/events.js';
import { audioOf, createElement, part, place, showPacket, trackChild, untilState } from '../helpers/fixture.js';
import { packetWith, speech } from '../helpers/packets.js';
import { playPast, untilAt } from '../helpers/player.js';
import { clickOnText } from '../helpers/transcript.js';
import { settle, waitUntil } from '../helpers/wait.js';
import {
  expectRightWords,
  highlightedTexts,
  isGroundOf,
  loadTruth,
  sampleEnoughWords,
  sampleWords,
  warmUp,
  type SpokenWord,
} from '../helpers/words.js';

let truth: SpokenWord[];

before(async () => {
  truth = await loadTruth();
  await warmUp();
});

const speechPacket = (fields: Record<string, unknown> = {}) => packetWith({ voice: speech.wav, ...fields });

/** Shows the speech with the true times of its words, ready to be sought in. */
async function showPrepared(fields: Record<string, unknown> = {}): Promise<SmartPacketElement> {
  const element = await showPacket(speechPacket({ captions: truth, ...fields }));
  await clickOnText(element, 'Hello');
  await waitUntil(() => element.activeWord !== null, 'the first word');
  return element;
}

async function untilWord(element: SmartPacketElement, text: string | null): Promise<void> {
  await waitUntil(() => (element.activeWord?.text ?? null) === text, `the word ${text}`).catch((error: unknown) => {
    throw new Error(`${String(error)}; it is ${element.activeWord?.text} at ${element.currentTime}`);
  });
}

/** WebVTT in which each word has a second of its own, or another length. */
const vttOf = (words: string[], seconds = 1): string =>
  ['WEBVTT', ...words.map((word, i) => `${time(i * seconds)} --> ${time((i + 1) * seconds)}\n${word}`)].join('\n\n');
const time = (seconds: number) => `00:00:${seconds.toFixed(3).padStart(6, '0')}`;

const vtt = { type: 'text/vtt' };

/** SRT in which each word has a second of its own. */
const srtOf = (words: string[]): string =>
  words.map((word, i) => `${i + 1}\n${time(i)} --> ${time(i + 1)}\n${word}\n\n`).join('');
const latin1 = (text: string) => Uint8Array.from(text, (sign) => sign.charCodeAt(0));
const utf16 = (text: string) => new Uint8Array(Uint16Array.from(`\ufeff${text}`, (sign) => sign.charCodeAt(0)).buffer);

describe('the word being spoken', () => {
  it('is the lit one from beginning to end, and nothing runs afterwards', async () => {
    const element = await showPacket(speechPacket({ captions: truth }));
    const words = record(element, 'smart-packet-word');
    const ends = record(element, 'smart-packet-ended');
    const { setTimeout: original, requestAnimationFrame: originalFrame } = window;
    let timers = 0;
    let timersAtLastWord = Infinity;
    window.setTimeout = ((run: () => void, delayMs?: number) => {
      timers++;
      return original(run, delayMs);
    }) as typeof window.setTimeout;
    window.requestAnimationFrame = (run) => {
      timers++;
      return originalFrame(run);
    };
    element.addEventListener('smart-packet-word', ({ word }) => {
      if (!word && element.currentTime > 6) timersAtLastWord = Math.min(timersAtLastWord, timers);
    });
    try {
      expect(element.activeWord).to.equal(null);
      await clickOn(part(element, 'play-button'));
      const samples = await sampleWords(element);
      await waitUntil(() => ends.length, 'the end');
      await settle();
      expectRightWords(samples, truth, { leastWords: 1 });
      expect(element.activeWord).to.equal(null);
      expect(highlightedTexts()).to.deep.equal([]);

      const told = words.map(({ word }) => word?.text ?? null);
      expect(told.filter(Boolean).length).to.be.within(17, 20);
      // Twenty words, two silences, the end.
      expect(told.length).to.be.at.most(23);
      expect(told.at(-1)).to.equal(null);
      // One timer a word, and one at each event of the sound: far from one a frame, of which there are about 400.
      expect(timers).to.be.at.most(160);
      expect(timers - timersAtLastWord, 'timers after the last word').to.equal(0);
      const { length } = words;
      await settle();
      expect(words.length).to.equal(length);
    } finally {
      window.setTimeout = original;
      window.requestAnimationFrame = originalFrame;
    }
  });

  it('is the lit one at double speed, too, with captions by address', async () => {
    const element = await showPacket(packetWith({ voice: speech.m4a, captions: speech.vtt }), { playbackRate: 2 });
    await clickOn(part(element, 'play-button'));
    expectRightWords(await sampleEnoughWords(element, truth), truth, { rate: 2 });
  });

  it('is none before the first press, nor in the silence at the start', async () => {
    const element = await showPacket(speechPacket({ captions: truth }));
    expect(element.activeWord).to.equal(null);
    await playPast(element, 0);
    element.pause();
    element.seek(0.05);
    await untilAt(element, 0.05);
    await settle();
    expect(element.activeWord).to.equal(null);
  });

  it('is told with its text, offsets and times', async () => {
    const element = await showPrepared();
    const { word } = await expectEvent(element, 'smart-packet-word', () => element.seek(1.7));
    expect(word).to.deep.equal({ text: 'Street', from: 30, to: 36, start: 1.605, end: 1.92 });
    expect(speech.transcript.slice(word!.from, word!.to)).to.equal('Street');
    expect(element.activeWord).to.deep.equal(word);
    const silence = await expectEvent(element, 'smart-packet-word', () => element.seek(2.7));
    expect(silence.word).to.equal(null);
  });

  it('follows every kind of seeking while the recording is paused', async () => {
    const element = await showPrepared();
    expect(element.paused).to.equal(true);
    element.seek(3.9);
    await untilWord(element, 'oven');
    expect(highlightedTexts()).to.deep.equal(['oven']);
    element.currentTime = 0.8;
    await untilWord(element, 'welcome');
    const slider = part<HTMLInputElement>(element, 'slider');
    slider.valueAsNumber = 5.2;
    slider.dispatchEvent(new Event('input', { bubbles: true }));
    await untilWord(element, 'Come');
    await clickOn(part(element, 'back-button'));
    await untilWord(element, 'Hello');
    await clickOnText(element, 'seven');
    await untilWord(element, 'seven');
    await untilAt(element, 4.175, 0.02);
    expect(element.paused).to.equal(true);
    expect(highlightedTexts()).to.deep.equal(['seven']);
  });

  it('is gone with the packet', async () => {
    const element = await showPrepared();
    expect(highlightedTexts()).to.deep.equal(['Hello']);
    const { word } = await expectEvent(element, 'smart-packet-word', () => (element.packet = packetWith()));
    expect(word).to.equal(null);
    expect(element.activeWord).to.equal(null);
    expect(highlightedTexts()).to.deep.equal([]);
  });

  it('is not lit by an element that has left the page, and is again when it is back', async () => {
    const element = await showPrepared();
    element.remove();
    await settle();
    expect(highlightedTexts()).to.deep.equal([]);
    const section = place(document.createElement('section'));
    section.append(element);
    await waitUntil(() => highlightedTexts().length === 1, 'the word is lit again');
    expect(highlightedTexts()).to.deep.equal(['Hello']);
  });

  it('stays lit through a move', async () => {
    const element = await showPrepared();
    place(document.createElement('section')).append(element);
    await settle();
    expect(highlightedTexts()).to.deep.equal(['Hello']);
  });

  it('is lit, too, when the pause came before what lights it was there', async () => {
    const element = await showPacket(speechPacket({ captions: truth }));
    part(element, 'play-button').click();
    element.pause();
    element.seek(1.7);
    await untilWord(element, 'Street');
    expect(element.paused).to.equal(true);
  });

  it('stays lit when the card changes around it', async () => {
    const element = await showPrepared();
    await clickOn(part(element, 'menu-button'));
    await element.updateComplete;
    element.playbackRate = 1.5;
    await settle();
    expect(highlightedTexts()).to.deep.equal(['Hello']);
  });

  it('is lit in each element, and the page’s own ranges stay', async () => {
    const paragraph = place(document.createElement('p'));
    paragraph.textContent = 'Of the page';
    const range = document.createRange();
    range.selectNodeContents(paragraph);
    CSS.highlights.get('smart-packet-word')!.add(range);
    const first = await showPrepared();
    await showPrepared();
    first.seek(1.7);
    await untilWord(first, 'Street');
    expect(highlightedTexts()).to.have.members(['Of the page', 'Street', 'Hello']);
    CSS.highlights.get('smart-packet-word')!.delete(range);
  });

  it('is marked by more than a colour', async () => {
    const element = await showPrepared();
    const style = getComputedStyle(
      part(element, 'paragraph').querySelector('.text')!,
      '::highlight(smart-packet-word)',
    );
    expect(style.textDecorationLine).to.contain('underline');
    const ground = getComputedStyle(element.shadowRoot!.querySelector('.spoken-ground')!);
    expect(ground.backgroundColor).not.to.equal('rgba(0, 0, 0, 0)');
    expect(ground.pointerEvents).to.equal('none');
  });

  it('has its ground where it stands, also in a text that is laid out anew', async () => {
    const element = await showPrepared();
    const isRight = () => {
      const grounds = element.shadowRoot!.querySelectorAll('.spoken-ground');
      const [word] = [...CSS.highlights.get('smart-packet-word')!] as Range[];
      return grounds.length === 1 && isGroundOf(grounds[0]!, word!);
    };
    for (const { start, end, text } of truth.filter((word) => ['welcome', 'seven', 'Street'].includes(word.text))) {
      element.seek((start + end) / 2);
      await untilWord(element, text);
      expect(isRight(), text).to.equal(true);
    }
    element.style.width = '260px';
    await waitUntil(isRight, 'the ground in a narrow card');
    element.dir = 'rtl';
    await waitUntil(isRight, 'the ground from right to left');
    element.seek(6.3);
    await untilWord(element, null);
    expect(element.shadowRoot!.querySelector('.spoken-ground')).to.equal(null);
  });
});

describe('a press on a word', () => {
  it('goes there before anything was loaded, without playing', async () => {
    const recording = await serveTone(6.42);
    const element = await showPacket(speechPacket({ voice: recording.url, captions: truth }));
    expect(await recording.requests()).to.deep.equal([]);
    await clickOnText(element, 'oven');
    await untilAt(element, 3.815, 0.02);
    await untilWord(element, 'oven');
    expect(element.paused).to.equal(true);
    expect(highlightedTexts()).to.deep.equal(['oven']);
    await playPast(element, 3.9);
  });

  it('goes on playing from there', async () => {
    const element = await showPacket(speechPacket({ captions: truth }));
    await playPast(element, 0);
    await clickOnText(element, 'Come');
    await waitUntil(() => element.currentTime > 5.1, 'the new place');
    expect(element.paused).to.equal(false);
  });

  it('finds the right one of two', async () => {
    const element = await showPrepared();
    await clickOnText(element, 'and', 2);
    await untilAt(element, 5.44, 0.02);
  });

  it('beside the text does nothing', async () => {
    const element = await showPrepared();
    const { right, bottom } = part(element, 'paragraph').getBoundingClientRect();
    await clickOn({ getBoundingClientRect: () => new DOMRect(right - 12, bottom - 8, 2, 2) });
    await settle();
    await untilWord(element, 'Hello');
    await untilAt(element, 0.165, 0.02);
  });
});

describe('captions', () => {
  const words = ['One', 'two', 'three', 'four'];
  const transcript = 'One two three four.';

  for (const [form, make] of [
    ['as WebVTT', () => serveAnswer(vttOf(words, 0.5), vtt, 'words.vtt')],
    [
      'as SRT',
      () =>
        serveAnswer(
          words
            .map((word, i) => `${i + 1}\n${time(i / 2)} --> ${time(i / 2 + 0.5)}\n${word}\n`)
            .join('\n')
            .replace(/\./g, ','),
          { type: 'text/plain' },
          'words.srt',
        ),
    ],
    [
      'as Podcasting 2.0 JSON',
      () =>
        serveAnswer({
          version: '1.0.0',
          segments: words.map((body, i) => ({ startTime: i / 2, endTime: i / 2 + 0.5, body })),
        }),
    ],
  ] as const) {
    it(`are read ${form}, when a person acts and not before, with a plain request`, async () => {
      document.cookie = 'session=secret; path=/';
      const captions = await make();
      const element = await showPacket(
        packetWith({ voice: (await serveTone(3)).url, transcript, captions: captions.url }),
      );
      await settle();
      expect(await captions.requests()).to.deep.equal([]);
      await clickOnText(element, 'three');
      await untilAt(element, 1, 0.02);
      await untilWord(element, 'three');
      await playPast(element, 1.1);
      document.cookie = 'session=; path=/; max-age=0';
      const [request, ...more] = await captions.requests();
      expect(more).to.deep.equal([]);
      expect(request!.headers['cookie']).to.equal(undefined);
      expect(request!.headers['referer']).to.equal(undefined);
      expect(element.issues).to.deep.equal([]);
    });
  }

  it('come from the attribute, else a track child, else the packet', async () => {
    const voice = (await serveTone(8)).url;
    const packet = packetWith({ voice, transcript, captions: vttInline(2) });
    const ofTrack = await serveAnswer(vttOf(words, 1), vtt, 'track.vtt');
    const ofAttribute = await serveAnswer(vttOf(words, 0.5), vtt, 'attribute.vtt');

    const alone = await showPacket(packet);
    await clickOnText(alone, 'three');
    await untilAt(alone, 4, 0.02);

    const withTrack = await showPacket(packet, {}, trackChild(ofTrack.url));
    await clickOnText(withTrack, 'three');
    await untilAt(withTrack, 2, 0.02);

    const withBoth = createElement({ packet }, trackChild(ofTrack.url));
    withBoth.setAttribute('captions', ofAttribute.url);
    place(withBoth);
    await untilState(withBoth, 'ready');
    await clickOnText(withBoth, 'three');
    await untilAt(withBoth, 1, 0.02);
    expect(await ofTrack.requests()).to.have.length(1);
  });

  it('may be others later', async () => {
    const packet = packetWith({ voice: (await serveTone(8)).url, transcript, captions: vttInline(2) });
    const element = await showPacket(packet);
    await clickOnText(element, 'three');
    await untilAt(element, 4, 0.02);
    element.captions = (await serveAnswer(vttOf(words, 0.5), vtt, 'other.vtt')).url;
    await element.updateComplete;
    await clickOnText(element, 'four');
    await untilAt(element, 1.5, 0.02);
  });

  it('are relative to the page in the attribute', async () => {
    const element = await showPacket(speechPacket(), { captions: new URL(speech.vtt).pathname });
    await clickOnText(element, 'oven');
    await untilAt(element, 3.815, 0.02);
  });

  it('with phrases only give every word its share', async () => {
    const captions = [{ start: 1, end: 3, text: 'One two three four.' }];
    const element = await showPacket(packetWith({ voice: (await serveTone(4)).url, transcript, captions }));
    await clickOnText(element, 'One');
    await untilAt(element, 1, 0.02);
    await clickOnText(element, 'three');
    await waitUntil(() => element.currentTime > 1.5, 'the new place');
    expect(element.currentTime).to.be.within(1.7, 2.2);
    expect(element.activeWord?.text).to.equal('three');
  });

  it('that run past the end of the recording are reported, once', async () => {
    const captions = [
      { start: 0, end: 1, text: 'One two' },
      { start: 1, end: 9.5, text: 'three four' },
    ];
    const element = await showPacket(packetWith({ voice: (await serveTone(3)).url, transcript, captions }));
    const { issue } = await expectEvent(element, 'smart-packet-issue', () => playPast(element, 0.1));
    expect(issue.code).to.equal('captions-too-long');
    expect(issue.path).to.deep.equal(['captions']);
    expect(issue.severity).to.equal('warning');
    expect(issue.data!['captionsSeconds']).to.equal(9.5);
    expect(issue.data!['recordingSeconds']).to.be.closeTo(3, 0.05);
    expect(element.issues).to.deep.equal([issue]);
    expect(element.state).to.equal('ready');
  });

  it('that end with the recording are not', async () => {
    const element = await showPacket(speechPacket({ captions: truth }));
    await playPast(element, 0.3);
    await settle();
    expect(element.issues).to.deep.equal([]);
  });

  it('are not measured against the recording of another packet', async () => {
    const element = await showPrepared();
    element.packet = packetWith({ voice: (await serveTone(2)).url });
    await element.updateComplete;
    await playPast(element, 0.2);
    await settle();
    expect(element.issues).to.deep.equal([]);
  });

  for (const [what, make] of [
    ['are not there', async () => (await serveAnswer('gone', { status: 404, type: 'text/plain' }, 'gone.vtt')).url],
    ['cannot be reached', async () => (await serveAnswer('', { drop: true }, 'cut.vtt')).url],
    ['may not be requested', async () => 'javascript:alert(1)'],
  ] as const) {
    it(`that ${what} are reported, and the words are spread over the recording`, async () => {
      const packet = packetWith({ voice: (await serveTone(3.8)).url, transcript: 'aaaa bbbb cccc dddd' });
      const element = await showPacket(packet, { captions: await make() });
      const { issue } = await expectEvent(element, 'smart-packet-issue', () => clickOnText(element, 'cccc'));
      expect(issue).to.deep.equal({ code: 'captions-unavailable', path: ['captions'], severity: 'warning' });
      await untilAt(element, 2, 0.03);
      await untilWord(element, 'cccc');
    });
  }

  const german = { type: 'text/plain' };
  for (const [what, reason, body, rules] of [
    ['are a page', 'unknown-format', '<!doctype html><p>Sign in', { type: 'text/html' }],
    ['are another tool’s', 'unknown-format', { results: { channels: [{ alternatives: [{ words: [] }] }] } }, {}],
    ['are neither UTF-8 nor say what they are', 'not-utf8', latin1(srtOf(['gr\u00fcn'])), german],
    ['have no words', 'no-words', 'WEBVTT\n\n00:00.000 --> 00:09.000\n\u266a\u266a', vtt],
  ] as const) {
    it(`that ${what} are told from those that are not there`, async () => {
      const packet = packetWith({ voice: (await serveTone(3.8)).url, transcript: 'aaaa bbbb cccc dddd' });
      const element = await showPacket(packet, { captions: (await serveAnswer(body, rules, 'captions')).url });
      const { issue } = await expectEvent(element, 'smart-packet-issue', () => clickOnText(element, 'cccc'));
      expect(issue).to.deep.equal({
        code: 'captions-unreadable',
        path: ['captions'],
        severity: 'warning',
        data: { reason },
      });
      await untilAt(element, 2, 0.03);
      await untilWord(element, 'cccc');
    });
  }

  for (const [encoding, body, rules] of [
    ['UTF-16 with its mark', utf16(srtOf(words)), { type: 'application/x-subrip' }],
    [
      'the encoding that their header names',
      latin1(srtOf(['gr\u00fcn', ...words])),
      { type: 'text/plain; charset=iso-8859-1' },
    ],
  ] as const) {
    it(`are read in ${encoding}`, async () => {
      const voice = (await serveTone(8)).url;
      const captions = (await serveAnswer(body, rules, 'words.srt')).url;
      const element = await showPacket(packetWith({ voice, transcript }), { captions });
      await clickOnText(element, 'three');
      await waitUntil(() => element.timing === 'captions', 'the captions');
      expect(element.wordTimings.map(({ end, start }) => end - start)).to.deep.equal([1, 1, 1, 1]);
      expect(element.issues).to.deep.equal([]);
    });
  }

  it('in milliseconds are set aside, and the words are spread over the recording', async () => {
    const captions = words.map((text, i) => ({ start: i * 500, end: (i + 1) * 500, text }));
    const element = await showPacket(packetWith({ voice: (await serveTone(2)).url, transcript, captions }));
    const { issue } = await expectEvent(element, 'smart-packet-issue', () => playPast(element, 0.1));
    expect(issue.code).to.equal('captions-too-long');
    expect(issue.data!['captionsSeconds']).to.equal(2000);
    await waitUntil(() => element.timing === 'spread', 'other times');
    expect(element.wordTimings.at(-1)!.end).to.be.closeTo(2, 0.05);
  });
});

/** Inline cues in which each of the four words has so many seconds. */
const vttInline = (seconds: number) =>
  ['One', 'two', 'three', 'four'].map((text, i) => ({ start: i * seconds, end: (i + 1) * seconds, text }));

describe('without captions', () => {
  it('the words are spread evenly over the recording', async () => {
    const voice = (await serveTone(3.8)).url;
    const element = await showPacket(packetWith({ voice, transcript: 'aaaa bbbb cccc dddd' }), { playbackRate: 4 });
    const words = record(element, 'smart-packet-word');
    const ends = record(element, 'smart-packet-ended');
    await clickOn(part(element, 'play-button'));
    await waitUntil(() => ends.length, 'the end');
    await settle();
    const texts = words.map(({ word }) => word?.text ?? null);
    expect(texts).to.deep.equal(['aaaa', 'bbbb', 'cccc', 'dddd', null]);
    const starts = words.slice(0, 4).map(({ word }) => Math.round(word!.start * 10) / 10);
    expect(starts).to.deep.equal([0, 1, 2, 3]);
    expect(element.issues).to.deep.equal([]);
  });

  it('nothing is lit where there are no words', async () => {
    const element = await showPacket(packetWith({ voice: speech.wav, transcript: '' }));
    const words = record(element, 'smart-packet-word');
    await playPast(element, 0.5);
    expect(words).to.deep.equal([]);
    expect(audioOf(element).paused).to.equal(false);
  });
});
