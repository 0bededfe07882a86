import { DOMAIN_RULE } from '../arguments/domain-rule.js';
import { defineCommand } from '../command.js';
import { EXIT } from '../exit-codes.js';
import { OUTPUTS_OPTIONS } from '../io/outputs.js';
import { TIMEOUT_OPTION } from '../io/timeout.js';
import { signSources } from '../sign/sign-sources.js';
import { KEY_OPTION } from '../signing/key-file.js';

export const sign = defineCommand({
  operands: 'FILE|FOLDER|URL|-…',
  counts: [1, Infinity],
  description: [
    'Signs packets, so that others can tell that they are unchanged and whose they are: each gets a proof (W3C Data Integrity, eddsa-jcs-2022) of its JSON, and digests of its recording and of its captions file, which are read for that. Each packet of a resolver’s answer is signed for itself.',
    'Files are signed where they are, unless --output or --output-dir is given; nothing changes in them but “relatedResource” and “proof”, which come last. What smart-packet validate calls an error is not signed.',
    'A packet that is signed already, as it would be now, stays as it is. Otherwise your own proof, of the same key or domain, is replaced. A proof of somebody else stays beside yours, unless the packet is no longer what it was made for.',
  ],
  options: {
    key: KEY_OPTION,
    domain: {
      type: 'string',
      value: 'HOST',
      rule: DOMAIN_RULE,
      text: 'Domain whose identity names the key; by default the one that the packet’s id names. An id without one is signed by the key alone.',
    },
    expires: {
      type: 'string',
      value: 'DATE',
      text: 'From when on the signature no longer counts; of a date without a time, the end of that day (UTC). By default never.',
    },
    'text-only': {
      type: 'boolean',
      text: 'Sign the text alone, and say nothing of the recording and the captions file.',
    },
    timeout: TIMEOUT_OPTION,
    ...OUTPUTS_OPTIONS,
    output: {
      type: 'string',
      short: 'o',
      value: 'FILE',
      text: 'Write there; “-” is standard output. By default a file is signed where it is, and all else goes to standard output.',
    },
  },
  examples: [
    { text: 'All packets of a folder:', command: 'smart-packet sign messages/ --key keys/bakery.json' },
    {
      text: 'For a time:',
      command: 'smart-packet sign offer.json --key keys/bakery.json --expires 2027-03-31',
    },
  ],
  exits: {
    [EXIT.issues]: 'Some packets have errors, which are listed; the rest was signed.',
    [EXIT.failure]:
      'It could not run, or a file could not be signed: it can’t be read or written, or its recording or captions can’t be had.',
  },
  run: signSources,
});
