import { alignRecording } from '../align/align-recording.js';
import { defineCommand } from '../command.js';
import { EXIT } from '../exit-codes.js';
import { TIMEOUT_OPTION } from '../io/timeout.js';

export const align = defineCommand({
  operands: 'RECORDING PACKET|TEXT',
  counts: [2, 2],
  description: [
    'Finds the words of a packet’s transcript, or of a text, in the recording, and writes WebVTT with a time for each word. Nothing leaves your computer. If the packet holds captions by phrase, each word is looked for within its phrase. Half a minute of speech takes about a second.',
    'Recording and packet are each a file, an address, or “-” for standard input. WAV is read directly; MP3, M4A, Ogg and everything else needs ffmpeg. A recording can be up to 30 minutes long.',
    'With --write, the packet’s file gets duration and waveform and, unless it has captions already, the address of the captions, which are written beside it (welcome.vtt beside welcome.json). Nothing else in the file changes.',
    'If the words are not found, the recording probably says something else: nothing is written unless --force is given, and the exit status is 1.',
  ],
  options: {
    output: {
      type: 'string',
      short: 'o',
      value: 'FILE',
      text: 'Write the captions to this file; “-”, the default, is standard output.',
    },
    write: { type: 'boolean', short: 'w', text: 'Write duration, waveform and captions into the packet’s file.' },
    language: {
      type: 'string',
      short: 'l',
      value: 'TAG',
      text: 'Language spoken (BCP 47), such as pt-BR. By default the packet’s; for a text, English if it is in Latin letters.',
    },
    'packet-id': { type: 'string', value: 'SPID', text: 'Which packet to use, in a file with several.' },
    timeout: TIMEOUT_OPTION,
    force: {
      type: 'boolean',
      short: 'f',
      text: 'Replace existing captions, and write what was found even if it is in doubt.',
    },
  },
  examples: [
    {
      text: 'Complete a packet before it is published:',
      command: 'smart-packet align welcome.mp3 welcome.json --write',
    },
    {
      text: 'Captions for any text:',
      command: 'smart-packet align rede.wav rede.txt --language de --output rede.vtt',
    },
    {
      text: 'A recording from another program:',
      command: 'record | smart-packet align - welcome.json > welcome.vtt',
    },
  ],
  exits: {
    [EXIT.issues]: 'The recording probably says something else.',
  },
  run: alignRecording,
});
