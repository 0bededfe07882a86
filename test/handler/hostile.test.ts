import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createHandler } from '../../src/handler/create-handler.js';
import { packetWith } from '../helpers/packets.js';

const pieces = (...texts: string[]) => fc.array(fc.constantFrom(...texts), { maxLength: 8 }).map((all) => all.join(''));

const path = pieces(
  '/',
  'packets',
  '/packets/',
  'resolve',
  'spid:',
  'a',
  ':',
  '%3A',
  '%',
  '%ff',
  '..',
  '%2e%2e',
  '京',
  '\\',
  '//',
);
const search = pieces(
  ...[
    'query',
    'id',
    'intent',
    'tag',
    'language',
    'q',
    'limit',
    'cursor',
    '__proto__',
    'constructor',
    '=',
    '&',
    '+',
    '%',
    '%00',
  ],
  ...[
    'spid:a:b',
    'a/b',
    'en',
    'x'.repeat(501),
    '-1',
    '1e9',
    '0x10',
    '%ed%a0%80',
    '%F0%9F%98%80',
    '\u202e',
    ';',
    '[]',
    '#',
  ],
);
const body = fc.oneof(
  fc.json(),
  fc.json().map((json) => `{"query":${json}}`),
  fc
    .record({
      query: fc.dictionary(fc.constantFrom('id', 'tags', 'text', 'limit', 'cursor', '__proto__'), fc.jsonValue()),
    })
    .map((value) => JSON.stringify(value)),
  pieces('{', '}', '[', ']', '"query"', ':', ',', '"', '\u0000', '\\u', '\ufeff', 'null', '1e999'),
);
const method = fc.constantFrom('GET', 'HEAD', 'POST', 'POST', 'OPTIONS', 'PUT', 'get', 'FOO');
const header = fc.constantFrom(
  'application/json',
  'application/json;',
  'APPLICATION/X+JSON',
  'text/html',
  '',
  ';',
  '*',
  'W/"',
  '"a',
  'gzip',
);

it('answers whatever it is asked', async () => {
  const handle = createHandler({ packets: [packetWith(), packetWith({ id: 'spid:a:b' })] });
  await fc.assert(
    fc.asyncProperty(method, path, search, body, header, header, async (verb, where, what, text, type, known) => {
      const hasBody = !/^(?:get|head)$/i.test(verb);
      const request = new Request(`https://a.example/${where}?${what}`, {
        method: verb,
        headers: { 'Content-Type': type, 'If-None-Match': known },
        ...(hasBody && { body: text }),
      });
      const response = await handle(request);
      expect([200, 204, 304, 400, 404, 405, 414, 415]).toContain(response.status);
      expect(response.headers.get('access-control-allow-origin')).toBe('*');
      const answer = await response.text();
      if (!answer) return;
      const { status, code } = JSON.parse(answer) as { status?: number; code?: string };
      if (response.status !== 200) expect([status, typeof code]).toEqual([response.status, 'string']);
    }),
    { numRuns: 2000 },
  );
});
