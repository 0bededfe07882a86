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
      width: 30px;
      height: 30px;
      fill: currentColor;
      stroke-width: 2.5;
    }
    path {
      transition: d 0.15s;
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
  .rail {
    position: relative;
  }
  /* Far from the viewport what has a known height is not laid out; narrow controls may have a second line. */
  .far :is(.rail, [part='controls']) {
    contain-intrinsic-height: 36px;
    overflow-clip-margin: 8px;
  }
  .far .rail {
    content-visibility: auto;
  }
  @container (min-width: 22em) {
    .far [part='controls'] {
      content-visibility: auto;
      contain-intrinsic-height: max(32px, 1.5em + 2 * var(--_line));
    }
  }
  .bars,
  .moving {
    position: absolute;
    inset: 0;
    scale: var(--_flip, 1) 1;
    /* What moves is as wide as the rail, and lies beside it at first, over other things. */
    pointer-events: none;
  }
  /* As high as the wave, and cut: what grows later counts as a shift of the layout. */
  .bars {
    clip-path: inset(16px 0 round 2px);
    background: var(--_rest);
    .moving {
      scale: 1;
      background: var(--_ink);
    }
  }
  .wave {
    clip-path: var(--_wave);
  }
  .grow {
    animation: grow 0.3s ease-out;
  }
  @keyframes grow {
    from {
      transform: scaleY(0.1);
    }
  }
  .moving {
    transform: translateX(calc((var(--_played, 0) - 1) * 100%));
  }
  .head {
    &::after {
      content: '';
      position: absolute;
      inset: 12px -6px 12px auto;
      width: 12px;
      border-radius: 50%;
      background: var(--_ink);
      box-shadow: 0 0 0 2px var(--_surface);
    }
  }
  /* Above what it moves. Its own knob is where the value is, which is left alone while a screen reader would read each. */
  [part='slider'] {
    appearance: none;
    display: block;
    position: relative;
    width: 100%;
    height: 36px;
    margin: 0;
    border-radius: 6px;
    background: none;
    outline-offset: -2px;
    cursor: pointer;
    &:disabled {
      cursor: default;
    }
    &::-webkit-slider-thumb {
      appearance: none;
      width: 1px;
      height: 36px;
    }
    &::-moz-range-track {
      background: none;
    }
    &::-moz-range-thumb {
      width: 1px;
      height: 36px;
      border: 0;
      background: none;
    }
  }
  [part='controls'] {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 6px;
    color: var(--_muted);
    font-size: 0.75em;
    font-variant-numeric: tabular-nums;
    button {
      position: relative;
      padding-top: 2px;
      font-size: 8.5px;
      font-weight: 700;
    }
    .icon {
      position: absolute;
      width: 26px;
      height: 26px;
    }
  }
  [part='elapsed'] {
    min-width: 4.5ch;
    text-align: var(--_start, left);
  }
  .gap {
    flex: 1;
  }
  /* As wide as the widest speed, which is there when a person turns to the list. */
  [part='rate'] {
    min-width: calc(5ch + 18px);
    appearance: none;
    align-content: center;
    padding: 0 8px;
    border: var(--_line) solid var(--_border);
    border-radius: 99px;
    color: var(--_text);
    font-weight: 600;
    text-align: center;
  }
  [part='duration'] {
    min-width: 4ch;
    text-align: var(--_end, right);
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
