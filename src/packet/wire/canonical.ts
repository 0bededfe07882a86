import type { Shape } from './shape.js';

const CONTENT = ['voice', 'transcript', 'intent', 'cta', 'meta'];

/** The format itself. */
export const canonical: Shape = (root) =>
  CONTENT.some((name) => root[name] !== undefined)
    ? { fields: root, sourcePath: (path) => path, isComplete: true }
    : null;
