/** Recording, channel, start, duration, word, perhaps a confidence and more; `*` where a mark has no times. */
const LINE =
  /^(\S{1,500})\s+(\S{1,20})\s+(\*|\d{1,9}(?:\.\d{1,9})?)\s+(\*|\d{1,9}(?:\.\d{1,9})?)\s+(\S{1,500})(?:\s+(\S{1,30}))?/;

interface Channel {
  readonly recording: string;
  readonly channel: string;
  readonly words: unknown[];
}

/**
 * Parses a CTM file: a word a line. Of alternatives, the first is taken. Several recordings are told by their number:
 * only the first one's words are read. Null if any line is something else.
 * Source: NIST SCTK, "ctm - Definition of time marked conversation scoring input".
 */
export function parseCtm(text: string): unknown {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() && !line.startsWith(';;'));
  const parsed = lines.map((line) => LINE.exec(line.trim()));
  if (!parsed.length || parsed.includes(null)) return null;
  const channels = new Map<string, Channel>();
  let alternative = 0;
  for (const match of parsed) {
    const [, recording = '', channel = '', start, duration, word = '', confidence] = match!;
    if (word === '<ALT_BEGIN>') alternative = 1;
    else if (word === '<ALT>') alternative++;
    else if (word === '<ALT_END>') alternative = 0;
    else if (alternative < 2 && word !== '@') {
      const key = `${recording} ${channel}`;
      const known = channels.get(key) ?? { recording, channel, words: [] };
      known.words.push({ text: word, start, duration, confidence });
      channels.set(key, known);
    }
  }
  const [first] = channels.values();
  const segments = [...channels.values()].filter(({ recording }) => recording === first?.recording);
  return { segments, recordings: new Set([...channels.values()].map(({ recording }) => recording)).size };
}
