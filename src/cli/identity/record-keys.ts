import { isRecord, ownValue } from '../../packet/wire/json.js';
import { readKeyRecord } from '../../trust/identity-keys.js';
import { Failure } from '../failure.js';
import type { RecordKey } from '../signing/key-fields.js';

/** What is to become of the keys of a record. */
export interface KeyChanges {
  /** Public keys that are to be in it. */
  readonly added: readonly string[];
  /** Withdrawn from now on. */
  readonly revoked: readonly string[];
  /** From when on nothing more may be signed with a key: date and time, by public key. */
  readonly expires: ReadonlyMap<string, string>;
  readonly now: Date;
}

/** The keys that a record names, in their order, with their dates as they are written; none where there is no record. */
export function keysIn(record: unknown): RecordKey[] {
  const { keys = [] } = readKeyRecord(record) ?? {};
  const methods = ['verificationMethod', 'assertionMethod'].flatMap((name) => ownValue(record, name) ?? []);
  return keys.map(({ publicKeyMultibase }) => {
    const method = methods.find((each) => isRecord(each) && each['publicKeyMultibase'] === publicKeyMultibase);
    const [expires, revoked] = ['expires', 'revoked'].map((name) => ownValue(method, name));
    return {
      publicKeyMultibase,
      ...(typeof expires === 'string' && { expires }),
      ...(typeof revoked === 'string' && { revoked }),
    };
  });
}

/** Keys of several records, each once: what one of them says of a key's end counts. */
export function mergedKeys(lists: readonly (readonly RecordKey[])[]): RecordKey[] {
  const keys = new Map<string, RecordKey>();
  for (const key of lists.flat()) keys.set(key.publicKeyMultibase, { ...keys.get(key.publicKeyMultibase), ...key });
  return [...keys.values()];
}

/**
 * Keys that are there stay: whoever took one away would make all that it has signed unknown.
 *
 * @throws {Failure} where a key that is to end is not there, or one that was withdrawn is to be used again
 */
export function changedKeys(present: readonly RecordKey[], { added, revoked, expires, now }: KeyChanges): RecordKey[] {
  const keys = mergedKeys([present, added.map((publicKeyMultibase) => ({ publicKeyMultibase }))]);
  for (const ended of [...revoked, ...expires.keys()])
    if (!keys.some(({ publicKeyMultibase }) => publicKeyMultibase === ended))
      throw new Failure(
        `the record has no key ${ended}`,
        'It has: ' + keys.map((key) => key.publicKeyMultibase).join(', '),
      );
  const withdrawn = present.find((key) => key.revoked !== undefined && added.includes(key.publicKeyMultibase));
  if (withdrawn)
    throw new Failure(
      `the key ${withdrawn.publicKeyMultibase} was withdrawn`,
      'Make another one: smart-packet keygen --output FILE',
    );
  return keys.map((key) => ({
    ...key,
    ...(expires.has(key.publicKeyMultibase) && { expires: expires.get(key.publicKeyMultibase)! }),
    ...(revoked.includes(key.publicKeyMultibase) && { revoked: key.revoked ?? stampOf(now) }),
  }));
}

/** To the second. */
export const stampOf = (date: Date): string => `${date.toISOString().slice(0, 19)}Z`;
