import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { generateKey, type NewKey } from '../../src/trust/secret-key.js';
import { keyFileText } from '../../src/cli/signing/key-file.js';
import type { Terminal } from '../../src/cli/io/terminal.js';
import { fakeTerminal } from './fake-terminal.js';

/** Writes a new key to a file that nobody else can read. */
export async function writeKey(folder: string, name = 'key.json'): Promise<NewKey> {
  const key = await generateKey();
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  writeFileSync(join(folder, name), keyFileText(key));
  chmodSync(join(folder, name), 0o600);
  return key;
}

/** A terminal that keeps what it is told. */
export function keepingTerminal(): { readonly terminal: Terminal; readonly told: { data: string; words: string } } {
  const told = { data: '', words: '' };
  const terminal = fakeTerminal({
    write: (text) => void (told.data += String(text)),
    say: (text) => void (told.words += `${text}\n`),
  });
  return { terminal, told };
}

/** A packet against which nothing can be said. */
export const packetOf = (fields: Readonly<Record<string, unknown>> = {}): Record<string, unknown> => ({
  id: 'spid:bakery.example:welcome',
  voice: null,
  transcript: 'Good morning.',
  intent: 'greeting/welcome',
  cta: [],
  meta: { author: 'Mill Lane Bakery', created: '2026-03-09', language: 'en' },
  title: 'Welcome',
  ...fields,
});
