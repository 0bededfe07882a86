import { expect } from 'chai';
import '../../src/index.js';
import type { SmartPacketElement } from '../../src/index.js';
import { serveAnswer } from '../helpers/answers.js';
import { expectEvent, record, recordNames } from '../helpers/events.js';
import {
  audioOf,
  createElement,
  findPart,
  inlineScript,
  part,
  place,
  showPacket,
  textOf,
  untilState,
} from '../helpers/fixture.js';
import { actions, metaWith, packetWith } from '../helpers/packets.js';
import { settle, waitUntil } from '../helpers/wait.js';

const saying = (transcript: string, fields: Record<string, unknown> = {}) => packetWith({ transcript, ...fields });

/** The text of the packet that is shown; '' when there is none. */
const shownText = (element: SmartPacketElement) => textOf(findPart(element, 'transcript'));

async function untilItSays(element: SmartPacketElement, text: string): Promise<void> {
  await waitUntil(() => shownText(element) === text, `the text "${text}"`);
}

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null) {
    Object.values(value).forEach(deepFreeze);
    Object.freeze(value);
  }
  return value;
}

describe('the packet property', () => {
  it('takes an object', async () => {
    expect(shownText(await showPacket(saying('From an object.')))).to.equal('From an object.');
  });

  it('takes JSON text', async () => {
    expect(shownText(await showPacket(JSON.stringify(saying('From text.'))))).to.equal('From text.');
  });

  it('is shown again when another one is set', async () => {
    const element = await showPacket(saying('One.'));
    element.packet = saying('Two.');
    await element.updateComplete;
    expect(shownText(element)).to.equal('Two.');
  });

  it('leaves its object as it was', async () => {
    const packet = saying('  Kept   as it is. ', {
      cta: [{ type: 'fax', label: 'Fax' }, ...actions],
      unknown: { deep: [1] },
    });
    const before = structuredClone(packet);
    const element = await showPacket(packet);
    expect(element.issues.map(({ code }) => code)).to.deep.equal(['unknown-action-type']);
    expect(packet).to.deep.equal(before);
    expect(element.packet).to.equal(packet);
  });

  it('accepts a frozen object', async () => {
    const packet = deepFreeze(saying('Frozen.', { cta: structuredClone(actions) }));
    expect(shownText(await showPacket(packet))).to.equal('Frozen.');
  });

  it('reads an object that was changed when it is told to', async () => {
    const packet = saying('Before.');
    const element = await showPacket(packet);
    packet['transcript'] = 'After.';
    await settle();
    expect(shownText(element)).to.equal('Before.');
    await expectEvent(element, 'smart-packet-load', () => element.reload());
    expect(shownText(element)).to.equal('After.');
  });

  it('finds a recording relative to the page', async () => {
    const element = await showPacket(packetWith({ voice: 'audio/hello.mp3' }));
    expect(audioOf(element).src).to.equal(new URL('audio/hello.mp3', document.baseURI).href);
  });
});

describe('src', () => {
  it('loads the packet with a plain request: no cookie, no referrer, no header of its own', async () => {
    document.cookie = 'session=secret; path=/';
    const answer = await serveAnswer(saying('From an address.'));
    const element = place(createElement({ src: answer.url }));
    await untilItSays(element, 'From an address.');
    document.cookie = 'session=; path=/; max-age=0';
    const [request, ...more] = await answer.requests();
    expect(more).to.deep.equal([]);
    expect(request!.method).to.equal('GET');
    expect(request!.headers['cookie']).to.equal(undefined);
    expect(request!.headers['referer']).to.equal(undefined);
    expect(request!.headers['content-type']).to.equal(undefined);
    expect(Object.keys(request!.headers).filter((name) => name.startsWith('x-'))).to.deep.equal([]);
  });

  it('may be relative to the page, and set as an attribute', async () => {
    const answer = await serveAnswer(saying('Relative.'));
    const element = createElement();
    element.setAttribute('src', new URL(answer.url).pathname);
    place(element);
    await untilItSays(element, 'Relative.');
  });

  it('makes addresses in the packet relative to the packet', async () => {
    const answer = await serveAnswer(packetWith({ voice: 'hello.mp3' }));
    const element = place(createElement({ src: answer.url }));
    await untilState(element, 'ready');
    expect(audioOf(element).src).to.equal(new URL('hello.mp3', answer.url).href);
  });

  it('makes them relative to where a redirect led', async () => {
    const target = await serveAnswer(packetWith({ voice: 'hello.mp3' }));
    const redirect = await serveAnswer('', { status: 302, headers: { Location: target.url } });
    const element = place(createElement({ src: redirect.url }));
    await untilState(element, 'ready');
    expect(audioOf(element).src).to.equal(new URL('hello.mp3', target.url).href);
  });

  it('is requested again by reload()', async () => {
    const answer = await serveAnswer(saying('First edition.'));
    const element = place(createElement({ src: answer.url }));
    await untilItSays(element, 'First edition.');
    await answer.change(saying('Second edition.'));
    element.reload();
    await untilItSays(element, 'Second edition.');
    expect(await answer.requests()).to.have.length(2);
  });

  it('fails as "network" where another origin gives no permission', async () => {
    const answer = await serveAnswer(packetWith());
    const url = new URL(answer.url);
    url.hostname = url.hostname === 'localhost' ? '127.0.0.1' : 'localhost';
    const element = createElement({ src: url.href });
    const { issues } = await expectEvent(element, 'smart-packet-error', () => place(element));
    expect(issues.map(({ code }) => code)).to.deep.equal(['network']);
    await answer.change(saying('With permission.'), { headers: { 'Access-Control-Allow-Origin': '*' } });
    element.reload();
    await untilItSays(element, 'With permission.');
  });
});

describe('the newest load', () => {
  it('wins over an older one that answers later', async () => {
    const slow = await serveAnswer(saying('Old.'), { hold: true });
    const quick = await serveAnswer(saying('New.'), { hold: true });
    const element = place(createElement({ src: slow.url }));
    const events = recordNames(element, 'smart-packet-load', 'smart-packet-error', 'smart-packet-issue');
    await waitUntil(async () => (await slow.requests()).length, 'the old request');
    element.src = quick.url;
    await waitUntil(async () => (await slow.requests())[0]?.outcome === 'aborted', 'the old request is given up');
    await quick.release();
    await untilItSays(element, 'New.');
    await slow.release();
    await settle();
    expect(shownText(element)).to.equal('New.');
    expect(events).to.deep.equal(['load']);
  });

  it('wins over an older one whose answer has begun', async () => {
    const slow = await serveAnswer(saying('Old.'), { pauseAfter: 30 });
    const element = place(createElement({ src: slow.url }));
    await waitUntil(async () => (await slow.requests()).length, 'the old request');
    element.packet = saying('At hand.');
    await untilItSays(element, 'At hand.');
    await slow.release();
    await waitUntil(async () => (await slow.requests())[0]?.outcome !== 'open', 'the old request is over');
    await settle();
    expect(shownText(element)).to.equal('At hand.');
    expect(element.state).to.equal('ready');
  });

  it('wins over an older one that fails later', async () => {
    const failing = await serveAnswer('', { hold: true, status: 500 });
    const element = place(createElement({ src: failing.url }));
    const errors = record(element, 'smart-packet-error');
    await waitUntil(async () => (await failing.requests()).length, 'the old request');
    element.src = (await serveAnswer(saying('New.'))).url;
    await failing.release();
    await untilItSays(element, 'New.');
    await settle();
    expect(errors).to.deep.equal([]);
  });

  it('is the only one when several addresses are set in a row', async () => {
    const answers = await Promise.all(['A.', 'B.', 'C.'].map((text) => serveAnswer(saying(text))));
    const element = place(createElement());
    const loads = record(element, 'smart-packet-load');
    for (const { url } of answers) element.src = url;
    await untilItSays(element, 'C.');
    expect(await answers[0]!.requests()).to.deep.equal([]);
    expect(await answers[1]!.requests()).to.deep.equal([]);
    expect(loads).to.have.length(1);
  });
});

describe('removal while loading', () => {
  it('gives the request up, and a return asks again', async () => {
    const answer = await serveAnswer(saying('At last.'), { hold: true });
    const element = place(createElement({ src: answer.url }));
    const events = recordNames(element, 'smart-packet-load', 'smart-packet-error');
    await waitUntil(async () => (await answer.requests()).length, 'the request');
    element.remove();
    await waitUntil(async () => (await answer.requests())[0]?.outcome === 'aborted', 'the request is given up');
    await answer.release();
    await settle();
    expect(events).to.deep.equal([]);
    expect(element.state).to.equal('loading');
    place(element);
    await untilItSays(element, 'At last.');
    expect(events).to.deep.equal(['load']);
    expect(await answer.requests()).to.have.length(2);
  });

  it('is followed by nothing when the element was never in the page', async () => {
    const answer = await serveAnswer(saying('Unseen.'));
    const element = createElement({ src: answer.url });
    await settle();
    expect(await answer.requests()).to.deep.equal([]);
    expect(element.state).to.equal('empty');
  });
});

describe('a return of an element that shows its packet', () => {
  for (const [source, make] of [
    ['the property', async () => createElement({ packet: saying('Same.') })],
    ['an address', async () => createElement({ src: (await serveAnswer(saying('Same.'))).url })],
    ['a script child', async () => createElement({}, inlineScript(saying('Same.')))],
  ] as const) {
    it(`shows it still, without reading it again, from ${source}`, async () => {
      const element = place(await make());
      const loads = record(element, 'smart-packet-load');
      await untilItSays(element, 'Same.');
      element.remove();
      await settle();
      place(element);
      await settle();
      expect(shownText(element)).to.equal('Same.');
      expect(loads).to.have.length(1);
    });
  }
});

describe('an inline script', () => {
  it('is read when it is there from the start', async () => {
    const element = place(createElement({}, inlineScript(saying('Inline.'))));
    await element.updateComplete;
    expect(shownText(element)).to.equal('Inline.');
  });

  it('is read when it is added later', async () => {
    const element = place(createElement());
    await element.updateComplete;
    expect(element.state).to.equal('empty');
    element.append(inlineScript(saying('Added.')));
    await untilItSays(element, 'Added.');
  });

  it('is read again when its text changes', async () => {
    const script = inlineScript(saying('Before.'));
    const element = place(createElement({}, script));
    await untilItSays(element, 'Before.');
    script.textContent = JSON.stringify(saying('After.'));
    await untilItSays(element, 'After.');
    script.firstChild!.nodeValue = JSON.stringify(saying('Once more.'));
    await untilItSays(element, 'Once more.');
  });

  it('leaves an empty element behind when it goes', async () => {
    const script = inlineScript(saying('Here.'));
    const element = place(createElement({}, script));
    await untilItSays(element, 'Here.');
    script.remove();
    await untilState(element, 'empty');
  });

  it('is an error when it is not JSON, with the issues', async () => {
    const element = createElement({}, inlineScript('{ "transcript": '));
    const { issues } = await expectEvent(element, 'smart-packet-error', () => place(element));
    expect(issues.map(({ code }) => code)).to.deep.equal(['not-json']);
  });

  it('is not any other script, nor one further down', async () => {
    const other = document.createElement('script');
    other.type = 'text/plain';
    other.textContent = JSON.stringify(saying('Not me.'));
    const nested = document.createElement('div');
    nested.append(inlineScript(saying('Nor me.')));
    const element = place(createElement({}, other, nested, inlineScript(saying('Me.'))));
    await untilItSays(element, 'Me.');
  });

  it('is waited for while the parser is still at it', async () => {
    const json = JSON.stringify(saying('Parsed bit by bit.'));
    const head = `<!doctype html><html lang="en"><title>Page</title><script type="module" async src="/src/index.ts"></script>
      <!-- ${' '.repeat(2000)} --><body><smart-packet><script type="application/json">${json.slice(0, 40)}`;
    const page = await serveAnswer(
      `${head}${json.slice(40)}</script></smart-packet></body></html>`,
      { type: 'text/html; charset=utf-8', pauseAfter: head.length },
      'page.html',
    );
    const frame = document.createElement('iframe');
    frame.src = page.url;
    place(frame);
    const element = await waitUntil(() => {
      const found = frame.contentDocument?.querySelector('smart-packet');
      return found?.shadowRoot && found;
    }, 'the element in the frame');
    const errors = record(element, 'smart-packet-error');
    await settle();
    expect(element.state).to.equal('loading');
    await page.release();
    await untilItSays(element, 'Parsed bit by bit.');
    expect(errors).to.deep.equal([]);
  });
});

describe('precedence', () => {
  it('is property, src, script; each steps in when the one before goes', async () => {
    const answer = await serveAnswer(saying('Address.'));
    const element = createElement({ packet: saying('Property.'), src: answer.url }, inlineScript(saying('Script.')));
    place(element);
    await untilItSays(element, 'Property.');
    await settle();
    expect(await answer.requests()).to.deep.equal([]);
    element.packet = null;
    await untilItSays(element, 'Address.');
    element.src = null;
    await untilItSays(element, 'Script.');
    element.setAttribute('src', answer.url);
    await untilItSays(element, 'Address.');
    element.removeAttribute('src');
    await untilItSays(element, 'Script.');
  });

  it('is not changed by a change of a source that does not count', async () => {
    const script = inlineScript(saying('Script.'));
    const element = await showPacket(saying('Property.'), {}, script);
    const loads = record(element, 'smart-packet-load');
    script.textContent = JSON.stringify(saying('Another script.'));
    await settle();
    expect(shownText(element)).to.equal('Property.');
    expect(loads).to.deep.equal([]);
  });
});

describe('packet-id', () => {
  const answer = {
    packets: [
      saying('Welcome.', { id: 'spid:bakery.example:welcome' }),
      saying('Open at seven.', { id: 'spid:bakery.example:hours' }),
      {
        spid: 'spid://bakery.example/bread',
        title: 'Bread',
        voice: null,
        transcript: 'Rye.',
        intent: 'Bread',
        cta: [],
      },
    ],
  };

  it('takes the first of a resolver’s packets without one', async () => {
    expect(shownText(await showPacket(answer))).to.equal('Welcome.');
  });

  it('picks one, in either form, and another when it changes', async () => {
    const element = createElement({ packet: answer });
    element.setAttribute('packet-id', 'spid:bakery.example:hours');
    place(element);
    await untilItSays(element, 'Open at seven.');
    element.setAttribute('packet-id', 'spid://bakery.example/welcome');
    await untilItSays(element, 'Welcome.');
    element.packetId = 'spid:bakery.example:bread';
    await untilItSays(element, 'Rye.');
    expect(textOf(part(element, 'title'))).to.equal('Bread');
  });

  it('is an error when the answer has it not', async () => {
    const element = createElement({ packet: answer, packetId: 'spid:bakery.example:cake' });
    const { issues } = await expectEvent(element, 'smart-packet-error', () => place(element));
    expect(issues).to.deep.equal([
      { code: 'packet-not-found', path: [], severity: 'error', data: { id: 'spid:bakery.example:cake' } },
    ]);
  });

  it('picks from an address’s answer', async () => {
    const { url } = await serveAnswer(answer);
    const element = place(createElement({ src: url, packetId: 'spid:bakery.example:hours' }));
    await untilItSays(element, 'Open at seven.');
  });
});

describe('load, issue and error events', () => {
  it('tell of a load once the packet is shown, with the frozen packet', async () => {
    const element = createElement({ packet: saying('Hello.', { cta: actions }) });
    const texts: string[] = [];
    element.addEventListener('smart-packet-load', () => texts.push(shownText(element)));
    const { packet } = await expectEvent(element, 'smart-packet-load', () => place(element));
    expect(texts).to.deep.equal(['Hello.']);
    expect(packet.transcript).to.equal('Hello.');
    expect(packet.id).to.equal('spid:bakery.example:welcome');
    expect(packet.actions.map(({ type }) => type)).to.deep.equal(['link', 'call', 'email']);
    expect(Object.isFrozen(packet) && Object.isFrozen(packet.actions[0]) && Object.isFrozen(packet.meta)).to.equal(
      true,
    );
    expect(element.issues).to.deep.equal([]);
  });

  it('tell of each issue after the load, with code, path and severity', async () => {
    const element = createElement({
      packet: saying('Hello.', {
        cta: [...actions, { type: 'link', label: 'A fourth', url: 'https://bakery.example/4' }],
        meta: metaWith({ created: 'yesterday' }),
      }),
    });
    const names = recordNames(element, 'smart-packet-load', 'smart-packet-issue', 'smart-packet-error');
    const issues = record(element, 'smart-packet-issue');
    place(element);
    await untilState(element, 'ready');
    await settle();
    expect(names).to.deep.equal(['load', 'issue', 'issue']);
    expect(issues.map(({ issue }) => issue)).to.deep.equal(element.issues);
    expect(element.issues.map(({ code, path, severity }) => [code, path.join('.'), severity])).to.have.deep.members([
      ['too-many-actions', 'cta.3', 'warning'],
      ['invalid-date', 'meta.created', 'warning'],
    ]);
  });

  it('tell of nothing else when a good packet is loaded', async () => {
    const element = createElement({ src: (await serveAnswer(saying('Hello.'))).url });
    const names = recordNames(
      element,
      'smart-packet-load',
      'smart-packet-issue',
      'smart-packet-error',
      'smart-packet-word',
      'smart-packet-play',
      'smart-packet-pause',
      'smart-packet-progress',
    );
    place(element);
    await untilState(element, 'ready');
    await settle();
    expect(names).to.deep.equal(['load']);
  });
});

describe('strict', () => {
  const flawed = saying('Hello.', { cta: [{ type: 'fax', label: 'Fax us' }] });

  it('makes an issue a failure, and takes it back', async () => {
    const element = createElement({ packet: flawed });
    element.setAttribute('strict', '');
    const { issues } = await expectEvent(element, 'smart-packet-error', () => place(element));
    expect(issues.map(({ code, severity }) => [code, severity])).to.deep.equal([['unknown-action-type', 'error']]);
    expect(element.state).to.equal('error');
    expect(textOf(part(element, 'error'))).to.equal('This message can’t be read.');
    element.strict = false;
    await untilState(element, 'ready');
    expect(element.issues.map(({ code, severity }) => [code, severity])).to.deep.equal([
      ['unknown-action-type', 'warning'],
    ]);
  });

  it('has nothing against a packet without a fault', async () => {
    const element = await showPacket(saying('Hello.', { cta: actions }), { strict: true });
    expect(element.issues).to.deep.equal([]);
  });
});
