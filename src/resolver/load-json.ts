import type { LoadFailure, LoadOptions } from '../load/load-bytes.js';
import { loadFailure } from '../load/load-bytes.js';
import { loadText } from '../load/load-text.js';
import { resolveAddress } from '../load/resolve-address.js';
import { parsed } from '../packet/wire/json.js';

export type LoadedJson =
  { readonly ok: true; readonly value: unknown; /** After redirects. */ readonly url: string } | LoadFailure;

/**
 * Fetches JSON, with the rules and limits of a packet's address (`loadText`). Never rejects: what is no JSON is returned
 * as `not-json`.
 */
export async function loadJson(
  url: string,
  signal: AbortSignal,
  request: NonNullable<LoadOptions['request']> = {},
): Promise<LoadedJson> {
  const loaded = await loadText(url, { signal, request });
  if (!loaded.ok) return loaded;
  // A redirect may have led where the address itself could not have.
  if (!resolveAddress(loaded.url, loaded.url)) return loadFailure('network');
  try {
    return { ok: true, value: parsed(loaded.text), url: loaded.url };
  } catch {
    return loadFailure('not-json');
  }
}
