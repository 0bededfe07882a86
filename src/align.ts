/** `smart-packet/align`: finds when each word of a text is spoken in a recording. Needs no DOM. */
export { alignTranscript, type AlignedWord, type AlignOptions } from './align/align-transcript.js';
