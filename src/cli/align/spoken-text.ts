import type { Path } from '../../packet/issues.js';
import type { CaptionCue, Packet } from '../../packet/model.js';
import { parsePacket } from '../../packet/parse-packet.js';
import { plainLines } from '../../packet/text.js';
import { ANY_BASE } from '../../packet/any-base.js';
import { packetsIn } from '../../packet/wire/packets-in.js';
import { readWire } from '../../packet/wire/read-wire.js';
import type { WirePacket } from '../../packet/wire/shape.js';
import { canonicalLanguage } from '../../packet/language.js';
import { Failure } from '../failure.js';
import { readJson } from '../json/json-document.js';

/** What is said in a recording. */
export interface SpokenText {
  readonly text: string;
  /** Canonical BCP 47 tag; null where none is named. */
  readonly language: string | null;
  /** Captions inside of the packet. */
  readonly cues: readonly CaptionCue[];
  /** Null for a mere text. */
  readonly packet: PacketInFile | null;
}

/** A packet with its places in its file. */
export interface PacketInFile {
  readonly packet: Packet;
  readonly sourcePath: WirePacket['sourcePath'];
  /** Where its proof stands; null where it has none. */
  readonly proofPath: Path | null;
}

export interface TextOptions {
  /** BCP 47. Default: the packet's. */
  readonly language?: string | undefined;
  /** SPID of the packet, in a file with several. */
  readonly packetId?: string | undefined;
}

/**
 * Reads a packet of any shape, or a mere text: what begins as JSON, or is called so, is a packet.
 *
 * @param name as it is reported
 * @throws {Failure} where it is neither, and for a language that is no tag
 */
export function readSpokenText(name: string, content: string, options: TextOptions): SpokenText {
  const language = options.language === undefined ? null : canonicalLanguage(options.language);
  if (options.language !== undefined && language === null)
    throw new Failure(`${options.language} is not a language tag (BCP 47)`, 'Write one such as en or pt-BR.');
  if (!/^\s*[{[]/.test(content) && !/\.json$/i.test(name))
    return { text: plainLines(content), language, cues: [], packet: null };
  const inFile = readPacketIn(name, content, options.packetId);
  const { transcript, meta, captions } = inFile.packet;
  return {
    text: transcript,
    language: language ?? meta.language,
    cues: typeof captions === 'string' ? [] : (captions ?? []),
    packet: inFile,
  };
}

function readPacketIn(name: string, content: string, packetId: string | undefined): PacketInFile {
  const value = valueOf(name, content);
  const packets = packetsIn(value);
  const { length } = packets;
  if (packetId === undefined && length > 1)
    throw new Failure(`${name} holds ${length} packets`, 'Name one of them: --packet-id SPID');
  const wire = readWire(value, packetId);
  const parsed = parsePacket(value, { baseUrl: ANY_BASE, ...(packetId !== undefined && { packetId }) });
  if (typeof wire !== 'string' && parsed.ok) {
    const place = wire.sourcePath([]);
    const holder = packets.find(({ path }) => path.every((key, index) => place[index] === key));
    const proofPath = holder && parsed.value.isSigned ? [...holder.path, 'proof'] : null;
    return { packet: parsed.value, sourcePath: wire.sourcePath, proofPath };
  }
  if (packetId !== undefined) throw new Failure(`${name} holds no packet ${packetId}`);
  throw new Failure(`${name} is not a packet`, `See smart-packet validate ${name}`);
}

function valueOf(name: string, content: string): unknown {
  const document = readJson(content);
  const fault = document.faults.find(({ code }) => code !== 'duplicate-key');
  if (!fault) return document.value;
  const { line, column } = document.rangeOf(fault).start;
  throw new Failure(`${name}:${line}:${column} is not JSON`, `See smart-packet validate ${name}`);
}
