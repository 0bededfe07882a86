import type { Packet } from '../../packet/model.js';
import type { TranscriptFile } from '../../site/site.js';
import { copyCaptions, linkedTranscripts, putVtt, vttOf } from './captions-files.js';
import type { CompleteOptions } from './complete-options.js';
import { mediaPlace } from './media-place.js';
import type { Problems } from './problems.js';
import type { FoundPacket } from './read-packets.js';

/** The publisher's own captions of a packet. */
export interface PlacedCaptions {
  /** Null for those inside of the packet. */
  readonly url: string | null;
  /** Of the file, where it is one of the site's. */
  readonly digest: string | null;
  /** Other servers that they come from. */
  readonly origins: readonly string[];
  readonly transcripts: readonly TranscriptFile[];
}

/** Puts captions into the site; null where the packet has none, or there is a problem with them. */
export async function completeCaptions(
  { json, file }: FoundPacket,
  name: string,
  packet: Packet,
  { folder, base, put, forFeed }: CompleteOptions,
  problems: Problems,
): Promise<PlacedCaptions | null> {
  const { captions } = json;
  if (typeof captions !== 'string') {
    const text = Array.isArray(packet.captions) && forFeed ? vttOf(packet.captions, packet) : null;
    return text === null
      ? null
      : { url: null, digest: null, origins: [], transcripts: [putVtt(text, name, base, put)] };
  }
  const place = mediaPlace(captions, file, folder, base);
  if (place?.kind === 'remote')
    return {
      url: place.url,
      digest: null,
      origins: [new URL(place.url).origin],
      transcripts: linkedTranscripts(place.url),
    };
  const path = problems.pathOf(place, file, captions, 'captions');
  if (path === null) return null;
  const { language } = packet.meta;
  const copied = await problems.attempt(file, 'captions', () => copyCaptions(path, name, { base, language }, put));
  return copied && { url: base + copied.path, digest: copied.digest, origins: [], transcripts: copied.transcripts };
}
