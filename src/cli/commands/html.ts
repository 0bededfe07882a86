import { LANGUAGE_RULE } from '../arguments/language-rule.js';
import { defineCommand } from '../command.js';
import { OUTPUT_OPTIONS } from '../io/outputs.js';
import { writeHtml } from '../html/write-html.js';

export const html = defineCommand({
  operands: 'FILE|URL|-',
  counts: [1, 1],
  description: [
    'Writes the two lines that show a packet on any page. With --page it writes a complete static page instead: with the packet rendered into it, so that it can be read without JavaScript, JSON-LD for search engines, and tags for link previews.',
    'The page loads smart-packet.hydrate.min.js, and the lines load smart-packet.iife.min.js; both are in dist/ of the package, and --script says where they are on your server. The lines need that one file. The page needs more from dist/ in the same folder as its script: the file align-worker.js, and the folders hydrate-chunks/ and chunks/ as they are.',
    'A packet that names its recording or captions relative to itself (welcome.mp3) needs --url, which says where the page will be: in the page their addresses begin with that. Copy these files there, so that they lie beside the page as they lie beside the packet. A packet that is read from an address needs no --url: its files stay where they are.',
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
    language: {
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
