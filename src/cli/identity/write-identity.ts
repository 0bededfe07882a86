import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseDate } from '../../packet/dates.js';
import { plainText } from '../../packet/text.js';
import { safeUrl } from '../../packet/values/page-address.js';
import { isRecord, ownValue } from '../../packet/wire/json.js';
import { isFetchable } from '../../packet/values/request-address.js';
import { parseDomain, spidDomain } from '../../resolver/domain.js';
import { dnsLine, dnsText, identityRecord } from '../../resolver/identity.js';
import { IDENTITY_PATH } from '../../site/document.js';
import { holderDomain } from '../../trust/holder-domain.js';
import { decodePublicKey } from '../../trust/multikey.js';
import { EXIT } from '../exit-codes.js';
import { Failure } from '../failure.js';
import { jsonText } from '../io/json-text.js';
import { writeOutput } from '../io/outputs.js';
import { readText } from '../io/sources.js';
import type { Terminal } from '../io/terminal.js';
import { DEFAULT_TIMEOUT_MS } from '../io/timeout.js';
import { DID_CONTEXTS, DID_PATH, didOf, keyFields, type RecordKey } from '../signing/key-fields.js';
import { readKeyFile } from '../signing/key-file.js';
import { changedKeys, keysIn, mergedKeys, stampOf } from './record-keys.js';

export interface IdentityValues {
  readonly domain?: string;
  readonly key?: string;
  readonly name?: string;
  readonly packets?: string;
  readonly output?: string;
  readonly revoke?: readonly string[];
  readonly expire?: readonly string[];
}

const LIMITS = { maxBytes: 64_000, timeoutMs: DEFAULT_TIMEOUT_MS };

/** Runs `smart-packet identity`. */
export async function writeIdentity(
  values: IdentityValues,
  _operands: readonly string[],
  terminal: Terminal,
): Promise<number> {
  const domain = values.domain === undefined ? null : parseDomain(values.domain);
  if (domain === null) throw new Failure('--domain is missing', 'See smart-packet identity --help');
  const folder = values.output ?? '.';
  const paths = [join(folder, IDENTITY_PATH), join(folder, DID_PATH)] as const;
  const [record, document] = [await readRecord(paths[0], domain), await readRecord(paths[1], domain)];
  const present = mergedKeys([keysIn(record), keysIn(document)]);
  if (values.key === undefined && !present.length)
    throw new Failure('--key is missing', 'smart-packet keygen makes one.');
  const added = values.key === undefined ? [] : [(await readKeyFile(values.key, terminal)).publicKeyMultibase];
  const keys = changedKeys(present, {
    added,
    revoked: (values.revoke ?? []).map((key) => checkedKey('--revoke', key)),
    expires: new Map((values.expire ?? []).map(readExpiry)),
    now: new Date(),
  });
  const id = typeof record['id'] === 'string' ? record['id'] : `spid:domain:${domain}`;
  const did = didOf(domain);
  await writeOutput(
    paths[0],
    jsonText({ ...newFields(id, record, values), ...keyFields(id, keys) }),
    { force: true },
    terminal,
  );
  await writeOutput(
    paths[1],
    jsonText({ '@context': DID_CONTEXTS, ...document, id: did, ...keyFields(did, keys) }),
    { force: true },
    terminal,
  );
  terminal.write(`${dnsLine(domain, dnsText({ id, recordUrl: `https://${domain}/${IDENTITY_PATH}` }))}\n`);
  for (const key of keys) terminal.say(`  ${key.publicKeyMultibase}: ${stateOf(key)}`);
  terminal.say(
    [
      `  To be served at https://${domain}/${DID_PATH} and https://${domain}/${IDENTITY_PATH}, so that pages of other`,
      '  sites can read them (Access-Control-Allow-Origin: *). The line of _spid is for the DNS.',
    ].join('\n'),
  );
  return EXIT.ok;
}

/** What has become of a key, so that a mistake shows before the record is published. */
function stateOf({ expires, revoked }: RecordKey): string {
  if (revoked !== undefined) return `withdrawn ${revoked}: nothing that it has signed counts`;
  return expires === undefined ? 'signs' : `signs until ${expires}`;
}

/** What an earlier run, or a person, has written there; nothing where there is no file. */
async function readRecord(path: string, domain: string): Promise<Readonly<Record<string, unknown>>> {
  if (!existsSync(path)) return {};
  const text = await readText({ name: path, kind: 'file', isFound: false }, LIMITS);
  const record = parse(text);
  if (!isRecord(record)) throw new Failure(`${path} is there, and no record`, 'Nothing was written. Move it away.');
  const id = ownValue(record, 'id');
  if (typeof id !== 'string' || holderDomain(id) !== domain)
    throw new Failure(`${path} is not the record of ${domain}`, 'Nothing was written. Name another folder: --output');
  return record;
}

/** Null for what is no JSON. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** What is not said again stays. */
function newFields(
  id: string,
  record: Readonly<Record<string, unknown>>,
  { name, packets }: IdentityValues,
): Readonly<Record<string, unknown>> {
  const packetsUrl = packets === undefined ? null : addressOf(packets);
  const displayName = name === undefined ? null : plainText(name);
  if (displayName === '') throw new Failure(`--name can’t be “${name ?? ''}”: nothing of it can be seen`);
  const fresh = { id, displayName: spidDomain(id) ?? id, inboxUrl: null, packetsUrl: null, created: null, tags: [] };
  return {
    ...identityRecord(fresh),
    ...record,
    ...(displayName !== null && { displayName }),
    ...(packetsUrl !== null && { packetsUrl }),
  };
}

function addressOf(given: string): string {
  const href = safeUrl(given);
  if (href !== null && isFetchable(new URL(href), true)) return href;
  throw new Failure(`--packets can’t be “${given}”; it must be an address that begins with https://`);
}

function checkedKey(option: string, key: string): string {
  if (decodePublicKey(key)) return key;
  throw new Failure(`${option} can’t be “${key}”: it is a public key such as z6Mk…`);
}

/** `z6Mk…=2027-03-01`, the end of that day. */
function readExpiry(given: string): [key: string, expires: string] {
  const [, key = '', text = ''] = /^([^=]*)=(.*)$/s.exec(given) ?? [];
  const date = parseDate(text, { endOfDay: true });
  if (!date) throw new Failure(`--expire can’t be “${given}”: it is a public key and a date: z6Mk…=2027-03-01`);
  return [checkedKey('--expire', key), stampOf(new Date(date.time))];
}
