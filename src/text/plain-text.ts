import type { Paragraph } from './paragraphs.js';

/** The transcript as plain text: an empty line between paragraphs, the speaker's name where the speaker changes. */
export function toPlainText(text: string, paragraphs: readonly Paragraph[]): string {
  return paragraphs
    .map(({ from, to, speaker }, index) => {
      const isNew = speaker !== null && speaker !== paragraphs[index - 1]?.speaker;
      return `${isNew ? `${speaker}: ` : ''}${text.slice(from, to)}\n`;
    })
    .join('\n');
}
