import { transform } from 'lightningcss';
import type { Plugin } from 'vite';

const minify = (css: string): string =>
  transform({ filename: 'styles.css', code: Buffer.from(css), minify: true }).code.toString();

/** Minifies the styles in css`…`, which hold no expressions, with Lightning CSS, as Vite does those in files. */
export const minifyStyles: Plugin = {
  name: 'minify-styles',
  transform: {
    order: 'pre',
    filter: { id: /\/src\/(element|list)\/.*\.ts$/ },
    handler: (code) => code.replace(/\bcss ?`([^`]*)`/g, (_, css: string) => `css\`${minify(css)}\``),
  },
};
