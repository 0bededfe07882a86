import { asText, valueAt } from '../paths.js';

/** A list of labelled times: `words` or, with several speakers, `Ann - words`; beside it are `phones`. */
export interface Tier {
  readonly name: string;
  readonly entries: readonly { readonly start: unknown; readonly end: unknown; readonly text: string }[];
}

/** The tiers that have words, with their speakers. */
export function wordTiers(tiers: readonly Tier[]): unknown {
  const named = tiers.filter(({ name }) => /(?:^|-\s?)words?$/i.test(name.trim()));
  const others = tiers.filter(({ name }) => !/phon|segment|syllab/i.test(name));
  const chosen = named.length ? named : others.slice(0, 1);
  return {
    segments: chosen.map(({ name, entries }) => ({
      speaker: /^(.+?)\s*-\s*words?$/i.exec(name.trim())?.[1],
      words: entries,
    })),
  };
}

/** `{tiers: {words: {entries: [[0.1, 0.4, "hello"], …]}}}`. */
export function tiersOf(answer: unknown): unknown {
  const tiers = valueAt(answer, 'tiers');
  return wordTiers(
    Object.entries(Object(tiers) as Readonly<Record<string, unknown>>).map(([name, tier]) => ({
      name: asText(valueAt(tier, 'name') ?? name),
      entries: entriesOf(tier),
    })),
  );
}

function entriesOf(tier: unknown): Tier['entries'] {
  const entries = valueAt(tier, 'entries');
  if (!Array.isArray(entries)) return [];
  return entries.map((entry) => ({
    start: valueAt(entry, '0'),
    end: valueAt(entry, '1'),
    text: asText(valueAt(entry, '2')),
  }));
}

/** `Begin,End,Label,Type,Speaker`, where the type is `words` or `phones`. Null for any other text. */
export function parseAlignerCsv(text: string): unknown {
  const [head, ...lines] = text.trim().split(/\r?\n/);
  if (head?.trim() !== 'Begin,End,Label,Type,Speaker') return null;
  const words = lines.flatMap((line) => {
    const [start, end, label = '', type, speaker] = fieldsOf(line);
    return type === 'words' ? [{ start, end, text: label, speaker }] : [];
  });
  const isDialogue = new Set(words.map(({ speaker }) => speaker)).size > 1;
  return { segments: [{ words: isDialogue ? words : words.map((word) => ({ ...word, speaker: '' })) }] };
}

/** Fields may be quoted, with quotes doubled (RFC 4180, section 2). */
const fieldsOf = (line: string): string[] =>
  Array.from(line.matchAll(/(?:^|,)(?:"((?:[^"]|""){0,1000})"|([^,]*))/g), ([, quoted, plain = '']) =>
    (quoted ?? plain).replaceAll('""', '"'),
  );
