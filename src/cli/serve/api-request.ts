import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import type { Handler } from '../../handler/create-handler.js';

/** Whether a request is for the resolver, and not for a file: `POST`, `?query=`, `/packets`, and a packet by its id. */
export function isForApi(method: string | undefined, url: URL): boolean {
  return (
    method === 'POST' ||
    url.searchParams.has('query') ||
    /^\/(?:packets(?:\/spid(?::|%3a).*)?|resolve)$/i.test(url.pathname)
  );
}

/**
 * Has a request of Node's answered by a handler. Which origins may read the answer is for the server to say.
 *
 * @param url absolute
 */
export async function answerByHandler(
  handle: Handler,
  url: URL,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): Promise<void> {
  const { method = 'GET', headers } = incoming;
  const gone = new AbortController();
  outgoing.on('close', () => gone.abort());
  const response = await handle(
    new Request(url, {
      method,
      headers: Object.entries(headers).flatMap(([name, value]): [string, string][] =>
        value === undefined ? [] : [[name, String(value)]],
      ),
      signal: gone.signal,
      ...(method === 'POST' && { body: Readable.toWeb(incoming) as ReadableStream, duplex: 'half' as const }),
    }),
  );
  outgoing.statusCode = response.status;
  for (const [name, value] of response.headers)
    if (name !== 'access-control-allow-origin') outgoing.setHeader(name, value);
  outgoing.end(await response.text());
}
