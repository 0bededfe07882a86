import { expect, it } from 'vitest';
import { readDomains } from '../../../src/cli/directory/domains.js';

it('reads a domain a line, and neither comments nor empty lines', () => {
  expect(
    readDomains('\ufeff# Bakers\r\n\r\nbakery.example\r\n  Mill.Example.  # flour\n#\n\t\nbäckerei.example'),
  ).toEqual({
    domains: [
      { name: 'bakery.example', host: 'bakery.example', url: 'https://bakery.example/' },
      { name: 'mill.example', host: 'mill.example', url: 'https://mill.example/' },
      { name: 'xn--bckerei-5wa.example', host: 'xn--bckerei-5wa.example', url: 'https://xn--bckerei-5wa.example/' },
    ],
    faults: [],
  });
});

it('reads a domain once that is there several times', () => {
  const { domains } = readDomains('bäckerei.example\nmill.example\nXN--BCKEREI-5WA.example\nmill.example.');
  expect(domains.map(({ name }) => name)).toEqual(['xn--bckerei-5wa.example', 'mill.example']);
});

it('says which lines name none', () => {
  const text =
    'bakery.example\nhttps://bakery.example/\nbakery.example, mill.example\n10.0.0.1\n\nlocalhost:80\na.localhost:80';
  expect(readDomains(text)).toMatchObject({
    domains: [{ name: 'bakery.example' }],
    faults: [
      { line: 2, text: 'https://bakery.example/' },
      { line: 3, text: 'bakery.example, mill.example' },
      { line: 4, text: '10.0.0.1' },
      { line: 6, text: 'localhost:80' },
      { line: 7, text: 'a.localhost:80' },
    ],
  });
});

it('reads names of this device with their ports where it was told to', () => {
  const text = 'Bakery.localhost:4100\nlocalhost:80\nbakery.example:80\n127.0.0.1:80\nbakery.localhost:99999';
  expect(readDomains(text, { allowLoopback: true })).toEqual({
    domains: [{ name: 'bakery.localhost:4100', host: 'bakery.localhost', url: 'http://bakery.localhost:4100/' }],
    faults: [
      { line: 2, text: 'localhost:80' },
      { line: 3, text: 'bakery.example:80' },
      { line: 4, text: '127.0.0.1:80' },
      { line: 5, text: 'bakery.localhost:99999' },
    ],
  });
});
