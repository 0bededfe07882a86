import { LANGUAGE_RULE } from '../arguments/language-rule.js';
import { SPID_RULE } from '../arguments/spid-rule.js';
import { defineCommand } from '../command.js';
import { convertSources } from '../convert/convert-sources.js';
import { EXIT } from '../exit-codes.js';
import { OUTPUTS_OPTIONS } from '../io/outputs.js';
import { TIMEOUT_OPTION } from '../io/timeout.js';

export const convert = defineCommand({
  operands: 'FILE|FOLDER|URL|-…',
  counts: [1, Infinity],
  description: [
    'Reads packets in every published shape (specification, early documentation, SDK, VoiceMate rows, white-paper deliveries, resolvers’ answers) and writes them in the canonical format. Texts, dates, addresses and fields of your own stay as they are; what has no place in the format is listed.',
    'A white-paper delivery holds the recording inside the packet: it is written to a file of its own, beside the packet. Who received it, and what they agreed to, is left out.',
    'A packet that is written to another folder keeps leading to its recording and captions: relative addresses are rewritten.',
  ],
  options: {
    id: { type: 'string', value: 'SPID', rule: SPID_RULE, text: 'Identifier for a packet that has none.' },
    author: { type: 'string', value: 'NAME', text: 'Author for packets that name none.' },
    language: {
      type: 'string',
      value: 'TAG',
      rule: LANGUAGE_RULE,
      text: 'Language (BCP 47) for packets that name none.',
    },
    created: { type: 'string', value: 'DATE', text: 'Date for packets that have none.' },
    intents: { type: 'boolean', text: 'Rewrite intents as category/action: QuoteRequest becomes sales/quote-request.' },
    timeout: TIMEOUT_OPTION,
    ...OUTPUTS_OPTIONS,
  },
  examples: [
    { text: 'One packet:', command: 'smart-packet convert old.json > welcome.json' },
    { text: 'A folder of them:', command: 'smart-packet convert --intents --output-dir packets/ old/' },
  ],
  exits: {
    [EXIT.issues]: 'Something is not a packet, or a packet lacks what the format requires; the rest was converted.',
  },
  run: convertSources,
});
