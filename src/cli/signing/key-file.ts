import { statSync } from 'node:fs';
import { ownValue } from '../../packet/wire/json.js';
import { readSecretKey, type NewKey, type SigningKey } from '../../trust/secret-key.js';
import { Failure } from '../failure.js';
import { jsonText } from '../io/json-text.js';
import { sayNote } from '../io/say-note.js';
import { readText } from '../io/sources.js';
import type { Terminal } from '../io/terminal.js';
import { withoutSecrets } from '../io/without-secrets.js';
import { DEFAULT_TIMEOUT_MS } from '../io/timeout.js';

/** Where a key is written, unless another name is given. */
export const DEFAULT_KEY_FILE = 'smart-packet-key.json';

/** Of commands that sign. */
export const KEY_OPTION = {
  type: 'string',
  value: 'FILE',
  text: 'The secret key: a file of smart-packet keygen, or a text with a Multikey (z3u2…).',
} as const;

const LIMITS = { maxBytes: 10_000, timeoutMs: DEFAULT_TIMEOUT_MS };
/** Whoever is not the owner. */
const OTHERS = 0o077;

/** The text of a key file: a Multikey (W3C Controlled Identifiers 1.0, section 2.2.2) that says by its names what it is. */
export const keyFileText = ({ publicKeyMultibase, secretKeyMultibase }: NewKey): string =>
  jsonText({ type: 'Multikey', publicKeyMultibase, secretKeyMultibase });

/**
 * Reads the key that a person names, and says so where others can read it, too. Nothing that is said holds any of it.
 *
 * @throws {Failure} where there is none, or its public part is that of another
 */
export async function readKeyFile(path: string, terminal: Terminal): Promise<SigningKey> {
  if (path !== withoutSecrets(path))
    throw new Failure(
      '--key takes the name of a file, and was given a secret key',
      'Other programs see what is typed, and shells keep it. Write the key into a file, and think of it as known to others.',
    );
  const { secret, named } = parseKey(await readKeyText(path));
  if (secret === undefined)
    throw new Failure(`${path} holds no secret key`, `${MAKE_ONE} A public key (z6Mk…) can’t sign.`);
  const key = await readSecretKey(secret);
  if (!key)
    throw new Failure(
      `${path} holds a secret key that can’t be used`,
      'It is a Multikey of Ed25519 (z3u2…), and a public key in it has to be its own: it was cut, or put together from two.',
    );
  if (named !== undefined && named !== key.publicKeyMultibase)
    throw new Failure(
      `${path} holds a secret key and the public key of another`,
      `Its own public key is ${key.publicKeyMultibase}`,
    );
  if (isOpen(path)) sayNote(`${path} can be read by others: chmod 600 ${path}`, terminal);
  return key;
}

const MAKE_ONE = 'smart-packet keygen makes one.';

async function readKeyText(path: string): Promise<string> {
  try {
    return (await readText({ name: path, kind: 'file', isFound: false }, LIMITS)).trim();
  } catch (error) {
    throw error instanceof Failure
      ? new Failure(error.message, `--key takes a file with a secret key: ${MAKE_ONE}`)
      : error;
  }
}

function parseKey(text: string): { readonly secret?: string; readonly named?: unknown } {
  if (/^z\w+$/.test(text)) return text.startsWith('z6Mk') ? {} : { secret: text };
  try {
    const value: unknown = JSON.parse(text);
    const secret = ownValue(value, 'secretKeyMultibase');
    return typeof secret === 'string' ? { secret, named: ownValue(value, 'publicKeyMultibase') } : {};
  } catch {
    return {};
  }
}

/** Windows has no such bits. A pipe is gone once it was read. */
function isOpen(path: string): boolean {
  const entry = process.platform === 'win32' ? undefined : statSync(path, { throwIfNoEntry: false });
  return entry !== undefined && entry.isFile() && (entry.mode & OTHERS) !== 0;
}
