import { defineCommand } from '../command.js';
import { EXIT } from '../exit-codes.js';
import { TIMEOUT_OPTION } from '../io/timeout.js';
import { FORMATS } from '../validate/reporter.js';
import { validateSources } from '../validate/validate-sources.js';

export const validate = defineCommand({
  operands: 'FILE|FOLDER|URL|-…',
  counts: [1, Infinity],
  description: [
    'Checks packets of any published shape, alone or in a resolver’s answer, and names the shape. For each problem it says where it is (path:line:column and JSONPath), what is wrong, and how to fix it.',
    'In a folder, every JSON file is checked, at any depth, but not in node_modules and hidden folders; files that are not packets are skipped. “-” is standard input.',
    'What a viewer would leave out or cut is an error. What the format’s best practices advise against is a warning: a recording longer than 30 seconds, a vague intent, an expired packet, no title, no captions, a telephone number without a country code. A signature that does not fit what is there is an error, too; smart-packet verify says whose it is.',
  ],
  options: {
    format: {
      type: 'string',
      value: 'FORMAT',
      choices: FORMATS,
      text: 'How to report: as text for people, as JSON for programs, as annotations for GitHub Actions, or as SARIF 2.1.0.',
    },
    strict: {
      type: 'boolean',
      text: 'Treat warnings as errors, and report what viewers accept although the format does not (en_US).',
    },
    'check-links': {
      type: 'boolean',
      text: 'Request every address: is the recording there, is it audio, how long is it, may other sites read it (CORS) and seek in it (range requests); are captions and pages there.',
    },
    listen: {
      type: 'boolean',
      text: 'Listen to the recordings, too: warn if one probably says something other than the transcript, lacks some of its words, or holds speech or music that is not in it. Anything but WAV needs ffmpeg.',
    },
    timeout: TIMEOUT_OPTION,
    quiet: { type: 'boolean', short: 'q', text: 'Report only files with errors.' },
  },
  examples: [
    { text: 'One packet:', command: 'smart-packet validate welcome.json' },
    {
      text: 'All packets of a site, in a GitHub workflow:',
      command: 'smart-packet validate --format github --strict public/',
    },
    {
      text: 'The output of another program:',
      command: 'curl -s https://bakery.example/welcome.json | smart-packet validate -',
    },
  ],
  exits: { [EXIT.ok]: 'Every packet is valid; there may be warnings.', [EXIT.issues]: 'At least one error was found.' },
  run: validateSources,
});
