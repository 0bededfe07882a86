/** The format's limits that other modules keep, too, which would get the validator along with `format.ts`. */
export const MAX_ACTIONS = 3;
export const MAX_TAGS = 20;
export const MAX_CUES = 60_000;
export const MAX_LEVELS = 128;
/** UTF-16 units, like those below. */
export const MAX_TAG_LENGTH = 40;
/** Of title, intent and author. */
export const MAX_LINE_LENGTH = 200;
export const MAX_TRANSCRIPT_LENGTH = 400_000;
