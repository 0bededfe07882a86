import { loadFailure, type LoadFailure } from '../../load/load-bytes.js';
import { ownValue } from '../../packet/wire/json.js';
import { firstResult } from '../first-result.js';
import { createMemoryResolver } from '../memory-resolver.js';
import type { PacketQuery, QueryOptions, Resolver, ResolverResult } from '../query.js';
import { invalidQuery, readQuery } from '../read-query.js';
import { findListed } from './find-listed.js';
import { findWords } from './find-words.js';
import { IndexReader, type Visit } from './index-reader.js';
import type { IndexSource } from './index-source.js';
import { ANSWER_FILE, type Facets, type Files, type Manifest } from './layout.js';
import { readManifest } from './read-manifest.js';
import { keyOf } from './terms.js';

/** A resolver that reads the files of a static index. */
export interface IndexResolver extends Resolver {
  /** How many packets there are. */
  readonly packets: number;
  /** Values of theirs to choose from. */
  readonly facets: Facets;
}

/** Beside the manifest, for one query. By an id, an intent, a tag or a language, it is one file. */
const MOST_FILES = 3;

/**
 * Opens a static index, as `indexFiles` writes it. Its files are not trusted: one that is not as it should be is
 * `not-a-packet`, and each packet is compared with the query.
 *
 * @param manifest the JSON of an `index.json`
 * @returns null for any other value
 */
export function openIndex(manifest: unknown, source: IndexSource): IndexResolver | null {
  const read = readManifest(manifest);
  if (!read) return null;
  const { packets, facets, files } = read;
  const resolver = files ? new FilesResolver(read, files, source) : new AnswerResolver(source);
  return { packets, facets, query: (query, options) => resolver.query(query, options) };
}

class FilesResolver implements Resolver {
  readonly #manifest: Manifest;
  readonly #reader: IndexReader;
  readonly #url: string;

  constructor(manifest: Manifest, files: Files, source: IndexSource) {
    this.#manifest = manifest;
    this.#reader = new IndexReader(files, source);
    this.#url = source.url;
  }

  query(query: string | PacketQuery, { signal }: QueryOptions = {}): Promise<ResolverResult> {
    const key = typeof query === 'string' ? keyOf(query) : null;
    const visit: Visit = { signal, left: MOST_FILES };
    return firstResult(query, (each) => this.#ask(each, key, visit));
  }

  async #ask(given: PacketQuery, key: string | null, visit: Visit): Promise<ResolverResult> {
    const reading = readQuery(given);
    if (!reading.ok) return { ok: false, issue: invalidQuery(reading.field) };
    const query = reading.value;
    const find = query.words ? findWords : findListed;
    const found = await find(this.#reader, this.#manifest, { query, key, visit });
    return found.ok ? { ok: true, answer: found.value, url: this.#url } : found;
  }
}

/** Of a small site: all of its packets are in one file. */
class AnswerResolver implements Resolver {
  readonly #source: IndexSource;
  #known: Resolver | null = null;

  constructor(source: IndexSource) {
    this.#source = source;
  }

  async query(query: string | PacketQuery, { signal }: QueryOptions = {}): Promise<ResolverResult> {
    const resolver = this.#known ?? (await this.#load(signal));
    return 'ok' in resolver ? resolver : resolver.query(query);
  }

  async #load(signal: AbortSignal | undefined): Promise<Resolver | LoadFailure> {
    const loaded = await this.#source.load(ANSWER_FILE, signal);
    if (!loaded.ok) return loaded;
    const packets = ownValue(loaded.value, 'packets');
    if (!Array.isArray(packets)) return loadFailure('not-a-packet');
    return (this.#known = createMemoryResolver(packets, { url: this.#source.url }));
  }
}
