/** `smart-packet/align`: what can be learnt from a recording: when each word of a text is spoken, its length, its waveform. Needs no DOM. */
export { alignTranscript, type AlignedWord, type AlignOptions } from './align/align-transcript.js';
export { measureRecording, type RecordingMeasures } from './audio/measure-recording.js';
