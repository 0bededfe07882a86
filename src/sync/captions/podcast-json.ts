import type { CaptionCue } from '../../packet/model.js';

type Fields = Readonly<Partial<Record<string, unknown>>>;

/** For a last segment without an end. */
const CHARACTERS_PER_SECOND = 15;

/**
 * The cues of a Podcasting 2.0 transcript, `{segments: [{startTime, endTime, body, speaker}]}`, where `endTime` may be
 * missing. A plain list and the names `start`, `end` and `text`, as in a packet's own `captions`, are understood too.
 * Segments without a time or a text are left out. Null when the text is not JSON or has no list.
 */
export function parsePodcastJson(text: string): CaptionCue[] | null {
  const json = parseJson(text);
  const segments: unknown = Array.isArray(json) ? json : asFields(json)['segments'];
  if (!Array.isArray(segments)) return null;
  return segments.map(asFields).flatMap((segment, index, all) => {
    const start = startOf(segment);
    const next = startOf(all[index + 1] ?? {});
    const body = asText(segment['body'] ?? segment['text']);
    const assumedEnd = next >= start ? next : start + body.length / CHARACTERS_PER_SECOND;
    const end = secondsOf(segment['endTime'] ?? segment['end'] ?? assumedEnd);
    if (!body || !(start >= 0 && end >= start && end < Infinity)) return [];
    const speaker = asText(segment['speaker']);
    return [speaker ? { start, end, text: body, speaker } : { start, end, text: body }];
  });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function asFields(value: unknown): Fields {
  return typeof value === 'object' && value !== null ? (value as Fields) : {};
}

function asText(value: unknown): string {
  return typeof value === 'string' ? value.trim() : '';
}

function startOf(segment: Fields): number {
  return secondsOf(segment['startTime'] ?? segment['start'] ?? NaN);
}

const secondsOf = (value: unknown): number => (typeof value === 'object' ? NaN : Number(value));
