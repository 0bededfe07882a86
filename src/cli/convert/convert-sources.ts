import { basename, dirname, extname, join, normalize } from 'node:path';
import type { ConvertOptions } from '../../convert/convert-options.js';
import type { Json } from '../../convert/extras.js';
import type { Recording } from '../../convert/white-paper.js';
import { EXIT } from '../exit-codes.js';
import { Failure, sayFailure } from '../failure.js';
import { forEachSource } from '../io/for-each-source.js';
import { outputPaths, writeOutput, type OutputValues } from '../io/outputs.js';
import { printable } from '../io/printable.js';
import { packetText } from '../io/packet-text.js';
import { isRelativeAddress, movedAddress } from '../io/relative-address.js';
import { MAX_PACKET_BYTES } from '../io/read-packet.js';
import { findSources, readText, type Source } from '../io/sources.js';
import type { Terminal } from '../io/terminal.js';
import { timeoutMs } from '../io/timeout.js';
import { checkedGaps } from './checked-gaps.js';
import { convertText } from './convert-text.js';

/** A recording inside of a packet makes it larger than viewers take. */
const MAX_BYTES = 100 * MAX_PACKET_BYTES;
const MANY = 50;
const KEPT =
  'Relative addresses of what came from an address or standard input stay as they were: copy those files, or write whole addresses.';

export interface ConvertValues extends OutputValues, ConvertOptions {
  readonly intents?: boolean;
  readonly timeout?: string;
}

/** Runs `smart-packet convert`. */
export async function convertSources(
  values: ConvertValues,
  operands: readonly string[],
  terminal: Terminal,
): Promise<number> {
  const limits = { maxBytes: MAX_BYTES, timeoutMs: timeoutMs(values.timeout) };
  const gaps = checkedGaps(values);
  const sources = await findSources(operands);
  const paths = outputPaths(sources, '.json', values);
  const addresses = addressMover();
  let faulty = 0;
  const task = { what: 'Converting packets', many: MANY };
  const failures = await forEachSource(sources, task, terminal, async (source, waiting) => {
    const text = await readText(source, limits);
    const path = paths.get(source) ?? null;
    const name = stem(path ?? source.name);
    const converted = convertText(text, {
      gaps,
      intents: values.intents ?? false,
      voiceName: encodeURIComponent(name),
      addressOf: (address) => addresses.moved(address, source, path),
    });
    if (!converted.ok) {
      faulty++;
      sayFailure(new Failure(`${source.name} can’t be converted: ${converted.reason}`), waiting);
      return;
    }
    if (!converted.isWhole) faulty++;
    const json = textOf(converted.packet, source);
    for (const note of converted.notes) waiting.say(printable(`${source.name}: ${note}`));
    if (converted.recording) await writeRecording(path, name, converted.recording, values, waiting);
    await writeOutput(path, json, values, waiting);
  });
  if (addresses.isKept) terminal.say(KEPT);
  for (const failure of failures) sayFailure(failure, terminal);
  return failures.length ? EXIT.failure : faulty ? EXIT.issues : EXIT.ok;
}

/** Addresses lead to the same files from where a packet is written; where it came from must be a file for that. */
function addressMover() {
  const mover = {
    isKept: false,
    moved(address: string, { name, kind }: Source, path: string | null): string {
      if (path === null) return address;
      if (kind === 'file') return movedAddress(address, name, path);
      if (isRelativeAddress(address)) mover.isKept = true;
      return address;
    },
  };
  return mover;
}

function textOf(packet: Json, { name }: Source): string {
  try {
    return packetText(packet);
  } catch (error) {
    // `JSON.stringify` is recursive, `JSON.parse` is not.
    if (error instanceof RangeError) throw new Failure(`${name} can’t be converted: it is nested too deeply`);
    throw error;
  }
}

/** Beside the packet; where that goes to standard output, in the present folder. */
async function writeRecording(
  packetPath: string | null,
  name: string,
  { extension, bytes }: Recording,
  values: OutputValues,
  terminal: Terminal,
): Promise<void> {
  const path = join(packetPath === null ? '' : dirname(packetPath), `${name}.${extension}`);
  if (packetPath !== null && path === normalize(packetPath))
    throw new Failure(`${path} would be both the packet and its recording`);
  await writeOutput(path, bytes, values, terminal);
}

/** The name of a file without its folder and its ending; of standard input, where there is none, `recording`. */
const stem = (name: string): string => (name === '-' ? 'recording' : basename(name, extname(name)));
