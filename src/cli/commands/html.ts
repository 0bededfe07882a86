import { LANGUAGE_RULE } from '../arguments/language-rule.js';
import { defineCommand } from '../command.js';
import { OUTPUT_OPTIONS } from '../io/outputs.js';
import { writeHtml } from '../html/write-html.js';

export const html = defineCommand({
  name: 'html',
  operands: 'FILE|URL|-',
  counts: [1, 1],
  summary: 'Write the lines for a page, or a complete page',
  description: [
    'Writes the two lines that show a packet on any page. With --page it writes a complete static page instead: the packet is rendered into it, so that it can be read without JavaScript, with JSON-LD for search engines and the tags that previews of links are made of.',
    'The page loads smart-packet.hydrate.min.js, and the lines load smart-packet.iife.min.js; both are in dist/ of the package, and --script says where they are on your server. Copy chunks and all: docs/script-tag.md.',
    'Addresses in a packet are relative to it. In the page they are made absolute if --url says where the page will be, or the packet itself has an address.',
  ],
  options: {
    page: { type: 'boolean', text: 'Write a complete page.' },
    script: { type: 'string', value: 'URL', text: 'Where the script is. By default beside the page.' },
    src: { type: 'string', value: 'URL', text: 'Where the packet will be, for the two lines. By default its name.' },
    url: { type: 'string', value: 'URL', text: 'Where the page will be.' },
    image: {
      type: 'string',
      value: 'URL',
      text: 'A picture for previews of links; previews take no relative address.',
    },
    lang: {
      type: 'string',
      value: 'TAG',
      rule: LANGUAGE_RULE,
      text: 'The language of the interface (BCP 47). By default the packet’s.',
    },
    variant: { type: 'string', value: 'NAME', choices: ['card', 'compact', 'bubble'], text: 'How the packet looks.' },
    output: OUTPUT_OPTIONS.output,
    force: OUTPUT_OPTIONS.force,
  },
  examples: [
    { text: 'The two lines:', command: 'smart-packet html welcome.json' },
    {
      text: 'A page of its own:',
      command:
        'smart-packet html welcome.json --page --url https://bakery.example/welcome/ --output welcome/index.html',
    },
  ],
  run: writeHtml,
});
