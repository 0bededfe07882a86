import { LANGUAGE_RULE } from '../arguments/language-rule.js';
import { SPID_RULE } from '../arguments/spid-rule.js';
import { buildSite } from '../build/build-site.js';
import { defineCommand } from '../command.js';
import { EXIT } from '../exit-codes.js';
import { TIMEOUT_OPTION } from '../io/timeout.js';
import { KEY_OPTION } from '../signing/key-file.js';

export const build = defineCommand({
  operands: 'FOLDER',
  counts: [0, 1],
  description: [
    'Makes of a folder with packets and recordings a site that any static host serves: a page for each packet and one of all, which work without JavaScript, a podcast feed, codes for posters, pages for frames, an index that finds packets without a server, and an identity record.',
    'Every packet is checked first, in any published shape; with an error, nothing is written. What a packet lacks of length, waveform and captions is found in its recording, once: only what has changed is listened to again. Recordings other than WAV need ffmpeg. A recording on another server stays there.',
    'All files are written beside the site before the first of them takes its place. Files that an earlier build has made and nobody needs are removed, unless somebody has changed them; all others stay. A folder that is neither empty nor such a site is refused. The same packets give the same bytes; only the expiry of a packet depends on the day, and when a packet was first signed.',
    'With --key, packets are signed as they are published, and the identity record names the key. A packet that comes signed by somebody else, or is built without a key, is published as it is: the site does not complete it, and one whose signature would be broken by that is refused.',
  ],
  options: {
    out: { type: 'string', short: 'o', value: 'SITE', text: 'The folder to make, which may be in FOLDER.' },
    base: { type: 'string', value: 'URL', text: 'Where the site will be: https://bakery.example/voice/' },
    name: {
      type: 'string',
      value: 'NAME',
      text: 'Who publishes it; by default the author of the packets or, where there are several, the host.',
    },
    id: {
      type: 'string',
      value: 'SPID',
      rule: SPID_RULE,
      text: 'Identifier of who publishes it; by default spid:domain: and the host.',
    },
    inbox: { type: 'string', value: 'URL', text: 'Where packets can be sent to, for the identity record.' },
    language: {
      type: 'string',
      value: 'TAG',
      rule: LANGUAGE_RULE,
      text: 'Language of the page of all (BCP 47); by default that of most packets. A packet’s page has its own.',
    },
    image: { type: 'string', value: 'URL', text: 'Absolute address of a picture for link previews and the feed.' },
    offline: { type: 'boolean', text: 'Ask no server: of recordings elsewhere only what is known already is used.' },
    timeout: TIMEOUT_OPTION,
    'no-pages': {
      type: 'boolean',
      text: 'Write no pages and no feed, only what finds packets: for very many of them.',
    },
    key: {
      ...KEY_OPTION,
      text: `Sign all packets, with their recordings and captions. ${KEY_OPTION.text}`,
    },
    dns: { type: 'boolean', text: 'Write nothing, but print the DNS record that proves that the domain is yours.' },
  },
  examples: [
    {
      text: 'A site:',
      command: 'smart-packet build messages/ --out public/voice --base https://bakery.example/voice/',
    },
    {
      text: 'Signed:',
      command:
        'smart-packet build messages/ --out public/voice --base https://bakery.example/voice/ --key keys/bakery.json',
    },
    {
      text: 'The record for the domain’s DNS:',
      command: 'smart-packet build --dns --base https://bakery.example/voice/',
    },
  ],
  exits: {
    [EXIT.issues]:
      'Nothing was written: a packet has an error, two have one id, a recording or captions are missing, or a signature is broken.',
  },
  run: buildSite,
});
