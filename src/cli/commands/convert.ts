import { defineCommand } from '../command.js';
import { convertSources } from '../convert/convert-sources.js';
import { EXIT } from '../exit-codes.js';
import { OUTPUTS_OPTIONS } from '../io/outputs.js';
import { TIMEOUT_OPTION } from '../io/timeout.js';

export const convert = defineCommand({
  name: 'convert',
  operands: 'FILE|FOLDER|URL|-…',
  counts: [1, Infinity],
  summary: 'Bring packets of any published shape to the canonical one',
  description: [
    'Reads packets of the specification, of the early documentation, of the SDK, rows of VoiceMate, deliveries of the white paper and resolvers’ answers, and writes them in the canonical format. Texts, dates and addresses stay as they are written, and so do fields of your own; what has no place is listed.',
    'The white paper holds the recording inside of the packet: it is written to a file of its own, beside the packet. Whom it was delivered to, and what they agreed to, is left out.',
  ],
  options: {
    id: { type: 'string', value: 'SPID', text: 'For a packet that has no identifier.' },
    intents: { type: 'boolean', text: 'Bring intents to category/action: QuoteRequest becomes sales/quote-request.' },
    timeout: TIMEOUT_OPTION,
    ...OUTPUTS_OPTIONS,
  },
  examples: [
    { text: 'One packet:', command: 'smart-packet convert old.json > welcome.json' },
    { text: 'A folder of them:', command: 'smart-packet convert --intents --output-dir packets/ old/' },
  ],
  exits: { [EXIT.issues]: 'A file holds no packet; the others were converted.' },
  run: convertSources,
});
