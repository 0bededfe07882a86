import { DOMAIN_RULE } from '../arguments/domain-rule.js';
import { defineCommand } from '../command.js';
import { writeIdentity } from '../identity/write-identity.js';
import { KEY_OPTION } from '../signing/key-file.js';

export const identity = defineCommand({
  operands: '',
  counts: [0, 0],
  description: [
    'Writes who a domain is, and which keys it signs with: identity.json, the identity record of the protocol, and .well-known/did.json, a DID document (did:web). Both are for the first folder of https://HOST/. The line for the domain’s DNS, which names the record, goes to standard output.',
    'Where the files are there already, they are completed: their keys stay, since what they have signed would else be by nobody, and so do all other fields. A new key is added beside them.',
    'A key that is lost to others is withdrawn (--revoke): nothing that it has signed counts any more. One that is only replaced ends (--expire): what it signed before then still counts.',
  ],
  options: {
    domain: { type: 'string', value: 'HOST', rule: DOMAIN_RULE, text: 'The domain.' },
    key: { ...KEY_OPTION, text: `${KEY_OPTION.text} Only its public key is written.` },
    name: { type: 'string', value: 'NAME', text: 'Who it is, for people; by default the domain.' },
    packets: { type: 'string', value: 'URL', text: 'Where its packets are, for resolvers and apps.' },
    revoke: {
      type: 'string',
      value: 'KEY',
      multiple: true,
      text: 'Withdraw a public key (z6Mk…) from now on.',
    },
    expire: {
      type: 'string',
      value: 'KEY=DATE',
      multiple: true,
      text: 'Let a public key end: from then on nothing more may be signed with it; of a date without a time, at the end of that day (UTC).',
    },
    output: { type: 'string', short: 'o', value: 'FOLDER', text: 'Where to write; by default the present folder.' },
  },
  examples: [
    {
      text: 'The identity of a bakery:',
      command:
        'smart-packet identity --domain bakery.example --key keys/bakery.json --name "Mill Lane Bakery" --output public/',
    },
    {
      text: 'Another key, for one that was stolen:',
      command: 'smart-packet identity --domain bakery.example --key keys/new.json --output public/ --revoke z6Mk…',
    },
  ],
  run: writeIdentity,
});
