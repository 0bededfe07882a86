import { problem, type Problem } from './problem.js';

/** Bytes; the longest query in the widest encoding fits. */
export const MAX_BODY_BYTES = 16_384;
/** JSON, also of a more special kind (RFC 6839, section 3.1); without a type it is taken for that. */
const JSON_TYPE = /^\s*application\/(?:[\w.!#$&^-]+\+)?json\s*(?:;|$)/i;

/** The JSON value of a request's body. Reading ends at the limit, whatever `Content-Length` says. */
export async function readBody(request: Request): Promise<{ readonly value: unknown } | Problem> {
  const type = request.headers.get('content-type');
  if (type !== null && !JSON_TYPE.test(type))
    return problem(415, 'unsupported-media-type', 'The body is to be application/json.');
  if (!/^(?:identity)?$/i.test(request.headers.get('content-encoding') ?? ''))
    return problem(415, 'unsupported-media-type', 'The body is to have no content coding.');
  const bytes = Number(request.headers.get('content-length')) > MAX_BODY_BYTES ? 'too-large' : await readBytes(request);
  if (bytes === 'too-large') return problem(413, bytes, `The body is to have at most ${MAX_BODY_BYTES} bytes.`);
  if (bytes === 'incomplete-body') return problem(400, bytes, 'The body broke off.');
  return parseBody(bytes);
}

async function readBytes({ body }: Request): Promise<Uint8Array<ArrayBuffer> | 'too-large' | 'incomplete-body'> {
  const bytes = new Uint8Array(MAX_BODY_BYTES);
  let length = 0;
  let reader: ReadableStreamDefaultReader<Uint8Array> | undefined;
  try {
    reader = body?.getReader();
    for (;;) {
      const { done, value } = (await reader?.read()) ?? { done: true };
      if (done) return bytes.subarray(0, length);
      if (length + value.length > MAX_BODY_BYTES) break;
      bytes.set(value, length);
      length += value.length;
    }
  } catch {
    // The client has gone, what reads for the server gave it up, or something else has read it before.
    return 'incomplete-body';
  }
  // Whether the rest can be refused makes no difference to the answer.
  reader?.cancel().catch(() => undefined);
  return 'too-large';
}

function parseBody(bytes: Uint8Array<ArrayBuffer>): { readonly value: unknown } | Problem {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return problem(400, 'not-utf8', 'The body is to be UTF-8.');
  }
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    return problem(400, 'not-json', 'The body is to be JSON.');
  }
}
