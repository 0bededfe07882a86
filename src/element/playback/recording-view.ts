import type { MsgFn } from '@lit/localize';
import { nothing } from 'lit';
import { formatTime, spokenTime } from '../../present/format-time.js';
import { str } from '../../present/localize.js';
import type { Messages } from '../host.js';
import type { ControlsView, PositionView } from './playable.js';

/** @param max of the slider: seconds or, while no length is known, the whole; null where that can't be known before it ends */
export const recordingControls = (msg: MsgFn, max: number | null): ControlsView => ({
  playLabel: msg('Play', { id: 'play' }),
  backLabel: msg('Back 5 seconds', { id: 'back' }),
  forwardLabel: msg('Forward 5 seconds', { id: 'forward' }),
  min: 0,
  max,
  step: 'any',
  isTimed: true,
  note: nothing,
});

/**
 * @param currentTime seconds
 * @param duration seconds; null while unknown
 * @param share of the whole where it is to begin, while its length is not known
 */
export function recordingPosition(
  currentTime: number,
  duration: number | null,
  share: number,
  { language, msg }: Messages,
): PositionView {
  const isShare = duration === null && share > 0;
  const elapsed = formatTime(isShare ? NaN : currentTime, language);
  if (duration === null) {
    const percent = (): string => new Intl.NumberFormat(language, { style: 'percent' }).format(share);
    return { value: share, played: share, elapsed, valueText: isShare ? percent : () => elapsed };
  }
  return {
    value: currentTime,
    played: Math.min(1, currentTime / duration),
    elapsed,
    valueText: () =>
      msg(str`${spokenTime(currentTime, language)} of ${spokenTime(duration, language)}`, { id: 'elapsed-of-total' }),
  };
}
