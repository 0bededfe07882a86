import { realpath } from 'node:fs/promises';
import { parseDate } from '../../packet/dates.js';
import { valueAt } from '../../packet/keep-valid.js';
import { readWire } from '../../packet/wire/read-wire.js';
import { packetsIn } from '../../packet/wire/packets-in.js';
import { parseDomain } from '../../resolver/domain.js';
import type { JsonObject } from '../../trust/canonicalize.js';
import { EXIT } from '../exit-codes.js';
import { Failure, sayFailure } from '../failure.js';
import { countOf } from '../io/count-of.js';
import { forEachSource } from '../io/for-each-source.js';
import { outputPaths, type OutputPaths, type OutputValues } from '../io/outputs.js';
import { printable } from '../io/printable.js';
import { MAX_PACKET_BYTES } from '../io/read-packet.js';
import { movedAddress } from '../io/relative-address.js';
import { sayNote } from '../io/say-note.js';
import { findSources, readText, type Source } from '../io/sources.js';
import type { Terminal } from '../io/terminal.js';
import { timeoutMs } from '../io/timeout.js';
import { writeFile } from '../io/write-file.js';
import { setField, setLastField } from '../json/set-field.js';
import { readKeyFile } from '../signing/key-file.js';
import { withMovedFile } from '../signing/related-resources.js';
import { checkText } from '../validate/check-text.js';
import type { Report } from '../validate/finding.js';
import { textReport } from '../validate/formats/text.js';
import { createAsker, type Ask } from '../validate/links/ask.js';
import { skippedText } from '../validate/tally.js';
import { placeOfMedia, readPlace } from './read-media.js';
import { mediaAddresses, signText, type SignedPacket, type SignTask } from './sign-text.js';

export interface SignValues extends OutputValues {
  readonly key?: string;
  readonly domain?: string;
  readonly expires?: string;
  readonly 'text-only'?: boolean;
  readonly timeout?: string;
}

const MANY = 20;

/** Runs `smart-packet sign`. */
export async function signSources(
  values: SignValues,
  operands: readonly string[],
  terminal: Terminal,
): Promise<number> {
  if (values.key === undefined) throw new Failure('--key is missing', 'See smart-packet sign --help');
  const task = {
    key: await readKeyFile(values.key, terminal),
    domain: values.domain === undefined ? null : parseDomain(values.domain),
    expires: values.expires === undefined ? null : expiryOf(values.expires),
  };
  const limits = { maxBytes: MAX_PACKET_BYTES, timeoutMs: timeoutMs(values.timeout) };
  const sources = await findSources(operands);
  const paths = placesFor(sources, values);
  const ask = values['text-only'] ? null : createAsker(limits);
  const skipped: string[] = [];
  let refused = 0;
  const work = { what: 'Signing packets', many: MANY };
  const failures = await forEachSource(sources, work, terminal, async (source, waiting) => {
    const text = await readText(source, limits);
    const report = checkText(source.name, text);
    if (source.isFound && isNoPacket(report)) return void skipped.push(source.name);
    const errors = report.findings.filter(({ severity }) => severity === 'error');
    if (errors.length) {
      refused++;
      waiting.write(textReport({ ...report, findings: errors }, waiting.dataStyle));
      return;
    }
    await signSource(source, text, { task, ask, path: paths.get(source) ?? null, values }, waiting);
  });
  if (skipped.length) terminal.say(skippedText(skipped));
  for (const failure of failures) sayFailure(failure, terminal);
  if (refused) terminal.say(`${countOf(refused, 'file')} with errors: not signed`);
  return failures.length ? EXIT.failure : refused ? EXIT.issues : EXIT.ok;
}

/** At the end of a day, as `expires` of a packet. */
function expiryOf(text: string): Date {
  const date = parseDate(text, { endOfDay: true });
  if (!date) throw new Failure(`--expires can’t be “${text}”: it is a date such as 2027-03-01 or 2027-03-01T09:30:00Z`);
  if (date.time <= Date.now()) throw new Failure(`--expires can’t be “${text}”: that has passed`);
  return new Date(date.time);
}

/** Files stay where they are, unless another place is named; what is no file goes to standard output. */
function placesFor(sources: readonly Source[], values: SignValues): OutputPaths {
  const isNamed = values.output !== undefined || values['output-dir'] !== undefined;
  if (isNamed) return outputPaths(sources, '.json', values);
  const others = sources.filter(({ kind }) => kind !== 'file');
  const places = others.length ? outputPaths(others, '.json', values) : new Map<Source, string | null>();
  return new Map(
    sources.map((source) => [source, source.kind === 'file' ? source.name : (places.get(source) ?? null)]),
  );
}

const isNoPacket = ({ packets, findings }: Report): boolean =>
  !packets.length && findings.some(({ code }) => code === 'not-a-packet');

interface SourceTask {
  readonly task: Pick<SignTask, 'key' | 'domain' | 'expires'>;
  /** Null where only the text is signed. */
  readonly ask: Ask | null;
  readonly path: string | null;
  readonly values: SignValues;
}

async function signSource(
  source: Source,
  given: string,
  { task, ask, path, values }: SourceTask,
  terminal: Terminal,
): Promise<void> {
  const isInPlace = source.kind === 'file' && path === source.name;
  const text = path === null || isInPlace ? given : withMovedAddresses(given, source, path);
  const place: Source = path === null || source.kind !== 'file' ? source : { ...source, name: path };
  const mediaOf: SignTask['mediaOf'] =
    ask &&
    ((document, what) => {
      const address = mediaAddresses(document).find((each) => each.what === what)!.address;
      return readPlace(placeOfMedia(document, what, place), address, ask);
    });
  const signed = await namingSource(source, () => signText(text, { ...task, mediaOf }));
  for (const note of notesOf(signed.packets)) sayNote(`${source.name}: ${note}`, terminal);
  if (isInPlace) {
    // The packet stays where it is, also if its name is a link to it.
    if (signed.text !== given) await writeFile(await realpath(source.name), signed.text, { force: true });
    sayWritten(source.name, signed.packets, terminal);
  } else if (path === null) terminal.write(signed.text);
  else {
    await writeFile(path, signed.text, values);
    sayWritten(path, signed.packets, terminal);
  }
}

const sayWritten = (path: string, packets: readonly SignedPacket[], terminal: Terminal): void =>
  terminal.say(`${terminal.wordStyle('green', '✓')} ${printable(`${path}: ${resultText(packets)}`)}`);

async function namingSource<T>({ name }: Source, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    throw new Failure(`${name} was not signed: ${error.message}`, error.hint ?? MISSING_HINT);
  }
}

const MISSING_HINT = 'To sign the text alone, and say nothing of recordings and captions: --text-only';

/** In another folder a packet keeps leading to its files, and what it says of their bytes goes with them. */
function withMovedAddresses(text: string, source: Source, path: string): string {
  if (source.kind !== 'file') return text;
  let moved = text;
  for (const { value, path: at } of packetsIn(JSON.parse(text))) {
    const wire = readWire(value);
    if (typeof wire === 'string') continue;
    for (const field of ['voice', 'captions']) {
      const address = wire.fields[field];
      if (typeof address !== 'string') continue;
      const other = movedAddress(address, source.name, path);
      if (other === address) continue;
      moved = setField(moved, [...at, ...wire.sourcePath([field])], JSON.stringify(other)) ?? moved;
      const { relatedResource: related } = valueAt(JSON.parse(moved), at) as JsonObject;
      if (related != null)
        moved = setLastField(moved, [...at, 'relatedResource'], withMovedFile(related, address, other));
    }
  }
  return moved;
}

/** What is true of several packets of a file is said once. */
const notesOf = (packets: readonly SignedPacket[]): string[] => [...new Set(packets.flatMap(({ notes }) => notes))];

function resultText(packets: readonly SignedPacket[]): string {
  const [first] = packets;
  const count = packets.length > 1 ? `${packets.length} packets ` : '';
  const was = packets.every(({ wasSigned }) => wasSigned) ? 'signed already' : 'signed';
  const domains = [...new Set(packets.map(({ domain }) => domain))];
  const whose = domains.map((domain) => (domain === null ? 'a key of no domain' : domain)).join(', ');
  const parts = packets.length > 1 ? '' : ` (${first!.parts.join(', ')})`;
  return `${count}${was} for ${whose}${parts}`;
}
