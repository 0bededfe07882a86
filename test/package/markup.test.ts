import { minify, type Options } from 'html-minifier-terser';
import sax from 'sax';
import { describe, expect, it } from 'vitest';
import { renderPacketToString, type RenderOptions } from 'smart-packet/ssr';

const packet = {
  id: 'spid:bakery.example:welcome',
  voice: 'https://bakery.example/welcome.mp3?a=1&b=2',
  title: 'Flour & water <?> "sour"',
  transcript: 'Hello <?>, and <!-- welcome -->.\nCome in & <b>sit</b> down ?> there!',
  intent: 'welcome/greeting',
  cta: [
    { type: 'link', label: '<?> Menu', url: 'https://bakery.example/menu?<?>&a=">' },
    { type: 'calendar', label: 'Taste <?>', title: 'Tasting & <?>', start: '2030-03-01' },
    { type: 'sms', label: 'Write', phone: '+1 202 555 0142', body: 'Hello <?>' },
  ],
  meta: { author: 'A <?> "B"', created: '2026-03-01', language: 'en', tags: ['<?>'] },
};

const packets: Record<string, unknown> = {
  'a packet': packet,
  'a packet without a recording': { ...packet, voice: null },
  'a packet whose recording is refused': { ...packet, voice: 'javascript:alert(1)' },
  'a packet without a transcript': { ...packet, transcript: '' },
  'a packet without actions': { ...packet, cta: [] },
  'a packet that has expired': { ...packet, meta: { ...packet.meta, expires: '2020-01-01' } },
  'a packet that will expire': { ...packet, meta: { ...packet.meta, expires: '2999-01-01' } },
  'a broken packet': {},
};

const options: RenderOptions[] = [
  {},
  { lang: 'ar', attributes: { theme: 'dark', 'playback-rate': 1.5 } },
  { attributes: { variant: 'compact' } },
  { attributes: { variant: 'compact', open: true, transcript: 'closed' } },
  { attributes: { variant: 'bubble', transcript: 'closed' } },
  { attributes: { transcript: 'none', title: '<?>' } },
  { stylesheetHref: '/smart-packet.css?<?>' },
  { nonce: 'abc=' },
];

const cases = Object.entries(packets).flatMap(([name, each]) =>
  options.map((option) => [name, JSON.stringify(option), each, option] as const),
);

/** All text that a parser finds, without what is in styles and scripts. */
function textOf(markup: string): string {
  const parser = sax.parser(false, { lowercase: true });
  const open: string[] = [];
  let text = '';
  parser.onerror = (error) => {
    throw error;
  };
  parser.onopentag = ({ name }) => open.push(name);
  parser.onclosetag = () => open.pop();
  parser.ontext = (part) => {
    if (open.at(-1) !== 'style') text += part;
  };
  parser.write(markup).close();
  return text.replace(/\s+/g, ' ');
}

/** As build tools of pages are set up. */
const minifiers: Record<string, Options> = {
  usual: {
    collapseWhitespace: true,
    removeComments: true,
    removeRedundantAttributes: true,
    useShortDoctype: true,
    minifyCSS: true,
    minifyJS: true,
  },
  careful: { collapseWhitespace: true, conservativeCollapse: true },
  hard: {
    collapseBooleanAttributes: true,
    collapseWhitespace: true,
    processScripts: ['application/json'],
    removeAttributeQuotes: true,
    removeComments: true,
    removeEmptyAttributes: true,
    removeOptionalTags: true,
    sortAttributes: true,
  },
};

describe.each(cases)('%s, rendered with %s', (_, __, each, option) => {
  const markup = renderPacketToString(each, option);

  it('has no processing instruction', () => {
    expect(markup.replace(/<script.*/s, '')).not.toContain('<?');
  });

  it('has its text for a parser that is none of a browser’s', () => {
    const text = textOf(markup);
    if (option.attributes?.['transcript'] !== 'none' && (each as Partial<typeof packet>).transcript)
      expect(text).toContain('Come in & <b>sit</b> down ?> there!');
    expect(text).not.toContain('lit-part');
  });

  it.each(Object.entries(minifiers))('can be made smaller: %s', async (_name, settings) => {
    const small = await minify(markup, settings);
    expect(small.length).toBeLessThan(markup.length);
    expect(textOf(small).replaceAll(' ', '')).toBe(textOf(markup).replaceAll(' ', ''));
  });
});
