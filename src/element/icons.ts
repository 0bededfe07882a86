import { html, type TemplateResult } from 'lit';

/**
 * Path data on a 24 px grid, drawn with one stroke of 1.75 and round caps. `play` and `pause` are filled, and have the same
 * commands, so that one turns into the other.
 */
const PATHS = {
  play: 'M8 5.5L13.3 8.8L13.3 15.2L8 18.5zM13.3 8.8L18.5 12L18.5 12L13.3 15.2z',
  pause: 'M7.7 6.5L8.7 6.5L8.7 17.5L7.7 17.5zM15.3 6.5L16.3 6.5L16.3 17.5L15.3 17.5z',
  back: 'M4 4v5h5M4.6 9a8 8 0 1 1-.6 5',
  forward: 'M20 4v5h-5M19.4 9a8 8 0 1 0 .6 5',
  more: 'M5 12h.01M12 12h.01M19 12h.01',
  alert: 'M12 8v5M12 16.5h.01M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18z',
  link: 'M10 14 20 4M14 4h6v6M19 14v6H4V5h6',
  form: 'M6 3h12v18H6zM9.5 8h5M9.5 12h5M9.5 16h3',
  call: 'M5 4h4l2 5-2.5 1.5a11 11 0 0 0 5 5L15 13l5 2v4a1 1 0 0 1-1 1A15 15 0 0 1 4 5a1 1 0 0 1 1-1z',
  sms: 'M4 5h16v11H9.5L4 20z',
  email: 'M4 6h16v12H4zM4 7l8 6 8-6',
  calendar: 'M5 6h14v14H5zM5 10.5h14M9 3.5V7M15 3.5V7M9 14h.01M12 14h.01M15 14h.01M9 17h.01M12 17h.01',
  event: 'M5 6h14v14H5zM5 10.5h14M9 3.5V7M15 3.5V7M12 13v4.5M9.8 15.3h4.4',
} as const;

export type IconName = keyof typeof PATHS;

/** Decoration only: the control beside or around it has the name. */
export const icon = (name: IconName): TemplateResult => drawing(PATHS[name]);

/** @param path data on the same grid, of an icon that is loaded with what it is for */
export const drawing = (path: string): TemplateResult =>
  html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><path d=${path}></path></svg>`;
