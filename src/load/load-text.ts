import { loadBytes, loadFailure, type LoadFailure, type LoadOptions } from './load-bytes.js';

export type LoadedText =
  { readonly ok: true; readonly text: string; /** After redirects. */ readonly url: string } | LoadFailure;

/** Limits of a packet, and of everything that leads to one. */
const LIMITS = { timeoutMs: 15_000, maxBytes: 1_000_000 };

export type TextOptions = Pick<LoadOptions, 'signal'> & Partial<LoadOptions>;

/**
 * Fetches UTF-8 text, with the rules of `loadBytes`, by default at most a megabyte within 15 seconds. Never rejects: other
 * encodings are returned as `not-utf8`.
 */
export async function loadText(url: string, options: TextOptions): Promise<LoadedText> {
  const loaded = await loadBytes(url, { ...LIMITS, ...options });
  if (!loaded.ok) return loaded;
  try {
    return { ok: true, text: new TextDecoder('utf-8', { fatal: true }).decode(loaded.bytes), url: loaded.url };
  } catch {
    return loadFailure('not-utf8');
  }
}
