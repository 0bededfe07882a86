import type { ActionClient } from '../../links/plain-link.js';

/** What the actions' links must know of this device; asked when one is used. Calendar events know more: `event-actions.ts`. */
export function actionClient(): ActionClient {
  const { platform } = navigator;
  return { apple: isIos() || platform.startsWith('Mac') };
}

/** An iPad says that it is a Mac; no Mac has a touch screen. */
export function isIos(): boolean {
  const { userAgent, platform, maxTouchPoints } = navigator;
  return /iPhone|iPad|iPod/.test(userAgent) || (platform.startsWith('Mac') && maxTouchPoints > 1);
}
