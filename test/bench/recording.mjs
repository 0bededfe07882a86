/** Silence of any length as a WAV file that is never in memory or on a disk as a whole. */
import { Readable } from 'node:stream';
import { parseRange } from '../../scripts/serve.mjs';

const SAMPLE_RATE = 8000;
const HEADER_BYTES = 44;
/** Of unsigned 8-bit samples. */
const SILENCE = Buffer.alloc(65_536, 128);

/** @param {number} dataBytes */
function wavHeader(dataBytes) {
  const header = Buffer.alloc(HEADER_BYTES);
  header.write('RIFF', 0, 'latin1');
  header.writeUInt32LE(HEADER_BYTES - 8 + dataBytes, 4);
  header.write('WAVEfmt ', 8, 'latin1');
  header.writeUInt32LE(16, 16);
  header.writeUInt16LE(1, 20); // PCM
  header.writeUInt16LE(1, 22); // channels
  header.writeUInt32LE(SAMPLE_RATE, 24);
  header.writeUInt32LE(SAMPLE_RATE, 28); // bytes a second
  header.writeUInt16LE(1, 32); // bytes of all channels
  header.writeUInt16LE(8, 34); // bits
  header.write('data', 36, 'latin1');
  header.writeUInt32LE(dataBytes, 40);
  return header;
}

/**
 * @param {Buffer} header
 * @param {number} start
 * @param {number} end the last byte's index
 */
function* bytes(header, start, end) {
  if (start < header.length) yield header.subarray(start, Math.min(end + 1, header.length));
  for (let at = Math.max(start, header.length); at <= end; at += SILENCE.length) {
    yield SILENCE.subarray(0, Math.min(SILENCE.length, end + 1 - at));
  }
}

/**
 * Answers with the recording, or the range of it that is asked for.
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 * @param {number} seconds
 */
export function respondWithSilence(request, response, seconds) {
  const dataBytes = Math.ceil(seconds * SAMPLE_RATE);
  const size = HEADER_BYTES + dataBytes;
  const range = parseRange(request.headers.range, size);
  const { start, end } = typeof range === 'object' ? range : { start: 0, end: size - 1 };
  response.writeHead(range ? 206 : 200, {
    'Content-Type': 'audio/wav',
    'Accept-Ranges': 'bytes',
    'Content-Length': end - start + 1,
    'Cache-Control': 'no-store',
    ...(range ? { 'Content-Range': `bytes ${start}-${end}/${size}` } : {}),
  });
  const body = Readable.from(bytes(wavHeader(dataBytes), start, end));
  response.on('close', () => body.destroy());
  body.pipe(response);
}
