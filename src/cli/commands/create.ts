import { LANGUAGE_RULE } from '../arguments/language-rule.js';
import { defineCommand } from '../command.js';
import { createPacket } from '../create/create-packet.js';
import { EXIT } from '../exit-codes.js';
import { OUTPUT_OPTIONS } from '../io/outputs.js';

export const create = defineCommand({
  operands: '',
  counts: [0, 0],
  description: [
    'Writes a packet in the canonical format. --transcript, --intent, --author and --language are required: if one of them is missing, it asks on a terminal for everything that no option gives, and fails elsewhere.',
    'If --voice is a file, the packet gets the length and the waveform of the recording, and captions with a time for each word: in a file beside --output, or inside the packet if that goes to standard output. Recordings other than WAV need ffmpeg.',
    'An action is written as “Label=TARGET”. TARGET is an address (https://…), form:https://… for a form, calendar:https://… for a booking page, tel:NUMBER, sms:NUMBER?body=TEXT, mailto:ADDRESS?subject=TEXT&body=TEXT, or event:START?FIELD=VALUE&… for a calendar event: START is a date, or a date and time; the fields are duration (in minutes), end, timezone, title, location and description.',
  ],
  options: {
    id: {
      type: 'string',
      value: 'SPID',
      text: 'Identifier, such as spid:bakery.example:welcome. By default made from the title and the domain of the recording or of an action.',
    },
    title: { type: 'string', value: 'TEXT', mayBeEmpty: true, text: 'Title, which is the heading.' },
    voice: {
      type: 'string',
      value: 'FILE|URL',
      mayBeEmpty: true,
      text: 'The recording. Without one, the packet is text only.',
    },
    transcript: {
      type: 'string',
      value: 'FILE|-',
      text: 'A file with what is said, word for word; “-” is standard input.',
    },
    intent: {
      type: 'string',
      value: 'INTENT',
      text: 'What the packet is for, as category/action; “smart-packet intents” lists common ones.',
    },
    cta: { type: 'string', value: 'LABEL=TARGET', multiple: true, text: 'An action; at most three.' },
    author: { type: 'string', value: 'NAME', text: 'Who is speaking.' },
    language: {
      type: 'string',
      value: 'TAG',
      rule: LANGUAGE_RULE,
      text: 'Language of the recording (BCP 47), such as en or pt-BR.',
    },
    tag: { type: 'string', value: 'TEXT', multiple: true, text: 'A tag.' },
    created: { type: 'string', value: 'DATE', text: 'When it was made; by default today.' },
    expires: {
      type: 'string',
      value: 'DATE',
      mayBeEmpty: true,
      text: 'When it stops being valid; for a date without a time, at the end of that day.',
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
  exits: { [EXIT.interrupted]: 'The questions were cancelled; nothing was written.' },
  run: createPacket,
});
