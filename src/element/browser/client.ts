import type { ActionClient } from '../../links/plain-link.js';

/** What the actions' links must know of this device; asked when one is used. Calendar events know more: `event-actions.ts`. */
export const actionClient = (): ActionClient => ({ apple: saysIos() || navigator.platform.startsWith('Mac') });

/** Where it names itself: an iPad may say that it is a Mac. */
export const saysIos = (): boolean => /iPhone|iPad|iPod/.test(navigator.userAgent);
