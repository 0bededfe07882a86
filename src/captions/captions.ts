/** Captions and what is made of them: loaded when a packet has any. */
export { decodeCaptions } from './formats/decode.js';
export { parseCaptions } from './formats/parse-captions.js';
export { lastCueEnd, matchWords } from './match-words.js';
export { findTurns } from './speaker-turns.js';
