import { loadBytes, loadFailure, type LoadFailure, type LoadOptions } from './load-bytes.js';

export type LoadedText =
  { readonly ok: true; readonly text: string; /** After redirects. */ readonly url: string } | LoadFailure;

/** Fetches UTF-8 text, with the rules of `loadBytes`. Never rejects: other encodings are returned as `not-utf8`. */
export async function loadText(url: string, options: LoadOptions): Promise<LoadedText> {
  const loaded = await loadBytes(url, options);
  if (!loaded.ok) return loaded;
  try {
    return { ok: true, text: new TextDecoder('utf-8', { fatal: true }).decode(loaded.bytes), url: loaded.url };
  } catch {
    return loadFailure('not-utf8');
  }
}
