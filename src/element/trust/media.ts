/** Compares recordings and captions with the digests that were signed. Loaded when there is something to compare. */
import { loadBytes } from '../../load/load-bytes.js';
import { matchDigests, type DecodeBase58 } from '../../trust/match-digests.js';
import type { RelatedResource } from '../../trust/related-resource.js';

export { matchDigests };

/** Some twenty minutes of a voice. */
const MAX_BYTES = 20_000_000;

/**
 * Loads a recording as a whole, and compares it. Never rejects.
 *
 * @returns address of the very bytes that were compared, for a server could send others to the player; to be revoked. False
 *   where they are not those that were signed, null where that can't be told
 */
export async function checkedCopy(
  address: string,
  resource: RelatedResource,
  decodeBase58: DecodeBase58,
  timeoutMs: number,
  signal: AbortSignal,
): Promise<string | false | null> {
  const loaded = await loadBytes(address, { signal, timeoutMs, maxBytes: MAX_BYTES });
  if (!loaded.ok) return null;
  const matches = await matchDigests(new Uint8Array(loaded.bytes), resource, decodeBase58);
  if (!matches) return matches;
  const type = loaded.headers.get('content-type') ?? '';
  // Where a server does not say that it is sound, the browser finds out.
  const options = /^(audio|video)\//.test(type) ? { type } : {};
  return URL.createObjectURL(new Blob([loaded.bytes], options));
}
