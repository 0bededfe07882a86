/** A cue of WebVTT or SRT as it is written: times in seconds, text with its markup. */
export interface TimedText {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * Seconds of `1:02:03.5`, `02:03.500` or `00:02:03,500`; NaN for anything else.
 * WebVTT asks for two digits, a full stop and three decimals, SRT for a comma; files are less exact.
 */
export function parseTimestamp(text: string): number {
  const [, hours = 0, minutes, seconds] = /^(?:(\d{1,6}):)?(\d{1,4}):(\d{1,2}(?:[.,]\d{1,9})?)$/.exec(text) ?? [];
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds?.replace(',', '.'));
}

/**
 * The cues of WebVTT or SRT: a line with an arrow between two times, and the lines after it up to an empty one or the
 * next arrow (WebVTT, section 6.1). What is no cue is passed over: headers, identifiers, comments, styles, regions, and
 * cues whose times are none or end before they start.
 *
 * @param text with `\n` line ends
 */
export function readTimedText(text: string): TimedText[] {
  const cues: { start: number; end: number; text: string }[] = [];
  let cue: (typeof cues)[number] | null = null;
  let isComment = false;
  for (const line of text.split('\n')) {
    const arrow = line.indexOf('-->');
    if (!line.trim()) {
      cue = null;
      isComment = false;
    } else if (!cue && /^(?:NOTE|STYLE|REGION)(?!\S)/.test(line)) {
      isComment = true;
    } else if (arrow >= 0 && !isComment) {
      // An SRT counter without the empty line before it.
      if (cue) cue.text = cue.text.replace(/\n\d+\n$/, '\n');
      const start = parseTimestamp(line.slice(0, arrow).trim());
      const end = parseTimestamp(/\S*/.exec(line.slice(arrow + 3).trimStart())![0]);
      cue = end >= start ? { start, end, text: '' } : null;
      if (cue) cues.push(cue);
    } else if (cue) {
      cue.text += `${line}\n`;
    }
  }
  return cues;
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
};

/** Text without character references, and with single spaces. */
export function decodeText(text: string): string {
  return text
    .replace(/[ \t\n]+/g, ' ')
    .replace(/&(?:#(\d{1,7}|x[\da-f]{1,6})|([a-z]{2,4}));/gi, (reference, number?: string, name?: string) => {
      if (name) return ENTITIES[name] ?? reference;
      const code = Number(`0${number ?? ''}`);
      return code > 0x10ffff ? '' : String.fromCodePoint(code);
    })
    .trim();
}
