import { writeIndex } from '../../src/resolver/index/index-files.js';
import { SIZES, type Sizes } from '../../src/resolver/index/layout.js';
import { openIndex, type IndexResolver } from '../../src/resolver/index/open-index.js';
import type { PacketQuery, ResolverResult } from '../../src/resolver/query.js';
import { loadFailure } from '../../src/load/load-bytes.js';

export const INDEX_URL = 'https://bakery.example/voice/index.json';

/** An index in memory, and what has been read of it. */
export interface StaticIndex {
  readonly files: Map<string, string>;
  readonly resolver: IndexResolver;
  /** Paths, in order; the manifest is not among them. */
  readonly loaded: string[];
}

/**
 * The texts of an index's files, by their paths.
 *
 * @param sizes others, so that few packets fill many files
 */
export function indexTexts(packets: readonly unknown[], sizes: Partial<Sizes> = {}): Map<string, string> {
  const files = [...writeIndex(packets, { ...SIZES, ...sizes })];
  return new Map(files.map(({ path, bytes }) => [path, new TextDecoder().decode(bytes)]));
}

export const indexOf = (packets: readonly unknown[], sizes?: Partial<Sizes>): StaticIndex =>
  openFiles(indexTexts(packets, sizes));

/** A file that is not there is `network`. */
export function openFiles(files: Map<string, string>): StaticIndex {
  const loaded: string[] = [];
  const resolver = openIndex(JSON.parse(files.get('index.json') ?? 'null'), {
    url: INDEX_URL,
    load(path) {
      loaded.push(path);
      const text = files.get(path);
      return Promise.resolve(
        text === undefined ? loadFailure('network') : { ok: true, value: JSON.parse(text) as unknown },
      );
    },
  });
  if (!resolver) throw new Error('No index');
  return { files, resolver, loaded };
}

/** What one query has read, with the manifest. */
export interface Cost {
  readonly files: number;
  readonly bytes: number;
}

/** The answers of a query, page after page, and what each has cost a reader that knew nothing. */
export async function everyPage(
  files: Map<string, string>,
  query: PacketQuery,
): Promise<{
  readonly packets: readonly unknown[];
  readonly costs: readonly Cost[];
  readonly totals: readonly (number | null)[];
}> {
  const [packets, costs, totals]: [unknown[], Cost[], (number | null)[]] = [[], [], []];
  let cursor: string | null | undefined;
  while (cursor !== null) {
    const { resolver, loaded } = openFiles(files);
    const answer = answerOf(await resolver.query({ ...query, cursor }));
    packets.push(...answer.packets);
    totals.push(answer.total);
    costs.push(costOf(files, loaded));
    cursor = answer.next;
  }
  return { packets, costs, totals };
}

export function costOf(files: ReadonlyMap<string, string>, loaded: readonly string[]): Cost {
  const read = ['index.json', ...loaded];
  const bytes = read.reduce((sum, path) => sum + Buffer.byteLength(files.get(path) ?? ''), 0);
  return { files: read.length, bytes };
}

export function answerOf(result: ResolverResult): Extract<ResolverResult, { ok: true }>['answer'] {
  if (!result.ok) throw new Error(JSON.stringify(result.issue));
  return result.answer;
}
