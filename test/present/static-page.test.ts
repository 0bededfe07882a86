import { describe, expect, it } from 'vitest';
import { parsePacket } from '../../src/packet/parse-packet.js';
import { staticPage, type PageFacts } from '../../src/present/static-page.js';

const bare = { id: 'spid:a:b', voice: null, transcript: 'Hello.', intent: 'a/b', cta: [], meta: {} };
const facts = { url: null, image: null, script: 'player.js', language: 'en' };

function pageOf(fields: object, given: Partial<PageFacts> = {}): string {
  const result = parsePacket({ ...bare, ...fields }, { baseUrl: 'https://a.example/' });
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return staticPage(result.value, '<smart-packet></smart-packet>', { ...facts, ...given });
}

const descriptionOf = (page: string): string | undefined => /name="description" content="([^"]*)"/.exec(page)?.[1];

describe('staticPage', () => {
  it.each([
    [{}, { language: 'ar' }, '<html lang="ar" dir="rtl">'],
    [{ title: '</title>&"' }, {}, '<title>&#60;/title&#62;&#38;&#34;'],
    [{}, { script: 'a"b.js' }, '<script type="module" src="a&#34;b.js"></script>'],
    [{}, { url: 'https://a.example/?b&c' }, '<link rel="canonical" href="https://a.example/?b&#38;c" />'],
    [{}, {}, '<meta name="twitter:card" content="summary" />'],
    [{}, { image: 'https://a.example/b.png' }, '<meta name="twitter:card" content="summary_large_image" />'],
    [{}, { language: 'pt-BR' }, '<meta property="og:locale" content="pt_BR" />'],
  ])('of %j with %j has %s', (fields, given, expected) => {
    expect(pageOf(fields, given)).toContain(expected);
  });

  it.each([
    ['One  line\nand another.', 'One line and another.'],
    [`${'word '.repeat(30)}endless`, `${'word '.repeat(29)}word…`],
    ['語'.repeat(200), `${'語'.repeat(154)}…`],
  ])('describes %j', (transcript, expected) => {
    expect(descriptionOf(pageOf({ transcript }))).toBe(expected);
  });

  it('leaves out what is not known', () => {
    expect(pageOf({ transcript: '', voice: 'a.mp3' })).not.toMatch(/name="description"|rel="canonical"|og:(url|image)/);
  });
});
