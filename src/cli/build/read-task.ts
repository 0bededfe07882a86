import { statSync } from 'node:fs';
import { join } from 'node:path';
import { canonicalLanguage } from '../../packet/language.js';
import { parseSpid } from '../../packet/spid.js';
import { plainText } from '../../packet/text.js';
import { safeUrl } from '../../packet/values/page-address.js';
import { isFetchable } from '../../packet/values/request-address.js';
import { Failure } from '../failure.js';
import { timeoutMs } from '../io/timeout.js';
import { entryAt } from './site-folder.js';
import { MARKER_NAME } from './marker.js';

export interface BuildValues {
  readonly out?: string;
  readonly base?: string;
  readonly id?: string;
  readonly name?: string;
  readonly inbox?: string;
  readonly language?: string;
  readonly image?: string;
  readonly offline?: boolean;
  readonly timeout?: string;
  readonly 'no-pages'?: boolean;
  readonly dns?: boolean;
  readonly key?: string;
  /** For trying out: under other addresses than those that packets were signed with. */
  readonly isTrial?: boolean;
}

/** Who publishes a site, and where it will be. */
export interface SiteIdentity {
  /** With a slash at its end. */
  readonly base: string;
  /** Of the base, without `www.`. */
  readonly host: string;
  /** SPID of the publisher. */
  readonly id: string;
}

export interface BuildTask extends SiteIdentity {
  readonly folder: string;
  readonly out: string;
  /** Null for what the packets say. */
  readonly name: string | null;
  readonly language: string | null;
  readonly inbox: string | null;
  readonly image: string | null;
  readonly isOffline: boolean;
  /** To wait for an answer of another server. */
  readonly timeoutMs: number;
  readonly hasPages: boolean;
  readonly isTrial: boolean;
}

/** @throws {Failure} where something is missing, or can’t be */
export function readTask(values: BuildValues, [folder]: readonly string[]): BuildTask {
  const { out, name, inbox, language, image } = values;
  if (folder === undefined) throw missing('FOLDER');
  if (out === undefined) throw missing('--out');
  refuseNoFolder(folder);
  return {
    ...readIdentity(values),
    folder,
    out,
    name: name === undefined ? null : textOf('--name', name),
    language: language === undefined ? null : canonicalLanguage(language),
    inbox: inbox === undefined ? null : addressOf('--inbox', inbox),
    image: image === undefined ? null : addressOf('--image', image),
    isOffline: values.offline ?? false,
    timeoutMs: timeoutMs(values.timeout),
    hasPages: !values['no-pages'],
    isTrial: values.isTrial ?? false,
  };
}

/** @throws {Failure} where the base is missing, or can’t be */
export function readIdentity({ base: given, id }: BuildValues): SiteIdentity {
  if (given === undefined) throw missing('--base');
  const { origin, pathname, hostname, search, hash } = new URL(addressOf('--base', given));
  if (search || hash) throw new Failure(`--base can’t be “${given}”: it is the address of a folder, without ? and #`);
  const host = hostname.replace(/^www\./, '');
  return {
    base: `${origin}${pathname.replace(/\/?$/, '/')}`,
    host,
    id: (id !== undefined && parseSpid(id)) || `spid:domain:${host}`,
  };
}

const missing = (what: string): Failure => new Failure(`${what} is missing`, 'See smart-packet build --help');

function refuseNoFolder(folder: string): void {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) throw new Failure(`${folder} is no folder`);
  if (entryAt(join(folder, MARKER_NAME)))
    throw new Failure(`${folder} is a site that was built`, 'Name the folder with its packets and recordings.');
}

function textOf(option: string, given: string): string {
  const text = plainText(given);
  if (!text) throw new Failure(`${option} can’t be “${given}”: nothing of it can be seen`);
  return text;
}

function addressOf(option: string, given: string): string {
  const href = safeUrl(given, { allowHttp: true });
  if (href !== null && isFetchable(new URL(href), true)) return href;
  throw new Failure(`${option} can’t be “${given}”; it must be an address that begins with https://`);
}
