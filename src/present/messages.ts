import type { MsgFn } from '@lit/localize';
import type { Issue } from '../packet/issues.js';

/** Explains to a visitor why nothing can be shown: one sentence, no jargon. The issues have the details. */
export function failureMessage(msg: MsgFn, issues: readonly Issue[]): string {
  const { code, data } = issues.find(({ severity }) => severity === 'error') ?? { code: 'not-a-packet' as const };
  switch (code) {
    case 'network':
      return msg('This message could not be reached. Please check your connection.', { id: 'error-network' });
    case 'timeout':
      return msg('This message took too long to arrive.', { id: 'error-timeout' });
    case 'http-status':
      return data?.['status'] === 404 || data?.['status'] === 410
        ? msg('This message is no longer here.', { id: 'error-not-found' })
        : msg('This message is not available right now.', { id: 'error-status' });
    case 'too-large':
      return msg('This message is too large to open.', { id: 'error-too-large' });
    case 'no-resolver':
    case 'packet-not-found':
      return msg('The message you asked for was not found.', { id: 'error-packet-not-found' });
    case 'nothing-to-show':
      return msg('This message is empty.', { id: 'error-empty' });
    case 'proof-required':
      return msg('It could not be confirmed who this message is from.', { id: 'error-proof-required' });
    default:
      return msg('This message can’t be read.', { id: 'error-unreadable' });
  }
}
