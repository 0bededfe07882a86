import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { fromRoot } from '../../../scripts/paths.mjs';
import { faultText, warningText } from '../../../src/cli/captions/texts.js';

const page = readFileSync(fromRoot('docs/captions.md'), 'utf8');

it.each(['untimed-words', 'moved-words', 'phrase-times', 'several-recordings'] as const)(
  'the documentation says what is printed for %s',
  (code) => expect(page).toContain(`“${warningText({ code, count: 2 })}”`),
);

it.each(['unknown-format', 'no-words', 'no-times'] as const)('the documentation says what is printed for %s', (code) =>
  expect(page).toContain(`“${faultText({ code, service: null }).split(';')[0]!}”`),
);
