import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { fromRoot } from '../../scripts/paths.mjs';

/** Each block of code below the name of an example. */
const recipes = [
  ...readFileSync(fromRoot('docs/server-rendering.md'), 'utf8').matchAll(
    /<!-- (test\/servers\/\S+) -->\s+```\w+\n(.*?)```/gs,
  ),
];

/** Without indentation, which depends on what is around. */
const lines = (text: string): string => text.replace(/^\s+/gm, '').trim();

it('the page on server rendering has a recipe for each example', () => {
  expect(recipes.map(([, file]) => file!.split('/')[2])).toEqual(['node', 'astro', 'next', 'next']);
});

it.each(recipes.map(([, file, code]) => [file!, code!] as const))('the recipe of %s is the example', (file, code) => {
  expect(lines(readFileSync(fromRoot(file), 'utf8'))).toContain(lines(code));
});
