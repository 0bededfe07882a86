import { MAX_TAGS } from '../../packet/limits.js';
import { withPageUrl } from '../../packet/wire/page-url.js';
import { spidDomain } from '../../resolver/domain.js';
import { dnsLine, dnsText, identityRecord } from '../../resolver/identity.js';
import { IDENTITY_PATH } from '../../site/document.js';
import { pageNames } from '../../site/page-names.js';
import { EXIT } from '../exit-codes.js';
import type { SigningKey } from '../../trust/secret-key.js';
import { Failure, sayFailure } from '../failure.js';
import { readKeyFile } from '../signing/key-file.js';
import { sortSigned } from './came-signed.js';
import { signPackets, type SignedPackets } from './sign-packets.js';
import { identityKeys, putKeyRecord, siteKeys } from './site-keys.js';
import { indexFiles } from '../../resolver/index/index-files.js';
import { ANSWER_FILE } from '../../resolver/index/layout.js';
import { compareFacts } from '../../resolver/matching.js';
import { factsOf } from '../../resolver/packet-facts.js';
import type { Site } from '../../site/site.js';
import { countOf } from '../io/count-of.js';
import { jsonText } from '../io/json-text.js';
import { printable } from '../io/printable.js';
import { showActivity, showProgress } from '../io/progress.js';
import { sayNote } from '../io/say-note.js';
import type { Terminal } from '../io/terminal.js';
import { createAsker, givingUp } from '../validate/links/ask.js';
import { textReport } from '../validate/formats/text.js';
import { skippedText } from '../validate/tally.js';
import { Completer, hasMedia, type CompletePacket } from './complete-packets.js';
import { problemText, type Problem } from './problems.js';
import { putIcon } from './put-icon.js';
import { readIdentity, readTask, type BuildTask, type BuildValues } from './read-task.js';
import { readPackets, type FoundPacket, type FoundPackets } from './read-packets.js';
import { readAssets } from './site-assets.js';
import { buildFiles, type BuiltFiles, type Memory, type Put } from './site-draft.js';
import { commonFacts } from './site-facts.js';
import { openSite, refuseOtherKind, type SiteFolder } from './site-folder.js';

/** Names that the site has for folders of its own. */
const RESERVED: ReadonlySet<string> = new Set(['assets', 'captions', 'index', 'oembed', 'page', 'voice']);

/** Pages that take long enough for progress to be seen, and packets of which the index does. */
const MANY = 10;
const MANY_TO_FIND = 5000;

/** Runs `smart-packet build`. */
export async function buildSite(values: BuildValues, operands: readonly string[], terminal: Terminal): Promise<number> {
  if (values.dns) return writeDns(values, terminal);
  const task = readTask(values, operands);
  const key = values.key === undefined ? null : await readKeyFile(values.key, terminal);
  const site = openSite(task.out);
  refuseOtherKind(site, ANSWER_FILE);
  const found = await readPackets(task.folder, terminal);
  found.failures.forEach((failure) => sayFailure(failure, terminal));
  if (found.failures.length) return nothingWritten(EXIT.failure, terminal);
  if (found.skipped.length) terminal.say(skippedText(found.skipped));
  if (hasFaults(found, terminal)) return nothingWritten(EXIT.issues, terminal);
  if (!found.packets.length) throw new Failure(`there are no packets in ${task.folder}`);
  const { packets, problems } = await sortSigned(found.packets, key, task.isTrial);
  if (problems.length) {
    writeProblems(problems, terminal);
    return nothingWritten(EXIT.issues, terminal);
  }
  // What a server writes of times is in its own time zone, and the same packets are to give the same pages.
  process.env['TZ'] = 'UTC';
  try {
    const built = await buildFiles(site, (put) => writeSite({ ...task, key }, site, packets, put, terminal));
    sayResult(task, built, terminal);
    return EXIT.ok;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    writeProblems(error.problems, terminal);
    return nothingWritten(EXIT.issues, terminal);
  }
}

function writeDns(values: BuildValues, terminal: Terminal): number {
  const { base, id } = readIdentity(values);
  const domain = spidDomain(id);
  if (domain === null) throw new Failure(`${id} names no domain whose DNS could prove it`);
  terminal.write(`${dnsLine(domain, dnsText({ id, recordUrl: base + IDENTITY_PATH }))}\n`);
  return EXIT.ok;
}

/** Writes what keeps the packets from becoming a site. */
function hasFaults({ reports, problems }: FoundPackets, terminal: Terminal): boolean {
  for (const report of reports) terminal.write(textReport(report, terminal.dataStyle));
  writeProblems(problems, terminal);
  return reports.length + problems.length > 0;
}

const writeProblems = (problems: readonly Problem[], terminal: Terminal): void =>
  problems.forEach((problem) => terminal.write(problemText(problem, terminal.dataStyle)));

function nothingWritten(exit: number, terminal: Terminal): number {
  terminal.say('Nothing was written.');
  return exit;
}

/** What is wrong with packets was found while files were written. */
class Refusal extends Error {
  constructor(readonly problems: readonly Problem[]) {
    super('The packets have problems');
  }
}

/** What becomes of a folder's packets. */
interface Written extends Memory {
  readonly completer: Completer;
  readonly packetCount: number;
  /** What the person should know of the keys. */
  readonly keyNotes: readonly string[];
}

interface SiteTask extends BuildTask {
  /** Null where nothing is signed. */
  readonly key: SigningKey | null;
}

/** Puts all files of the site: those that others refer to first. */
async function writeSite(
  task: SiteTask,
  folder: SiteFolder,
  found: readonly FoundPacket[],
  put: Put,
  terminal: Terminal,
): Promise<Written> {
  const { base, hasPages, isOffline, key } = task;
  const ask = isOffline ? null : givingUp(createAsker({ timeoutMs: task.timeoutMs }));
  const options = { folder: task.folder, base, site: folder, put, ask, forFeed: hasPages, signs: key !== null };
  const completer = new Completer(options, terminal);
  const packets = await completeAll(found, task, completer);
  if (completer.problems.found.length) throw new Refusal(completer.problems.found);
  const placed = hasPages ? packets.map((packet) => withPage(packet, base)) : packets;
  const published = await signAll(placed, key, folder);
  // What is signed is the same everywhere; else only those who find a packet elsewhere need to know its page.
  const shown = key ? published.packets : packets;
  const common = commonFacts(found, MAX_TAGS);
  const name = task.name ?? common.author ?? task.host;
  const language = task.language ?? common.language;
  const pages = hasPages ? await preparePages(shown, { base, name, language, image: task.image }, put, terminal) : null;
  await writeIndex(published.packets, put, terminal);
  const { id, inbox } = task;
  const packetsUrl = base + ANSWER_FILE;
  const record = { id, displayName: name, inboxUrl: inbox, packetsUrl, created: null, tags: common.tags };
  const publicKey = key?.publicKeyMultibase ?? null;
  const keys = siteKeys(folder, publicKey);
  put(IDENTITY_PATH, jsonText({ ...identityRecord(record), ...identityKeys(task, keys) }));
  const keyNotes = putKeyRecord(task, keys, publicKey, folder, put);
  pages?.writeLists();
  const { measured, remote } = completer;
  return { completer, packetCount: packets.length, measured, remote, signed: published.signed, keyNotes };
}

/** Whoever finds a packet in the index can lead on to its page; one that came signed says what it says. */
const withPage = (packet: CompletePacket, base: string): CompletePacket =>
  packet.isFixed ? packet : { ...packet, json: withPageUrl(packet.json, `${base}${packet.name}/`) };

/** The packets as they are published, and what the next build is to know of their signatures. */
async function signAll(
  packets: readonly CompletePacket[],
  key: SigningKey | null,
  { marker }: SiteFolder,
): Promise<Pick<SignedPackets, 'packets' | 'signed'>> {
  if (!key) return { packets, signed: new Map() };
  const { problems, ...signed } = await signPackets(packets, { key, known: marker.signed, now: new Date() });
  if (problems.length) throw new Refusal(problems);
  return signed;
}

async function completeAll(
  found: readonly FoundPacket[],
  { host, hasPages }: BuildTask,
  completer: Completer,
): Promise<CompletePacket[]> {
  // Where no file is named after a packet, it needs no name.
  const isNamed = hasPages || found.some(({ json }) => hasMedia(json));
  const ids = isNamed ? found.map(({ id }) => id) : [];
  const names = pageNames(ids, host, RESERVED);
  const packets: CompletePacket[] = [];
  for (const packet of found) packets.push(await completer.complete(packet, names.get(packet.id) ?? ''));
  return packets;
}

/** Puts what finds packets without a server; what names its files comes last. */
async function writeIndex(packets: readonly CompletePacket[], put: Put, terminal: Terminal): Promise<void> {
  const progress = packets.length < MANY_TO_FIND ? null : showActivity('Writing the index', terminal);
  try {
    for (const { path, bytes } of indexFiles(packets.map(({ json }) => json))) {
      put(path, bytes);
      await progress?.letDraw();
    }
  } finally {
    progress?.stop();
  }
}

/** Puts the pages of packets; those that list them come last. */
async function preparePages(
  packets: readonly CompletePacket[],
  facts: Omit<Site, 'assets' | 'icon'>,
  put: Put,
  terminal: Terminal,
): Promise<{ readonly writeLists: () => void }> {
  const { writeListPages, writePacketPages } = await import('./write-pages.js');
  const { assets, putAll } = readAssets();
  const ordered = newestFirst(packets);
  putAll(put);
  const site = { ...facts, assets, icon: putIcon(facts.name, put) };
  const progress = showProgress('Writing pages', packets.length, MANY, terminal);
  try {
    await writePacketPages(ordered, site, put, progress);
  } finally {
    progress.stop();
  }
  return { writeLists: () => writeListPages(ordered, site, put) };
}

/** As resolvers answer. */
const newestFirst = (packets: readonly CompletePacket[]): CompletePacket[] =>
  packets
    .map((packet) => ({ packet, facts: factsOf(packet.json)! }))
    .sort((a, b) => compareFacts(a.facts, b.facts))
    .map(({ packet }) => packet);

function sayResult(
  { out, base }: BuildTask,
  { count, bytes, written, removed, kept, restored, result }: BuiltFiles & { readonly result: Written },
  terminal: Terminal,
): void {
  const { notes, undecodable, newlyMeasured } = result.completer;
  for (const note of [...notes, ...result.keyNotes]) sayNote(note, terminal);
  if (undecodable)
    sayNote(
      `${countOf(undecodable, 'recording')} could not be listened to, since ffmpeg is not installed: without it only WAV is understood. Packets that have no length, waveform or captions of their own stay without.`,
      terminal,
    );
  for (const path of restored) sayNote(`${path} had been changed: now it is again as it is built`, terminal);
  for (const path of kept) sayNote(`${path} is no longer needed, but was left, since it had been changed`, terminal);
  const changes = [
    `${written} written`,
    removed && `${removed} removed`,
    newlyMeasured && `${countOf(newlyMeasured, 'recording')} listened to`,
  ].filter(Boolean);
  const size = (bytes / 1_000_000).toFixed(1);
  const what = `${countOf(result.packetCount, 'packet')}, ${countOf(count, 'file')}, ${size} MB (${changes.join(', ')})`;
  terminal.say(`${terminal.wordStyle('green', '✓')} ${printable(out)}: ${what}`);
  terminal.say(printable(`  for ${base}`));
}
