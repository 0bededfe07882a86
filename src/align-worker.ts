/**
 * Finds word times in a worker: receives `AlignOptions`, replies with the words, and is then terminated by the page.
 * Built as one classic script without imports: it needs no further request, and every browser can start it.
 */
import { alignTranscript, type AlignOptions } from './align/align-transcript.js';

addEventListener('message', ({ data }: MessageEvent<AlignOptions>) => {
  postMessage(alignTranscript(data));
});
