import { parseDomain, spidDomain } from '../resolver/domain.js';
import { shortHash } from './short-hash.js';

/** Longer names are cut. */
const MAX_LENGTH = 60;
/** Names of files that Windows gives to devices. */
const DEVICES = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

/**
 * The names of packets' folders, by id: the names in the id after `spid` and the site's own domain, in small letters,
 * digits and hyphens. Where that leaves something out, is taken or reserved, a hash of the id follows; of several ids that
 * would have one name, the one that is written like it has it.
 *
 * @param ids in their colon form, each once
 * @param host of the site, without `www.`
 * @param reserved names that the site has for something else
 */
export function pageNames(
  ids: readonly string[],
  host: string,
  reserved: ReadonlySet<string>,
): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const taken = new Set(reserved);
  const drafts = ids.map((id) => ({ id, ...draftName(id, host) }));
  // In an order that does not depend on that of the files.
  drafts.sort((a, b) => Number(b.isExact) - Number(a.isExact) || (a.id < b.id ? -1 : 1));
  for (const { id, name, isWhole } of drafts) {
    let given = isWhole && !DEVICES.test(name) ? name : hashedName(name, id);
    // Whoever chooses an id may choose it for its hash.
    for (let salted = id; taken.has(given); salted += ' ') given = hashedName(name, salted);
    taken.add(given);
    names.set(id, given);
  }
  return names;
}

const hashedName = (name: string, id: string): string => `${name || 'packet'}-${shortHash(id)}`;

interface DraftName {
  readonly name: string;
  /** Nothing of the id is left out. */
  readonly isWhole: boolean;
  /** It is the last name of the id as it is. */
  readonly isExact: boolean;
}

function draftName(id: string, host: string): DraftName {
  const text = ownNames(id, host).join('-');
  const clean = text
    .toLowerCase()
    .replace(/[^a-z\d]+/g, '-')
    .replace(/^-|-$/g, '');
  const name = clean.slice(0, MAX_LENGTH).replace(/-$/, '');
  return { name, isWhole: name !== '' && /^[a-z\d._-]+$/i.test(text) && name === clean, isExact: text === name };
}

/** What follows the site's own domain; of other ids, and of its own alone, all. */
function ownNames(id: string, host: string): string[] {
  const names = id.split(':').slice(1);
  const domain = spidDomain(id);
  const rest = domain === host ? names.slice(names.findIndex((name) => parseDomain(name) === domain) + 1) : names;
  return rest.length ? rest : names;
}
