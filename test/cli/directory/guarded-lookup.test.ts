import type { LookupAddress } from 'node:dns';
import { expect, it } from 'vitest';
import { addressIn, guardedLookup, type Reach } from '../../../src/cli/directory/guarded-lookup.js';

/** What a connection to a host would be given, where a name server says `found`. */
function look(host: string, found: readonly string[] | Error, reach: Reach = {}, all = true): Promise<unknown> {
  const lookup = guardedLookup(reach, (_, __, callback) => {
    if (found instanceof Error) callback(found);
    else
      callback(
        null,
        found.map((address): LookupAddress => ({ address, family: address.includes(':') ? 6 : 4 })),
      );
  });
  return new Promise((resolve) =>
    lookup(host, { all }, (error, address, family) =>
      resolve(error ? error.message : all ? address : [address, family]),
    ),
  );
}

it('gives a connection the public addresses of a host', async () => {
  expect(await look('bakery.example', ['1.1.1.1', '2606:4700:4700::1111'])).toEqual([
    { address: '1.1.1.1', family: 4 },
    { address: '2606:4700:4700::1111', family: 6 },
  ]);
  expect(await look('bakery.example', ['1.1.1.1'], {}, false)).toEqual(['1.1.1.1', 4]);
});

it('leaves private ones out', async () => {
  expect(await look('bakery.example', ['10.0.0.1', '1.1.1.1', 'fe80::1'])).toEqual([{ address: '1.1.1.1', family: 4 }]);
  expect(await look('bakery.example', ['10.0.0.1', '1.1.1.1'], {}, false)).toEqual(['1.1.1.1', 4]);
});

it.each([['10.0.0.1'], ['127.0.0.1'], ['169.254.169.254'], ['::1'], ['::ffff:1.1.1.1']])(
  'connects to nothing where a host is %s',
  async (address) => {
    expect(await look('bakery.example', [address])).toBe(`it leads to a private address, ${address}`);
  },
);

it('passes on why a host is not found', async () => {
  expect(await look('bakery.example', new Error('no such host'))).toBe('no such host');
});

it('connects to this device only where it was told to', async () => {
  expect(await look('bakery.example', ['127.0.0.1'], { allowLoopback: true })).toEqual([
    { address: '127.0.0.1', family: 4 },
  ]);
  expect(await look('bakery.example', ['10.0.0.1'], { allowLoopback: true })).toContain('10.0.0.1');
});

it('knows localhost, and what is beneath it, without asking', async () => {
  const unasked = new Error('asked');
  for (const host of ['localhost', 'bakery.localhost'])
    expect(await look(host, unasked, { allowLoopback: true })).toEqual([{ address: '127.0.0.1', family: 4 }]);
  expect(await look('bakery.localhost', unasked)).toBe('it leads to a private address, 127.0.0.1');
  expect(await look('notlocalhost', unasked)).toBe('asked');
});

it.each([
  ['127.0.0.1', '127.0.0.1'],
  ['[::1]', '::1'],
  ['bakery.example', null],
  ['localhost', null],
])('the address in %s is %s', (host, expected) => {
  expect(addressIn(host)).toBe(expected);
});
