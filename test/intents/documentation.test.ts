import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { commonIntents } from '../../src/intents/common-intents.js';
import { descriptions } from '../../src/intents/descriptions/en.js';
import { parseIntent } from '../../src/intents/parse-intent.js';

const page = readFileSync(new URL('../../docs/intents.md', import.meta.url), 'utf8');

/** Cells of the table below a heading, without its head. */
const rowsBelow = (heading: string): string[][] =>
  page
    .split(`\n## ${heading}\n`)[1]!
    .split('\n## ')[0]!
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.replaceAll('`', '').trim()),
    );

it('the documentation lists the common intents', () => {
  expect(rowsBelow('Common intents')).toEqual(
    commonIntents.map(({ intent, actionType }) => [intent, descriptions[intent], actionType ?? '']),
  );
});

it('the documentation’s notations are read as it says', () => {
  const rows = rowsBelow('Notations');
  expect(rows).toHaveLength(7);
  expect(rows.map(([written]) => [written, parseIntent(written!)?.intent])).toEqual(rows);
});
