/** Browsers look through no longer recordings either. */
export const MAX_SECONDS = 30 * 60;

/** Of a recording in a file, or that a person names: half an hour of WAV in studio quality. */
export const MAX_RECORDING_BYTES = 600_000_000;

/** Of a recording on a server that only a packet names: viewers look for words in none that is larger. */
export const MAX_LINKED_RECORDING_BYTES = 30_000_000;
