/** A cue of WebVTT or SRT as written: times in seconds, text with its markup. */
export interface TimedText {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * Seconds of `1:02:03.5`, `02:03.500`, `00:02:03,500` or `00:02:03:500`; NaN for anything else. WebVTT requires two
 * digits, a full stop and three decimals, SRT a comma; files are less exact.
 */
export function parseTimestamp(text: string): number {
  const [, hours = 0, minutes, seconds] =
    /^(?:(\d{1,6}):)?(\d{1,4}):(\d{1,2}(?:[.,]\d{1,9}|:\d{3})?)$/.exec(text) ?? [];
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds?.replace(/[,:]/, '.'));
}

/** Two times with an arrow or, in YouTube's SBV, a comma; and the rest of the line. */
const TIMES = /^\s*(-?)([\d:.,]{1,30}?)\s*(?:--? ?>|→|,(?=\d+:))\s*([\d:.,]{1,30})(?:\s(.*))?$/;
/** A line with malformed times. */
const BAD_TIMES = /\d:\S{0,30}\s{0,9}-->|-->\s{0,9}\S{0,30}\d:/;
/** What may follow the times in SRT, including cue settings left over from WebVTT. */
const SETTINGS = /^\s*(?:(?:[XY][12]|line|position|size|align|region|vertical):\S*(?:\s+|$))*$/;
const COUNTER = /^\s*\d+\s*$/;

interface OpenCue {
  readonly start: number;
  readonly end: number;
  readonly lines: string[];
  /** Its first line of text comes after an empty line. */
  isLate: boolean;
}

/**
 * Reads the cues of WebVTT or SRT. Everything else is skipped: headers (also `X-TIMESTAMP-MAP`, as in browsers: it
 * positions the cues in a broadcast, not in a recording), identifiers, comments, styles, regions, and cues whose times
 * are malformed or end before they start.
 *
 * In WebVTT a cue extends to an empty line or the next times (section 6.1); a line of spaces is not empty. In SRT,
 * which has no specification, it extends to the next times, whose counter is not text. In both, a cue that is still
 * empty continues after an empty line.
 *
 * @param text with `\n` line ends
 */
export function readTimedText(text: string, isWebVtt: boolean): TimedText[] {
  const lines = text.split('\n');
  const isNumbered = !isWebVtt && hasCounters(lines);
  const cues: OpenCue[] = [];
  let cue: OpenCue | null = null;
  let isComment = false;
  let isOpen = false;

  for (const line of lines) {
    if (isWebVtt ? !line : !line.trim()) {
      if (isWebVtt && cue?.lines.length) cue = null;
      isComment = isOpen = false;
      continue;
    }
    const [, minus, from, to, rest = ''] = (!isComment && TIMES.exec(line)) || [];
    const start = minus ? (isWebVtt ? NaN : 0) : parseTimestamp(from ?? '');
    const end = parseTimestamp(to ?? '');
    const isTimes = from !== undefined || (!isComment && BAD_TIMES.test(line));
    const isIdentifier = isWebVtt ? cue?.isLate && isOpen : isNumbered && COUNTER.test(cue?.lines.at(-1) ?? '');
    if (isTimes && isIdentifier) cue?.lines.pop();
    if (end >= start) {
      cue = { start, end, lines: [], isLate: false };
      cues.push(cue);
      if (!isWebVtt && !SETTINGS.test(rest)) cue.lines.push(rest);
      isOpen = true;
    } else if (isTimes) {
      cue = null;
    } else if (isWebVtt && !isOpen && /^(?:NOTE|STYLE|REGION)(?!\S)/.test(line)) {
      isComment = true;
    } else if (cue && !isComment) {
      cue.isLate ||= !isOpen && !cue.lines.length;
      cue.lines.push(line);
      isOpen = true;
    }
  }
  return cues.map((each) => ({ start: each.start, end: each.end, text: each.lines.join('\n') }));
}

/** Whether most times are preceded by a number. */
function hasCounters(lines: readonly string[]): boolean {
  let previous = '';
  let balance = 0;
  for (const line of lines) {
    if (TIMES.test(line)) balance += COUNTER.test(previous) ? 1 : -1;
    if (line.trim()) previous = line;
  }
  return balance > 0;
}

const ENTITIES: Partial<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  lrm: '\u200e',
  rlm: '\u200f',
  hellip: '…',
  ndash: '–',
  mdash: '—',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  szlig: 'ß',
};

/** Combining marks for `&eacute;`, `&uuml;` and the like. */
const MARKS: Partial<Record<string, string>> = {
  grave: '\u0300',
  acute: '\u0301',
  circ: '\u0302',
  tilde: '\u0303',
  uml: '\u0308',
  ring: '\u030a',
  cedil: '\u0327',
};

/** Resolves character references and collapses white space. */
export function decodeText(text: string): string {
  return text
    .replace(/[ \t\n]+/g, ' ')
    .replace(/&(?:#(\d{1,7}|x[\da-f]{1,6})|([a-z]{2,6}));/gi, (reference, number?: string, name?: string) => {
      if (name) {
        const mark = MARKS[name.slice(1)];
        return ENTITIES[name] ?? (mark ? (name[0]! + mark).normalize() : reference);
      }
      const code = Number(`0${number ?? ''}`);
      return code > 0x10ffff ? '' : String.fromCodePoint(code);
    })
    .trim();
}
