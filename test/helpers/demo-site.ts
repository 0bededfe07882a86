import { once } from 'node:events';
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import send from 'send';
import { fromRoot } from '../../scripts/paths.mjs';
import { runCommand } from './run-command.js';

/** The demo’s packets against which nothing can be said, and whose recordings are there. */
const PACKETS = [
  ...['arabic', 'booking', 'chinese', 'expired', 'french', 'garden', 'harbour-walk', 'text-only', 'welcome'],
  ...['shape-early', 'shape-resolver', 'shape-sdk', 'shape-specification'],
];

export interface DemoSite {
  /** Where it is served, as any static host would: without headers of its own. */
  readonly base: string;
  /** The folder that holds it. */
  readonly folder: string;
  /** What the command said. */
  readonly words: string;
  readonly close: () => Promise<void>;
}

/** Builds a site of the demo’s packets, and serves it on this device. */
export async function buildDemoSite(args: readonly string[] = []): Promise<DemoSite> {
  const folder = mkdtempSync(join(tmpdir(), 'smart-packet-site-'));
  mkdirSync(join(folder, 'in/packets'), { recursive: true });
  for (const name of PACKETS) cpSync(fromRoot(`demo/packets/${name}.json`), join(folder, `in/packets/${name}.json`));
  cpSync(fromRoot('demo/audio'), join(folder, 'in/audio'), { recursive: true });
  const site = join(folder, 'site');
  const server = createServer((request, response) => {
    const [path = ''] = (request.url ?? '').split('?');
    if (path.startsWith('/voice/'))
      send(request, path.slice('/voice'.length), { root: site, dotfiles: 'ignore' }).pipe(response);
    else response.writeHead(404).end();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}/voice/`;
  const given = ['build', 'in', '--out', 'site', '--base', base, '--name', 'Voices of the demo', ...args];
  const { code, stdout, stderr } = await runCommand(given, { cwd: folder });
  if (code !== 0) throw new Error(stdout + stderr);
  return {
    base,
    folder: site,
    words: stderr,
    close: async () => {
      const closed = once(server.close(), 'close');
      server.closeAllConnections();
      await closed;
      rmSync(folder, { recursive: true });
    },
  };
}
