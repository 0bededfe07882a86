/// <reference types="vite/client" />
const pages = import.meta.glob<string>('../../docs/*.md', { query: '?raw', import: 'default', eager: true });

/**
 * Chapters of a page of the documentation, so that they are written in one place only.
 *
 * @param page its name in docs/, such as `captions`
 * @param titles of its chapters; without any, the whole page
 */
export function chapters(page: string, ...titles: string[]): string {
  const text = pages[`../../docs/${page}.md`];
  if (!text) throw new Error(`docs/${page}.md is missing`);
  const found = titles.map((title) => {
    const [, chapter] = text.split(`\n## ${title}\n`);
    if (!chapter) throw new Error(`docs/${page}.md has no chapter ${title}`);
    return `## ${title}\n${chapter.split('\n## ')[0]!}`;
  });
  return (
    (titles.length ? found.join('\n') : text)
      // Comments are for the generator.
      .replace(/<!--.*?-->/gs, '')
      // Links to other pages lead nowhere in the gallery.
      .replace(/\[([^\]]*)\]\((?!https?:)[^)]*\)/g, '$1')
  );
}
