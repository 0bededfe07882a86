import { css } from 'lit';

/**
 * The card before its script, and without it. The browser's own player stands in for ours where there is no scripting,
 * and where the script has not come in four seconds, or the browser does not know the media feature `scripting` (Media
 * Queries 5). Its audio has `controls` until the script takes over. What else only the script can do is left out, and a
 * closed transcript is open.
 */
export const fallbackStyles = css`
  audio[controls] {
    flex: 1;
    width: 100%;
    min-width: 0;
    height: 54px;
    animation: before-script 4s !important;
  }
  audio[controls] ~ * {
    animation: without-script 1s 4s forwards !important;
  }
  .frame:has(audio[controls]) .reading[hidden] {
    display: block;
    animation: before-script 4s !important;
  }
  .frame:has(audio[controls]) [part='transcript-button'] {
    animation: without-script 1s 4s forwards !important;
  }
  @keyframes before-script {
    from,
    to {
      position: absolute;
      visibility: hidden;
    }
  }
  @keyframes without-script {
    from,
    to {
      position: absolute;
      visibility: hidden;
    }
  }
  @media (scripting: none) {
    audio[controls] {
      animation: none !important;
    }
    audio[controls] ~ *,
    [part='menu-button'],
    [part='play-from-button'],
    [part='transcript-button'],
    [part='open-button'],
    [part='retry-button'] {
      display: none;
    }
    .reading[hidden] {
      display: block;
    }
  }
`;
