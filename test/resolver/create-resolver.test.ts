import type { IncomingMessage, ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { describe, expect, it, vi } from 'vitest';
import { createHandler } from '../../src/handler/create-handler.js';
import { createResolver } from '../../src/resolver/create-resolver.js';
import { createMemoryResolver } from '../../src/resolver/memory-resolver.js';
import type { PacketQuery, Resolver, ResolverResult } from '../../src/resolver/query.js';
import { deserted, localServer } from '../helpers/local-server.js';
import { metaWith, packetWith } from '../helpers/packets.js';
import { indexTexts } from '../helpers/static-index.js';

const welcome = packetWith();
const hours = packetWith({
  id: 'spid:bakery.example:hours',
  transcript: 'We open at six.',
  intent: 'product/hours',
  meta: metaWith({ created: '2026-04-01', language: 'en-GB', tags: ['bakery', 'Opening hours'] }),
});
const bread = {
  spid: 'spid://bakery.example/bread',
  title: 'Bread',
  voice: 'rye.mp3',
  transcript: 'Rye.',
  intent: 'Bread',
  cta: [],
};
const packets = [welcome, hours, bread];

/** What the server was asked, and what with. */
interface Asked {
  readonly method: string;
  readonly path: string;
  readonly query: string | null;
  readonly type: string | undefined;
  readonly body: string;
}

type Answers = Record<string, (response: ServerResponse, asked: Asked, request: IncomingMessage) => unknown>;

/** A server that answers by path, and remembers what it was asked. */
async function serve(answers: Answers): Promise<{ origin: string; asked: Asked[] }> {
  const asked: Asked[] = [];
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { pathname, searchParams } = new URL(request.url ?? '', 'http://localhost');
    const each: Asked = {
      method: request.method ?? '',
      path: pathname,
      query: searchParams.get('query'),
      type: request.headers['content-type'],
      body: await text(request),
    };
    asked.push(each);
    const give = answers[pathname] ?? ((missing) => missing.writeHead(404).end());
    give(response, each, request);
  };
  return { origin: await localServer((request, response) => void answer(request, response)), asked };
}

const json =
  (value: unknown) =>
  (response: ServerResponse): unknown =>
    response.setHeader('Content-Type', 'application/json').end(JSON.stringify(value));
const status =
  (code: number) =>
  (response: ServerResponse): unknown =>
    response.writeHead(code).end('{"packets":[]}');

const idsOf = (result: ResolverResult): unknown[] =>
  result.ok
    ? result.answer.packets.map((packet) => {
        const { id, spid } = packet as Record<string, unknown>;
        return id ?? spid;
      })
    : [result.issue];

const codeOf = (result: ResolverResult): string => (result.ok ? 'ok' : result.issue.code);

const ask = (resolver: Resolver, ...queries: (string | PacketQuery)[]): Promise<ResolverResult[]> =>
  Promise.all(queries.map((query) => resolver.query(query)));

describe('an answer, as a file', () => {
  it('is read once, and searched here', async () => {
    const { origin, asked } = await serve({ '/packets.json': json({ packets }) });
    const resolver = createResolver(`${origin}/packets.json`);
    const found = await ask(
      resolver,
      'spid:bakery.example:hours',
      'spid://bakery.example/bread',
      { intent: 'welcome/greeting' },
      { tags: ['opening hours'] },
      { language: 'en-GB' },
      'rye',
      { id: 'spid:bakery.example:cake' },
    );
    expect(found.map(idsOf)).toEqual([
      ['spid:bakery.example:hours'],
      ['spid://bakery.example/bread'],
      ['spid:bakery.example:welcome'],
      ['spid:bakery.example:hours'],
      ['spid:bakery.example:hours'],
      ['spid://bakery.example/bread'],
      [],
    ]);
    expect(asked).toEqual([{ method: 'GET', path: '/packets.json', query: null, type: undefined, body: '' }]);
  });

  it('goes on page by page', async () => {
    const { origin, asked } = await serve({ '/packets.json': json({ packets }) });
    const resolver = createResolver(`${origin}/packets.json`);
    const first = await resolver.query({ limit: 2 });
    expect(first).toMatchObject({ ok: true, answer: { total: 3 } });
    expect(idsOf(first)).toEqual(['spid:bakery.example:hours', 'spid:bakery.example:welcome']);
    const cursor = first.ok ? first.answer.next : null;
    expect(idsOf(await resolver.query({ limit: 2, cursor: cursor ?? '' }))).toEqual(['spid://bakery.example/bread']);
    expect(asked).toHaveLength(1);
  });

  it('says what addresses in the packets are relative to: where a redirect led', async () => {
    const { origin } = await serve({
      '/old.json': (response) => response.writeHead(302, { location: '/voice/packets.json' }).end(),
      '/voice/packets.json': json({ packets }),
    });
    expect(await createResolver(`${origin}/old.json`).query('bread')).toMatchObject({
      ok: true,
      url: `${origin}/voice/packets.json`,
    });
  });

  it.each([
    ['a packet alone', bread],
    ['a list without its answer', [welcome, bread]],
    ['an answer among other fields', { version: 2, packets: [bread], next: null }],
  ])('may be %s', async (_, value) => {
    const { origin } = await serve({ '/bread.json': json(value) });
    expect(idsOf(await createResolver(`${origin}/bread.json`).query('spid:bakery.example:bread'))).toEqual([
      'spid://bakery.example/bread',
    ]);
  });

  it.each([
    ['neither', { title: 'Bread' }],
    ['a text', 'packets'],
    ['null', null],
  ])('fails as "not-a-packet" where it is %s', async (_, value) => {
    const { origin } = await serve({ '/packets.json': json(value) });
    expect(codeOf(await createResolver(`${origin}/packets.json`).query('bread'))).toBe('not-a-packet');
  });
});

describe('an identity record', () => {
  const record = { id: 'spid:brand:bakery', displayName: 'Bakery', packetsUrl: 'voice/packets.json' };

  it('leads on to its packets, each read once', async () => {
    const { origin, asked } = await serve({
      '/identity.json': json(record),
      '/voice/packets.json': json({ packets }),
    });
    const resolver = createResolver(`${origin}/identity.json`);
    const [found] = await ask(resolver, 'spid:bakery.example:hours', 'spid:bakery.example:bread');
    expect(found).toMatchObject({ ok: true, url: `${origin}/voice/packets.json` });
    expect(idsOf(found!)).toEqual(['spid:bakery.example:hours']);
    expect(asked.map(({ path }) => path)).toEqual(['/identity.json', '/voice/packets.json']);
  });

  it('leads on to a server', async () => {
    const { origin, asked } = await serve({
      '/identity.json': json({ ...record, packetsUrl: 'resolve' }),
      '/resolve': json({ packets: [hours] }),
    });
    expect(idsOf(await createResolver(`${origin}/identity.json`).query('spid:bakery.example:hours'))).toEqual([
      'spid:bakery.example:hours',
    ]);
    expect(asked.at(-1)).toMatchObject({ path: '/resolve', query: 'spid:bakery.example:hours' });
  });

  it('may be at an address that does not say that it is JSON', async () => {
    const { origin } = await serve({
      '/.well-known/spid': json({ ...record, packetsUrl: '/packets.json' }),
      '/packets.json': json({ packets }),
    });
    expect(idsOf(await createResolver(`${origin}/.well-known/spid`).query('rye'))).toEqual([
      'spid://bakery.example/bread',
    ]);
  });

  it('of a server may lead on to another, which takes the query in another way', async () => {
    const { origin, asked } = await serve({
      '/.well-known/spid': json({ ...record, packetsUrl: '/resolve' }),
      '/resolve': (response, { method }) => (method === 'POST' ? json({ packets }) : status(405))(response),
    });
    expect(idsOf(await createResolver(`${origin}/.well-known/spid`).query('rye'))).toEqual([
      'spid://bakery.example/bread',
    ]);
    expect(asked.map(({ method, path }) => `${method} ${path}`)).toEqual([
      'GET /.well-known/spid',
      'GET /resolve',
      'POST /resolve',
    ]);
  });

  it('leads on only once', async () => {
    const { origin, asked } = await serve({
      '/identity.json': json({ ...record, packetsUrl: 'other.json' }),
      '/other.json': json({ ...record, packetsUrl: 'identity.json' }),
    });
    expect(codeOf(await createResolver(`${origin}/identity.json`).query('bread'))).toBe('not-a-packet');
    expect(asked).toHaveLength(2);
  });

  it.each([
    'http://bakery.example/packets.json',
    'javascript:alert(1)',
    'data:application/json,[]',
    'https://a:b@c.example/',
  ])('leads nowhere by %s', async (packetsUrl) => {
    const { origin, asked } = await serve({ '/identity.json': json({ ...record, packetsUrl }) });
    expect(codeOf(await createResolver(`${origin}/identity.json`).query('bread'))).toBe('unsafe-source');
    expect(asked).toHaveLength(1);
  });
});

describe('a server', () => {
  it('is asked by the address', async () => {
    const { origin, asked } = await serve({ '/resolve': json({ packets: [hours] }) });
    const result = await createResolver(`${origin}/resolve?key=a%20b`).query('spid:bakery.example:hours');
    expect(result).toEqual({
      ok: true,
      answer: { packets: [hours], total: 1, next: null },
      url: `${origin}/resolve?key=a+b&query=spid%3Abakery.example%3Ahours`,
    });
    expect(asked).toEqual([
      { method: 'GET', path: '/resolve', query: 'spid:bakery.example:hours', type: undefined, body: '' },
    ]);
  });

  it.each([400, 404, 405, 501])('is sent the query where it answers %s, and from then on', async (code) => {
    const { origin, asked } = await serve({
      '/resolve': (response, { method, body }) =>
        method === 'POST' ? json({ packets: body.includes('rye') ? [bread] : [] })(response) : status(code)(response),
    });
    const resolver = createResolver(`${origin}/resolve`);
    expect(idsOf(await resolver.query('rye'))).toEqual(['spid://bakery.example/bread']);
    expect(idsOf(await resolver.query('cake'))).toEqual([]);
    expect(asked.map(({ method, type, body }) => [method, type, body])).toEqual([
      ['GET', undefined, ''],
      ['POST', 'application/json', '{"query":"rye"}'],
      ['POST', 'application/json', '{"query":"cake"}'],
    ]);
  });

  it('is not sent it where it has answered another by the address', async () => {
    const { origin, asked } = await serve({
      '/resolve': (response, { query }) => (query === 'rye' ? json({ packets: [bread] }) : status(404))(response),
    });
    const resolver = createResolver(`${origin}/resolve`);
    await resolver.query('rye');
    expect(await resolver.query('cake')).toMatchObject({
      ok: false,
      issue: { code: 'http-status', data: { status: 404 } },
    });
    expect(asked.map(({ method }) => method)).toEqual(['GET', 'GET']);
  });

  it('that takes neither fails with what it answered first', async () => {
    const { origin } = await serve({
      '/resolve': (response, { method }) => status(method === 'POST' ? 500 : 405)(response),
    });
    expect(await createResolver(`${origin}/resolve`).query('rye')).toMatchObject({
      ok: false,
      issue: { code: 'http-status', data: { status: 405 } },
    });
  });

  it.each<[string | PacketQuery, string | null]>([
    ['Opening hours', 'Opening hours'],
    [{ id: 'spid:bakery.example:hours', tags: ['bakery'] }, 'spid:bakery.example:hours'],
    [{ intent: 'product/hours', language: 'en' }, 'product/hours'],
    [{ tags: ['opening hours', 'bakery'], language: 'en' }, 'opening hours'],
    [{ text: 'open six', language: 'en' }, 'open six'],
    [{ language: 'en-GB' }, 'en-GB'],
    [{}, null],
  ])('is asked for %j as %j, and what else it gives is left out', async (query, asAsked) => {
    const { origin, asked } = await serve({ '/resolve': json({ packets }) });
    const result = await createResolver(`${origin}/resolve`).query(query);
    expect(asked.map((each) => each.query)).toEqual([asAsked]);
    const all = ['spid:bakery.example:hours', 'spid:bakery.example:welcome', 'spid://bakery.example/bread'];
    expect(idsOf(result)).toEqual(asAsked === null ? all : ['spid:bakery.example:hours']);
  });

  it('may answer with a packet alone', async () => {
    const { origin } = await serve({ '/resolve': json(bread) });
    const resolver = createResolver(`${origin}/resolve`);
    const [found, other] = await ask(resolver, 'spid:bakery.example:bread', 'spid:bakery.example:cake');
    expect(idsOf(found!)).toEqual(['spid://bakery.example/bread']);
    expect(idsOf(other!)).toEqual([]);
  });
});

/** Of a site with so many packets that they are not in one file. */
const many = Array.from({ length: 600 }, (_, index) =>
  packetWith({
    id: `spid:bakery.example:bread:${index}`,
    voice: `${index}.mp3`,
    transcript: `${index} ${'flour water salt '.repeat(40)}${index % 100 ? 'wheat' : 'spelt'}`,
    meta: metaWith({ created: new Date(Date.UTC(2026, 0, 1, 0, index)).toISOString(), tags: index % 2 ? ['odd'] : [] }),
  }),
);

/** The files of a static index, as a host serves them below `/voice/`. */
function indexAnswers(given: readonly unknown[]): Answers {
  const files = new Map([...indexTexts(given)].map(([path, text]) => [`/voice/${path}`, text]));
  const give =
    (content: string) =>
    (response: ServerResponse): unknown =>
      response.setHeader('Content-Type', 'application/json').end(content);
  return Object.fromEntries([...files].map(([path, content]) => [path, give(content)]));
}

describe('a static index', () => {
  it.each(['/voice/', '/voice/index.json', '/voice/packets.json', '/voice/identity.json'])(
    'is found by %s, and queries read few of its files',
    async (path) => {
      const { origin, asked } = await serve({
        ...indexAnswers(many),
        '/voice/identity.json': json({ id: 'spid:brand:bakery', packetsUrl: 'packets.json' }),
      });
      const resolver = createResolver(origin + path);
      const result = await resolver.query('spid:bakery.example:bread:7');
      expect(idsOf(result)).toEqual(['spid:bakery.example:bread:7']);
      expect(result).toMatchObject({ url: `${origin}/voice/index.json` });
      const before = asked.length;
      expect(before).toBeLessThanOrEqual({ '/voice/packets.json': 3, '/voice/identity.json': 4 }[path] ?? 2);
      for (const query of ['spelt', { tags: ['odd'], limit: 3 }, { id: 'spid:bakery.example:bread', limit: 2 }]) {
        const found = idsOf(await resolver.query(query));
        // Of a text, an answer may hold fewer than there are, and have a next.
        expect(found.length).toBeGreaterThan(1);
        expect(found).toEqual(idsOf(await createMemoryResolver(many).query(query)).slice(0, found.length));
      }
      expect(asked.filter((each) => each.path === '/voice/index.json')).toHaveLength(1);
      expect(asked.length - before).toBeLessThanOrEqual(6);
      expect(asked.map(({ query }) => query)).toEqual(asked.map(() => null));
    },
  );

  it('of few packets is its answer', async () => {
    const { origin, asked } = await serve(indexAnswers(packets));
    const resolver = createResolver(`${origin}/voice/`);
    expect(idsOf(await resolver.query('rye'))).toEqual(['spid://bakery.example/bread']);
    expect(idsOf(await resolver.query('spid:bakery.example:hours'))).toEqual(['spid:bakery.example:hours']);
    expect(asked.map(({ path }) => path)).toEqual(['/voice/index.json', '/voice/packets.json']);
  });

  it('goes on page by page', async () => {
    const { origin } = await serve(indexAnswers(many));
    const resolver = createResolver(`${origin}/voice/`);
    const found: unknown[] = [];
    let cursor: string | undefined;
    do {
      const result = await resolver.query({ tags: ['odd'], limit: 90, cursor });
      expect(codeOf(result)).toBe('ok');
      found.push(...idsOf(result));
      cursor = (result.ok && result.answer.next) || undefined;
    } while (cursor);
    expect(found).toHaveLength(300);
    expect(new Set(found).size).toBe(300);
    expect(codeOf(await resolver.query({ cursor: 'not one of its own' }))).toBe('invalid-query');
  });

  it('that is published anew under way is read anew', async () => {
    let answers = indexAnswers(many);
    const all: Answers = {};
    for (const path of Object.keys({ ...answers }))
      all[path] = (...given) => (answers[path] ?? ((response) => response.writeHead(404).end()))(...given);
    const others = many.map((packet) => ({ ...packet, title: 'Anew' }));
    for (const path of Object.keys(indexAnswers(others))) all[path] ??= (...given) => answers[path]?.(...given);
    const { origin, asked } = await serve(all);
    const resolver = createResolver(`${origin}/voice/`);
    await resolver.query('spid:bakery.example:bread:7');
    answers = indexAnswers(others);
    const found = await ask(resolver, 'spid:bakery.example:bread:8', 'spid:bakery.example:bread:300');
    expect(found.map(idsOf)).toEqual([['spid:bakery.example:bread:8'], ['spid:bakery.example:bread:300']]);
    expect(found[0]).toMatchObject({ answer: { packets: [{ title: 'Anew' }] } });
    expect(asked.filter(({ path }) => path === '/voice/index.json')).toHaveLength(2);
  });

  it('of which files are missing for good is missing them', async () => {
    const answers = indexAnswers(many);
    const { origin } = await serve({ '/voice/index.json': answers['/voice/index.json']! });
    expect(await createResolver(`${origin}/voice/`).query('spid:bakery.example:bread:7')).toMatchObject({
      ok: false,
      issue: { code: 'http-status', data: { status: 404 } },
    });
  });

  it('is not looked for on another host than its answer', async () => {
    const other = await serve(indexAnswers(many));
    const { origin } = await serve({
      '/packets.json': json({ packets, total: 400, next: 'x', index: `${other.origin}/voice/index.json` }),
    });
    expect(idsOf(await createResolver(`${origin}/packets.json`).query('rye'))).toEqual(['spid://bakery.example/bread']);
    expect(other.asked).toEqual([]);
  });

  it('that can’t be had at the moment is no reason to look elsewhere', async () => {
    const { origin, asked } = await serve({ '/voice/index.json': status(503) });
    expect(codeOf(await createResolver(`${origin}/voice/`).query('rye'))).toBe('http-status');
    expect(asked).toHaveLength(1);
  });
});

describe('a folder without a static index', () => {
  it.each<[string, Answers[string]]>([
    ['is not there', status(404)],
    ['is a page of the site', (response) => response.end('<!doctype html><h1>Home</h1>')],
    ['is something else', json({ name: 'bakery' })],
  ])('is a server’s, where index.json %s', async (_, give) => {
    const { origin, asked } = await serve({ '/api/index.json': give, '/api/': json({ packets }) });
    const resolver = createResolver(`${origin}/api/`);
    expect(idsOf(await resolver.query('rye'))).toEqual(['spid://bakery.example/bread']);
    expect(idsOf(await resolver.query('open'))).toEqual(['spid:bakery.example:hours']);
    expect(asked.map(({ path }) => path)).toEqual(['/api/index.json', '/api/', '/api/']);
  });
});

describe('a server of createHandler', () => {
  /** What it was asked, by its addresses. */
  async function serveHandler(given: readonly unknown[]): Promise<{ url: string; asked: string[] }> {
    const asked: string[] = [];
    const handle = createHandler({ packets: given, baseUrl: 'https://bakery.example/voice/' });
    const answer = async ({ method = '', url = '' }: IncomingMessage, response: ServerResponse): Promise<void> => {
      asked.push(`${method} ${decodeURIComponent(url)}`);
      const { status: code, headers, body } = await handle(new Request(`http://localhost${url}`, { method }));
      response.writeHead(code, Object.fromEntries(headers));
      response.end(body && (await new Response(body).text()));
    };
    const origin = await localServer((request, response) => {
      void answer(request, response);
    });
    return { url: `${origin}/resolve`, asked };
  }

  it('is asked for what it can do: filters, and page by page', async () => {
    const { url, asked } = await serveHandler(many);
    const resolver = createResolver(url);
    const first = await resolver.query({ tags: ['odd', 'ODD'], text: 'wheat', language: 'en', limit: 3 });
    expect(first).toMatchObject({ ok: true, answer: { total: 300, next: '3' } });
    expect(idsOf(first)).toEqual([599, 597, 595].map((index) => `spid:bakery.example:bread:${index}`));
    const second = await resolver.query({ tags: ['odd', 'ODD'], text: 'wheat', language: 'en', limit: 3, cursor: '3' });
    expect(idsOf(second)).toEqual([593, 591, 589].map((index) => `spid:bakery.example:bread:${index}`));
    expect(asked).toEqual([
      'GET /resolve?query=odd',
      'GET /resolve?tag=odd&tag=ODD&language=en&q=wheat&limit=3',
      'GET /resolve?tag=odd&tag=ODD&language=en&q=wheat&limit=3&cursor=3',
    ]);
  });

  it('answers a text as it is', async () => {
    const { url, asked } = await serveHandler(many);
    const result = await createResolver(url).query('odd');
    expect(result).toMatchObject({ ok: true, answer: { total: 300, next: '20' } });
    expect(asked).toEqual(['GET /resolve?query=odd']);
  });

  it('gives all of its packets, page by page', async () => {
    const { url } = await serveHandler(many);
    const result = await createResolver(url).query({ limit: 100, cursor: '500' });
    expect(idsOf(result)).toHaveLength(100);
    expect(result).toMatchObject({ ok: true, answer: { total: 600, next: null } });
  });

  it.each([
    ['gives all it has', many.slice(0, 3)],
    ['gives what was not asked for among others', [welcome, hours, many[1]]],
  ])('is not one that answers so, but %s', async (_, given) => {
    const { origin, asked } = await serve({ '/resolve': json({ packets: given, total: 400, next: '3' }) });
    const resolver = createResolver(`${origin}/resolve`);
    expect(idsOf(await resolver.query({ tags: ['odd'] }))).toEqual(['spid:bakery.example:bread:1']);
    expect(idsOf(await resolver.query({ intent: 'product/bread' }))).toEqual([]);
    expect(asked.map(({ query }) => query)).toEqual(['odd', 'product/bread']);
  });

  it('is not one that ignores filters', async () => {
    const { origin, asked } = await serve({
      '/resolve': (response, { query }) =>
        json({ packets: query === null ? packets : [hours], total: 1, next: null })(response),
    });
    const resolver = createResolver(`${origin}/resolve`);
    expect(idsOf(await resolver.query({ tags: ['opening hours'] }))).toEqual(['spid:bakery.example:hours']);
    expect(asked.map(({ query }) => query)).toEqual(['opening hours', null]);
  });
});

describe('a request', () => {
  it('is made once for all who ask the same, and kept for those who come a little later', async () => {
    const { origin, asked } = await serve({ '/resolve': json({ packets }) });
    const resolver = createResolver(`${origin}/resolve`);
    await ask(resolver, 'rye', 'rye', { text: 'rye' }, 'open');
    await ask(resolver, 'rye');
    expect(asked.map(({ query }) => query)).toEqual(['rye', 'open']);
  });

  it('is made again after a minute', async () => {
    const { origin, asked } = await serve({ '/packets.json': json({ packets }) });
    const resolver = createResolver(`${origin}/packets.json`);
    vi.useFakeTimers({ toFake: ['Date'] });
    try {
      await resolver.query('rye');
      vi.setSystemTime(Date.now() + 59_000);
      await resolver.query('rye');
      expect(asked).toHaveLength(1);
      vi.setSystemTime(Date.now() + 2000);
      await resolver.query('rye');
      expect(asked).toHaveLength(2);
    } finally {
      vi.useRealTimers();
    }
  });

  it('is made again after a failure', async () => {
    let isBroken = true;
    const { origin, asked } = await serve({
      '/packets.json': (response) => (isBroken ? status(503) : json({ packets }))(response),
    });
    const resolver = createResolver(`${origin}/packets.json`);
    expect((await ask(resolver, 'rye', 'open')).map(codeOf)).toEqual(['http-status', 'http-status']);
    isBroken = false;
    expect(idsOf(await resolver.query('rye'))).toEqual(['spid://bakery.example/bread']);
    expect(asked).toHaveLength(2);
  });

  it('goes on where one of several who asked is aborted, and ends when all are', async () => {
    const closed = vi.fn();
    let answer = (): void => undefined;
    const { origin, asked } = await serve({
      '/packets.json': (response) => {
        response.once('close', () => {
          if (!response.writableFinished) closed();
        });
        answer = () => {
          json({ packets })(response);
        };
      },
    });
    const resolver = createResolver(`${origin}/packets.json`);
    const [one, two] = [new AbortController(), new AbortController()];
    const first = [one, two].map(({ signal }) => resolver.query('rye', { signal }));
    await vi.waitFor(() => {
      expect(asked).toHaveLength(1);
    });
    one.abort();
    expect(codeOf(await first[0]!)).toBe('network');
    expect(closed).not.toHaveBeenCalled();
    two.abort();
    expect(codeOf(await first[1]!)).toBe('network');
    await vi.waitFor(() => {
      expect(closed).toHaveBeenCalledOnce();
    });
    // The next one begins anew, and an asker's leaving is not the others' loss.
    const third = new AbortController();
    const [left, stayed] = [resolver.query('rye', { signal: third.signal }), resolver.query('rye')];
    await vi.waitFor(() => {
      expect(asked).toHaveLength(2);
    });
    third.abort();
    answer();
    expect(codeOf(await left)).toBe('network');
    expect(idsOf(await stayed)).toEqual(['spid://bakery.example/bread']);
  });

  it('is not made for one who is aborted already', async () => {
    const { origin, asked } = await serve({ '/packets.json': json({ packets }) });
    const result = await createResolver(`${origin}/packets.json`).query('rye', { signal: AbortSignal.abort() });
    expect(codeOf(result)).toBe('network');
    expect(asked).toEqual([]);
  });

  it('carries no cookie and no referrer', async () => {
    let headers: IncomingMessage['headers'] = {};
    const { origin } = await serve({
      '/resolve': (response, { method }, request) => {
        headers = request.headers;
        (method === 'POST' ? json({ packets }) : status(405))(response);
      },
    });
    await createResolver(`${origin}/resolve`).query('rye');
    expect(headers).toHaveProperty('content-type');
    for (const name of ['cookie', 'referer', 'authorization']) expect(headers).not.toHaveProperty(name);
  });
});

describe.each([
  ['a file', '/faulty.json'],
  ['a server', '/faulty'],
])('%s that goes wrong', (_, path) => {
  it.each<[string, Answers[string], object]>([
    ['an error', status(500), { code: 'http-status', data: { status: 500 } }],
    ['that it is gone', status(410), { code: 'http-status', data: { status: 410 } }],
    ['that it is missing', status(404), { code: 'http-status', data: { status: 404 } }],
    ['HTML', (response) => response.end('<!doctype html><h1>Please sign in</h1>'), { code: 'not-json' }],
    ['nothing', (response) => response.end(), { code: 'not-json' }],
    ['UTF-16', (response) => response.end(Buffer.from('\ufeff{"packets":[]}', 'utf16le')), { code: 'not-utf8' }],
    [
      'more than a megabyte',
      (response) => response.end(`{"packets":[]}${' '.repeat(1_000_001)}`),
      { code: 'too-large', data: { bytes: 1_000_000 } },
    ],
    ['a cut connection', (response) => response.destroy(), { code: 'network' }],
    ['an endless redirect', (response) => response.writeHead(302, { location: path }).end(), { code: 'network' }],
    [
      'a redirect to where it may not be asked',
      (response) => response.writeHead(302, { location: 'data:application/json,{"packets":[]}' }).end(),
      { code: 'network' },
    ],
  ])('with %s', async (_, give, issue) => {
    const { origin } = await serve({ [path]: give });
    expect(await createResolver(origin + path).query('rye')).toMatchObject({
      ok: false,
      issue: { ...issue, path: [], severity: 'error' },
    });
  });

  it('in never answering', async () => {
    const { origin } = await serve({ [path]: () => undefined });
    const { setTimeout: original } = globalThis;
    vi.stubGlobal('setTimeout', (run: () => void, ms = 0) => original(run, ms === 15_000 ? 50 : ms));
    try {
      expect(await createResolver(origin + path).query('rye')).toMatchObject({
        ok: false,
        issue: { code: 'timeout', data: { seconds: 15 } },
      });
    } finally {
      vi.unstubAllGlobals();
    }
  });

  it('in not being there', async () => {
    expect(codeOf(await createResolver((await deserted()) + path).query('rye'))).toBe('network');
  });
});

describe('an address', () => {
  it.each([
    '',
    'packets.json',
    'http://bakery.example/packets.json',
    'https://user:secret@bakery.example/packets.json',
    'javascript:alert(1)',
    'data:application/json,{"packets":[]}',
    'blob:https://bakery.example/1',
    'file:///etc/packets.json',
    'spid:bakery.example:welcome',
  ])('"%s" is refused, without a request', async (address) => {
    const fetching = vi.spyOn(globalThis, 'fetch');
    try {
      expect(await createResolver(address).query('rye')).toEqual({
        ok: false,
        issue: { code: 'unsafe-source', path: [], severity: 'error', data: {} },
      });
      expect(fetching).not.toHaveBeenCalled();
    } finally {
      fetching.mockRestore();
    }
  });

  it('may be relative to another', async () => {
    const { origin } = await serve({ '/voice/packets.json': json({ packets }) });
    const resolver = createResolver('packets.json', { baseUrl: `${origin}/voice/index.html` });
    expect(idsOf(await resolver.query('rye'))).toEqual(['spid://bakery.example/bread']);
  });
});

describe('a query', () => {
  it.each<PacketQuery>([{ id: 'bakery' }, { limit: 0 }, { limit: 1.5 }, { text: 'x'.repeat(10_000) }])(
    '%j is refused, without a request',
    async (query) => {
      const { origin, asked } = await serve({ '/packets.json': json({ packets }) });
      expect(codeOf(await createResolver(`${origin}/packets.json`).query(query))).toBe('invalid-query');
      expect(asked).toEqual([]);
    },
  );
});
