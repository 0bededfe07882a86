import { defineCommand } from '../command.js';
import { EXIT } from '../exit-codes.js';
import { TIMEOUT_OPTION } from '../io/timeout.js';
import { FORMATS } from '../validate/reporter.js';
import { validateSources } from '../validate/validate-sources.js';

export const validate = defineCommand({
  name: 'validate',
  operands: 'FILE|FOLDER|URL|-…',
  counts: [1, Infinity],
  summary: 'Check packets: what is wrong, where, and how to mend it',
  description: [
    'Checks packets of any published shape, alone or in a resolver’s answer, and names the shape. For each thing that is wrong it says where (path:line:column and JSONPath), what, and how to mend it.',
    'Of a folder all JSON files in it are checked, at every depth, but for node_modules and what is hidden; those that are no packets are left alone. “-” is standard input.',
    'What a viewer would leave out or cut is an error. What the format’s best practices advise against is a warning: a recording of more than 30 seconds, an intent that says little, a packet that has expired, no title, no captions, a telephone number without its country code.',
  ],
  options: {
    format: {
      type: 'string',
      value: 'FORMAT',
      choices: FORMATS,
      text: 'How to report: for people, for programs, as annotations of GitHub Actions, or as SARIF 2.1.0.',
    },
    strict: {
      type: 'boolean',
      text: 'Warnings count as errors, and what viewers understand although it is not the format (en_US) is reported.',
    },
    'check-links': {
      type: 'boolean',
      text: 'Ask the addresses: does the recording answer, is it audio, how long is it, may other sites read it (CORS) and seek in it (ranges); do captions and pages answer.',
    },
    listen: {
      type: 'boolean',
      text: 'Listen to the recordings, too: does the recording probably say another text, lack words of the transcript, or hold speech or music that is not in it. All that is not WAV needs ffmpeg.',
    },
    timeout: TIMEOUT_OPTION,
    quiet: { type: 'boolean', short: 'q', text: 'Report files with errors only.' },
  },
  examples: [
    { text: 'One packet:', command: 'smart-packet validate welcome.json' },
    {
      text: 'All packets of a site, in a workflow:',
      command: 'smart-packet validate --format github --strict public/',
    },
    {
      text: 'What another program writes:',
      command: 'curl -s https://bakery.example/welcome.json | smart-packet validate -',
    },
  ],
  exits: { [EXIT.ok]: 'Every packet is valid; there may be warnings.', [EXIT.issues]: 'There is an error.' },
  run: validateSources,
});
