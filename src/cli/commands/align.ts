import { alignRecording } from '../align/align-recording.js';
import { defineCommand } from '../command.js';
import { EXIT } from '../exit-codes.js';
import { TIMEOUT_OPTION } from '../io/timeout.js';

export const align = defineCommand({
  name: 'align',
  operands: 'RECORDING PACKET|TEXT',
  counts: [2, 2],
  summary: 'Find when each word of a recording is spoken: captions, length, waveform',
  description: [
    'Finds the words of a packet’s transcript, or of a text, in their recording, and writes WebVTT with a time for each word. Nothing is sent anywhere. Captions inside of the packet that hold phrases say where to look for their words. Half a minute of speech takes about a second.',
    'The recording and the packet are a file, an address, or “-” for standard input. WAV is read as it is; for MP3, M4A, Ogg and all else ffmpeg has to be installed. A recording has at most 30 minutes.',
    'With --write, the packet gets its duration and its waveform and, unless it has captions already, the address of the captions, which are written beside it (welcome.vtt beside welcome.json). Nothing else in the file changes.',
    'If the words are not in the recording, it probably says something else. Then nothing is written, unless --force is given, and the exit status is 1.',
  ],
  options: {
    output: {
      type: 'string',
      short: 'o',
      value: 'FILE',
      text: 'Where to write the captions; “-” is standard output, where they go by default.',
    },
    write: { type: 'boolean', short: 'w', text: 'Write duration, waveform and captions into the packet’s file.' },
    language: {
      type: 'string',
      short: 'l',
      value: 'TAG',
      text: 'The language that is spoken (BCP 47), such as pt-BR. By default the packet’s; of a text without one, English for Latin letters.',
    },
    'packet-id': { type: 'string', value: 'SPID', text: 'Which packet is spoken, of a file with several.' },
    timeout: TIMEOUT_OPTION,
    force: {
      type: 'boolean',
      text: 'Replace captions that there are, and write what was found even if it is in doubt.',
    },
  },
  examples: [
    {
      text: 'Complete a packet, once, when it is published:',
      command: 'smart-packet align welcome.mp3 welcome.json --write',
    },
    {
      text: 'Captions for any text:',
      command: 'smart-packet align rede.wav rede.txt --language de --output rede.vtt',
    },
    {
      text: 'What another program records:',
      command: 'record | smart-packet align - welcome.json > welcome.vtt',
    },
  ],
  exits: {
    [EXIT.issues]: 'The recording probably says something else.',
  },
  run: alignRecording,
});
