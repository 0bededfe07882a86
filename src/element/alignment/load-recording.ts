import type { Issue } from '../../packet/issues.js';
import { loadBytes, type LoadedBytes } from '../../load/load-bytes.js';

const MAX_BYTES = 30_000_000;
/** Where the player knows no length: half an hour, or a stream without an end. */
const MAX_UNKNOWN_BYTES = 12_000_000;
const LOAD_TIMEOUT_MS = 60_000;

/**
 * What the player plays, once more, for its samples.
 *
 * @param durationSeconds as the player has it; not finite where it has none
 */
export async function loadRecording(url: string, durationSeconds: number, signal: AbortSignal): Promise<LoadedBytes> {
  const maxBytes = Number.isFinite(durationSeconds) ? MAX_BYTES : MAX_UNKNOWN_BYTES;
  const options = { signal, timeoutMs: LOAD_TIMEOUT_MS, maxBytes };
  const loaded = await loadBytes(url, options);
  return loaded.ok || !isOfCache(loaded.issue) || signal.aborted
    ? loaded
    : loadBytes(url, { ...options, request: { cache: 'no-store' } });
}

/**
 * Whether a failure may come from what the player left in the cache: an answer without the permission (CORS) that some
 * servers send only when asked for it, or a part of the recording, which Chromium hands on when a server ignores
 * its conditional request.
 */
const isOfCache = ({ code, data }: Issue): boolean => code === 'network' || data?.['status'] === 206;
