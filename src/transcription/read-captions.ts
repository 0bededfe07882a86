import { parseCaptions } from '../captions/formats/parse-captions.js';
import { findLabels, withBlanks } from '../captions/formats/labels.js';
import { markRepetitions } from '../captions/spoken/mark-repetitions.js';
import { splitCues, type SpokenCue } from '../captions/spoken/cue-words.js';
import type { CaptionCue } from '../packet/model.js';
import { lineOf } from '../packet/text.js';
import { isOneWord, type ListedWord } from './timed-word.js';

/** With fewer repetitions than one word in ten, lines do not roll. */
const CHANCE = 10;
/** A cue that only keeps a line in place is shorter. */
const FILLER_SECONDS = 0.1;
/** With a larger share of cues of one word, each word has its own time. */
const WORD_TIMED_SHARE = 0.5;

/**
 * Lists the words or phrases of a caption file, recognised by its content; null if it is none. Lines that roll or grow
 * are told once, and labels name the speaker.
 *
 * @param language canonical BCP 47 tag of the text, or null if unknown
 */
export function readCaptions(text: string, language: string | null): ListedWord[] | null {
  const parsed = parseCaptions(text);
  if (!parsed) return null;
  const cues = withoutLabels(withoutRepetitions(parsed, language).flatMap(splitLines));
  const single = cues.filter((cue) => isOneWord(cue.text)).length;
  const areWords = single > WORD_TIMED_SHARE * cues.length;
  return cues.map(({ start, end, text: written, speaker }) => ({
    text: written,
    start,
    end,
    speaker: lineOf(speaker ?? '', 80),
    confidence: NaN,
    isPhrase: !areWords,
    isFirst: true,
    isPunctuation: false,
    attaches: '',
    from: NaN,
    to: NaN,
  }));
}

/** Leaves out what a cue repeats of those before it. */
function withoutRepetitions(cues: readonly CaptionCue[], language: string | null): CaptionCue[] {
  const sorted = cues.filter(({ start, end }) => end >= start && end < 1_000_000).sort((a, b) => a.start - b.start);
  const spoken = splitCues(sorted, language);
  // No transcript: whatever is repeated is marked.
  markRepetitions(spoken, 0, () => 0);
  if (!areRolling(spoken)) return sorted;
  return sorted.flatMap((cue, index) => {
    const split = spoken[index];
    if (!split?.words.some(({ isSilent }) => isSilent)) return split ? [{ ...cue, end: split.end }] : [cue];
    const text = withBlanks(cue.text);
    const last = split.words.findLast(({ isSilent }) => isSilent)!;
    const rest = text.slice(last.to).replace(/^\S*\s*/, '');
    return rest ? [{ ...cue, text: rest }] : [];
  });
}

/** Whether lines stay while others come. A line that comes again alone, for longer than a moment, is a refrain. */
function areRolling(cues: readonly SpokenCue[]): boolean {
  const isRefrain = ({ words, start, end }: SpokenCue): boolean =>
    end - start > FILLER_SECONDS && words.every(({ isSilent }) => isSilent);
  const words = cues.filter((cue) => !isRefrain(cue)).flatMap((cue) => cue.words);
  const repeated = words.filter(({ isSilent }) => isSilent).length;
  return repeated * CHANCE >= words.length && repeated > 0;
}

/** Lines with labels of their own become cues that share the time. */
function splitLines(cue: CaptionCue): CaptionCue[] {
  const lines = cue.text.split('\n').filter((line) => line.trim());
  const total = lines.reduce((length, line) => length + line.length, 0);
  let passed = 0;
  return lines.map((text) => {
    const start = cue.start + ((cue.end - cue.start) * passed) / total;
    passed += text.length;
    return { ...cue, text, start, end: cue.start + ((cue.end - cue.start) * passed) / total };
  });
}

/**
 * Takes labels out of the text. `Ann: ` may as well be a word before a colon: it is a label if the file begins with one,
 * or if it is there more than once.
 */
function withoutLabels(cues: readonly CaptionCue[]): CaptionCue[] {
  const labels = cues.map((cue) =>
    cue.speaker === undefined ? findLabels(cue.text).find(({ from }) => !from) : undefined,
  );
  const counts = new Map<string, number>();
  for (const label of labels) if (label?.name) counts.set(label.name, (counts.get(label.name) ?? 0) + 1);
  const isLabelled = Boolean(labels[0]);
  let current: string | undefined;
  return cues.map((cue, index) => {
    if (cue.speaker !== undefined) return cue;
    const label = labels[index];
    const isLabel =
      label?.name && (isLabelled || counts.get(label.name)! > 1 || /^\W|\d$/u.test(cue.text.slice(0, label.to).trim()));
    if (isLabel) current = label.name;
    const text = isLabel ? cue.text.slice(label.to) : cue.text;
    return current === undefined ? cue : { ...cue, text, speaker: current };
  });
}
