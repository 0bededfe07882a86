import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { SERVICES } from '../../src/transcription/services/services.js';

const page = readFileSync(fileURLToPath(new URL('../../docs/captions.md', import.meta.url)), 'utf8');

it('are those that the documentation lists', () => {
  const [, section = ''] = page.split('\n## Convert what a service wrote\n');
  const rows = Array.from(section.matchAll(/^\| (.+?) +\| (.+?) +\|$/gm), ([, name, form]) => [name, form]).slice(2);
  const expected = SERVICES.map(({ name, form }) => [name, form]);
  expect(rows).toEqual(expected.sort(([a = ''], [b = '']) => a.localeCompare(b, 'en')));
});
