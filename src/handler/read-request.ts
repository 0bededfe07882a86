import { parseSpid } from '../packet/spid.js';
import { fieldsOf, isRecord, ownValue } from '../packet/wire/json.js';
import type { PacketQuery } from '../resolver/query.js';
import { MAX_TEXT_LENGTH, readQuery } from '../resolver/read-query.js';
import { invalidField, noPacket, problem, type FieldNames, type Problem } from './problem.js';
import { readBody } from './read-body.js';

/** What a request asks for: one packet, or an answer with some. */
export type Asked = AskedPacket | AskedQuery;

export interface AskedPacket {
  /** In its colon form. */
  readonly id: string;
}

export interface AskedQuery {
  /** A text is the protocol's query. */
  readonly query: string | PacketQuery;
  /** Of the protocol's query. */
  readonly page: Pick<PacketQuery, 'limit' | 'cursor'>;
  /** What its fields are called in the request. */
  readonly names: FieldNames;
}

/** Characters of a request's address. */
const MAX_ADDRESS_LENGTH = 4096;
/** Parameters by the field of a query that each stands for; others are ignored. */
const FIELDS: Readonly<Record<string, keyof PacketQuery>> = {
  id: 'id',
  intent: 'intent',
  tag: 'tags',
  language: 'language',
  q: 'text',
  limit: 'limit',
  cursor: 'cursor',
};
const NAMES: FieldNames = { tags: 'tag', text: 'q' };
/** Of a text, the only fault is its length. */
const NAMES_OF_TEXT: FieldNames = { text: 'query' };

/** The address of one packet; any other may be the resolver's own, wherever that is mounted. */
const PACKET_ADDRESS = /\/packets\/(spid(?::|%3a).*)$/i;

export const isOfPacket = ({ pathname }: URL): boolean => PACKET_ADDRESS.test(pathname);

/** What a POST asks for: `{"query": …}`, a text as in the protocol, or an object with the fields of a `PacketQuery`. */
export async function readPost(request: Request): Promise<AskedQuery | Problem> {
  const body = await readBody(request);
  if ('status' in body) return body;
  const query = ownValue(body.value, 'query') as string | PacketQuery | null | undefined;
  if (query == null) return problem(400, 'missing-query', 'The body is to be an object with a `query`.');
  if (typeof query !== 'string' && !isRecord(query))
    return problem(400, 'invalid-query', 'query is to be a text or an object.');
  const [limit, cursor] = ['limit', 'cursor'].map((name) => ownValue(body.value, name) ?? undefined);
  const page = { limit, cursor } as AskedQuery['page'];
  if (typeof query === 'string') return checked({ query, page, names: NAMES_OF_TEXT });
  const fields: PacketQuery = fieldsOf(query, Object.values(FIELDS));
  return checked({ query: { ...page, ...fields }, page: {}, names: {} });
}

/** The same, where each field is of its kind: what follows need not mind what else there may be in JSON. */
function checked(asked: AskedQuery): AskedQuery | Problem {
  const { query, page, names } = asked;
  if (typeof query === 'string' && query.length > MAX_TEXT_LENGTH) return invalidField('text', names);
  const reading = readQuery(typeof query === 'string' ? page : query);
  return reading.ok ? asked : invalidField(reading.field, names);
}

/** What a GET or a HEAD asks for. */
export function readGet(url: URL): Asked | Problem {
  if (url.href.length > MAX_ADDRESS_LENGTH)
    return problem(414, 'uri-too-long', `The address is to have at most ${MAX_ADDRESS_LENGTH} characters.`);
  if (!isWellEncoded(url.pathname) || !isWellEncoded(url.search))
    return problem(400, 'malformed-encoding', 'The address is to be percent-encoded UTF-8.');
  const [, name] = PACKET_ADDRESS.exec(url.pathname) ?? [];
  if (name === undefined) return readParameters(url);
  const id = parseSpid(decodeURIComponent(name));
  return id === null ? noPacket : { id };
}

function isWellEncoded(text: string): boolean {
  if (!text.includes('%')) return true;
  try {
    decodeURIComponent(text);
    return true;
  } catch {
    return false;
  }
}

function readParameters({ pathname, searchParams }: URL): AskedQuery | Problem {
  const given = knownOf(searchParams);
  if (!given.size && !/\/(?:packets\/?|resolve)?$/.test(pathname))
    return problem(404, 'not-found', 'This is neither `…/packets` nor a resolver, which is asked by `?query=`.');
  for (const [name, { length }] of given)
    if (length > 1 && name !== 'tag') return problem(400, 'repeated-parameter', `${name} is to be there once.`);
  const query = given.get('query')?.[0];
  given.delete('query');
  const fields = Object.fromEntries(
    [...given].map(([name, values]) => [FIELDS[name], valueOf(name, values)]),
  ) as PacketQuery;
  if (query === undefined) return checked({ query: fields, page: {}, names: NAMES });
  const { limit, cursor, ...filters } = fields;
  return Object.keys(filters).length
    ? problem(400, 'invalid-query', 'query is to stand alone, but for `limit` and `cursor`.')
    : checked({ query, page: { limit, cursor }, names: NAMES_OF_TEXT });
}

/** The values of each parameter that is known. */
function knownOf(parameters: URLSearchParams): Map<string, string[]> {
  const known = new Map<string, string[]>();
  for (const [name, value] of parameters)
    if (name === 'query' || Object.hasOwn(FIELDS, name)) known.set(name, [...(known.get(name) ?? []), value]);
  return known;
}

function valueOf(name: string, values: readonly string[]): string | readonly string[] | number {
  if (name === 'tag') return values;
  const value = values[0]!;
  // `Number` reads `1e1`, too.
  return name === 'limit' && /^\d+$/.test(value) ? Number(value) : value;
}
