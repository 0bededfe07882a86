import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { loadFailure, type LoadFailure } from '../../load/load-bytes.js';
import type { LoadedFile } from '../../resolver/index/index-source.js';
import { ANSWER_FILE, MANIFEST_FILE } from '../../resolver/index/layout.js';
import { openIndex, type IndexResolver } from '../../resolver/index/open-index.js';
import type { Resolver } from '../../resolver/query.js';
import { isSitePath } from '../build/marker.js';

/** What stays the same has not changed: the packets of a small site are in the answer alone. */
const VERSIONED = [MANIFEST_FILE, ANSWER_FILE];

/** Whether a site has packets that can be looked for. */
export const hasIndex = (site: string): boolean =>
  statSync(join(site, MANIFEST_FILE), { throwIfNoEntry: false })?.isFile() ?? false;

/**
 * Finds packets by the index of a site in a folder. It is opened anew when the site has been built anew.
 *
 * @param url of the site, with a slash at its end
 */
export function createFileResolver(site: string, url: string): Resolver {
  const load = (path: string): LoadedFile =>
    isSitePath(path) ? readJson(join(site, path)) : loadFailure('not-a-packet');
  let opened: { readonly resolver: IndexResolver; readonly version: string } | null = null;
  const open = (): IndexResolver | LoadFailure => {
    const version = VERSIONED.map((name) => versionOf(join(site, name))).join();
    if (opened?.version === version) return opened.resolver;
    const manifest = load(MANIFEST_FILE);
    if (!manifest.ok) return manifest;
    const resolver = openIndex(manifest.value, { url, load: (path) => Promise.resolve(load(path)) });
    if (!resolver) return loadFailure('not-a-packet');
    opened = { resolver, version };
    return resolver;
  };
  return {
    query(query, options) {
      const resolver = open();
      return 'ok' in resolver ? Promise.resolve(resolver) : resolver.query(query, options);
    },
  };
}

/** Of a file that is replaced as a whole. */
function versionOf(path: string): string {
  const { mtimeMs, ino, size } = statSync(path, { throwIfNoEntry: false }) ?? {};
  return [mtimeMs, ino, size].join(' ');
}

function readJson(path: string): LoadedFile {
  try {
    return { ok: true, value: JSON.parse(readFileSync(path, 'utf8')) as unknown };
  } catch {
    return loadFailure('not-a-packet');
  }
}
