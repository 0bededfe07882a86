/** Captions and what is made of them: loaded when a packet has any. */
export { decodeCaptions } from './captions/decode.js';
export { parseCaptions } from './captions/parse-captions.js';
export { lastCueEnd, matchWords } from './match-words.js';
export { findTurns } from './speaker-turns.js';
