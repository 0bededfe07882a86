/** Runs in each engine; see `recorders.config.mjs`. */
import { engineName, mouse } from '../../test/helpers/commands.js';

/** What each engine records by default, and what it is kept as. */
const kinds = {
  chromium: [
    ['chromium.webm', 'audio/webm;codecs=opus'],
    ['chromium.m4a', 'audio/mp4;codecs=opus'],
  ],
  firefox: [['firefox.webm', 'audio/webm;codecs=opus']],
  webkit: [['webkit.m4a', 'audio/mp4;codecs=mp4a.40.2']],
} as const;

const SLICE_MS = 1000;
const BITS_PER_SECOND = 32_000;

async function record(context: AudioContext, buffer: AudioBuffer, mimeType: string): Promise<Blob> {
  const source = new AudioBufferSourceNode(context, { buffer });
  const destination = new MediaStreamAudioDestinationNode(context, { channelCount: 1 });
  source.connect(destination);
  const recorder = new MediaRecorder(destination.stream, { mimeType, audioBitsPerSecond: BITS_PER_SECOND });
  const chunks: Blob[] = [];
  recorder.ondataavailable = ({ data }) => chunks.push(data);
  const stopped = new Promise((resolve) => (recorder.onstop = resolve));
  source.onended = () => {
    recorder.stop();
  };
  recorder.start(SLICE_MS);
  source.start();
  await stopped;
  return new Blob(chunks);
}

it('records', async () => {
  await mouse({ type: 'click', x: 5, y: 5 });
  const context = new AudioContext();
  await context.resume();
  const bytes = await (await fetch('/test/fixtures/audio/welcome.wav')).arrayBuffer();
  const buffer = await context.decodeAudioData(bytes);
  for (const [name, type] of kinds[await engineName()]) {
    await fetch(`/recorded/${name}`, { method: 'POST', body: await record(context, buffer, type) });
  }
});
