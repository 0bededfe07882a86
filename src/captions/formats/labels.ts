/** A range of a cue's text that is possibly not spoken: a speaker label, or the description of a sound. */
export interface Aside {
  /** UTF-16 offsets. */
  readonly from: number;
  readonly to: number;
  /** Nothing precedes it in the cue. */
  readonly isFirst: boolean;
  /** The speaker it names; null for a sound. */
  readonly name: string | null;
}

/** Dashes and angle brackets before another speaker's words. */
const MARKS = String.raw`[ >»›\-–—•♪#]{0,20}`;
/** "[00:00:03] " before a name; "  00:03" after it. */
const CLOCK = String.raw`\d{1,2}(?::\d\d){1,2}`;
const OPENING = String.raw`${MARKS}(?:[[(]${CLOCK}(?:[.,]\d{1,3})?[\])]\s)?`;
/** Up to six words. */
const NAME = String.raw`[\p{L}\p{N}][\p{L}\p{M}\p{N}.'’_@#&/-]{0,39}(?:,? [\p{L}\p{M}\p{N}.'’_@#&|/-]{1,40}){0,5}`;
/** "(she/her)", "[on the phone]" after a name. */
const REMARK = String.raw`(?: ?[([][^()[\]]{1,40}[)\]])?`;

/**
 * Labels that tools put before a speaker's words: `Ann Lee: `, `Ann:` before a letter, `Ann (V.O.): `,
 * `[SPEAKER_00]: `, `(Ann): `, `[Speaker 1] `, `<Speaker 1> `, `Speaker 1 `. In brackets without a colon, only a number
 * distinguishes a speaker from a sound.
 */
const LABEL = String.raw`(?:[[({<【（]{1,2}(?<bracketed>[^\][(){}<>【】（）:：]{1,80})[\])}>】）]{1,2}(?<colon>\s?[:：])?|(?<plain>${NAME})${REMARK}(?:\s?:(?=[\s\p{L}]|$)|：)|(?<numbered>(?:unknown )?speaker[ _-]?(?:\d+|[a-z](?!\S)))(?=\s|$))`;

const LINE_LABEL = new RegExp(`^${OPENING}${LABEL}\\s*`, 'gimu');

/** The line break before a line that begins with a label. */
export const LABELLED_LINE = new RegExp(`\\n(?=${OPENING}${LABEL.replace(/\?<\w+>/g, '?:')})`, 'iu');

/** Sounds and remarks in brackets, and text between musical notes. */
const SOUND =
  /\[[^\][]{1,200}\]|\([^()]{1,200}\)|【[^】]{1,200}】|（[^）]{1,200}）|♪[^♪]{1,400}♪?|\*[^\s*][^*]{0,200}\*/gu;

/** A name in capitals on its own line, followed by text. */
const NAME_LINE = /^([ >-]{0,9}\p{Lu}[\p{Lu}\p{N} .'’-]{1,40})\n(?=.*\p{Ll})/u;
/** A name and a time on their own line, followed by text. */
const TIMED_NAME_LINE = new RegExp(`^(${MARKS}${NAME})\\s{1,9}${CLOCK}\\n(?=.)`, 'u');

export const withColon = (text: string): string => text.replace(TIMED_NAME_LINE, '$1:\n').replace(NAME_LINE, '$1:\n');

/** Separates labels and sounds from the words after them, as in "[music]Hello" and "Ann:Hello". */
export function withBlanks(text: string): string {
  return text
    .replace(/([\])】）])(?=[\p{L}\p{N}])/gu, '$1 ')
    .replace(LINE_LABEL, (label) => (/\s$/.test(label) ? label : `${label} `));
}

/** The labels at the beginnings of lines, including trailing punctuation and white space. */
export function findLabels(text: string): Aside[] {
  return Array.from(text.matchAll(LINE_LABEL), ({ 0: label, index, groups }) => {
    const { bracketed, colon, plain, numbered } = groups!;
    // In brackets without a colon, it is a numbered speaker or a sound.
    const isLabel = !bracketed || colon || /^\p{L}+[ _-]?\d+$/u.test(bracketed);
    const name = isLabel ? (bracketed ?? plain ?? numbered)!.trim() : null;
    return { from: index, to: index + label.length, isFirst: true, name };
  }).filter(({ name }) => name !== null);
}

/** All asides of a cue's text, in order. */
export function findAsides(text: string): Aside[] {
  // Most cues have none.
  if (!/[[({<【（:：♪*]|speaker/i.test(text)) return [];
  const labels = findLabels(text);
  const sounds = Array.from(text.matchAll(SOUND), ({ 0: sound, index }): Aside => {
    const before = text.slice(labels.findLast(({ to }) => to <= index)?.to ?? 0, index);
    return { from: index, to: index + sound.length, isFirst: !/[\p{L}\p{N}]/u.test(before), name: null };
  });
  const isApart = (sound: Aside): boolean => labels.every(({ from, to }) => sound.to <= from || sound.from >= to);
  return [...labels, ...sounds.filter(isApart)].sort((a, b) => a.from - b.from);
}
