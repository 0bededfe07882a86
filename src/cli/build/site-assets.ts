import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { siteStyles } from '../../site/site.styles.js';
import type { Asset, SiteAssets } from '../../site/site.js';
import { Failure } from '../failure.js';
import { hashOf, type Put } from './site-draft.js';

/** What the package has beside the command line. */
const DIST = fileURLToPath(new URL('../', import.meta.url));
const SCRIPT = 'smart-packet.hydrate.min.js';
const LIST_SCRIPT = 'smart-packet-list.min.js';
const CARD_STYLES = 'smart-packet.css';
const LIST_STYLES = 'smart-packet-list.css';
const SITE_STYLES = 'site.css';
/** Of `chunks/` only languages are loaded by the script for rendered packets, which has other chunks of its own. */
const LANGUAGES = /^(?:intents-)?[a-z]{2}(?:-[A-Z][a-z]+)?-[\da-f]+\.js$/;

/**
 * The script files and style sheets of the site’s pages, in a folder named after what is in them: a page never gets those of
 * another version, whatever caches there are.
 */
export function readAssets(): { readonly assets: SiteAssets; readonly putAll: (put: Put) => void } {
  const files = new Map<string, Uint8Array>([
    ...[
      ...[SCRIPT, LIST_SCRIPT, CARD_STYLES, LIST_STYLES, 'align-worker.js'],
      ...[...namesIn('hydrate-chunks'), ...namesIn('list-chunks'), ...namesIn('chunks', LANGUAGES)],
    ].map((name) => [name, readAsset(name)] as const),
    [SITE_STYLES, Buffer.from(siteStyles)],
  ]);
  const contents = [...files].map(([name, bytes]) => `${name} ${hashOf(bytes)}`).join('\n');
  const folder = `assets/${hashOf(contents).slice(0, 8)}`;
  const asset = (name: string): Asset => ({ path: `${folder}/${name}`, integrity: integrityOf(files.get(name)!) });
  return {
    assets: {
      script: asset(SCRIPT),
      listScript: asset(LIST_SCRIPT),
      cardStyles: asset(CARD_STYLES),
      listStyles: asset(LIST_STYLES),
      siteStyles: asset(SITE_STYLES),
    },
    putAll: (put) => files.forEach((bytes, name) => put(`${folder}/${name}`, bytes)),
  };
}

const namesIn = (folder: string, pattern = /\.js$/): string[] =>
  withWords(() => readdirSync(DIST + folder))
    .filter((name) => pattern.test(name))
    .sort()
    .map((name) => `${folder}/${name}`);

const readAsset = (name: string): Uint8Array => withWords(() => readFileSync(DIST + name));

function withWords<T>(read: () => T): T {
  try {
    return read();
  } catch {
    throw new Failure('the package is not complete: the scripts of pages are missing', 'Install smart-packet again.');
  }
}

const integrityOf = (bytes: Uint8Array): string => `sha384-${createHash('sha384').update(bytes).digest('base64')}`;
