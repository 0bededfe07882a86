import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { shapeOf } from '../../src/convert/shape-of.js';

const read = (name: string) => readFileSync(new URL(`../fixtures/valid/${name}.json`, import.meta.url), 'utf8');

it.each([
  ['canonical-welcome', 'canonical'],
  ['spec-v1', 'specification'],
  ['spec-v1-text-only', 'specification'],
  ['early', 'early'],
  ['sdk', 'sdk'],
  ['voicemate', 'voicemate'],
  ['voicemate-text-only', 'voicemate'],
  ['resolver-answer', 'resolver-answer'],
])('%s is %s', (name, shape) => {
  expect(shapeOf(read(name))).toBe(shape);
  expect(shapeOf(JSON.parse(read(name)))).toBe(shape);
});

it.each<[unknown, string | null]>([
  [{ audio_payload: 'SUQz', transcript: 'Hello.' }, 'white-paper'],
  [{ cta_branches: [] }, 'white-paper'],
  [{ cta_branches: [], cta: [], transcript: 'Hello.' }, 'canonical'],
  [{ hello: 'world' }, null],
  ['{', null],
  [[], null],
  [null, null],
  [undefined, null],
])('%j is %s', (input, shape) => {
  expect(shapeOf(input)).toBe(shape);
});
