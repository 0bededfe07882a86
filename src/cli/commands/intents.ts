import { commonIntents } from '../../intents/common-intents.js';
import { parseIntent } from '../../intents/parse-intent.js';
import { describeIntent } from '../../present/describe-intent.js';
import { LANGUAGE_RULE } from '../arguments/language-rule.js';
import { defineCommand } from '../command.js';
import { EXIT } from '../exit-codes.js';
import { jsonText } from '../io/json-text.js';
import { printable } from '../io/printable.js';
import type { Style } from '../io/terminal.js';

export const intents = defineCommand({
  operands: '[INTENT…]',
  counts: [0, Infinity],
  description: [
    'Lists common intents, each with the type of action that suits it and what it is for. If intents are given, converts each from any published notation (book_meeting, QuoteRequest, onboarding.welcome) to category/action.',
  ],
  options: {
    language: {
      type: 'string',
      value: 'TAG',
      rule: LANGUAGE_RULE,
      text: 'Language of the descriptions (BCP 47); by default English.',
    },
    format: { type: 'string', value: 'FORMAT', choices: ['text', 'json'], text: 'Output format.' },
  },
  examples: [
    { text: 'The list, in French:', command: 'smart-packet intents --language fr' },
    { text: 'An intent from an older packet:', command: 'smart-packet intents APPOINTMENT_OFFER' },
  ],
  exits: { [EXIT.issues]: 'An argument can’t be read as an intent.' },
  run: async ({ language = 'en', format = 'text' }, operands, terminal) => {
    const asked = operands.map((text) => ({ text, intent: parseIntent(text)?.intent ?? null }));
    const listed = commonIntents.map(({ intent, category, actionType }) => ({
      ...{ intent, category, actionType, description: describeIntent(intent, language) },
    }));
    const rows = operands.length
      ? asked.map(({ intent, text }) => [printable(text), intent ?? '–'])
      : listed.map(({ intent, actionType, description }) => [intent, actionType ?? '–', description]);
    const data = operands.length ? asked : listed;
    terminal.write(format === 'json' ? jsonText(data) : table(rows, terminal.dataStyle));
    return Promise.resolve(asked.some(({ intent }) => intent === null) ? EXIT.issues : EXIT.ok);
  },
});

function table(rows: readonly (readonly string[])[], style: Style): string {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  return rows
    .map(([first = '', ...rest]) => {
      const cells = rest.map((cell, index) => (index === rest.length - 1 ? cell : cell.padEnd(widths[index + 1]!)));
      return `${[style('bold', first) + ' '.repeat(widths[0]! - first.length), ...cells].join('  ')}\n`;
    })
    .join('');
}
