import type { LoadFailure } from '../../load/load-bytes.js';

/** Where a static index is read from. */
export interface IndexSource {
  /** The manifest's own address: addresses in the packets are relative to it. */
  readonly url: string;
  /** The JSON of a file beside the manifest, such as `index/k3j9x/all/0.json`. Never rejects; may share what it has read. */
  readonly load: (path: string, signal: AbortSignal | undefined) => Promise<LoadedFile>;
}

export type LoadedFile = { readonly ok: true; readonly value: unknown } | LoadFailure;
