import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** By `JSON.parse`, since bundlers refuse JSON with half a surrogate pair; commands run in the project's folder. */
const read = (name: string): unknown => JSON.parse(readFileSync(resolve('test/attacks', name), 'utf8'));

interface Attack {
  readonly raw: string;
}

/** Attacks as data, each with what must become of it: null is refused. */
export const corpus = {
  urls: read('urls.json') as readonly (Attack & { readonly href: string | null; readonly why: string })[],
  numbers: read('numbers.json') as readonly (Attack & { readonly phone: string | null })[],
  addresses: read('addresses.json') as readonly (Attack & { readonly email: string | null })[],
  /** Whole `tel:`, `sms:` and `mailto:` addresses, and what is built again from their parts. */
  readyMade: read('ready-made.json') as readonly (Attack & { readonly type: string; readonly href: string | null })[],
  strings: read('strings.json') as readonly (Attack & { readonly text: string; readonly why: string })[],
  /** Inputs that a longer run has found. */
  found: read('found.json') as readonly { readonly property: string; readonly input: unknown }[],
};
