/** How far the back and forward controls move in a recording. */
export const SKIP_SECONDS = 5;
