import type { LooseWord, TimedWord } from './timed-word.js';

/** Assumed pace where nothing says when a word ends. */
const CHARACTERS_PER_SECOND = 15;
/** With less time than this for each word, the word before shares its own. */
const LEAST_SECONDS = 0.05;
/** Later than any recording, in seconds. */
const LATEST_SECONDS = 1_000_000;

/** Words with settled times, and what had to be done for them. */
export interface SettledWords {
  readonly words: TimedWord[];
  /** Number of words without times of their own. */
  readonly untimed: number;
  /** Number of words that started before the one they follow, or together with it. */
  readonly moved: number;
}

/**
 * Gives every word a time: one without shares the time between its neighbours by its length. Each starts at least a
 * millisecond after the one before, and ends at the latest when the next one starts. What different speakers say is
 * ordered by its start; the words of one speaker stay in the order of the text. Null if no word has a time.
 */
export function settleTimes(loose: readonly LooseWord[]): SettledWords | null {
  const words = loose.map((word) => withValidTimes(word));
  const untimed = words.filter(({ start }) => Number.isNaN(start)).length;
  if (untimed === words.length) return null;
  forEachRun(words, ({ start }) => Number.isNaN(start), shareTime);
  const backward = keepOrder(words);
  const ordered = [...words].sort((a, b) => a.start - b.start);
  for (const [index, word] of ordered.entries()) {
    const next = ordered[index + 1]?.start ?? Infinity;
    if (Number.isNaN(word.end)) word.end = Math.min(next, word.start + paceOf(word));
  }
  const together = spreadGroups(ordered);
  return { words: inMilliseconds(ordered), untimed, moved: backward + together };
}

const paceOf = ({ text }: LooseWord): number => text.length / CHARACTERS_PER_SECOND;

function withValidTimes(word: LooseWord): LooseWord {
  const isTime = (seconds: number): boolean => seconds >= 0 && seconds <= LATEST_SECONDS;
  const start = isTime(word.start) ? word.start : NaN;
  const end = isTime(word.end) && word.end >= start ? word.end : NaN;
  return { ...word, start, end };
}

/** Calls back for each run of words for which the test is true. */
function forEachRun(
  words: readonly LooseWord[],
  test: (word: LooseWord) => boolean,
  visit: (words: readonly LooseWord[], from: number, to: number) => void,
): void {
  for (let from = 0; from < words.length; from++) {
    if (!test(words[from]!)) continue;
    let to = from;
    while (to < words.length && test(words[to]!)) to++;
    visit(words, from, to);
    from = to;
  }
}

/** Spreads words without times over the time between their neighbours, within their segment. */
function shareTime(words: readonly LooseWord[], from: number, to: number): void {
  const [before, after] = [words[from - 1], words[to]];
  const run = words.slice(from, to);
  const needed = run.reduce((sum, word) => sum + paceOf(word), 0);
  const limit = after?.start ?? Infinity;
  const earliest = before ? (before.end >= 0 ? before.end : before.start + paceOf(before)) : startBefore(limit, needed);
  const first = Math.max(earliest, startOfSegment(run[0]!, limit));
  const last = run.at(-1)!;
  const end = Math.min(limit, last.to > first ? last.to : after ? limit : first + needed);
  const isTight = before && end - first < LEAST_SECONDS * run.length;
  if (isTight) spread([before, ...run], before.start, Math.max(end, before.start));
  else spread(run, Math.min(first, end), end);
}

const startOfSegment = ({ from }: LooseWord, limit: number): number => (from >= 0 && from < limit ? from : 0);
const startBefore = (limit: number, needed: number): number => (limit < Infinity ? Math.max(0, limit - needed) : 0);

/** Divides a time by the lengths of the words. */
function spread(words: readonly LooseWord[], start: number, end: number): void {
  const total = words.reduce((sum, word) => sum + paceOf(word), 0);
  let passed = 0;
  for (const word of words) {
    word.start = start + ((end - start) * passed) / total;
    passed += paceOf(word);
    word.end = start + ((end - start) * passed) / total;
  }
}

/** Lets no speaker's words go back in time; returns how many would. */
function keepOrder(words: readonly LooseWord[]): number {
  const latest = new Map<string, number>();
  let backward = 0;
  for (const word of words) {
    const speaker = word.speaker ?? '';
    const least = latest.get(speaker) ?? 0;
    if (word.start < least) {
      backward++;
      word.start = least;
      if (word.end < least) word.end = least;
    }
    latest.set(speaker, word.start);
  }
  return backward;
}

/** Lets words that start together share the time until the next one; returns how many start later now. */
function spreadGroups(words: readonly LooseWord[]): number {
  let together = 0;
  for (let from = 0; from < words.length;) {
    const { start } = words[from]!;
    let to = from;
    while (words[to]?.start === start) to++;
    if (to > from + 1) spreadGroup(words.slice(from, to), words[to]?.start ?? Infinity);
    together += to - from - 1;
    from = to;
  }
  return together;
}

function spreadGroup(group: readonly LooseWord[], limit: number): void {
  const { start } = group[0]!;
  const end = group.reduce((last, word) => Math.max(last, word.end), start);
  const needed = start + group.reduce((sum, word) => sum + paceOf(word), 0);
  spread(group, start, Math.min(limit, end > start ? end : needed));
}

function inMilliseconds(words: readonly LooseWord[]): TimedWord[] {
  const starts: number[] = [];
  for (const { start } of words) starts.push(Math.max(Math.round(start * 1000), (starts.at(-1) ?? -1) + 1));
  return words.map(({ text, end, speaker, confidence, isJoined, isPhrase }, index) => {
    const first = starts[index]!;
    const last = Math.max(first + 1, Math.min(Math.round(end * 1000), starts[index + 1] ?? Infinity));
    return {
      text,
      start: first / 1000,
      end: last / 1000,
      ...(speaker !== undefined && { speaker }),
      ...(confidence !== undefined && { confidence }),
      ...(isJoined && { isJoined }),
      ...(isPhrase && { isPhrase }),
    };
  });
}
