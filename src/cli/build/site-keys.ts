import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { spidDomain } from '../../resolver/domain.js';
import { IDENTITY_PATH } from '../../site/document.js';
import { changedKeys, keysIn, mergedKeys } from '../identity/record-keys.js';
import { jsonText } from '../io/json-text.js';
import { DID_PATH, didDocument, keyFields, type RecordKey } from '../signing/key-fields.js';
import type { SiteIdentity } from './read-task.js';
import type { Put } from './site-draft.js';
import { entryAt, type SiteFolder } from './site-folder.js';

/**
 * The keys that the site names: those that it has named before, which stay as `smart-packet identity` has left them, and the
 * one that it is signed with now.
 *
 * @param publicKey null where nothing is signed
 * @throws {Failure} where that key was withdrawn
 */
export function siteKeys({ path }: SiteFolder, publicKey: string | null): RecordKey[] {
  const present = mergedKeys([IDENTITY_PATH, DID_PATH].map((file) => keysIn(recordAt(join(path, file)))));
  const added = publicKey === null ? [] : [publicKey];
  return changedKeys(present, { added, revoked: [], expires: new Map(), now: new Date() });
}

/** Null where there is none that can be read. */
function recordAt(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return null;
  }
}

/** The fields of the identity record that name keys. */
export const identityKeys = ({ id }: SiteIdentity, keys: readonly RecordKey[]): object =>
  keys.length ? keyFields(id, keys) : {};

/**
 * Puts the domain's record of its keys where others look for it, if the site is all of its host. One that somebody else has
 * put there stays.
 *
 * @param publicKey that the site is signed with
 * @returns what the person should know
 */
export function putKeyRecord(
  { id, base }: SiteIdentity,
  keys: readonly RecordKey[],
  publicKey: string | null,
  { path, marker: { files, pending } }: SiteFolder,
  put: Put,
): string[] {
  if (!keys.length) return [];
  const domain = spidDomain(id);
  const note = (text: string): string[] => (publicKey === null ? [] : [text]);
  if (domain === null) return note(`${id} names no domain, so that nobody can tell whose the signatures are`);
  const command = `smart-packet identity --domain ${domain} --key FILE`;
  if (base !== `https://${domain}/`)
    return note(
      `Others look for the key at https://${domain}/${DID_PATH}, which is no part of this site: ${command} writes that file`,
    );
  const isForeign = entryAt(join(path, DID_PATH)) !== null && !files.has(DID_PATH) && !pending.has(DID_PATH);
  if (!isForeign) {
    put(DID_PATH, jsonText(didDocument(domain, keys)));
    return [];
  }
  const isNamed = keysIn(recordAt(join(path, DID_PATH))).some((key) => key.publicKeyMultibase === publicKey);
  return isNamed ? [] : note(`${DID_PATH} is yours, and does not name the key: ${command} adds it`);
}
