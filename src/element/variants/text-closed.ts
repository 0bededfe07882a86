export interface TextClosedHost {
  readonly variant: 'card' | 'compact' | 'bubble';
  readonly transcript: 'auto' | 'open' | 'closed' | 'none';
}

/** Whether the transcript is behind a button at first: as the page wants it or, by default, in bubbles. */
export const isTextClosed = ({ variant, transcript }: TextClosedHost): boolean =>
  transcript === 'closed' || (transcript === 'auto' && variant === 'bubble');
