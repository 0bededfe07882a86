import { expect } from 'chai';
import '../../src/index.js';
import type { SmartPacketElement } from '../../src/index.js';
import { serveAnswer, type AnswerBody, type AnswerRules } from '../helpers/answers.js';
import { clickOn } from '../helpers/commands.js';
import { expectEvent, record } from '../helpers/events.js';
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
import { actions, metaWith, packetWith, speech } from '../helpers/packets.js';
import { settle, waitUntil } from '../helpers/wait.js';

/** What belongs to a packet that is shown, and must not be in the tree without one. */
const CARD_PARTS = ['header', 'player', 'play-button', 'slider', 'transcript', 'actions', 'action', 'menu', 'expired'];

function expectNoCard(element: SmartPacketElement): void {
  expect(element.shadowRoot!.querySelectorAll('audio'), 'audio').to.have.length(0);
  for (const name of CARD_PARTS) expect(hasPart(element, name), name).to.equal(false);
  expect(element.shadowRoot!.querySelectorAll('a, form')).to.have.length(0);
  expect(element.paused).to.equal(true);
  expect(element.currentTime).to.equal(0);
  expect(element.duration).to.be.NaN;
  expect(element.activeWord).to.equal(null);
}

/** A box that pushes what follows it down. */
function placeSpacer(height: number): HTMLElement {
  const spacer = document.createElement('div');
  spacer.style.height = `${height}px`;
  return place(spacer);
}

/** Keeps what the page would do when it has time, until the test ends. */
function holdRests(): (() => void)[] {
  const held: (() => void)[] = [];
  const original = Object.getOwnPropertyDescriptor(window, 'requestIdleCallback');
  // WebKit has none.
  Object.defineProperty(window, 'requestIdleCallback', {
    configurable: true,
    value: (callback: () => void) => held.push(callback),
  });
  restores.push(() => {
    if (original) Object.defineProperty(window, 'requestIdleCallback', original);
    else Reflect.deleteProperty(window, 'requestIdleCallback');
  });
  return held;
}

const restores: (() => void)[] = [];
afterEach(() => {
  for (const restore of restores.splice(0)) restore();
});

describe('state empty', () => {
  it('shows nothing at all, and says nothing', async () => {
    const element = place(createElement());
    await element.updateComplete;
    expect(element.state).to.equal('empty');
    expect(element.issues).to.deep.equal([]);
    expectNoCard(element);
    expect(hasPart(element, 'error')).to.equal(false);
    expect(hasPart(element, 'loading')).to.equal(false);
    expect(textOf(element.shadowRoot!.querySelector('.frame'))).to.equal('');
    expect(element.getBoundingClientRect().height).to.equal(0);
  });

  it('is the state again when the packet is taken away', async () => {
    const element = await showPacket(packetWith({ voice: speech.wav, cta: actions }));
    const errors = record(element, 'smart-packet-error');
    element.packet = null;
    await untilState(element, 'empty');
    expectNoCard(element);
    expect(errors).to.deep.equal([]);
  });
});

describe('state loading', () => {
  it('shows the card’s shapes, silently, until the answer is there', async () => {
    const answer = await serveAnswer(packetWith(), { hold: true });
    const element = place(createElement({ src: answer.url }));
    await element.updateComplete;
    expect(element.state).to.equal('loading');
    // What it keeps free before is what it takes.
    await waitUntil(() => part(element, 'loading').offsetHeight === element.offsetHeight, 'the shapes');
    expect(element.offsetHeight).to.be.above(100);
    expect(part(element, 'loading').ariaLabel).to.equal('Loading message');
    expect(statusOf(element)).to.equal('');
    expect(hasPart(element, 'error')).to.equal(false);
    expectNoCard(element);
    await answer.release();
    await untilState(element, 'ready');
    expect(hasPart(element, 'loading')).to.equal(false);
  });

  it('keeps a lazy element waiting far below the viewport, and loads when it is scrolled near', async () => {
    const answer = await serveAnswer(packetWith());
    const spacer = placeSpacer(4000);
    const element = place(createElement({ src: answer.url, loading: 'lazy' }));
    await element.updateComplete;
    await settle();
    expect(await answer.requests()).to.deep.equal([]);
    expect(element.state).to.equal('loading');
    expect(part(element, 'loading').isConnected).to.equal(true);
    expectNoCard(element);
    window.scrollTo(0, spacer.offsetHeight - innerHeight - 100);
    await untilState(element, 'ready');
    expect(await answer.requests()).to.have.length(1);
  });

  it('loads a lazy element at once when it is in view, or is no longer lazy', async () => {
    const answer = await serveAnswer(packetWith());
    await untilState(place(createElement({ src: answer.url, loading: 'lazy' })), 'ready');

    const other = await serveAnswer(packetWith());
    const spacer = placeSpacer(4000);
    const element = place(createElement({ src: other.url, loading: 'lazy' }));
    await settle();
    expect(element.state).to.equal('loading');
    element.loading = 'eager';
    await untilState(element, 'ready');
    window.scrollTo(0, spacer.offsetHeight);
    await settle();
    expect(await other.requests()).to.have.length(1);
  });

  it('shows lazy elements near the viewport first, those far away when the page rests, and the page stays where it is', async () => {
    const answer = await serveAnswer(packetWith());
    const placeLazy = () => place(createElement({ src: answer.url, loading: 'lazy' }));
    placeSpacer(4000);
    // Those of other tests have had their turn, too.
    await placeLazy().updateComplete;
    const rests = holdRests();
    const far = placeLazy();
    const near = createElement({ src: answer.url, loading: 'lazy' });
    document.body.prepend(place(near));
    await untilState(near, 'ready');
    expect([far.state, hasPart(far, 'loading')]).to.deep.equal(['loading', false]);
    const height = far.offsetHeight;
    await waitUntil(() => rests.length, 'the page is asked for a rest');
    for (const rest of rests.splice(0)) rest();
    await far.updateComplete;
    expect(hasPart(far, 'loading')).to.equal(true);
    expect(far.offsetHeight).to.equal(height);
  });

  it('shows lazy elements far away only when those near have their packets', async () => {
    const answer = await serveAnswer(packetWith(), { hold: true });
    placeSpacer(4000);
    const far = place(createElement({ src: answer.url, loading: 'lazy' }));
    const near = createElement({ src: answer.url, loading: 'lazy' });
    document.body.prepend(place(near));
    await waitUntil(async () => (await answer.requests()).length, 'the near one asks for its packet');
    // A rest of the page, where the browser tells of one.
    await new Promise<unknown>((resolve) =>
      'requestIdleCallback' in window ? requestIdleCallback(resolve) : setTimeout(resolve),
    );
    await settle();
    expect(hasPart(far, 'loading')).to.equal(false);
    await answer.release();
    await untilState(near, 'ready');
    await waitUntil(() => hasPart(far, 'loading'), 'the far one shows that it waits');
  });

  it('never lets a packet that is at hand wait', async () => {
    placeSpacer(4000);
    const element = place(createElement({ packet: packetWith(), loading: 'lazy' }));
    await element.updateComplete;
    expect(element.state).to.equal('ready');
  });
});

describe('state ready', () => {
  it('says of a day to come no more than which it is', async () => {
    const element = await showPacket(packetWith({ meta: metaWith({ created: '2999-03-01' }) }));
    expect(textOf(part(element, 'byline'))).to.equal('Mar 1, 2999');
  });

  it('says that a recording is unavailable whose address is refused', async () => {
    const element = await showPacket(packetWith({ voice: 'http://recordings.example/welcome.mp3' }));
    expect(textOf(part(element, 'unavailable'))).to.equal('Audio unavailable');
    expect([hasPart(element, 'player'), element.audio]).to.deep.equal([false, null]);
    expect(element.issues.map(({ code }) => code)).to.include('forbidden-url');
  });

  it('shows header, player, transcript and actions, and says nothing of itself', async () => {
    const element = await showPacket(packetWith({ voice: speech.wav, cta: actions }));
    for (const name of ['header', 'player', 'play-button', 'slider', 'transcript', 'actions', 'menu-button']) {
      expect(parts(element, name), name).to.have.length(1);
    }
    expect(parts(element, 'action')).to.have.length(3);
    for (const name of ['loading', 'error', 'expired', 'menu']) expect(hasPart(element, name), name).to.equal(false);
    expect(textOf(part(element, 'title'))).to.equal('Harbour Street Bakery');
    expect(textOf(part(element, 'byline'))).to.contain('2026');
    expect(textOf(part(element, 'tag'))).to.equal('bakery');
    expect(statusOf(element)).to.equal('');
  });

  it('is the state of an expired packet, too, which says so and shows no actions', async () => {
    const packet = packetWith({ voice: speech.wav, cta: actions, meta: metaWith({ expires: '2020-01-01' }) });
    const element = await showPacket(packet);
    expect(element.issues).to.deep.equal([]);
    expect(textOf(part(element, 'expired'))).to.equal('This message has expired.');
    expect(hasPart(element, 'actions')).to.equal(false);
    expect(hasPart(element, 'action')).to.equal(false);
    expect(hasPart(element, 'player')).to.equal(true);
    expect(hasPart(element, 'transcript')).to.equal(true);
  });

  it('becomes that of an expired packet while it is shown, also after a move', async () => {
    const expires = new Date(Date.now() + 2000).toISOString();
    const element = await showPacket(packetWith({ voice: speech.wav, meta: metaWith({ expires }) }));
    expect(hasPart(element, 'expired')).to.equal(false);
    place(document.createElement('section')).append(element);
    await waitUntil(() => hasPart(element, 'expired'), 'the end of its time');
  });
});

interface Failure {
  title: string;
  body?: AnswerBody;
  rules?: AnswerRules;
  packetId?: string;
  code: string;
  data?: Record<string, string | number>;
  message: string;
  canRetry?: boolean;
}

const UNREADABLE = 'This message can’t be read.';
const UNAVAILABLE = 'This message is not available right now.';
const GONE = 'This message is no longer here.';

const failures: Failure[] = [
  {
    title: 'status 404, even with a packet in it',
    body: packetWith(),
    rules: { status: 404 },
    code: 'http-status',
    data: { status: 404 },
    message: GONE,
    canRetry: true,
  },
  {
    title: 'status 410',
    rules: { status: 410 },
    code: 'http-status',
    data: { status: 410 },
    message: GONE,
    canRetry: true,
  },
  {
    title: 'status 503 with a time to wait',
    rules: { status: 503, headers: { 'Retry-After': '120' } },
    code: 'http-status',
    data: { status: 503, retryAfterSeconds: 120 },
    message: UNAVAILABLE,
    canRetry: true,
  },
  {
    title: 'status 204',
    body: '',
    rules: { status: 204 },
    code: 'http-status',
    data: { status: 204 },
    message: UNAVAILABLE,
    canRetry: true,
  },
  {
    title: 'a connection that is cut',
    rules: { drop: true },
    code: 'network',
    message: 'This message could not be reached. Please check your connection.',
    canRetry: true,
  },
  {
    title: 'a page instead of JSON',
    body: '<!doctype html><title>Sign in</title>',
    rules: { type: 'text/html' },
    code: 'not-json',
    message: UNREADABLE,
  },
  { title: 'an empty answer', body: '', code: 'not-json', message: UNREADABLE },
  { title: 'JSON that is no packet', body: [1, 2, 3], code: 'not-a-packet', message: UNREADABLE },
  {
    title: 'bytes that are no UTF-8',
    body: new Uint8Array([123, 34, 255, 254, 34, 125]),
    code: 'not-utf8',
    message: UNREADABLE,
  },
  {
    title: 'more than a megabyte',
    body: { ...packetWith(), padding: 'x'.repeat(1_000_000) },
    code: 'too-large',
    data: { bytes: 1_000_000 },
    message: 'This message is too large to open.',
  },
  {
    title: 'a packet with neither words nor a recording',
    body: packetWith({ transcript: '', voice: null }),
    code: 'nothing-to-show',
    message: 'This message is empty.',
  },
  {
    title: 'a resolver that knows none',
    body: { packets: [] },
    code: 'nothing-to-show',
    message: 'This message is empty.',
  },
  {
    title: 'a resolver that has others',
    body: { packets: [packetWith()] },
    packetId: 'spid:bakery.example:opening-hours',
    code: 'packet-not-found',
    data: { id: 'spid:bakery.example:opening-hours' },
    message: 'The message you asked for was not found.',
  },
];

function expectFailure(
  element: SmartPacketElement,
  { code, data, message, canRetry = false }: Omit<Failure, 'title'>,
): void {
  expect(element.state).to.equal('error');
  const [issue] = element.issues.filter(({ severity }) => severity === 'error');
  expect(issue?.code).to.equal(code);
  expect(issue?.data ?? {}).to.deep.equal(data ?? {});
  expect(textOf(part(element, 'error').querySelector('p'))).to.equal(message);
  expect(hasPart(element, 'retry-button'), 'offers to try again').to.equal(canRetry);
  expect(hasPart(element, 'loading')).to.equal(false);
  expectNoCard(element);
}

describe('state error', () => {
  for (const failure of failures) {
    it(`has a code, a sentence and no card after ${failure.title}`, async () => {
      const answer = await serveAnswer(failure.body ?? 'no', failure.rules);
      const element = createElement({ src: answer.url, packetId: failure.packetId ?? null });
      const loads = record(element, 'smart-packet-load');
      const error = await expectEvent(element, 'smart-packet-error', () => place(element));
      expectFailure(element, failure);
      expect(error.issues).to.equal(element.issues);
      expect(loads).to.deep.equal([]);
    });
  }

  for (const src of [
    'javascript:alert(1)',
    'data:application/json,{}',
    'file:///etc/passwd',
    'ftp://packets.example/a.json',
    'https://user:secret@packets.example/a.json',
    'https://',
    'blob:https://packets.example/2d4ab5d4',
  ]) {
    it(`refuses the address ${src}`, async () => {
      const element = createElement({ src });
      await expectEvent(element, 'smart-packet-error', () => place(element));
      expectFailure(element, { code: 'unsafe-source', message: UNREADABLE });
    });
  }

  it('gives up after the time limit', async () => {
    const { setTimeout: original } = window;
    // The limit is 15 s; here it comes sooner.
    const shortened = (run: () => void, delayMs?: number) => original(run, delayMs! >= 10_000 ? 50 : delayMs);
    window.setTimeout = shortened as typeof window.setTimeout;
    try {
      const answer = await serveAnswer(packetWith(), { pauseAfter: 20 });
      const element = createElement({ src: answer.url });
      await expectEvent(element, 'smart-packet-error', () => place(element));
      expectFailure(element, {
        code: 'timeout',
        data: { seconds: 15 },
        message: 'This message took too long to arrive.',
        canRetry: true,
      });
      await waitUntil(async () => (await answer.requests())[0]?.outcome === 'aborted', 'the connection is closed');
    } finally {
      window.setTimeout = original;
    }
  });

  it('tries again when asked to, and shows the packet when that works', async () => {
    const answer = await serveAnswer('', { status: 503 });
    const element = place(createElement({ src: answer.url }));
    await untilState(element, 'error');
    await answer.change(packetWith(), { hold: true });
    await clickOn(part(element, 'retry-button'));
    await untilState(element, 'loading');
    expect(hasPart(element, 'error')).to.equal(false);
    await answer.release();
    await untilState(element, 'ready');
    expect(element.issues).to.deep.equal([]);
    expect(await answer.requests()).to.have.length(2);
  });

  it('takes the card of the packet before away', async () => {
    const element = await showPacket(packetWith({ voice: speech.wav, cta: actions }));
    element.packet = '{';
    await untilState(element, 'error');
    expectFailure(element, { code: 'not-json', message: UNREADABLE });
  });
});
