import { transform } from 'lightningcss';
import type { Plugin } from 'vite';

/**
 * Minifies the style sheets in `css` templates, which hold no expressions. The plugin for templates would have clean-css do
 * it, which knows neither nesting nor `light-dark()`.
 */
export const minifyStyles: Plugin = {
  name: 'minify-styles',
  transform: {
    order: 'pre',
    filter: { id: /\/src\/element\/.*\.ts$/, code: 'css`' },
    handler: (code, filename) =>
      code.replace(
        /\bcss`([^`]*)`/g,
        (_, css: string) => `css\`${transform({ filename, code: Buffer.from(css), minify: true }).code.toString()}\``,
      ),
  },
};
