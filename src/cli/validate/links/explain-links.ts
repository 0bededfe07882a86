import type { CheckCode, Fault } from '../finding.js';

type Words = readonly [message: string, mend: string];
type Explain = Words | ((data: NonNullable<Fault['data']>) => Words);

/** What is wrong with what an address leads to, and how to mend it. */
export const LINK_EXPLANATIONS: Readonly<Partial<Record<CheckCode, Explain>>> = {
  'link-failed': ({ reason }) => [
    `It can’t be reached: ${reason ?? ''}.`,
    'Check the address, and whether its server is up.',
  ],
  'link-timeout': ({ seconds }) => [
    `No answer within ${seconds ?? ''} s.`,
    'Check the server; visitors would wait as long.',
  ],
  'link-not-found': ({ status, file }) =>
    file === undefined
      ? [`There is nothing: the server says ${status ?? ''}.`, 'Correct the address, or put back what was there.']
      : [`There is no file ${file}.`, 'Correct the address: it is relative to the packet’s file.'],
  'link-refused': ({ status }) => [
    `The server refuses it (${status ?? ''}); perhaps to programs only.`,
    'Open it in a browser where you are not signed in.',
  ],
  'not-audio': ({ type }) => [
    `It is no recording${type ? `: the server calls it “${type}”` : ''}.`,
    'Correct the address: it has to lead to the file itself, and not to a page with a player.',
  ],
  'wrong-type': ({ type }) => [
    `The server calls the recording “${type ?? ''}”: browsers may refuse to play it.`,
    'Have it sent as audio/mpeg, audio/mp4, audio/ogg or what it is.',
  ],
  'not-decodable': ['ffmpeg can’t decode it: it is damaged, or of a rare format.', 'Encode it as M4A or MP3.'],
  'no-cors': ({ what }) => [
    what === 'captions'
      ? 'Their server lets no other site read them: they are shown on its own pages only.'
      : 'Its server lets no other site read it: without captions, words can’t be found in it.',
    'Have it sent with Access-Control-Allow-Origin: *',
  ],
  'no-ranges': [
    'Its server sends no parts of it: Safari may not play it, and seeking waits for all of it.',
    'Have its server answer Range requests with 206.',
  ],
  'captions-unreadable': ['These captions are of no known format.', 'Give WebVTT, such as smart-packet align writes.'],
  'wrong-duration': ({ seconds, claimed }) => [
    `The packet says ${claimed ?? ''} s, and the recording is ${seconds ?? ''} s long.`,
    'smart-packet align --write measures it.',
  ],
  'inexact-seeking': ({ reason }) => [
    `Browsers miss the places they seek to in it (${reason ?? ''}).`,
    'Encode it as M4A, as Opus, or as MP3 of a constant rate.',
  ],
};
