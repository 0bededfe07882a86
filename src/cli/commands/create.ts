import { LANGUAGE_RULE } from '../arguments/language-rule.js';
import { defineCommand } from '../command.js';
import { createPacket } from '../create/create-packet.js';
import { OUTPUT_OPTIONS } from '../io/outputs.js';

export const create = defineCommand({
  name: 'create',
  operands: '',
  counts: [0, 0],
  summary: 'Make a packet, from options or by answering questions',
  description: [
    'Writes a packet in the canonical format. On a terminal it asks for what no option says; elsewhere --transcript, --intent, --author and --language are needed.',
    'Where --voice names a file, the packet gets the length and the waveform of the recording, and captions with the time of each word: in a file beside --output, or inside of the packet. Other recordings than WAV need ffmpeg.',
    'An action is written as “Label=TARGET”. TARGET is an address (https://…), form:https://… for a form, calendar:https://… for a page where times are booked, tel:NUMBER, sms:NUMBER?body=TEXT, mailto:ADDRESS?subject=TEXT&body=TEXT, or event:START?FIELD=VALUE&… for the calendar: START is a date, or a date and time, and a FIELD is duration (in minutes), end, timezone, title, location or description.',
  ],
  options: {
    id: {
      type: 'string',
      value: 'SPID',
      text: 'Identifier, such as spid:bakery.example:welcome. By default made of the title and the domain of an address.',
    },
    title: { type: 'string', value: 'TEXT', mayBeEmpty: true, text: 'Heading.' },
    voice: {
      type: 'string',
      value: 'FILE|URL',
      mayBeEmpty: true,
      text: 'The recording. Without one, the packet is text only.',
    },
    transcript: {
      type: 'string',
      value: 'FILE|-',
      text: 'A file with what is spoken, word for word; - is standard input.',
    },
    intent: {
      type: 'string',
      value: 'INTENT',
      text: 'What it is for: category/action; smart-packet intents lists common ones.',
    },
    cta: { type: 'string', value: 'LABEL=TARGET', multiple: true, text: 'What listeners can do, at most three.' },
    author: { type: 'string', value: 'NAME', text: 'Who speaks.' },
    language: { type: 'string', value: 'TAG', rule: LANGUAGE_RULE, text: 'Of the recording (BCP 47): en, pt-BR.' },
    tag: { type: 'string', value: 'TEXT', multiple: true, text: 'A tag.' },
    created: { type: 'string', value: 'DATE', text: 'By default today.' },
    expires: {
      type: 'string',
      value: 'DATE',
      mayBeEmpty: true,
      text: 'From when on it is no longer valid; of a day, its end.',
    },
    ...OUTPUT_OPTIONS,
  },
  examples: [
    { text: 'By answering questions:', command: 'smart-packet create' },
    {
      text: 'From options:',
      command:
        'smart-packet create --title Welcome --voice welcome.mp3 --transcript welcome.txt --intent welcome/greeting --author "Harbour Street Bakery" --language en --cta "See the menu=https://bakery.example/menu" --cta "Call us=tel:+12025550142" --output welcome.json',
    },
  ],
  run: createPacket,
});
