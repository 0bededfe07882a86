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
    'Writes the two lines that show a packet on any page. With --page it writes a complete static page instead: with the packet rendered into it, so that it can be read without JavaScript, JSON-LD for search engines, and tags for link previews.',
    'The two lines load smart-packet.iife.min.js; a page loads smart-packet.hydrate.min.js, which loads hydrate-chunks/. All are in dist/ of the package; --script says where they are on your server.',
    'Addresses in a packet are relative to the packet. In a page they are made absolute, by the packet’s own address if it was read from one, or else by --url.',
  ],
  options: {
    page: { type: 'boolean', text: 'Write a complete page.' },
    script: { type: 'string', value: 'URL', text: 'Address of the script; by default beside the page.' },
    src: { type: 'string', value: 'URL', text: 'Address of the packet, for the two lines; by default its file name.' },
    url: { type: 'string', value: 'URL', text: 'Address of the page.' },
    image: {
      type: 'string',
      value: 'URL',
      text: 'Absolute address of a picture for link previews.',
    },
    lang: {
      type: 'string',
      value: 'TAG',
      rule: LANGUAGE_RULE,
      text: 'Language of the interface (BCP 47); by default the packet’s.',
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
