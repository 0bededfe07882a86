import type { Issue } from '../../packet/issues.js';
import type { ListWords } from './words.js';

/**
 * So many messages, in words: `12 messages`.
 *
 * @param language BCP 47 tag of the interface
 * @param isMore there are further ones, of which it is not known how many
 */
export function sayCount(words: ListWords, count: number, language: string, isMore = false): string {
  const number = `${new Intl.NumberFormat(language).format(count)}${isMore ? '+' : ''}`;
  const form = words.count[new Intl.PluralRules(language).select(count)] ?? words.count.other;
  // "Two messages" is not "2+ messages".
  return (isMore ? words.count.other : form).replace('#', number);
}

/** Says to a visitor why there are no messages: one sentence, no jargon. */
export function sayFailure(words: ListWords, issues: readonly Issue[]): string {
  const { code, data } = issues.find(({ severity }) => severity === 'error') ?? { code: 'not-a-packet' as const };
  switch (code) {
    case 'network':
      return words.unreachable;
    case 'timeout':
      return words.late;
    case 'http-status':
      return data?.['status'] === 404 || data?.['status'] === 410 ? words.gone : words.unavailable;
    case 'code-unavailable':
      return words.unavailable;
    case 'too-large':
      return words.tooLarge;
    default:
      return words.unreadable;
  }
}
