import { convertPackets } from '../../convert/canonical-json.js';
import type { Json } from '../../convert/extras.js';
import { isCanonical } from '../../packet/is-canonical.js';
import type { JsonObject } from '../../trust/canonicalize.js';
import { without } from '../../trust/proof.js';
import { ownValue } from '../../packet/wire/json.js';
import { packetsIn, type PlacedPacket } from '../../packet/wire/packets-in.js';
import { Failure } from '../failure.js';
import { findFiles } from '../io/find-files.js';
import { forEachSource } from '../io/for-each-source.js';
import { MAX_PACKET_BYTES } from '../io/read-packet.js';
import { decodeText, readSource, type Source } from '../io/sources.js';
import type { Terminal } from '../io/terminal.js';
import { DEFAULT_TIMEOUT_MS } from '../io/timeout.js';
import { readJson } from '../json/json-document.js';
import { checkText, reportOf } from '../validate/check-text.js';
import type { Report } from '../validate/finding.js';
import { MARKER_NAME } from './marker.js';
import type { Problem } from './problems.js';

/** A packet of the folder. */
export interface FoundPacket {
  /** In its colon form. */
  readonly id: string;
  /** Canonical JSON, without a proof; addresses are as they are written. */
  readonly json: Json;
  /** The packet as it was found, where it has a proof and is to be published as it is; else null. */
  readonly signed: JsonObject | null;
  /** Where it was found. */
  readonly file: string;
}

export interface FoundPackets {
  readonly packets: readonly FoundPacket[];
  /** Files with errors. */
  readonly reports: readonly Report[];
  readonly problems: readonly Problem[];
  /** Why files could not be read. */
  readonly failures: readonly Failure[];
  /** JSON files that are no packets. */
  readonly skipped: readonly string[];
}

const LIMITS = { maxBytes: MAX_PACKET_BYTES, timeoutMs: DEFAULT_TIMEOUT_MS };
const MANY = 2000;

/**
 * Reads and checks all packets of a folder, but not those of sites in it.
 *
 * @throws {Failure} where there are no JSON files
 */
export async function readPackets(folder: string, terminal: Terminal): Promise<FoundPackets> {
  const files = await findFiles(folder, ['json'], MARKER_NAME);
  if (!files.length) throw new Failure(`there are no files in ${folder} that end in .json`);
  const sources = files.map((name): Source => ({ name, kind: 'file', isFound: true }));
  const reader = new PacketReader();
  const task = { what: 'Checking packets', many: MANY };
  const failures = await forEachSource(sources, task, terminal, async (source) =>
    reader.read(source.name, decodeText(await readSource(source, LIMITS))),
  );
  const { packets, reports, problems, skipped } = reader;
  return { packets, reports, problems, skipped, failures };
}

class PacketReader {
  readonly packets: FoundPacket[] = [];
  readonly reports: Report[] = [];
  readonly problems: Problem[] = [];
  readonly skipped: string[] = [];
  readonly #files = new Map<string, string>();

  /** @param text null where it is not UTF-8 */
  read(file: string, text: string | null): void {
    const { value = null, faults } = text === null ? { faults: [null] } : readJson(text);
    const packets = packetsIn(value);
    const areCanonical = !faults.length && packets.every(({ value: packet }) => isCanonical(packet));
    if (areCanonical) for (const packet of packets) this.#add(packet.value as Json, packet.value, file);
    else this.#readClosely(file, text, packets);
  }

  #readClosely(file: string, text: string | null, found: readonly PlacedPacket[]): void {
    const report =
      text === null ? reportOf(file, { code: 'not-utf8', path: [], severity: 'error' }) : checkText(file, text);
    const { packets, findings } = report;
    if (!packets.length && findings.some(({ code }) => code === 'not-a-packet')) return void this.skipped.push(file);
    const errors = findings.filter(({ severity }) => severity === 'error');
    if (errors.length) return void this.reports.push({ ...report, findings: errors });
    for (const [index, converted] of convertPackets(text).entries())
      if (converted.ok) this.#add(converted.value.packet, found[index]?.value, file);
  }

  /** @param original what `json` was made of */
  #add(found: Json, original: unknown, file: string): void {
    const json = 'proof' in found ? without(found as JsonObject, 'proof') : found;
    const { id } = json;
    if (typeof id !== 'string')
      return void this.problems.push({
        file,
        message: 'The packet has no id.',
        mend: 'Give it one, by which its page is named: spid:bakery.example:welcome',
      });
    const other = this.#files.get(id);
    this.#files.set(id, other ?? file);
    const signed = ownValue(original, 'proof') == null ? null : (original as JsonObject);
    if (other === undefined) this.packets.push({ id, json, signed, file });
    else
      this.problems.push({
        file,
        message: `${id} is the id of two packets: here, and in ${other}.`,
        mend: 'Give one of them another id, or take it away.',
      });
  }
}
