import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { INEXPRESSIBLE } from './inexpressible.js';

it('the documentation lists what the schema cannot say', () => {
  const page = readFileSync(new URL('../../docs/json-schema.md', import.meta.url), 'utf8');
  const row = /^\| +`([a-z-]+)` +\| (.*?) +\| (.*?) +\|$/gm;
  const rows = [...page.matchAll(row)].map(([, code, names = '', why]) => {
    const listed = [...names.matchAll(/`(.*?)`/g)].map(([, name]) => name);
    return { code, fields: listed, why };
  });
  expect(rows).toEqual(INEXPRESSIBLE);
});
