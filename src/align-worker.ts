/**
 * The search for word times in a worker: takes `AlignOptions`, answers with the words, and is then ended by the page.
 * Built as one classic script with everything inside: it needs no further request, and every browser can start it.
 */
import { alignTranscript, type AlignOptions } from './align/align-transcript.js';

addEventListener('message', ({ data }: MessageEvent<AlignOptions>) => {
  postMessage(alignTranscript(data));
});
