import { dirname, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Path } from '../../../packet/issues.js';
import { parsePacket } from '../../../packet/parse-packet.js';
import { ANY_BASE } from '../../../packet/any-base.js';
import { safeUrl, trimAddress } from '../../../packet/values/page-address.js';
import { entriesOf, MAX_ENTRIES, ownValue } from '../../../packet/wire/json.js';
import { readWire } from '../../../packet/wire/read-wire.js';
import type { WirePacket } from '../../../packet/wire/shape.js';
import type { Source } from '../../io/sources.js';

/** Where an address leads: to a server, to a file beside the packet's, or nobody knows. */
export type Place =
  | { readonly kind: 'url'; readonly url: string }
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'unknown' };

export interface Link {
  readonly what: 'recording' | 'captions' | 'page';
  readonly place: Place;
  /** In the publisher's own field names. */
  readonly path: Path;
  /** Of the recording, as the packet claims, in seconds. */
  readonly duration: number | null;
}

/** What a packet leads to: its recording, its captions, and the pages of its actions. Nothing of one that can't be read. */
export function findLinks(value: unknown, source: Source): Link[] {
  const wire = readWire(value);
  const parsed = parsePacket(value, { baseUrl: ANY_BASE });
  if (typeof wire === 'string' || !parsed.ok) return [];
  const { voice, captions, duration } = parsed.value;
  const media = (what: 'recording' | 'captions', field: string, href: unknown): Link[] =>
    typeof href === 'string'
      ? [{ what, place: placeOf(href, wire.fields[field], source), path: wire.sourcePath([field]), duration }]
      : [];
  return [...media('recording', 'voice', voice), ...media('captions', 'captions', captions), ...pagesOf(wire)];
}

/**
 * Where an address in a packet leads.
 *
 * @param href absolute; one that is relative to the packet, relative to `ANY_BASE`
 * @param raw as it is written
 */
export function placeOf(href: string, raw: unknown, { name, kind }: Pick<Source, 'name' | 'kind'>): Place {
  // What is relative to the packet begins with it.
  if (!href.startsWith(ANY_BASE)) return { kind: 'url', url: href };
  const address = trimAddress(String(raw));
  if (kind === 'address') return { kind: 'url', url: new URL(address, name).href };
  // Nobody knows of a file where its site begins.
  if (kind === 'input' || address.startsWith('/')) return { kind: 'unknown' };
  const url = new URL(address, pathToFileURL(`${dirname(resolve(name))}/`));
  // An encoded slash, which no name of a file has.
  return /%2f|%5c/i.test(url.pathname) ? { kind: 'unknown' } : { kind: 'file', path: fileURLToPath(url) };
}

/** Of the actions as they are written: those of the model have lost their positions. */
function pagesOf({ fields, sourcePath }: WirePacket): Link[] {
  return entriesOf(fields['cta'], MAX_ENTRIES).flatMap((action, index) => {
    const raw = ownValue(action, 'url');
    const url = typeof raw === 'string' ? safeUrl(raw, { allowHttp: true }) : null;
    // An event has its own start, and leads to no page.
    return url === null || ownValue(action, 'start') != null
      ? []
      : [
          {
            what: 'page',
            place: { kind: 'url', url },
            path: sourcePath(['cta', index, 'url']),
            duration: null,
          } as const,
        ];
  });
}
