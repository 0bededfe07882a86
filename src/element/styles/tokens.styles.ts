import { css } from 'lit';

/**
 * Public tokens are read once, in `:host`, into private ones; what has no token of its own is derived from them, so that
 * contrast is kept. `(49.4 - l) * 99` makes a colour white on what is dark and black on what is light: 49.4 is the
 * lightness that contrasts with both alike, and in CIE Lab it depends on luminance alone, as contrast does (WCAG 2.2).
 */
export const tokens = css`
  :host {
    --_accent: var(--smart-packet-accent-color, light-dark(#2f5bea, #9db4ff));
    --_on-accent: var(--smart-packet-on-accent-color, lab(from var(--_accent) calc((49.4 - l) * 99) 0 0 / 1));
    --_surface: var(--smart-packet-surface-color, light-dark(#fff, #16181d));
    --_text: var(
      --smart-packet-text-color,
      color-mix(in oklab, lab(from var(--_surface) calc((49.4 - l) * 99) 0 0 / 1) 92%, var(--_surface))
    );
    --_muted: var(--smart-packet-muted-color, color-mix(in oklab, var(--_text) 70%, var(--_surface)));
    --_border: var(--smart-packet-border-color, color-mix(in oklab, var(--_text) 12%, var(--_surface)));
    --_ink: light-dark(lab(from var(--_accent) min(l, 42) a b), lab(from var(--_accent) max(l, 70) a b));
    --_focus: var(--smart-packet-focus-color, var(--_ink));
    --_soft: var(--smart-packet-highlight-color, color-mix(in oklab, var(--_accent) 14%, var(--_surface)));
    --_rest: color-mix(in oklab, var(--_text) 24%, var(--_surface));
    --_radius: var(--smart-packet-radius, 18px);
    --_small-radius: calc(var(--_radius) * 2 / 3);
    --_line: var(--smart-packet-border-width, 1px);
    --_space: var(--smart-packet-space, 4px);
    --_play: var(--smart-packet-play-size, 56px);
  }
`;
