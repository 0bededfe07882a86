import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { siteStyles } from '../../site/site.styles.js';
import { putIcon } from '../build/put-icon.js';
import { buildFiles, hashOf } from '../build/site-draft.js';
import { openSite, refuseOtherKind, type SiteFolder } from '../build/site-folder.js';
import { EXIT } from '../exit-codes.js';
import { Failure, reasonOf } from '../failure.js';
import { countOf } from '../io/count-of.js';
import { inParallel } from '../io/in-parallel.js';
import { printable } from '../io/printable.js';
import { showProgress } from '../io/progress.js';
import { findSource, readText } from '../io/sources.js';
import type { Terminal } from '../io/terminal.js';
import { timeoutMs } from '../io/timeout.js';
import { createAsker } from './ask.js';
import { checkDomain, type Services } from './check-domain.js';
import { directoryPage, type PageAsset } from './directory-page.js';
import { directoryScript } from './directory.script.js';
import { directoryStyles } from './directory.styles.js';
import { directoryText, nextEntry, readDirectory, type DirectoryEntry } from './directory.js';
import { readDomains, type Domain, type DomainList } from './domains.js';
import { createProofFinder } from './find-proof.js';

export interface DirectoryValues {
  readonly out?: string;
  readonly title?: string;
  readonly about?: string;
  readonly dns?: string;
  readonly 'allow-loopback'?: boolean;
  readonly timeout?: string;
}

export const DEFAULT_TITLE = 'Smart Packet directory';
/** Domains at once. */
const AT_ONCE = 6;
const MAX_LIST_BYTES = 4_000_000;
const FILE = 'directory.json';

/** Runs `smart-packet directory`. */
export async function makeDirectory(
  values: DirectoryValues,
  [operand = '']: readonly string[],
  terminal: Terminal,
): Promise<number> {
  const { out, title = DEFAULT_TITLE, about, dns, 'allow-loopback': allowLoopback } = values;
  if (out === undefined) throw new Failure('missing option --out SITE', 'See smart-packet directory --help');
  const limits = { timeoutMs: timeoutMs(values.timeout), maxBytes: MAX_LIST_BYTES };
  const source = await findSource(operand);
  const list = readDomains(await readText(source, limits), { allowLoopback });
  if (!list.domains.length && !list.faults.length) throw new Failure(`there are no domains in ${source.name}`);
  const site = openSite(out);
  const known = knownEntries(site);
  const entries = await checkAll(list.domains, known, terminal, {
    ask: createAsker({ ...limits, about: about && new URL(about).href, allowLoopback }),
    findProof: createProofFinder({ ...limits, server: dns }),
    reach: { allowLoopback },
  });
  await buildFiles(site, (put) => {
    const styles = asset('directory', 'css', siteStyles + directoryStyles);
    const script = asset('directory', 'js', directoryScript);
    for (const { path, text } of [styles, script]) put(path, text);
    const icon = putIcon(title, put);
    put('index.html', directoryPage(entries, { title, icon, styles, script }));
    put(FILE, directoryText(entries));
    return Promise.resolve({ measured: new Map(), remote: new Map(), signed: new Map() });
  });
  report(list, entries, source.name, terminal);
  const proven = entries.filter(({ state }) => state === 'proven').length;
  terminal.say(
    `${terminal.wordStyle('green', '✓')} ${printable(out)}: ${countOf(entries.length, 'domain')}, ${proven} proven`,
  );
  return proven < entries.length || list.faults.length ? EXIT.issues : EXIT.ok;
}

type KnownEntries = ReadonlyMap<string, DirectoryEntry>;

/**
 * What an earlier run has found.
 *
 * @throws {Failure} where the folder is a site of another kind, or that can't be read
 */
function knownEntries(site: SiteFolder): KnownEntries {
  refuseOtherKind(site, FILE);
  const file = join(site.name, FILE);
  const text = textOf(file);
  if (text === null) return new Map();
  const known = readDirectory(text);
  if (known === 'newer') throw new Failure(`${file} was written by a newer smart-packet`, 'Use that one.');
  if (known) return known;
  throw new Failure(`${file} is damaged, so that nobody knows what was proven`, 'To begin anew, remove it.');
}

/** Null where there is none. */
function textOf(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw new Failure(`${file} can’t be read: ${reasonOf(error)}`);
  }
}

async function checkAll(
  domains: readonly Domain[],
  known: KnownEntries,
  terminal: Terminal,
  services: Services,
): Promise<DirectoryEntry[]> {
  const progress = showProgress('Checking domains', domains.length, 2, terminal);
  try {
    return await inParallel(domains, AT_ONCE, async (domain) => {
      const check = await checkDomain(domain, services);
      progress.advance();
      return nextEntry(domain.name, check, new Date(), known.get(domain.name));
    });
  } finally {
    progress.stop();
  }
}

/** A file with its hash in its name: a page never meets the style sheet or script of another version. */
function asset(name: string, extension: string, text: string): PageAsset & { readonly text: string } {
  const integrity = `sha384-${createHash('sha384').update(text).digest('base64')}`;
  return { path: `assets/${name}-${hashOf(text).slice(0, 8)}.${extension}`, integrity, text };
}

/** What is no domain, and what was found of each that is. */
function report({ faults }: DomainList, entries: readonly DirectoryEntry[], name: string, terminal: Terminal): void {
  const say = (text: string): void => terminal.say(text);
  const { wordStyle } = terminal;
  for (const { line, text } of faults)
    say(printable(`${name}:${line}: `) + `${wordStyle('red', 'error')} ${printable(`“${text}” is no domain`)}`);
  for (const { domain, state, since, proven, problems } of entries) {
    const level = state === 'failed' ? wordStyle('red', 'failed') : wordStyle('yellow', 'note');
    for (const { text } of problems) say(`${domain}: ${level} ${printable(text)}`);
    if (state === 'failed' && proven)
      say(`${domain}: not proven since ${since}; what was proven ${proven.provenAt} is kept`);
  }
}
