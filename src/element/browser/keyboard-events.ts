/** True for keys that belong to the browser or to the control they were pressed on. */
export const isTaken = (event: KeyboardEvent): boolean =>
  event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey;
