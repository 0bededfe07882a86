/** What a command ends with. Other numbers are a shell's: 128 and a signal's number. */
export const EXIT = {
  /** Done, and nothing was found. */
  ok: 0,
  /** Done, and something was found. */
  issues: 1,
  /** It could not run: a wrong argument, a file that can't be read or written, a server that does not answer. */
  failure: 2,
} as const;
