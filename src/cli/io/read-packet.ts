import { Failure } from '../failure.js';
import { timeoutMs } from './timeout.js';
import { decodeText, findSource, readSource, type Source } from './sources.js';

/** What viewers take at most, too. */
export const MAX_PACKET_BYTES = 1_000_000;

export interface PacketText {
  readonly source: Source;
  readonly text: string;
  /** What addresses in it are relative to, if that is a web address. */
  readonly baseUrl: string | null;
}

/**
 * Reads the text of a packet from a file, an address or standard input.
 *
 * @throws {Failure} where it can't be read or is not UTF-8
 */
export async function readPacketText(operand: string, timeout = timeoutMs(undefined)): Promise<PacketText> {
  const source = await findSource(operand);
  const text = decodeText(await readSource(source, { maxBytes: MAX_PACKET_BYTES, timeoutMs: timeout }));
  if (text === null) throw new Failure(`${operand} is not UTF-8`);
  return { source, text, baseUrl: source.kind === 'address' ? operand : null };
}
