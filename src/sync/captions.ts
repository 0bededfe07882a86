/** Captions and what is made of them: loaded when a packet has any, or when its transcript is saved. */
export { parseCaptions } from './captions/parse-captions.js';
export { lastCueEnd, matchWords } from './match-words.js';
export { toPlainText, toWebVtt } from './save-captions.js';
