import type { CaptionCue } from '../../packet/model.js';

type Fields = Readonly<Partial<Record<string, unknown>>>;

/** Assumed pace of a last segment without an end. */
const CHARACTERS_PER_SECOND = 15;

/**
 * Parses JSON captions whose times are in seconds:
 * - a Podcasting 2.0 transcript, `{segments: [{startTime, endTime, body, speaker}]}`, where `endTime` may be missing;
 * - the output of Whisper, WhisperX, whisper-timestamped and stable-ts, `{segments: [{start, end, text, words}]}`, with
 *   a cue for each word; OpenAI's API returns `{text, words: [{word, start, end}]}`;
 * - a plain list of either, as in a packet's own `captions`.
 *
 * Segments without times or text are left out. Null if the text is not JSON or has no such list: other services may use
 * other units.
 */
export function parseJsonCaptions(text: string): CaptionCue[] | null {
  const json = readJson(text) ?? readJson(withoutNaN(text));
  const { segments, words, word_segments, transcript } = asFields(json);
  // Gentle, which has a `transcript`, and ElevenLabs use that name for a list, too.
  const isOpenAi = transcript === undefined && hasSome(words, (word) => asText(word['word']) !== '');
  const isWhisperX = hasSome(word_segments) && !hasSome(segments, (segment) => hasSome(segment['words']));
  const list: unknown = Array.isArray(json) ? json : isOpenAi ? words : isWhisperX ? word_segments : segments;
  if (!Array.isArray(list)) return null;
  return list.map(asFields).flatMap((segment, index, all) => {
    const timed = wordCues(segment);
    return timed.length ? timed : segmentCue(segment, all[index + 1] ?? {});
  });
}

function segmentCue(segment: Fields, following: Fields): CaptionCue[] {
  const start = startOf(segment);
  const next = startOf(following);
  const body = asText(segment['body'] ?? segment['text'] ?? segment['word']);
  const assumedEnd = next >= start ? next : start + body.length / CHARACTERS_PER_SECOND;
  return cueOf(start, secondsOf(segment['endTime'] ?? segment['end'] ?? assumedEnd), body, segment);
}

/** A cue for each timed word of a segment; untimed words share the time in between. */
function wordCues(segment: Fields): CaptionCue[] {
  const { words } = segment;
  const cues: CaptionCue[] = [];
  if (!Array.isArray(words)) return cues;
  let untimed = '';
  let last = startOf(segment);
  const fillUntil = (end: number): void => {
    // Without time in between, they are left to be fitted next to their neighbours.
    if (end > last) cues.push(...cueOf(last, end, untimed, segment));
    untimed = '';
  };
  let isTimed = false;
  for (const word of words.map(asFields)) {
    const text = asText(word['word'] ?? word['text']);
    const [timed] = cueOf(startOf(word), secondsOf(word['end'] ?? NaN), text, { speaker: segment['speaker'], ...word });
    if (timed) {
      fillUntil(timed.start);
      cues.push(timed);
      last = timed.end;
      isTimed = true;
    } else {
      untimed = `${untimed} ${text}`.trimStart();
    }
  }
  fillUntil(secondsOf(segment['end'] ?? NaN));
  return isTimed ? cues : [];
}

/** Empty without text, or if the times are invalid. */
function cueOf(start: number, end: number, text: string, fields: Fields): CaptionCue[] {
  if (!text || !(start >= 0 && end >= start && end < Infinity)) return [];
  const speaker = asText(fields['speaker']);
  return [speaker ? { start, end, text, speaker } : { start, end, text }];
}

function hasSome(list: unknown, isMeant: (entry: Fields) => boolean = () => true): boolean {
  return Array.isArray(list) && list.map(asFields).some(isMeant);
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/**
 * JSON text with `null` for `NaN`, `Infinity` and `-Infinity`, which Python writes although RFC 8259 has none of them.
 * Strings stay as they are; what is no JSON becomes none.
 */
export function withoutNaN(text: string): string {
  let isString = false;
  // One match for a whole string would exhaust the stack at ten million characters.
  return text.replace(/\\.|"|NaN|-?Infinity/gs, (found) => {
    if (found === '"') isString = !isString;
    return isString || found.length < 3 ? found : 'null';
  });
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
