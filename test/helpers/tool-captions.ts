/**
 * Captions as tools write them, made from words whose times are known. Each writer keeps what is peculiar to its tool:
 * which lines are repeated, what is marked, where empty lines stand.
 */

/** A word with the punctuation around it; seconds. */
export interface TimedWord {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export type Line = readonly TimedWord[];

interface Cue {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** `00:00:01.500`; the sign before the decimals, and whether hours are left out where there are none. */
export function clock(seconds: number, sign = '.', isShort = false): string {
  const ms = Math.max(0, Math.round(seconds * 1000));
  const part = (value: number, digits = 2): string => String(value).padStart(digits, '0');
  const hours = Math.floor(ms / 3_600_000);
  const rest = `${part(Math.floor(ms / 60_000) % 60)}:${part(Math.floor(ms / 1000) % 60)}${sign}${part(ms % 1000, 3)}`;
  return isShort && !hours ? rest : `${part(hours)}:${rest}`;
}

export const textOf = (words: Line): string => words.map(({ text }) => text).join(' ');
const startOf = (words: Line): number => words[0]!.start;
const endOf = (words: Line): number => words.at(-1)!.end;

export const toSrt = (cues: readonly Cue[], lineEnd = '\n'): string =>
  cues
    .map(({ start, end, text }, i) => `${i + 1}\n${clock(start, ',')} --> ${clock(end, ',')}\n${text}\n\n`)
    .join('')
    .replaceAll('\n', lineEnd);

export const toVtt = (cues: readonly Cue[], settings = ''): string =>
  `WEBVTT\n\n${cues.map(({ start, end, text }) => `${clock(start, '.', true)} --> ${clock(end, '.', true)}${settings}\n${text}\n\n`).join('')}`;

/** One cue a line. */
export const cuesOf = (lines: readonly Line[], write: (line: Line, index: number) => string = textOf): Cue[] =>
  lines.map((line, index) => ({ start: startOf(line), end: endOf(line), text: write(line, index) }));

/** At the ends of sentences. */
export function sentencesOf(words: Line): Line[] {
  const lines: TimedWord[][] = [[]];
  for (const word of words) {
    lines.at(-1)!.push(word);
    if (/[.!?]$/.test(word.text)) lines.push([]);
  }
  return lines.filter((line) => line.length);
}

/** So many words a line. */
export const chunksOf = (words: Line, size: number): Line[] =>
  Array.from({ length: Math.ceil(words.length / size) }, (_, i) => words.slice(i * size, (i + 1) * size));

/** openai-whisper, WhisperX and its kin: the line once per word, unmarked in each pause. */
export function karaoke(
  lines: readonly Line[],
  mark: (word: string) => string,
  { prefix = '', pauses = true, join = ' ' } = {},
): Cue[] {
  return lines.flatMap((line) => {
    let last = startOf(line);
    return line.flatMap(({ start, end }, index) => {
      const text = prefix + line.map((word, place) => (place === index ? mark(word.text) : word.text)).join(join);
      const pause =
        pauses && start > last
          ? [{ start: last, end: start, text: prefix + line.map((word) => word.text).join(join) }]
          : [];
      last = end;
      return [...pause, { start, end, text }];
    });
  });
}

/** What is sung so far stays marked. */
export const growingKaraoke = (lines: readonly Line[], [open, close]: readonly [string, string]): Cue[] =>
  lines.flatMap((line) =>
    line.map(({ start, end }, index) => ({
      start,
      end,
      text: `${open}${textOf(line.slice(0, index + 1))}${close} ${textOf(line.slice(index + 1))}`.trim(),
    })),
  );

/** YouTube's automatic captions: the line before above, each word with its time, and 10 ms of the finished line alone. */
export function youTube(lines: readonly Line[], withTimes = true): string {
  const settings = ' align:start position:0%';
  const cue = (start: number, end: number, text: string): string =>
    `${clock(start)} --> ${clock(end)}${settings}\n${text}\n\n`;
  const body = lines.map((line, index) => {
    const above = index ? textOf(lines[index - 1]!) : ' ';
    const end = index + 1 < lines.length ? startOf(lines[index + 1]!) - 0.01 : endOf(line);
    const [first, ...others] = line;
    const timed = first!.text + others.map(({ start, text }) => `<${clock(start)}><c> ${text}</c>`).join('');
    return (
      cue(startOf(line), end, `${above}\n${withTimes ? timed : textOf(line)}`) +
      cue(end, end + 0.01, `${textOf(line)}\n `)
    );
  });
  return `WEBVTT\nKind: captions\nLanguage: en\n\n${body.join('')}`;
}

/** The same through yt-dlp's or ffmpeg's conversion: no times, and an empty line where there was a blank. */
export const youTubeSrt = (lines: readonly Line[]): string => {
  let counter = 0;
  return youTube(lines, false)
    .replace(/^[^]*?\n\n/, '')
    .replace(/^([\d:.]+) --> ([\d:.]+).*$/gm, (_, from: string, to: string) =>
      `${++counter}\n${from} --> ${to}`.replaceAll('.', ','),
    )
    .replace(/^ $/gm, '');
};

/** Roll-up captions of television: the newest rows, of which the last is new. */
export const rollUp = (lines: readonly Line[], rows = 2): Cue[] =>
  lines.map((line, index) => ({
    start: startOf(line),
    end: index + 1 < lines.length ? startOf(lines[index + 1]!) : endOf(line),
    text: lines
      .slice(Math.max(0, index - rows + 1), index + 1)
      .map(textOf)
      .join('\n'),
  }));

/** Paint-on captions: a line that grows word by word, alone or below the line before. */
export const growing = (lines: readonly Line[], { withLineBefore = false } = {}): Cue[] =>
  lines.flatMap((line, row) =>
    line.map(({ start }, index) => ({
      start,
      end: line[index + 1]?.start ?? endOf(line),
      text: [...(withLineBefore && row ? [textOf(lines[row - 1]!)] : []), textOf(line.slice(0, index + 1))].join('\n'),
    })),
  );

/** Whisper's JSON, as whisper-timestamped (`text`) or the others (`word`) name a word. */
export const whisperJson = (
  lines: readonly Line[],
  key: 'word' | 'text' = 'word',
  isTimed: (word: TimedWord) => boolean = () => true,
) => ({
  text: ` ${lines.map(textOf).join(' ')}`,
  segments: lines.map((line, id) => ({
    id,
    seek: 0,
    start: startOf(line),
    end: endOf(line),
    text: ` ${textOf(line)}`,
    tokens: [50364],
    words: line.map((word) =>
      isTimed(word)
        ? { [key]: ` ${word.text}`, start: word.start, end: word.end, probability: 0.9 }
        : { [key]: ` ${word.text}` },
    ),
  })),
  language: 'en',
});
