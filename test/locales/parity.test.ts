import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { locales } from '../../src/locales/load-locale.js';

const folder = new URL('../../src/locales/xliff/', import.meta.url);
const placeholders = (text: string): string[] => (text.match(/<x id="\d+"/g) ?? []).sort();

/** The XLIFF of a language, by id. */
function units(file: string): Map<string, { source: string; target: string | undefined }> {
  const xml = readFileSync(new URL(file, folder), 'utf8');
  const found = xml.matchAll(
    /<trans-unit id="(?<id>[^"]+)">\s*<source>(?<source>.*?)<\/source>\s*(?:<target>(?<target>.*?)<\/target>)?/gs,
  );
  return new Map(
    [...found].map(({ groups }) => [groups!['id']!, { source: groups!['source']!, target: groups!['target'] }]),
  );
}

describe.each(readdirSync(folder))('%s', (file) => {
  const language = file.replace('.xlf', '');
  const all = [...units(file)];

  it('has messages', () => {
    expect(all.length).toBeGreaterThan(30);
  });
  it.each(all)('%s is translated, with the placeholders of the source', (_id, { source, target }) => {
    expect(target).toBeTruthy();
    expect(placeholders(target!)).toEqual(placeholders(source));
  });
  it('is generated and can be loaded', async () => {
    const { templates } = await locales[language]!();
    expect(Object.keys(templates).sort()).toEqual(all.map(([id]) => id).sort());
  });
});
