import { transform } from 'lightningcss';

/**
 * @param {string} css
 * @param {string} filename for messages
 */
export const minifyCss = (css, filename) =>
  transform({ filename, code: Buffer.from(css), minify: true }).code.toString();

/**
 * @param {string} code of a module whose styles hold no expressions
 * @param {string} filename
 */
export const minifyTaggedCss = (code, filename) =>
  code.replace(/\bcss ?`([^`]*)`/g, (_, /** @type {string} */ css) => `css\`${minifyCss(css, filename)}\``);
