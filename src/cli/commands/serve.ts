import { defineCommand } from '../command.js';
import { EXIT } from '../exit-codes.js';
import { DEFAULT_PORT, serve as runServe } from '../serve/serve.js';

export const serve = defineCommand({
  operands: 'SITE|FOLDER',
  counts: [1, 1],
  description: [
    'Serves a site that smart-packet build has made, or that of a folder with packets and recordings: that is built into a temporary folder, and again whenever something in the folder changes. What is wrong with a packet is said, and the last site that could be built stays; a page shows what is new when it is loaded again.',
    'It is for trying out: only this device can reach it. Packets are found as on a server of your own: GET ?query=, POST {"query": …}, GET /packets?intent=&tag=&language=&q= (or /resolve, as the protocol’s terms have it) and GET /packets/ID. Its address is written to standard output; Ctrl-C ends it.',
  ],
  options: {
    port: {
      type: 'string',
      short: 'p',
      value: 'NUMBER',
      rule: { fits: (value) => /^\d{1,5}$/.test(value) && Number(value) <= 65_535, text: 'a number from 0 to 65535' },
      text: `Port to listen at; by default ${DEFAULT_PORT} or, if that is taken, any that is free, as is 0.`,
    },
  },
  examples: [
    { text: 'A folder that is being worked on:', command: 'smart-packet serve messages/' },
    { text: 'A site before it is published:', command: 'smart-packet serve public/voice --port 8080' },
  ],
  exits: { [EXIT.interrupted]: 'Ctrl-C ended it.' },
  run: runServe,
});
