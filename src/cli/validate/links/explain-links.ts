import type { LinkCode } from '../finding.js';
import type { Explain } from '../words.js';

/** What is wrong with what an address leads to, and how to mend it. */
export const LINK_EXPLANATIONS: Readonly<Record<LinkCode, Explain>> = {
  'link-failed': ({ reason }) => [
    `It can’t be reached: ${reason ?? ''}.`,
    'Check the address, and whether its server is up.',
  ],
  'link-timeout': ({ seconds }) => [
    `No answer within ${seconds ?? ''} s.`,
    'Check the server; visitors would have to wait as long.',
  ],
  'link-not-found': ({ status, file }) =>
    file === undefined
      ? [
          `There is nothing there: the server answered ${status ?? ''}.`,
          'Correct the address, or restore what was there.',
        ]
      : [`There is no file ${file}.`, 'Correct the address: it is relative to the packet’s file.'],
  'link-refused': ({ status }) => [
    `The server refuses access (${status ?? ''}), perhaps only to programs.`,
    'Open it in a browser in which you are not signed in.',
  ],
  'not-audio': ({ type }) => [
    `This is not a recording${type ? `: the server calls it “${type}”` : ''}.`,
    'Correct the address: it must lead to the file itself, not to a page with a player.',
  ],
  'wrong-type': ({ type }) => [
    `The server declares the recording as “${type ?? ''}”: browsers may refuse to play it.`,
    'Serve it as what it is: audio/mpeg, audio/mp4, audio/ogg…',
  ],
  'not-decodable': ['ffmpeg can’t decode it: it is damaged, or in a rare format.', 'Encode it as M4A or MP3.'],
  'no-cors': ({ what }) => [
    what === 'captions'
      ? 'Their server does not let other sites read them: they work only on its own pages.'
      : 'Its server does not let other sites read it: without captions, its words can’t be found.',
    'Have the server send Access-Control-Allow-Origin: *',
  ],
  'no-ranges': [
    'Its server ignores range requests: Safari may not play it, and seeking has to wait for the whole file.',
    'Have the server answer Range requests with 206.',
  ],
  'captions-unreadable': ['These captions are in no known format.', 'Use WebVTT, which smart-packet align writes.'],
  'wrong-duration': ({ seconds, claimed }) => [
    `The packet says ${claimed ?? ''} s, but the recording is ${seconds ?? ''} s long.`,
    'smart-packet align --write measures it.',
  ],
  'inexact-seeking': ({ reason }) => [
    `Browsers can’t seek in it exactly (${reason ?? ''}).`,
    'Encode it as M4A, Opus, or MP3 with a constant bit rate.',
  ],
};
