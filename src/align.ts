/** `smart-packet/align`: when each word of a text is spoken in a recording. Without DOM. */
export { alignTranscript, type AlignedWord, type AlignOptions } from './align/align-transcript.js';
