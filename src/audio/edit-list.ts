/** A box of an ISO base media file: byte offsets of its content. */
interface Box {
  readonly type: string;
  readonly from: number;
  readonly to: number;
}

/** Limit for sibling boxes; real files have a few dozen at most, except for fragments. */
const MOST_BOXES = 10_000;

/**
 * Length, in seconds, of the empty edits (media time -1) at the beginning of the first audio track's edit list in an
 * M4A, MP4 or QuickTime file, as after cutting it from a video. 0 for other files, and without such a list. Source:
 * ISO/IEC 14496-12, 8.6.6 ("elst"), both versions; QuickTime File Format, "Edit atoms".
 */
export function readEmptyEdit(buffer: ArrayBuffer): number {
  const bytes = new DataView(buffer);
  const moov = boxes(bytes, 0, bytes.byteLength).find(({ type }) => type === 'moov');
  if (!moov) return 0;
  const tracks = boxes(bytes, moov.from, moov.to);
  const header = tracks.find(({ type }) => type === 'mvhd');
  const sound = tracks.find((track) => track.type === 'trak' && isSound(bytes, track));
  const list = sound && find(bytes, sound, 'edts', 'elst');
  if (!header || !list) return 0;
  // Creation and modification times come first, with 32 or 64 bits.
  const timescale = uint32(bytes, header.from + (versionOf(bytes, header) === 1 ? 20 : 12));
  return timescale && emptyUnits(bytes, list) / timescale;
}

function emptyUnits(bytes: DataView, list: Box): number {
  const isLong = versionOf(bytes, list) === 1;
  const size = isLong ? 20 : 12;
  const count = uint32(bytes, list.from + 4);
  let units = 0;
  for (let i = 0, at = list.from + 8; i < count && at + size <= list.to; i++, at += size) {
    const isEmpty = isLong ? bytes.getBigInt64(at + 8) === -1n : bytes.getInt32(at + 4) === -1;
    if (!isEmpty) break;
    units += isLong ? Number(bytes.getBigUint64(at)) : bytes.getUint32(at);
  }
  return units;
}

function isSound(bytes: DataView, track: Box): boolean {
  const handler = find(bytes, track, 'mdia', 'hdlr');
  return !!handler && letters(bytes, handler.from + 8) === 'soun';
}

const find = (bytes: DataView, { from, to }: Box, ...path: string[]): Box | undefined => {
  const [type, ...rest] = path;
  const box = boxes(bytes, from, to).find((each) => each.type === type);
  return box && rest.length ? find(bytes, box, ...rest) : box;
};

function boxes(bytes: DataView, from: number, end: number): Box[] {
  const found: Box[] = [];
  while (from + 8 <= end && found.length < MOST_BOXES) {
    let size = uint32(bytes, from);
    let header = 8;
    if (size === 1) {
      size = from + 16 <= end ? Number(bytes.getBigUint64(from + 8)) : 0;
      header = 16;
    } else if (size === 0) size = end - from;
    // Not a box: another format, or a damaged file.
    if (size < header) break;
    const to = Math.min(from + size, end);
    found.push({ type: letters(bytes, from + 4), from: from + header, to });
    from = to;
  }
  return found;
}

const uint32 = (bytes: DataView, at: number): number => (at + 4 <= bytes.byteLength ? bytes.getUint32(at) : 0);
const versionOf = (bytes: DataView, { from, to }: Box): number => (from < to ? bytes.getUint8(from) : 0);
const letters = (bytes: DataView, at: number): string => {
  const code = uint32(bytes, at);
  return String.fromCharCode(code >>> 24, (code >> 16) & 255, (code >> 8) & 255, code & 255);
};
