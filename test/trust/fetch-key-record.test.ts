import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { fetchKeyRecord, keyRecordUrl } from '../../src/trust.js';
import { DOMAIN, keyOf, RECORD_ID } from '../helpers/trust.js';
import { localServer } from '../helpers/local-server.js';

const URL_OF_RECORD = `https://${DOMAIN}/.well-known/did.json`;

const record = async (id = RECORD_ID) => {
  const { publicKeyMultibase } = await keyOf(1);
  return {
    id,
    verificationMethod: [{ id: `${id}#1`, type: 'Multikey', controller: id, publicKeyMultibase }],
    assertionMethod: ['#1'],
  };
};

/** What the network answers until the end of the test. */
function answering(answer: (url: string, init: RequestInit) => Promise<Response>) {
  const fetch = vi.fn(answer);
  vi.stubGlobal('fetch', fetch);
  onTestFinished(() => {
    vi.unstubAllGlobals();
  });
  return fetch;
}

/** An answer that came from another address than the one that was asked for. */
function from(url: string, body: unknown): Response {
  const response = Response.json(body);
  Object.defineProperty(response, 'url', { value: url });
  return response;
}

describe('asks', () => {
  it('the place of did:web, without credentials or a referrer', async () => {
    const fetch = answering(async () => Response.json(await record()));
    expect(keyRecordUrl(DOMAIN)).toBe(URL_OF_RECORD);
    expect(await fetchKeyRecord(DOMAIN)).toMatchObject({
      id: RECORD_ID,
      domain: DOMAIN,
      keys: [{ id: `${RECORD_ID}#1` }],
    });
    expect(fetch).toHaveBeenCalledExactlyOnceWith(
      URL_OF_RECORD,
      expect.objectContaining({ credentials: 'omit', referrerPolicy: 'no-referrer' }),
    );
  });

  it('another address of the same host', async () => {
    const fetch = answering(async () => Response.json(await record(`spid:domain:${DOMAIN}`)));
    const url = `https://${DOMAIN}/voice/identity.json`;
    expect(await fetchKeyRecord(DOMAIN, { url })).toMatchObject({ domain: DOMAIN });
    expect(fetch.mock.calls[0]?.[0]).toBe(url);
  });

  it.each([
    ['over http', DOMAIN, `http://${DOMAIN}/.well-known/did.json`],
    ['at another port', DOMAIN, `https://${DOMAIN}:8443/did.json`],
    ['of another host', DOMAIN, 'https://mill.example/did.json'],
    ['of a subdomain', DOMAIN, `https://www.${DOMAIN}/did.json`],
    ['with the domain as a user', DOMAIN, `https://${DOMAIN}@mill.example/did.json`],
    ['of no host', DOMAIN, '/did.json'],
    ['in itself', DOMAIN, `data:application/json,${JSON.stringify({ id: RECORD_ID })}`],
    ['of a domain with a port', `${DOMAIN}:8443`, undefined],
    ['of a domain with a path', `${DOMAIN}/a`, undefined],
    ['of a domain in capitals', 'Bakery.example', undefined],
    ['of a name', 'localhost', undefined],
    ['of an address', '127.0.0.1', undefined],
    ['of nothing', '', undefined],
  ])('nobody for a record %s', async (_, domain, url) => {
    const fetch = answering(async () => Response.json(await record()));
    expect(await fetchKeyRecord(domain, url === undefined ? {} : { url })).toBeNull();
    expect(fetch).not.toHaveBeenCalled();
  });
});

describe('an answer', () => {
  it('from another place of the same host counts', async () => {
    answering(async () => from(`https://${DOMAIN}/keys/did.json`, await record()));
    expect(await fetchKeyRecord(DOMAIN)).not.toBeNull();
  });

  it.each([
    ['another host', 'https://mill.example/.well-known/did.json'],
    ['a subdomain', `https://cdn.${DOMAIN}/did.json`],
    ['another port', `https://${DOMAIN}:8443/did.json`],
    ['http', `http://${DOMAIN}/.well-known/did.json`],
  ])('from %s does not', async (_, url) => {
    answering(async () => from(url, await record()));
    expect(await fetchKeyRecord(DOMAIN)).toBeNull();
  });

  it.each<[string, () => Promise<Response> | Response]>([
    ['that is a record of another domain', async () => Response.json(await record('did:web:mill.example'))],
    ['that is a record of a path', async () => Response.json(await record(`${RECORD_ID}:elena`))],
    ['that is no record', () => Response.json({ keys: [] })],
    ['that is no object', () => Response.json([])],
    ['that is a page', () => new Response('<!doctype html>')],
    ['that is empty', () => new Response('')],
    ['that is not UTF-8', () => new Response(Uint8Array.of(0xff, 0xfe, 0x7b, 0))],
    ['that has an error', () => new Response('{}', { status: 500 })],
    ['that is not there', async () => Response.json(await record(), { status: 404 })],
    ['that never came', () => Promise.reject(new TypeError('Failed to fetch'))],
  ])('%s is none', async (_, answer) => {
    answering(async () => answer());
    expect(await fetchKeyRecord(DOMAIN)).toBeNull();
  });

  it('may begin with a byte order mark', async () => {
    const text = `\ufeff${JSON.stringify(await record())}`;
    answering(async () => new Response(text));
    expect(await fetchKeyRecord(DOMAIN)).not.toBeNull();
  });
});

describe('on the network', () => {
  /** A server stands for the domain. */
  async function served(answer: Parameters<typeof localServer>[0]): Promise<void> {
    const origin = await localServer(answer);
    const { fetch } = globalThis;
    answering(async (url, init) => {
      const response = await fetch(url.replace(`https://${DOMAIN}`, origin), init);
      Object.defineProperty(response, 'url', { value: url });
      return response;
    });
  }

  it('a record with a lot of space is read', async () => {
    const text = ' '.repeat(60_000) + JSON.stringify(await record());
    await served((_, response) => response.end(text));
    expect(await fetchKeyRecord(DOMAIN)).toMatchObject({ domain: DOMAIN });
  });

  it('a record of 50 MB is not read to its end', async () => {
    const end = JSON.stringify(await record());
    let sent = 0;
    let over: () => void;
    const isOver = new Promise<void>((resolve) => (over = resolve));
    await served((_, response) => {
      response.on('close', () => {
        over();
      });
      const piece = Buffer.alloc(64_000, ' ');
      const send = (): void => {
        while (!response.destroyed && sent < 50_000_000) {
          sent += piece.length;
          if (!response.write(piece)) {
            response.once('drain', send);
            return;
          }
        }
        response.end(end);
      };
      send();
    });
    expect(await fetchKeyRecord(DOMAIN)).toBeNull();
    await isOver;
    expect(sent).toBeLessThan(25_000_000);
  });

  it('a server that says nothing, or nothing more, is left at the time limit', async () => {
    for (const begin of [false, true]) {
      let over: () => void;
      const isOver = new Promise<void>((resolve) => (over = resolve));
      await served((_, response) => {
        response.on('close', () => {
          over();
        });
        if (begin) response.write('{');
      });
      expect(await fetchKeyRecord(DOMAIN, { timeoutMs: 100 })).toBeNull();
      await isOver;
    }
  });

  it('whoever asked may stop', async () => {
    const stop = new AbortController();
    let over: () => void;
    const isOver = new Promise<void>((resolve) => (over = resolve));
    await served((_, response) => {
      response.on('close', () => {
        over();
      });
      stop.abort();
    });
    expect(await fetchKeyRecord(DOMAIN, { signal: stop.signal, timeoutMs: 60_000 })).toBeNull();
    await isOver;
  });
});
