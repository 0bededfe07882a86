/** Makes PNG pictures small: fewer colours, and those by number. */
import { crc32, deflateSync, inflateSync } from 'node:zlib';

const SIGNATURE_AND_HEADER_BYTES = 33;
/** Colours closer than this become one; comparisons tolerate much more. */
const COLOUR_STEP = 8;

/**
 * @param {string} type
 * @param {Buffer} data
 */
function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const whole = Buffer.alloc(body.length + 8);
  whole.writeUInt32BE(data.length);
  body.copy(whole, 4);
  whole.writeUInt32BE(crc32(body), body.length + 4);
  return whole;
}

/**
 * Takes back what filters did to the lines (PNG, section 9).
 * @param {Buffer} data of the chunks IDAT, inflated
 * @param {number} lineBytes
 * @param {number} pixelBytes
 * @returns {Buffer[]} lines of plain samples
 */
function unfilter(data, lineBytes, pixelBytes) {
  const lines = [];
  let above = Buffer.alloc(lineBytes);
  for (let at = 0; at < data.length; at += lineBytes + 1) {
    const line = Buffer.from(data.subarray(at + 1, at + 1 + lineBytes));
    for (let x = 0; x < lineBytes; x++) {
      const left = line[x - pixelBytes] ?? 0;
      const up = above[x] ?? 0;
      const corner = above[x - pixelBytes] ?? 0;
      line[x] = (line[x] ?? 0) + predict(data[at] ?? 0, left, up, corner);
    }
    lines.push(line);
    above = line;
  }
  return lines;
}

/** @param {number} filter @param {number} left @param {number} up @param {number} corner */
function predict(filter, left, up, corner) {
  if (filter === 1) return left;
  if (filter === 2) return up;
  if (filter === 3) return (left + up) >> 1;
  if (filter !== 4) return 0;
  const a = Math.abs(up - corner);
  const b = Math.abs(left - corner);
  const c = Math.abs(left + up - 2 * corner);
  if (a <= b && a <= c) return left;
  return b <= c ? up : corner;
}

/**
 * @param {Buffer} png as browsers make it: 8 bits, RGB or RGBA without transparency, not interlaced
 * @returns {Buffer} the same picture with colours rounded; unchanged when there are more than 256 of them, and when it was small already
 */
export function shrinkPng(png) {
  const width = png.readUInt32BE(16);
  const colourType = png[25];
  if (colourType === 3) return png;
  const pixelBytes = colourType === 6 ? 4 : 3;
  const data = [];
  for (let at = SIGNATURE_AND_HEADER_BYTES; at < png.length; at += png.readUInt32BE(at) + 12)
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT')
      data.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)));
  const lines = unfilter(inflateSync(Buffer.concat(data)), width * pixelBytes, pixelBytes);
  const round = (/** @type {number} */ value) => Math.min(255, Math.round(value / COLOUR_STEP) * COLOUR_STEP);
  /** @type {Map<number, number>} */
  const palette = new Map();
  const numbered = lines.map((line) => {
    const out = Buffer.alloc(width + 1);
    for (let x = 0; x < width; x++) {
      const at = x * pixelBytes;
      const colour = (round(line[at] ?? 0) << 16) | (round(line[at + 1] ?? 0) << 8) | round(line[at + 2] ?? 0);
      if (!palette.has(colour)) palette.set(colour, palette.size);
      out[x + 1] = palette.get(colour) ?? 0;
    }
    return out;
  });
  if (palette.size > 256) return png;
  const header = Buffer.from(png.subarray(16, 29));
  header[9] = 3;
  const colours = Buffer.from(
    [...palette.keys()].flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]),
  );
  return Buffer.concat([
    png.subarray(0, 8),
    chunk('IHDR', header),
    chunk('PLTE', colours),
    chunk('IDAT', deflateSync(Buffer.concat(numbered), { level: 9, memLevel: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}
