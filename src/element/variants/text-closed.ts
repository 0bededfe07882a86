import type { PacketHolder } from '../host.js';

export interface TextClosedHost extends PacketHolder {
  readonly variant: 'card' | 'compact' | 'bubble';
  readonly transcript: 'auto' | 'open' | 'closed' | 'none';
}

/** Whether the transcript is behind a button at first: as the page wants it or, by default, in bubbles that have a voice. */
export const isTextClosed = ({ variant, transcript, currentPacket }: TextClosedHost): boolean =>
  transcript === 'closed' || (transcript === 'auto' && variant === 'bubble' && !!currentPacket?.voice);
