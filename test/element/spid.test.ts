import { expect } from 'chai';
import { setResolver, type Resolver, type SmartPacketElement } from '../../src/index.js';
import { serveAnswer, type Answer } from '../helpers/answers.js';
import { expectEvent, recordNames } from '../helpers/events.js';
import { faultUrl } from '../helpers/faults.js';
import {
  audioOf,
  createElement,
  findPart,
  hasPart,
  inlineScript,
  part,
  place,
  textOf,
  untilState,
} from '../helpers/fixture.js';
import { packetWith } from '../helpers/packets.js';
import { hurryLimits } from '../helpers/time.js';
import { settle, waitUntil } from '../helpers/wait.js';

const welcome = packetWith({ voice: 'hello.mp3', transcript: 'Welcome.' });
const hours = packetWith({ id: 'spid:bakery.example:hours:summer', transcript: 'Open at six.' });
const winter = packetWith({ id: 'spid:bakery.example:hours:winter', transcript: 'Open at seven.' });
const packets = [welcome, hours, winter];

const WELCOME = 'spid:bakery.example:welcome';

const shownText = (element: SmartPacketElement) => textOf(findPart(element, 'transcript'));

async function untilItSays(element: SmartPacketElement, text: string): Promise<void> {
  await waitUntil(() => shownText(element) === text, `the text "${text}"`);
}

const codesOf = ({ issues }: SmartPacketElement) => issues.map(({ code }) => code);

async function untilItFails(element: SmartPacketElement, code: string): Promise<void> {
  await untilState(element, 'error');
  expect(codesOf(element)).to.deep.equal([code]);
}

/** Puts an element into the page's head until the test ends. */
function inHead(tag: 'meta' | 'link', attributes: Record<string, string>): Element {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return place(element, document.head);
}

const meta = (content: string) => inHead('meta', { name: 'spid-resolver', content });
const link = (href: string) => inHead('link', { rel: 'spid', href });

/** A resolver's answer at an address that says that it is a file, and at one that does not. */
const serveFile = (body: object = { packets }): Promise<Answer> => serveAnswer(body, {}, 'packets.json');
const serveServer = (body: object = { packets }): Promise<Answer> => serveAnswer(body, {}, 'resolve');

/** What is requested while it lasts, but for what the tests themselves ask their server. */
function watchRequests(): { readonly urls: string[]; end: () => void } {
  const { fetch: original } = window;
  const urls: string[] = [];
  window.fetch = (input, init) => {
    urls.push(input instanceof Request ? input.url : String(input));
    return original(input, init);
  };
  return { urls, end: () => (window.fetch = original) };
}

afterEach(() => {
  setResolver(null);
});

describe('src="spid:…"', () => {
  for (const src of [WELCOME, 'spid://bakery.example/welcome', ' SPID:bakery.example:welcome\n'])
    it(`shows the packet of ${JSON.stringify(src)}`, async () => {
      const answer = await serveFile();
      setResolver(answer.url);
      const element = place(createElement({ src }));
      await untilItSays(element, 'Welcome.');
      expect(audioOf(element).src).to.equal(new URL('hello.mp3', answer.url).href);
      expect(element.issues).to.deep.equal([]);
      expect(await answer.requests()).to.have.length(1);
    });

  it('shows the first beneath it, or the one that packet-id names', async () => {
    setResolver((await serveFile()).url);
    const element = place(createElement({ src: 'spid:bakery.example:hours' }));
    await untilItSays(element, 'Open at six.');
    element.packetId = 'spid:bakery.example:hours:winter';
    await untilItSays(element, 'Open at seven.');
    element.packetId = WELCOME;
    await untilItFails(element, 'packet-not-found');
  });

  it('is an error where the resolver has it not', async () => {
    setResolver((await serveServer()).url);
    const element = place(createElement({ src: 'spid:bakery.example:cake' }));
    await untilState(element, 'error');
    expect(element.issues).to.deep.equal([
      { code: 'packet-not-found', path: [], severity: 'error', data: { id: 'spid:bakery.example:cake' } },
    ]);
    expect(textOf(part(element, 'error'))).to.equal('The message you asked for was not found.');
    expect(hasPart(element, 'retry-button')).to.equal(false);
  });

  for (const src of ['spid:', 'spid:bakery', 'spid::welcome', 'spid:bakery.example:a b'])
    it(`is refused without a request where it is ${src}`, async () => {
      const answer = await serveServer();
      setResolver(answer.url);
      await untilItFails(place(createElement({ src })), 'unsafe-source');
      expect(await answer.requests()).to.deep.equal([]);
    });

  it('asks nobody before a lazy element is near the viewport', async () => {
    const answer = await serveFile();
    setResolver(answer.url);
    const space = place(document.createElement('div'));
    space.style.height = '5000px';
    const far = place(createElement({ src: WELCOME, loading: 'lazy' }));
    await untilState(far, 'loading');
    const near = createElement({ src: 'spid:bakery.example:hours', loading: 'lazy' });
    place(near, space);
    await untilItSays(near, 'Open at six.');
    expect(far.state).to.equal('loading');
    far.scrollIntoView();
    await untilItSays(far, 'Welcome.');
    expect(await answer.requests()).to.have.length(1);
  });
});

describe('the resolver of a page', () => {
  it('is what setResolver() says, else a meta element, else a link, each relative to the page', async () => {
    const [set, named, linked] = await Promise.all(
      ['Set.', 'Named.', 'Linked.'].map((transcript) => serveFile({ packets: [packetWith({ transcript })] })),
    );
    setResolver(set!.url);
    meta(new URL(named!.url).pathname);
    const element = place(createElement({ src: WELCOME }));
    await untilItSays(element, 'Set.');
    setResolver(null);
    element.reload();
    await untilItSays(element, 'Named.');
    document.head.querySelector('meta[name=spid-resolver]')!.remove();
    link(new URL(linked!.url).pathname);
    element.reload();
    await untilItSays(element, 'Linked.');
  });

  it('may be an identity record, which leads on to its packets', async () => {
    const answer = await serveFile();
    const record = await serveAnswer(
      { id: 'spid:brand:bakery', displayName: 'Bakery', packetsUrl: answer.url },
      {},
      'identity.json',
    );
    link(record.url);
    const elements = [WELCOME, 'spid:bakery.example:hours:summer'].map((src) => place(createElement({ src })));
    await untilItSays(elements[0]!, 'Welcome.');
    await untilItSays(elements[1]!, 'Open at six.');
    expect(audioOf(elements[0]!).src).to.equal(new URL('hello.mp3', answer.url).href);
    expect([await record.requests(), await answer.requests()].map(({ length }) => length)).to.deep.equal([1, 1]);
  });

  it('may be an object, which is told when nobody waits any more', async () => {
    const asked: unknown[] = [];
    let aborted = 0;
    const resolver: Resolver = {
      query: (query, { signal } = {}) => {
        asked.push(query);
        return new Promise((resolve) => {
          signal?.addEventListener('abort', () => {
            aborted++;
            resolve({ ok: false, issue: { code: 'network', path: [], severity: 'error' } });
          });
          if (asked.length > 1) resolve({ ok: true, answer: { packets, total: 3, next: null }, url: null });
        });
      },
    };
    setResolver(resolver);
    const element = place(createElement({ src: 'spid://bakery.example/welcome' }));
    await waitUntil(() => asked.length, 'the question');
    element.remove();
    await waitUntil(() => aborted, 'the end of the question');
    expect(element.state).to.equal('loading');
    place(element);
    await untilItSays(element, 'Welcome.');
    expect(asked).to.deep.equal([{ id: WELCOME }, { id: WELCOME }]);
    expect(aborted).to.equal(1);
  });

  it('may be none: nothing is requested, and the card says so', async () => {
    const watched = watchRequests();
    const element = createElement({ src: WELCOME });
    const { issues } = await expectEvent(element, 'smart-packet-error', () => place(element));
    watched.end();
    expect(issues).to.deep.equal([{ code: 'no-resolver', path: [], severity: 'error', data: {} }]);
    expect(textOf(part(element, 'error'))).to.equal('The message you asked for was not found.');
    expect(hasPart(element, 'retry-button')).to.equal(false);
    expect(watched.urls).to.deep.equal([]);
  });

  for (const [where, name] of [
    ['a blank meta element', () => meta(' ')],
    ['a meta element in the body', () => place(meta(faultUrl('ok')))],
    ['a link in the body', () => place(link(faultUrl('ok')))],
    ['a link of another kind', () => inHead('link', { rel: 'spider', href: faultUrl('ok') })],
  ] as const)
    it(`is not named by ${where}`, async () => {
      name();
      const watched = watchRequests();
      await untilItFails(place(createElement({ src: WELCOME })), 'no-resolver');
      watched.end();
      expect(watched.urls).to.deep.equal([]);
    });

  it('is not named by a packet', async () => {
    const evil = packetWith({ resolver: faultUrl('ok'), packetsUrl: faultUrl('ok'), 'spid-resolver': faultUrl('ok') });
    const watched = watchRequests();
    const shown = place(createElement({}, inlineScript({ ...evil, transcript: 'Shown.' })));
    await untilItSays(shown, 'Shown.');
    await untilItFails(place(createElement({ src: WELCOME }, inlineScript(evil))), 'no-resolver');
    watched.end();
    expect(watched.urls).to.deep.equal([]);
  });

  for (const address of [
    'javascript:alert(1)',
    'data:application/json,{"packets":[]}',
    `blob:${location.origin}/1`,
    'file:///packets.json',
    'http://bakery.example/packets.json',
    'https://user:secret@bakery.example/packets.json',
    'spid:bakery.example:resolver',
    'https://',
  ])
    it(`is refused where it is ${address}`, async () => {
      const watched = watchRequests();
      for (const name of [() => setResolver(address), () => meta(address), () => link(address)]) {
        name();
        const element = place(createElement({ src: WELCOME }));
        await untilItFails(element, 'unsafe-source');
        expect(textOf(part(element, 'error'))).to.equal('This message can’t be read.');
        setResolver(null);
        for (const named of document.head.querySelectorAll('meta[name=spid-resolver], link[rel=spid]')) named.remove();
      }
      watched.end();
      expect(watched.urls).to.deep.equal([]);
    });

  it('may come later: cards that failed for want of one show their packets, others stay as they are', async () => {
    const shown = place(createElement({ packet: packetWith({ transcript: 'At hand.' }) }));
    const other = place(createElement({ src: faultUrl('404') }));
    const [waiting, changed, gone] = [1, 2, 3].map(() => place(createElement({ src: WELCOME })));
    for (const element of [waiting!, changed!, gone!]) await untilItFails(element, 'no-resolver');
    await untilItFails(other, 'http-status');
    changed!.packet = packetWith({ transcript: 'Changed.' });
    await untilItSays(changed!, 'Changed.');
    gone!.remove();
    const events = [shown, other, changed!].map((element) =>
      recordNames(element, 'smart-packet-load', 'smart-packet-error'),
    );
    const answer = await serveFile();
    setResolver(answer.url);
    await untilItSays(waiting!, 'Welcome.');
    await settle();
    expect(events).to.deep.equal([[], [], []]);
    expect(await answer.requests()).to.have.length(1);
    place(gone!);
    await untilItSays(gone!, 'Welcome.');
  });
});

describe('many cards', () => {
  it('of a list make one request', async () => {
    const many = Array.from({ length: 40 }, (_, index) =>
      packetWith({ id: `spid:bakery.example:number:${index}`, transcript: `Number ${index}.` }),
    );
    const answer = await serveFile({ packets: many });
    meta(answer.url);
    const elements = many.map(({ id }) => place(createElement({ src: String(id) })));
    for (const [index, element] of elements.entries()) await untilItSays(element, `Number ${index}.`);
    expect(await answer.requests()).to.have.length(1);
  });

  it('of one packet ask a server once', async () => {
    const answer = await serveServer();
    meta(answer.url);
    const elements = Array.from({ length: 10 }, () => place(createElement({ src: WELCOME })));
    for (const element of elements) await untilItSays(element, 'Welcome.');
    const requests = await answer.requests();
    expect(requests.map(({ method }) => method)).to.deep.equal(['GET']);
    for (const name of ['cookie', 'referer', 'content-type'])
      expect(requests[0]!.headers[name], name).to.equal(undefined);
  });

  it('share a request until the last of them has gone', async () => {
    const answer = await serveAnswer({ packets }, { hold: true }, 'packets.json');
    meta(answer.url);
    const [first, second] = [1, 2].map(() => place(createElement({ src: WELCOME })));
    const outcomes = async () => (await answer.requests()).map(({ outcome }) => outcome);
    await waitUntil(async () => (await outcomes()).length, 'the request');
    first!.remove();
    await settle();
    expect(await outcomes()).to.deep.equal(['open']);
    second!.remove();
    await waitUntil(async () => (await outcomes())[0] === 'aborted', 'the end of the request');
    place(first!);
    await answer.release();
    await untilItSays(first!, 'Welcome.');
    expect(second!.state).to.equal('loading');
  });

  it('that go before they could ask, ask nobody', async () => {
    const answer = await serveServer();
    meta(answer.url);
    for (let count = 0; count < 10; count++) {
      const element = place(createElement({ src: WELCOME }));
      await element.updateComplete;
      element.remove();
    }
    const last = place(createElement({ src: 'spid:bakery.example:hours' }));
    await untilItSays(last, 'Open at six.');
    expect(await answer.requests()).to.have.length(1);
  });

  it('of which one asks for something else leave the rest in peace', async () => {
    const answer = await serveFile();
    meta(answer.url);
    const element = place(createElement({ src: WELCOME }));
    element.src = 'spid:bakery.example:hours:winter';
    await untilItSays(element, 'Open at seven.');
    element.packet = packetWith({ transcript: 'At hand.' });
    await untilItSays(element, 'At hand.');
    expect(codesOf(element)).to.deep.equal([]);
  });
});

describe('a resolver that goes wrong', () => {
  let restore: (() => void) | null = null;

  afterEach(() => {
    restore?.();
    restore = null;
  });

  for (const [name, code, canRetry] of [
    ['500', 'http-status', true],
    ['404-with-packet-body', 'http-status', true],
    ['html', 'not-json', false],
    ['utf16', 'not-utf8', false],
    ['gzip-bomb', 'too-large', false],
    ['no-cors', 'network', true],
    ['reset-before', 'network', true],
    ['redirect-loop', 'network', true],
  ] as const)
    it(`with ${name} ends in the error "${code}"`, async () => {
      setResolver(faultUrl(name));
      const element = place(createElement({ src: WELCOME }));
      await untilItFails(element, code);
      expect(hasPart(element, 'retry-button')).to.equal(canRetry);
    });

  it('in never answering ends in the error "timeout"', async () => {
    restore = hurryLimits(50);
    setResolver(faultUrl('never-headers'));
    const element = place(createElement({ src: WELCOME }));
    await untilItFails(element, 'timeout');
    expect(element.issues[0]!.data).to.deep.equal({ seconds: 15 });
    expect(hasPart(element, 'retry-button')).to.equal(true);
  });

  it('is asked again by a press on the button', async () => {
    const answer = await serveAnswer('', { status: 503 }, 'packets.json');
    setResolver(answer.url);
    const element = place(createElement({ src: WELCOME }));
    await untilItFails(element, 'http-status');
    await answer.change({ packets });
    part(element, 'retry-button').click();
    await untilItSays(element, 'Welcome.');
  });

  it('as one of the page’s own that never answers ends in the error "timeout"', async () => {
    restore = hurryLimits(50);
    setResolver({ query: () => new Promise(() => undefined) });
    await untilItFails(place(createElement({ src: WELCOME })), 'timeout');
  });

  it('as one of the page’s own that throws ends in the error "network", and the console says why', async () => {
    const { error: original } = console;
    const told: unknown[][] = [];
    console.error = (...args) => told.push(args);
    const fault = new Error('Out of order');
    setResolver({
      query: () => {
        throw fault;
      },
    });
    await untilItFails(place(createElement({ src: WELCOME })), 'network');
    console.error = original;
    expect(told.map(([, reason]) => reason)).to.deep.equal([fault]);
  });
});
