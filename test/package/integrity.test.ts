import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { fromRoot } from '../../.scripts/paths.mjs';

const hashes = JSON.parse(readFileSync(fromRoot('dist/integrity.json'), 'utf8')) as Record<string, string>;
const chunks = readdirSync(fromRoot('dist/chunks')).map((name) => `chunks/${name}`);

it('there is a hash of each script-tag file, each chunk and the worker', () => {
  expect(Object.keys(hashes).sort()).toEqual(
    ['smart-packet.min.js', 'smart-packet.iife.min.js', 'align-worker.js', ...chunks].sort(),
  );
});

it.each(Object.entries(hashes))('that of %s is the file\u2019s', (name, hash) => {
  const bytes = readFileSync(fromRoot(`dist/${name}`));
  expect(hash).toBe(`sha384-${createHash('sha384').update(bytes).digest('base64')}`);
});
