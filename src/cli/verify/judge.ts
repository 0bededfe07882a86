import { packetsIn } from '../../packet/wire/packets-in.js';
import { readWire } from '../../packet/wire/read-wire.js';
import type { JsonObject } from '../../trust/canonicalize.js';
import { findDuplicateName } from '../../trust/duplicate-name.js';
import type { SignerOptions } from '../../trust/find-signer.js';
import { isBroken, isTextTrusted, type Integrity, type Verification } from '../../trust/verification.js';
import { verifyPacket, type SignedResource } from '../../trust/verify-packet.js';
import { Failure } from '../failure.js';
import type { Source } from '../io/sources.js';
import { placeOfMedia, type SignedMedia } from '../sign/read-media.js';
import type { Place } from '../validate/links/find-links.js';

/** Reads what a packet leads to. Throws a `Failure` where it can't be had. */
export type ReadPlace = (place: Place, address: string) => Promise<Uint8Array<ArrayBuffer>>;

export interface JudgeOptions {
  readonly signers: SignerOptions;
  /** Null where only the text is asked for. */
  readonly read: ReadPlace | null;
}

/**
 * `known`: all that was asked for is as somebody signed it who is known, and that holds. `broken`: something was changed.
 * `unknown`: neither can be said.
 */
export type Outcome = 'known' | 'broken' | 'unknown';

/** What is known of a packet. */
export interface Judgement {
  /** As it is written; null for none. */
  readonly id: string | null;
  readonly outcome: Outcome;
  readonly verification: Verification;
  /** Why the recording or the captions could not be checked: a sentence each. */
  readonly reasons: readonly string[];
  /** Neither the recording nor the captions were asked for. */
  readonly isTextOnly: boolean;
}

/** Judges each packet of a text; what is no packet is left out. */
export async function judgeText(text: string, source: Source, options: JudgeOptions): Promise<Judgement[]> {
  const value = parse(text);
  const isAmbiguous = value !== undefined && findDuplicateName(text) !== null;
  const judged: Judgement[] = [];
  for (const { value: packet } of packetsIn(value)) {
    const wire = readWire(packet);
    if (typeof wire === 'string') continue;
    const { id } = wire.fields;
    // Of the text alone can be told that it says something twice.
    const input = isAmbiguous ? text : packet;
    judged.push(await judge(input, packet as JsonObject, typeof id === 'string' ? id : null, source, options));
  }
  return judged;
}

/** Undefined for what is no JSON. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

async function judge(
  input: unknown,
  packet: JsonObject,
  id: string | null,
  source: Source,
  { signers, read }: JudgeOptions,
): Promise<Judgement> {
  const { verification, voice, captions } = await verifyPacket(input, {
    ...signers,
    ...(source.kind === 'address' && { baseUrl: source.name }),
    ...(typeof input === 'string' && id !== null && { packetId: id }),
  });
  const reasons: string[] = [];
  const check = async (
    what: SignedMedia['what'],
    signed: SignedResource | null,
    before: Integrity,
  ): Promise<Integrity> => {
    if (!signed || !read) return before;
    try {
      const bytes = await read(placeOfMedia(packet, what, source), signed.address);
      return (await signed.matches(bytes)) ? 'intact' : 'broken';
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      reasons.push(error.message);
      return 'unchecked';
    }
  };
  const checked: Verification = {
    ...verification,
    voice: await check('voice', voice, verification.voice),
    captions: await check('captions', captions, verification.captions),
  };
  return { id, outcome: outcomeOf(checked, read === null), verification: checked, reasons, isTextOnly: read === null };
}

function outcomeOf(verification: Verification, isTextOnly: boolean): Outcome {
  if (isBroken(verification)) return 'broken';
  const areFilesIntact = [verification.voice, verification.captions].every((part) => ['intact', 'none'].includes(part));
  return isTextTrusted(verification) && (isTextOnly || areFilesIntact) ? 'known' : 'unknown';
}
