import type { ActionClient } from '../actions/plain-link.js';

/** What the actions' links must know of this device; asked when one is used. */
export function actionClient(): ActionClient {
  const { userAgent, platform, maxTouchPoints } = navigator;
  // An iPad says that it is a Mac; no Mac has a touch screen.
  const isIos = /iPhone|iPad|iPod/.test(userAgent) || (platform.startsWith('Mac') && maxTouchPoints > 1);
  // Of the browsers of iOS only Safari itself saves files from links; web views do not say "Safari".
  const isSafari = /Version\/\S+ .*Safari\//.test(userAgent);
  return { apple: isIos || platform.startsWith('Mac'), savesFiles: !isIos || isSafari };
}
