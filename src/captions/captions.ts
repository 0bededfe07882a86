/** Reading and matching captions. Loaded on demand, for packets that have any. */
export { decodeCaptions } from './formats/decode.js';
export { parseCaptions } from './formats/parse-captions.js';
export { lastCueEnd, matchWords } from './match-words.js';
export { findTurns } from './speaker-turns.js';
