/// <reference types="vite/client" />
import readme from '../../README.md?raw';

/** The README's chapters of those names, without a second place to write them. */
export const readmeChapters = (...titles: string[]): string =>
  titles
    .map((title) => {
      const [, text = ''] = readme.split(`\n## ${title}\n`);
      if (!text) throw new Error(`The README has no chapter ${title}`);
      return `## ${title}\n${text.split('\n## ')[0]!}`;
    })
    .join('\n')
    // Comments for the README's own generator.
    .replace(/<!--.*?-->/gs, '');
