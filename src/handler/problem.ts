import type { Issue, IssueCode } from '../packet/issues.js';
import type { PacketQuery } from '../resolver/query.js';
import { expectedOf } from '../resolver/read-query.js';

/** The reason phrases of RFC 9110, section 15. */
const TITLES = {
  400: 'Bad Request',
  404: 'Not Found',
  405: 'Method Not Allowed',
  413: 'Content Too Large',
  414: 'URI Too Long',
  415: 'Unsupported Media Type',
  502: 'Bad Gateway',
  504: 'Gateway Timeout',
};

export type ProblemCode =
  | IssueCode
  /** Nothing is asked for. */
  | 'missing-query'
  /** Percent-encoding that is none, or none of UTF-8. */
  | 'malformed-encoding'
  /** A parameter of which there may be one is there twice. */
  | 'repeated-parameter'
  /** The body broke off. */
  | 'incomplete-body'
  /** Neither a resolver's address nor that of packets. */
  | 'not-found'
  | 'method-not-allowed'
  | 'uri-too-long'
  | 'unsupported-media-type';

/** Why a request has no answer (RFC 9457). */
export interface Problem {
  readonly status: keyof typeof TITLES;
  readonly code: ProblemCode;
  /** One sentence for developers; nothing of the request is in it. */
  readonly detail: string;
}

export const problem = (status: Problem['status'], code: ProblemCode, detail: string): Problem => ({
  status,
  code,
  detail,
});

export const noPacket = problem(404, 'packet-not-found', 'There is no packet with this id.');

/** What a field of a query is called in the request. */
export type FieldNames = Partial<Readonly<Record<keyof PacketQuery, string>>>;

export const invalidField = (field: keyof PacketQuery, names: FieldNames): Problem =>
  problem(400, 'invalid-query', `${names[field] ?? field} is to be ${expectedOf[field]}.`);

/** Why a resolver has no answer. Its own servers are behind this one. */
export function problemOf({ code, data }: Issue, names: FieldNames): Problem {
  const field = data?.['field'];
  if (code === 'invalid-query')
    return isField(field) ? invalidField(field, names) : problem(400, code, 'The index can’t answer such a query.');
  if (code === 'timeout') return problem(504, code, 'The index did not answer in time.');
  return problem(502, code, 'The index can’t be read.');
}

const isField = (name: unknown): name is keyof PacketQuery =>
  typeof name === 'string' && Object.hasOwn(expectedOf, name);

/** Its `type` is `about:blank`, the default: the code says more than the status does. */
export const problemJson = ({ status, code, detail }: Problem): string =>
  JSON.stringify({ title: TITLES[status], status, code, detail });
