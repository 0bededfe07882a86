import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createHandler } from '../../handler/create-handler.js';
import { buildSite } from '../build/build-site.js';
import { MARKER_NAME } from '../build/marker.js';
import { EXIT } from '../exit-codes.js';
import { Failure, reasonOf, sayFailure } from '../failure.js';
import { printable } from '../io/printable.js';
import type { Terminal } from '../io/terminal.js';
import { withDraftFolder } from '../io/write-file.js';
import { createFileResolver } from './file-resolver.js';
import { serveSite } from './site-server.js';
import { workOnChange } from './watch-folder.js';

export interface ServeValues {
  readonly port?: string;
}

export const DEFAULT_PORT = 4100;
const HOST = '127.0.0.1';

/** Runs `smart-packet serve`: until a signal ends it. */
export async function serve(
  { port }: ServeValues,
  [folder = '']: readonly string[],
  terminal: Terminal,
): Promise<number> {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) throw new Failure(`${folder} is no folder`);
  const server = createServer();
  await listen(server, port);
  const url = `http://${HOST}:${(server.address() as AddressInfo).port}/`;
  if (existsSync(join(folder, MARKER_NAME))) await serveFolder({ server, url, folder: resolve(folder) }, terminal);
  else await serveBuilt({ server, url, folder }, terminal);
  return EXIT.ok;
}

interface Serving {
  readonly server: Server;
  /** With a slash at its end. */
  readonly url: string;
  readonly folder: string;
}

/** A site as it is. */
async function serveFolder({ server, url, folder }: Serving, terminal: Terminal): Promise<void> {
  server.on('request', serveSite({ folder, handle: handlerOf(folder, url), missing: () => null }));
  sayAddress(url, terminal);
  await once(server, 'close');
}

/** A site that is built of a folder whenever that changes. */
async function serveBuilt({ server, url, folder }: Serving, terminal: Terminal): Promise<void> {
  await withDraftFolder(join(tmpdir(), `smart-packet-${randomUUID()}`), async (site) => {
    let missing: string | null = 'The site is being built.';
    server.on('request', serveSite({ folder: site, handle: handlerOf(site, url), missing: () => missing }));
    const work = async (): Promise<void> => {
      if (await buildInto(site, { url, folder }, terminal)) missing = null;
      else missing &&= 'There is no site yet: the terminal says what is wrong.';
    };
    const unheard = (error: unknown): void =>
      sayFailure(
        new Failure(`${folder} can’t be watched: ${watchReason(error)}`, 'The site stays as it is.'),
        terminal,
      );
    await workOnChange(folder, { work, unheard, fail: (error) => server.emit('error', error) });
    sayAddress(url, terminal);
    await once(server, 'close');
  });
}

/** To Linux a watched folder takes room, too. */
const watchReason = (error: unknown): string =>
  (error as NodeJS.ErrnoException).code === 'ENOSPC' ? 'the system watches too many folders already' : reasonOf(error);

/** @returns whether there is a new site; what is wrong was said, and the one before stays */
async function buildInto(site: string, { url, folder }: Omit<Serving, 'server'>, terminal: Terminal): Promise<boolean> {
  // Of a build, what it finds is for the person.
  const spoken: Terminal = {
    ...terminal,
    write: (text) => terminal.say(String(text).trimEnd()),
    dataStyle: terminal.wordStyle,
  };
  try {
    return (await buildSite({ out: site, base: url, isTrial: true }, [folder], spoken)) === EXIT.ok;
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    sayFailure(error, terminal);
    return false;
  }
}

const handlerOf = (site: string, url: string) =>
  createHandler({ index: createFileResolver(site, url) }, { maxAgeSeconds: 0 });

/** Takes the port that was asked for; without one, the usual one or any that is free. */
async function listen(server: Server, wanted: string | undefined): Promise<void> {
  try {
    await listenAt(server, Number(wanted ?? DEFAULT_PORT));
  } catch (error) {
    if (wanted !== undefined)
      throw new Failure(`port ${wanted} can’t be used: ${reasonOf(error)}`, 'Any that is free: --port 0');
    await listenAt(server, 0);
  }
}

async function listenAt(server: Server, port: number): Promise<void> {
  server.listen(port, HOST);
  await once(server, 'listening');
}

function sayAddress(url: string, terminal: Terminal): void {
  terminal.write(`${url}\n`);
  terminal.say(printable('Ctrl-C ends it.'));
}
