import { existsSync, statSync } from 'node:fs';
import { generateKey } from '../../trust/secret-key.js';
import { EXIT } from '../exit-codes.js';
import { Failure } from '../failure.js';
import { printable } from '../io/printable.js';
import type { Terminal } from '../io/terminal.js';
import { writeFile } from '../io/write-file.js';
import { DEFAULT_KEY_FILE, keyFileText } from '../signing/key-file.js';

export interface KeygenValues {
  readonly output?: string;
  readonly force?: boolean;
}

/** Runs `smart-packet keygen`. The secret key goes into the file and nowhere else. */
export async function makeKey(
  { output = DEFAULT_KEY_FILE, force }: KeygenValues,
  _operands: readonly string[],
  terminal: Terminal,
): Promise<number> {
  // A device or a pipe may be a terminal, or lead to whatever keeps what it is told.
  if (output === '-' || (existsSync(output) && !statSync(output).isFile()))
    throw new Failure(`a secret key is written to a file alone, and ${output} is none`, 'Name one: --output FILE');
  const key = await generateKey();
  await writeFile(output, keyFileText(key), { force, isSecret: true });
  terminal.write(`${key.publicKeyMultibase}\n`);
  const lines = [
    `${output}: the secret key. Nobody else may have it: keep it out of what is published, and out of version control.`,
    `What it signs, others can check once your domain names its public key: smart-packet identity --domain HOST --key ${output}`,
    `To sign: smart-packet sign PACKET --key ${output}`,
  ];
  terminal.say(`${terminal.wordStyle('green', '✓')} ${lines.map(printable).join('\n  ')}`);
  return EXIT.ok;
}
