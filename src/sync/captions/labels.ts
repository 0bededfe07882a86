/** A stretch of a cue's text that may not be spoken: a label, or the description of a sound. */
export interface Aside {
  /** UTF-16 offsets. */
  readonly from: number;
  readonly to: number;
  /** It opens the cue. */
  readonly isFirst: boolean;
  /** Whom it names; null for a sound. */
  readonly name: string | null;
}

/** Dashes and angles in front of another speaker's words. */
const OPENING = String.raw`[\s>»›\-–—•♪]{0,20}`;
/** Up to six words. */
const NAME = String.raw`[\p{L}\p{N}][\p{L}\p{M}\p{N}.'’_@#&/-]{0,39}(?:,? [\p{L}\p{M}\p{N}.'’_@#&|/-]{1,40}){0,5}`;
/** "(she/her)", "[on the phone]" behind a name. */
const REMARK = String.raw`(?: ?[([][^()[\]]{1,40}[)\]])?`;

/**
 * What tools put before a speaker's words: `Ann Lee: `, `Ann (V.O.): `, `[SPEAKER_00]: `, `(Ann): `, `[Speaker 1] `,
 * `<Speaker 1> `, `Speaker 1 `. In brackets without a colon, only a number tells a speaker from a sound.
 */
const LABEL = String.raw`(?:[[({<【（]{1,2}(?<bracketed>[^\][(){}<>【】（）:：]{1,80})[\])}>】）]{1,2}(?<colon>\s?[:：])?|(?<plain>${NAME})${REMARK}(?:\s?:(?=\s|$)|：)|(?<numbered>(?:unknown )?speaker[ _-]?(?:\d+|[a-z](?!\S)))(?=\s|$))`;

const FIRST_LABEL = new RegExp(`^${OPENING}${LABEL}\\s*`, 'iu');

/** The break before a line that begins with a label. */
export const LABELLED_LINE = new RegExp(`\\n(?=${OPENING}${LABEL.replace(/\?<\w+>/g, '?:')})`, 'iu');

/** Sounds and remarks in brackets, and what is between notes. */
const SOUND =
  /\[[^\][]{1,200}\]|\([^()]{1,200}\)|【[^】]{1,200}】|（[^）]{1,200}）|♪[^♪]{1,400}♪?|\*[^\s*][^*]{0,200}\*/gu;

/** The label that a text begins with, as far as its last sign. */
export function findLabel(text: string): Aside | null {
  const match = FIRST_LABEL.exec(text);
  if (!match) return null;
  const { bracketed, colon, plain, numbered } = match.groups!;
  if (bracketed && !colon && !/^\p{L}+[ _-]?\d+$/u.test(bracketed)) return null;
  return { from: 0, to: match[0].length, isFirst: true, name: (bracketed ?? plain ?? numbered)!.trim() };
}

/** All asides of a cue's text, in order. */
export function findAsides(text: string): Aside[] {
  // Most cues have none.
  if (!/[[({<【（:：♪*]|speaker/i.test(text)) return [];
  const label = findLabel(text);
  const asides = label ? [label] : [];
  for (const { 0: sound, index } of text.matchAll(SOUND)) {
    if (label && index < label.to) continue;
    const isFirst = !/[\p{L}\p{N}]/u.test(text.slice(label?.to ?? 0, index));
    asides.push({ from: index, to: index + sound.length, isFirst, name: null });
  }
  return asides;
}
