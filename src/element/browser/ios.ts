import { saysIos } from './client.js';

/** An iPad says that it is a Mac; no Mac has a touch screen. */
export function isIos(): boolean {
  const { platform, maxTouchPoints } = navigator;
  return saysIos() || (platform.startsWith('Mac') && maxTouchPoints > 1);
}
