import { lineOf } from '../packet/text.js';
import { withPunctuation } from './with-punctuation.js';
import { asText, listAt, valueAt } from './paths.js';
import { secondsOf } from './seconds.js';
import type { FieldPaths, Service } from './services/service.js';
import { isOneWord, type ListedWord } from './timed-word.js';

/** Lists the words of an answer, in its order. */
export function readService(service: Service, answer: unknown): ListedWord[] {
  const segments = listAt(answer, service.segments);
  const channelOf = channelNames(service, segments);
  return segments.flatMap((segment) => {
    const words = wordsIn(segment, service);
    const limits = service.phrase ? timesOf(segment, service.phrase, service) : { start: NaN, end: NaN };
    const who = { segment, speaker: channelOf(segment), from: limits.start, to: limits.end };
    const listed = service.word ? words.map((word) => wordOf(word, service.word!, service, who)) : [];
    const isDamaged = listed.some(({ text }) => text.includes('\ufffd'));
    const spoken = listed.filter(({ text }) => text && !service.ignored?.test(text));
    const transcript = service.transcript === undefined ? '' : asText(valueAt(segment, service.transcript));
    // whisper.cpp cuts characters of several bytes in two, and writes neither half.
    if (service.phrase && (isDamaged || !spoken.some(({ text }) => text.trim()))) {
      return phraseOf(wordOf(segment, service.phrase, service, who), service);
    }
    return (transcript ? withPunctuation(spoken, transcript) : spoken).map((word, index) => ({
      ...word,
      isFirst: index === 0,
    }));
  });
}

const wordsIn = (segment: unknown, { words }: Service): readonly unknown[] =>
  words === undefined ? [] : listAt(segment, words);

interface Context {
  readonly segment: unknown;
  readonly speaker: string;
  readonly from: number;
  readonly to: number;
}

function wordOf(word: unknown, paths: FieldPaths, service: Service, context: Context): ListedWord {
  const { type, attaches } = service;
  return {
    text: asText(valueAt(word, paths.text)),
    ...timesOf(word, paths, service),
    speaker: speakerOf(word, context.segment, service) || context.speaker,
    confidence: confidenceOf(word, paths, service),
    isPhrase: false,
    isFirst: false,
    isPunctuation: type !== undefined && valueAt(word, type.path) === type.punctuation,
    attaches: attaches === undefined ? '' : asText(valueAt(word, attaches)),
    from: context.from,
    to: context.to,
  };
}

/** A segment without words, as a phrase; one of a single word is a word. */
function phraseOf(phrase: ListedWord, service: Service): ListedWord[] {
  if (!phrase.text.trim() || service.ignored?.test(phrase.text)) return [];
  return [{ ...phrase, isPhrase: !isOneWord(phrase.text) }];
}

function confidenceOf(word: unknown, { confidence }: FieldPaths, { omitsZero }: Service): number {
  const value = confidence === undefined ? NaN : Number(valueAt(word, confidence) ?? NaN);
  return value === 0 && omitsZero ? NaN : value;
}

function timesOf(fields: unknown, paths: FieldPaths, { unit, omitsZero }: Service): { start: number; end: number } {
  const given = secondsOf(valueAt(fields, paths.start), unit);
  const end = paths.end === undefined ? NaN : secondsOf(valueAt(fields, paths.end), unit);
  const duration = paths.duration === undefined ? NaN : secondsOf(valueAt(fields, paths.duration), unit);
  const start = omitsZero && Number.isNaN(given) && end >= 0 ? 0 : given;
  return { start, end: Number.isNaN(end) ? start + duration : end };
}

/** Whom a word, or else its segment, names; '' if nobody. */
function speakerOf(word: unknown, segment: unknown, service: Service): string {
  const { speaker } = service;
  return speaker === undefined ? '' : nameOf(asText(valueAt(word, speaker) ?? valueAt(segment, speaker)), service);
}

/** A number or a letter alone becomes `Speaker 1`; what says that nobody is known becomes ''. */
function nameOf(label: string, { omitsZero }: Service): string {
  const name = lineOf(label, 80);
  if (/^(?:UU|unknown|none|null|undefined)$/i.test(name) || (omitsZero && name === '0')) return '';
  return /^(?:\d{1,4}|[A-Z])$/.test(name) ? `Speaker ${name}` : name;
}

/** Who speaks on which channel, where there are several channels and nobody is named. */
function channelNames(service: Service, segments: readonly unknown[]): (segment: unknown) => string {
  const { channel } = service;
  const numberOf = (segment: unknown): string => (channel === undefined ? '' : asText(valueAt(segment, channel)));
  const isNamed = (segment: unknown): boolean =>
    [segment, ...wordsIn(segment, service)].some((word) => speakerOf(word, segment, service));
  if (new Set(segments.map(numberOf)).size < 2 || segments.some(isNamed)) return () => '';
  return (segment) => `Channel ${lineOf(numberOf(segment), 20)}`;
}
