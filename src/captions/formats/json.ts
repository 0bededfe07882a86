import type { CaptionCue } from '../../packet/model.js';

type Fields = Readonly<Partial<Record<string, unknown>>>;

/** For a last segment without an end. */
const CHARACTERS_PER_SECOND = 15;

/**
 * The cues of JSON whose times are seconds:
 * - a Podcasting 2.0 transcript, `{segments: [{startTime, endTime, body, speaker}]}`, where `endTime` may be missing;
 * - what Whisper, WhisperX, whisper-timestamped and stable-ts write, `{segments: [{start, end, text, words}]}`, a cue for
 *   each word; OpenAI's answer has `{text, words: [{word, start, end}]}`;
 * - a plain list of either, as in a packet's own `captions`.
 *
 * Segments without a time or a text are left out. Null when the text is not JSON or has no list, as the answers of other
 * services, whose units may be others.
 */
export function parseJsonCaptions(text: string): CaptionCue[] | null {
  const json = parseJson(text);
  const { segments, words, word_segments, transcript } = asFields(json);
  // Gentle, which has a `transcript`, and ElevenLabs have lists of that name, too.
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

/** A cue for each word of a segment that has times; the others have the time between. */
function wordCues(segment: Fields): CaptionCue[] {
  const { words } = segment;
  const cues: CaptionCue[] = [];
  if (!Array.isArray(words)) return cues;
  let untimed = '';
  let last = startOf(segment);
  const fillUntil = (end: number): void => {
    // Without time between, it is left to the words beside them.
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

/** None without a text, or with times that make no sense. */
function cueOf(start: number, end: number, text: string, fields: Fields): CaptionCue[] {
  if (!text || !(start >= 0 && end >= start && end < Infinity)) return [];
  const speaker = asText(fields['speaker']);
  return [speaker ? { start, end, text, speaker } : { start, end, text }];
}

function hasSome(list: unknown, isMeant: (entry: Fields) => boolean = () => true): boolean {
  return Array.isArray(list) && list.map(asFields).some(isMeant);
}

/** What Python writes for a number that is none, which is no JSON; texts come first, so that none is touched. */
const NO_NUMBERS = /"(?:[^"\\]|\\.)*"|\bNaN\b|-?\bInfinity\b/g;

function parseJson(text: string): unknown {
  return readJson(text) ?? readJson(text.replace(NO_NUMBERS, (found) => (found.startsWith('"') ? found : 'null')));
}

function readJson(text: string): unknown {
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
