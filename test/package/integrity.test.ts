import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { fromRoot } from '../../scripts/paths.mjs';

const hashes = JSON.parse(readFileSync(fromRoot('dist/integrity.json'), 'utf8')) as Record<string, string>;
const chunks = ['chunks', 'hydrate-chunks', 'list-chunks'].flatMap((folder) =>
  readdirSync(fromRoot(`dist/${folder}`)).map((name) => `${folder}/${name}`),
);
const files = [
  'smart-packet.min.js',
  'smart-packet.iife.min.js',
  'smart-packet.hydrate.min.js',
  'smart-packet-list.min.js',
  'align-worker.js',
  'smart-packet.css',
  'smart-packet-list.css',
];

it('there is a hash of each script-tag file, each chunk, the worker and the style sheets', () => {
  expect(Object.keys(hashes).sort()).toEqual([...files, ...chunks].sort());
});

it.each(Object.entries(hashes))('that of %s is the file\u2019s', (name, hash) => {
  const bytes = readFileSync(fromRoot(`dist/${name}`));
  expect(hash).toBe(`sha384-${createHash('sha384').update(bytes).digest('base64')}`);
});
