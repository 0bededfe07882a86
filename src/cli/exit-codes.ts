/** What a command ends with. */
export const EXIT = {
  /** Done, and nothing was found. */
  ok: 0,
  /** Done, and something was found. */
  issues: 1,
  /** It could not run: a wrong argument, a file that can't be read or written, a server that does not answer. */
  failure: 2,
  /** Broken off with Ctrl-C: as a shell has it, 128 and the number of the signal. */
  interrupted: 130,
} as const;
