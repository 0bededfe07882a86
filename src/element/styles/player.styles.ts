import { css } from 'lit';

/** The play button, the slider and the controls under it. */
export const player = css`
  [part='player'] {
    display: flex;
    gap: 14px;
    align-items: center;
    min-height: 72px;
  }
  [part='play-button'] {
    flex: none;
    width: var(--_play);
    height: var(--_play);
    border-radius: 50%;
    background: var(--_accent);
    color: var(--_on-accent);
    .icon {
      scale: 1;
      width: 26px;
      height: 26px;
      fill: currentColor;
      stroke-width: 2.5;
    }
    &[aria-busy='true'] .icon {
      animation: wait 1.2s ease-in-out infinite alternate;
    }
  }
  @keyframes wait {
    to {
      opacity: 0.3;
    }
  }
  .track {
    flex: 1;
    min-width: 0;
  }
  input {
    appearance: none;
    display: block;
    width: 100%;
    height: 36px;
    margin: 0;
    border-radius: 6px;
    background: none;
    --_rail: var(--_rest);
    cursor: pointer;
    &:disabled {
      cursor: default;
    }
    /* As high as the wave: what grows later counts as a shift of the layout. */
    &::-webkit-slider-runnable-track {
      height: 36px;
      border-block: 16px solid transparent;
      border-radius: 2px / 18px;
      background: var(--_rail) padding-box;
    }
    &::-moz-range-track {
      height: 4px;
      border-radius: 2px;
      background: var(--_rail);
    }
    &::-webkit-slider-thumb {
      appearance: none;
      width: 16px;
      height: 16px;
      margin-top: -6px;
      opacity: 0;
    }
    &::-moz-range-thumb {
      width: 16px;
      height: 16px;
      border: 0;
      opacity: 0;
    }
  }
  /* Not the browser's own knob: that is where the value is, and the value is left alone while a screen reader would read each. */
  [part='slider']:enabled {
    --_rail: linear-gradient(
      to var(--_end, right),
      var(--_ink) calc(16px + (100% - 16px) * var(--_played, 0)),
      var(--_rest) 0
    );
    background: radial-gradient(closest-side, var(--_ink) 94%, transparent) var(--_start, left)
      calc(100% * var(--_played, 0)) center / 16px 16px no-repeat;
  }
  [part='controls'] {
    display: flex;
    align-items: center;
    gap: 2px;
    color: var(--_muted);
    font-size: 0.75em;
    font-variant-numeric: tabular-nums;
  }
  [part='elapsed'] {
    min-width: 4.5ch;
  }
  .gap {
    flex: 1;
  }
  /* As wide as the widest speed, which is there when a person turns to the list. */
  [part='rate'] {
    min-width: calc(5ch + 12px);
    appearance: none;
    padding: 0 6px;
    text-align: center;
  }
  [part='duration'] {
    min-width: 4ch;
    text-align: end;
  }
  [part='unavailable'],
  [part='error'] p {
    display: flex;
    gap: 8px;
    align-items: center;
  }
  [part='unavailable'] {
    flex-wrap: wrap;
    color: var(--_muted);
    font-size: 0.9375em;
  }
  .quiet {
    justify-self: start;
    padding: 4px 14px;
    border: var(--_line) solid var(--_border);
    color: var(--_text);
    font-size: 0.875rem;
    font-weight: 600;
  }
`;
