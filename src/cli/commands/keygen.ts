import { defineCommand } from '../command.js';
import { makeKey } from '../keygen/make-key.js';
import { DEFAULT_KEY_FILE } from '../signing/key-file.js';

export const keygen = defineCommand({
  operands: '',
  counts: [0, 0],
  description: [
    'Makes an Ed25519 key that packets are signed with. The secret key is written to a file that its owner alone can read, and is never printed; the public key (z6Mk…) goes to standard output.',
    'Whoever has the file can sign in your name: keep it out of folders that are published, and out of version control. If it is lost or stolen, make another one, and withdraw this: smart-packet identity --revoke z6Mk…',
  ],
  options: {
    output: { type: 'string', short: 'o', value: 'FILE', text: `The file; by default ${DEFAULT_KEY_FILE}.` },
    force: { type: 'boolean', short: 'f', text: 'Replace a file that is there, and lose its key.' },
  },
  examples: [{ text: 'A key:', command: 'smart-packet keygen --output keys/bakery.json' }],
  run: makeKey,
});
