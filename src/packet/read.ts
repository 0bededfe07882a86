import { safeParse } from 'zod/v4/core';
import type { Issue } from './issues.js';
import type { Flag, Rule } from './rules.js';
import { cutText, plainText } from './text.js';
import type { Source } from './wire/source.js';

export type Report = (code: Issue['code'], path: Issue['path'], data?: Issue['data']) => void;

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
  const { data, error } = safeParse(rule, value);
  if (!error) return data;
  const { code, data: facts, kept = null } = (error.issues[0] as unknown as { params: Flag }).params;
  report(code, path, facts);
  return kept as T | null;
}

/** Unknown text for an issue's data: short and clean. */
export function excerpt(value: unknown): string {
  return typeof value === 'string' ? plainText(cutText(value, 80)) : typeof value;
}
