import type { Issue } from './issues.js';
import type { Flag, Rule } from './rules.js';
import { cutText, plainText } from './text.js';
import type { Source } from './wire/source.js';

/** @param isForStrict nothing is lost: only a strict reader minds */
export type Report = (code: Issue['code'], path: Issue['path'], data?: Issue['data'], isForStrict?: boolean) => void;

/** Zod's answer, with the issues that `rules` make. */
type Judgement<T> =
  { readonly value: T; readonly issues?: undefined } | { readonly issues: readonly [{ readonly params: Flag }] };

/**
 * What a rule makes of a field; null, after a report, for one that can't be used. A text over its limit is cut.
 *
 * @param isPromised a field that is missing is reported, too
 */
export function read<T>(
  rule: Rule<T>,
  { value, path }: Pick<Source, 'value' | 'path'>,
  report: Report,
  isPromised = false,
): T | null {
  if (value == null && !isPromised) return null;
  // Zod's plain way in: `safeParse` would bring an error class along. No rule is asynchronous.
  const result = rule['~standard'].validate(value) as Judgement<T>;
  if (!result.issues) return result.value;
  const { code, data, kept = null, isForStrict } = result.issues[0].params;
  report(code, path, data, isForStrict);
  return kept as T | null;
}

/** Unknown text for an issue's data: short and clean. */
export function excerpt(value: unknown): string {
  return typeof value === 'string' ? plainText(cutText(value, 80)) : typeof value;
}
