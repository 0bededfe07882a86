import type { Issue } from '../packet/issues.js';

/** What is looked for. Several filters are all to fit; none is every packet. */
export interface PacketQuery {
  /** An SPID in either form: that packet, or else those beneath it (`spid:creator:elena` has `spid:creator:elena:intro`). */
  readonly id?: string | undefined;
  /** In any notation that `parseIntent` reads. */
  readonly intent?: string | undefined;
  /** A packet has all of them; small and capital letters are the same. */
  readonly tags?: readonly string[] | undefined;
  /** BCP 47, as a basic language range (RFC 4647, section 3.3.1): `en` fits `en-GB`. */
  readonly language?: string | undefined;
  /** Words of the title, intent, tags, author or transcript: a packet has all of them, the last one may be a beginning. */
  readonly text?: string | undefined;
  /** Most packets of one answer: 1 to `MAX_LIMIT`, by default `DEFAULT_LIMIT`. */
  readonly limit?: number | undefined;
  /** `next` of the answer before. */
  readonly cursor?: string | undefined;
}

/** Packets as they were published, of any shape. */
export interface PacketAnswer {
  /** Newest first, then by id; with a `text`, those that have its words in their title, intent, tags or author come before. */
  readonly packets: readonly unknown[];
  /** How many fit in all; null where that is not known before the last answer. */
  readonly total: number | null;
  /** The `cursor` of what follows; null where nothing does. An answer may hold fewer than `limit`, and yet have a next. */
  readonly next: string | null;
}

export const DEFAULT_LIMIT = 20;
export const MAX_LIMIT = 100;

/** Answers queries: from packets at hand, a static index, or another's server. */
export interface Resolver {
  /**
   * A string is the protocol's query: an exact id, or else the ids beneath it, or else an intent, a tag, a language, or
   * words of the text, whichever first finds something. Never rejects: what went wrong is an issue.
   */
  query(query: string | PacketQuery, options?: QueryOptions): Promise<ResolverResult>;
}

export interface QueryOptions {
  /** Aborts the requests; the result is then unused. */
  readonly signal?: AbortSignal | undefined;
}

/** `url`: what addresses in the packets are relative to; null where they are absolute. */
export type ResolverResult =
  | { readonly ok: true; readonly answer: PacketAnswer; readonly url: string | null }
  | { readonly ok: false; readonly issue: Issue };
