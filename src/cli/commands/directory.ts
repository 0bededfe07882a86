import { isIP } from 'node:net';
import { defineCommand } from '../command.js';
import { DEFAULT_TITLE, makeDirectory } from '../directory/make-directory.js';
import { EXIT } from '../exit-codes.js';
import { safeUrl } from '../../packet/values/page-address.js';
import { TIMEOUT_OPTION } from '../io/timeout.js';

export const directory = defineCommand({
  operands: 'FILE|URL|-',
  counts: [1, 1],
  description: [
    'Reads a list of domains, one a line, and looks for the identity record of each: where the TXT record _spid.DOMAIN or the <link rel="spid"> of the page https://DOMAIN/ says. The identity is proven if the record’s id names the domain in turn, as spid:domain:DOMAIN does.',
    'Writes a folder for any static host: directory.json, and a page with a search. Each entry says how it was proven and when, and what could not be checked. A domain that fails keeps what was last proven, and says since when it fails; one that is no longer in the list is left out.',
    'Each host is asked one thing at a time, under the name smart-packet-directory, only over https, and never at a private address, wherever its name or a redirect leads.',
  ],
  options: {
    out: {
      type: 'string',
      short: 'o',
      value: 'SITE',
      text: 'The folder: a new or empty one, or that of an earlier run.',
    },
    title: { type: 'string', value: 'TEXT', text: `Title of the page; by default ${DEFAULT_TITLE}.` },
    about: {
      type: 'string',
      value: 'URL',
      rule: { fits: isSecurePage, text: 'an address that begins with https://' },
      text: 'Page that says who makes the directory; its address is told to those who are asked, as part of the User-Agent.',
    },
    dns: {
      type: 'string',
      value: 'ADDRESS',
      rule: { fits: isServer, text: 'an IP address, with or without a port' },
      text: 'Name server to ask for TXT records, such as 9.9.9.9; by default the system’s.',
    },
    'allow-loopback': {
      type: 'boolean',
      text: 'For trying out: also ask servers on this device, over http, and take names such as bakery.localhost:4100 for domains.',
    },
    timeout: TIMEOUT_OPTION,
  },
  examples: [
    {
      text: 'The bakers of a town:',
      command: 'smart-packet directory bakers.txt --out public/ --title "Bakers of Harbour Town"',
    },
    {
      text: 'One domain, to see whether its identity is proven:',
      command: 'echo bakery.example | smart-packet directory - --out /tmp/directory',
    },
  ],
  exits: {
    [EXIT.ok]: 'The identity of every domain is proven.',
    [EXIT.issues]: 'Some could not be proven, or a line names no domain; the directory was written.',
  },
  run: makeDirectory,
});

function isSecurePage(text: string): boolean {
  return safeUrl(text)?.startsWith('https:') ?? false;
}

/** As `Resolver.setServers()` takes it: `9.9.9.9`, `9.9.9.9:53`, `2620:fe::fe`, `[2620:fe::fe]:53`. */
function isServer(text: string): boolean {
  const [, six = '', four = '', port = ''] = /^(?:\[(.*)\]|([\d.]+)):(\d{1,5})$/.exec(text) ?? [];
  return isIP(text) > 0 || ((isIP(six) === 6 || isIP(four) === 4) && Number(port) <= 65_535);
}
