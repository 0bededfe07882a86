import { defineCommand } from '../command.js';
import { EXIT } from '../exit-codes.js';
import { TIMEOUT_OPTION } from '../io/timeout.js';
import { verifySources } from '../verify/verify-sources.js';

export const verify = defineCommand({
  operands: 'FILE|FOLDER|URL|-…',
  counts: [1, Infinity],
  description: [
    'Answers three questions about each packet: is it as it was signed (its text, its recording, its captions), who signed it, and does the signature still hold. Each packet of a resolver’s answer is judged for itself.',
    'A key counts as that of a domain if the packet’s id names the domain, and the domain’s own record names the key: https://HOST/.well-known/did.json or, where there is none, the identity record that the TXT record _spid.HOST or the first page of the domain names. A recording and captions count if their bytes are those that were signed; they are read beside the file, or requested.',
    'Others are asked only over https, and never at a private address, wherever a name or a redirect leads.',
  ],
  options: {
    trust: {
      type: 'string',
      value: 'NAME=KEY',
      multiple: true,
      text: 'A public key that you trust, whatever records say, and whose it is, a domain or an SPID: bakery.example=z6Mk…',
    },
    offline: { type: 'boolean', text: 'Ask nobody: only keys of --trust are known, and only files are read.' },
    'text-only': { type: 'boolean', text: 'Ask for the text alone, and leave the recording and the captions out.' },
    'allow-loopback': {
      type: 'boolean',
      text: 'For trying out: also ask servers on this device, over http.',
    },
    json: {
      type: 'boolean',
      text: 'Write JSON, for programs: { "packets": [{ "file", "id", "outcome": "known", "broken" or "unknown", "text", "voice", "captions", "signer", "validity", "created", "expires", "reasons" }] }.',
    },
    timeout: TIMEOUT_OPTION,
  },
  examples: [
    { text: 'One packet:', command: 'smart-packet verify https://bakery.example/welcome.json' },
    {
      text: 'By a key that you have from elsewhere:',
      command: 'smart-packet verify --offline --trust bakery.example=z6Mk… welcome.json',
    },
  ],
  exits: {
    [EXIT.ok]: 'Every packet is as somebody signed it who is known, with its recording and captions, and that holds.',
    [EXIT.issues]: 'At least one packet was changed after it was signed, or its recording or its captions were.',
    [EXIT.failure]:
      'Nothing was changed that could be checked, but of at least one packet not all is known: it is not signed, or by an unknown key; the signature has expired or is not valid yet; the recording or captions are not signed or could not be checked. Or it could not run.',
  },
  run: verifySources,
});
