import type { IncomingMessage, ServerResponse } from 'node:http';
import { expect, it } from 'vitest';
import { createAsker, type Question } from '../../../src/cli/directory/ask.js';
import { createTurns } from '../../../src/cli/directory/turns.js';
import { VERSION } from '../../../src/cli/version.js';
import { deserted, localServer, secureServer } from '../../helpers/local-server.js';

type Serve = (request: IncomingMessage, response: ServerResponse) => void;

const QUESTION: Question = { accept: 'application/json', maxBytes: 1000, longer: 'refuse' };
const LONG_MS = 60_000;

const says =
  (status: number, headers: Readonly<Record<string, string>> = {}, body: string | Buffer = ''): Serve =>
  (_, response) =>
    void response.writeHead(status, headers).end(body);

async function asked(
  url: string,
  { question = {}, timeoutMs = LONG_MS }: { question?: Partial<Question>; timeoutMs?: number } = {},
) {
  const answer = await createAsker({ timeoutMs, allowLoopback: true })(url, { ...QUESTION, ...question });
  return answer.ok ? { ...answer, bytes: Buffer.from(answer.bytes).toString() } : answer.reason;
}

it('asks under a name of its own, and for nothing that it could not read', async () => {
  let headers: IncomingMessage['headers'] = {};
  const origin = await localServer((request, response) => {
    ({ headers } = request);
    response.end('{}');
  });
  expect(await asked(`${origin}/a?b#c`)).toEqual({ ok: true, url: `${origin}/a?b#c`, bytes: '{}' });
  expect(headers).toEqual({
    accept: 'application/json',
    'accept-encoding': 'identity',
    'user-agent': `smart-packet-directory/${VERSION}`,
    host: new URL(origin).host,
    connection: 'close',
  });
});

it.each([
  [undefined, `smart-packet-directory/${VERSION}`],
  ['https://bakers.example/about', `smart-packet-directory/${VERSION} (+https://bakers.example/about)`],
  ['https://bakers.example/a)(b', `smart-packet-directory/${VERSION} (+https://bakers.example/a%29%28b)`],
])('says with %j who asks', async (about, expected) => {
  let agent: string | undefined;
  const origin = await localServer((request, response) => {
    agent = request.headers['user-agent'];
    response.end('{}');
  });
  await createAsker({ timeoutMs: LONG_MS, allowLoopback: true, about })(origin, QUESTION);
  expect(agent).toBe(expected);
});

it.each<[string, Serve, string]>([
  ['is not there', says(404), 'the server answered 404'],
  ['has no body', says(204), 'the server answered 204'],
  ['is only a part', says(206, {}, '{}'), 'the server answered 206'],
  ['is not for everybody', says(401), 'the server answered 401'],
  ['is too often asked for', says(429, { 'retry-after': '60' }), 'the server answered 429'],
  ['is larger than the limit', says(200, {}, 'x'.repeat(1001)), 'it is larger than 1 kB'],
  ['is compressed', says(200, { 'content-encoding': 'gzip' }, 'x'), 'it is compressed (gzip), though not asked to be'],
  ['leads nowhere', says(302), 'the server answered 302'],
  ['leads to no address', says(302, { location: 'https://' }), 'it redirects to what is no address'],
  ['leads round and round', says(302, { location: '/' }), 'it redirects without end'],
  ['leads to another scheme', says(302, { location: 'file:///etc/passwd' }), 'its address is not https'],
  ['leads to a site that is not secure', says(302, { location: 'http://bakery.example/' }), 'its address is not https'],
  [
    'leads to a private address',
    says(302, { location: 'https://10.0.0.1/' }),
    'it leads to a private address, 10.0.0.1',
  ],
  [
    'leads to a private address that is written otherwise',
    says(302, { location: 'https://0xA9FEA9FE/' }),
    'it leads to a private address, 169.254.169.254',
  ],
  [
    'leads to a private address of IPv6',
    says(302, { location: 'https://[::ffff:10.0.0.1]/' }),
    'it leads to a private address, ::ffff:a00:1',
  ],
  [
    'leads to an address with a password',
    says(302, { location: 'https://a:b@bakery.example/' }),
    'it has a name or a password in its address',
  ],
  ['is cut off before it begins', (_, response) => void response.destroy(), 'the connection was cut'],
  [
    'is cut off in the middle',
    (_, response) => {
      response.writeHead(200, { 'content-length': '100' });
      response.write('{"id"', () => response.destroy());
    },
    'the connection was cut',
  ],
  ['is not HTTP', ({ socket }) => socket.end('hello\r\n\r\n'), 'its answer is not HTTP'],
  [
    'is a thousand headers',
    ({ socket }) => void socket.end(`HTTP/1.1 200 OK\r\n${'a: b\r\n'.repeat(10_000)}\r\n`),
    'its answer is not HTTP',
  ],
])('says why what %s can’t be read', async (_, serve, reason) => {
  expect(await asked(await localServer(serve))).toBe(reason);
});

it('says that nobody is there', async () => {
  expect(await asked(await deserted())).toBe('the connection was refused');
});

it('believes no certificate that nobody has signed', async () => {
  expect(await asked(await secureServer((_, response) => response.end('{}')))).toBe('its certificate is self-signed');
});

it('does not speak to a server that is not secure as if it were', async () => {
  const origin = await localServer((_, response) => response.end('{}'));
  expect(await asked(origin.replace('http:', 'https:'))).toBe('no secure connection could be made');
});

it('does not wait for ever', async () => {
  expect(await asked(await localServer(() => undefined), { timeoutMs: 200 })).toBe(
    'there was no complete answer within 0.2 s',
  );
  const drips = await localServer((_, response) => {
    const timer = setInterval(() => response.write(' '), 20);
    response.on('close', () => clearInterval(timer));
  });
  expect(await asked(drips, { timeoutMs: 200 })).toBe('there was no complete answer within 0.2 s');
});

it('reads an endless answer only up to the limit', async () => {
  let closed = 0;
  const endless = await localServer((_, response) => {
    const more = (): void => {
      while (response.write('x'.repeat(10_000)));
    };
    response.on('drain', more).on('close', () => {
      closed++;
    });
    more();
  });
  expect(await asked(endless)).toBe('it is larger than 1 kB');
  expect(await asked(endless, { question: { longer: 'cut' } })).toEqual({
    ok: true,
    url: `${endless}/`,
    bytes: 'x'.repeat(1000),
  });
  await expect.poll(() => closed).toBe(2);
});

it('says where redirects led', async () => {
  const origin = await localServer(({ url }, response) => {
    const next = { '/1': '/2', '/2': '3', '/3': `http://localhost:${new URL(origin).port}/4` }[url ?? ''];
    response.writeHead(next ? 301 : 200, next ? { location: next } : {}).end('{}');
  });
  expect(await asked(`${origin}/1`)).toMatchObject({ ok: true, url: `${origin.replace('127.0.0.1', 'localhost')}/4` });
});

it('counts all that redirects take', async () => {
  let asks = 0;
  const origin = await localServer((_, response) => {
    // The last one is never answered: the others have had their part of the time.
    if (++asks < 4) setTimeout(() => response.writeHead(302, { location: `/${asks}` }).end(), 100);
  });
  expect(await asked(origin, { timeoutMs: 1500 })).toBe('there was no complete answer within 1.5 s');
});

it('is not told of this device where it may not ask it', async () => {
  let asks = 0;
  const origin = await localServer((_, response) => {
    asks++;
    response.end();
  });
  const ask = createAsker({ timeoutMs: LONG_MS });
  const { port } = new URL(origin);
  for (const [url, reason] of [
    [origin, 'its address is not https'],
    [`https://127.0.0.1:${port}`, 'it leads to a private address, 127.0.0.1'],
    [`https://[::1]:${port}`, 'it leads to a private address, ::1'],
    [`https://localhost:${port}`, 'it leads to a private address, 127.0.0.1'],
    [`https://bakery.localhost:${port}`, 'it leads to a private address, 127.0.0.1'],
    ['ftp://bakery.example/', 'its address is not https'],
  ] as const)
    expect(await ask(url, QUESTION)).toEqual({ ok: false, reason });
  expect(asks).toBe(0);
});

it('asks a host one thing at a time', async () => {
  let now = 0;
  let most = 0;
  const waiting: (() => void)[] = [];
  const origin = await localServer((_, response) => {
    most = Math.max(most, ++now);
    waiting.push(() => {
      now--;
      response.end();
    });
  });
  const ask = createAsker({ timeoutMs: LONG_MS, allowLoopback: true });
  const answers = ['/1', '/2', '/3'].map((path) => ask(origin + path, QUESTION));
  for (let turn = 1; turn <= 3; turn++) {
    await expect.poll(() => waiting.length).toBe(turn);
    waiting.at(-1)!();
  }
  expect((await Promise.all(answers)).map(({ ok }) => ok)).toEqual([true, true, true]);
  expect(most).toBe(1);
});

it('does not ask a host again that did not answer in time', async () => {
  const paths: (string | undefined)[] = [];
  const origin = await localServer(({ url }) => void paths.push(url));
  const ask = createAsker({ timeoutMs: 200, allowLoopback: true });
  const answers = ['/1', '/2'].map((path) => ask(origin + path, QUESTION));
  expect((await Promise.all(answers)).map((answer) => !answer.ok && answer.reason)).toEqual([
    'there was no complete answer within 0.2 s',
    'its host has not answered in time before',
  ]);
  expect(paths).toEqual(['/1']);
});

it('takes turns by key, also after work that failed', async () => {
  const takeTurns = createTurns();
  const done: string[] = [];
  const open: (() => void)[] = [];
  const work = (name: string) => async () => {
    await new Promise<void>((resolve) => open.push(resolve));
    done.push(name);
    if (name === 'a1') throw new Error('no');
  };
  const first = takeTurns('a', work('a1'));
  const second = takeTurns('a', work('a2'));
  const other = takeTurns('b', work('b1'));
  await expect.poll(() => open.length).toBe(2);
  open[1]!();
  await other;
  open[0]!();
  await expect(first).rejects.toThrow('no');
  await expect.poll(() => open.length).toBe(3);
  open[2]!();
  await second;
  expect(done).toEqual(['b1', 'a1', 'a2']);
});
