import { findSource, readText, type Source } from './sources.js';
import { DEFAULT_TIMEOUT_MS } from './timeout.js';

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
export async function readPacketText(operand: string): Promise<PacketText> {
  const source = await findSource(operand);
  const text = await readText(source, { maxBytes: MAX_PACKET_BYTES, timeoutMs: DEFAULT_TIMEOUT_MS });
  return { source, text, baseUrl: source.kind === 'address' ? operand : null };
}
