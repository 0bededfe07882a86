/**
 * Hostile texts by family, made by code. They depend on nothing, so that pages can be given them, too.
 */

const range = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, i) => from + i);
const characters = (...codes: (number | [number, number])[]): string[] =>
  codes
    .flatMap((code) => (typeof code === 'number' ? [code] : range(...code)))
    .map((code) => String.fromCodePoint(code));

/** Letters, symbols, marks and format characters that show nothing, whatever Unicode calls them. */
export const UNSEEN = [
  ...characters(0xad, 0x34f, 0x61c, 0x115f, 0x1160, 0x17b4, 0x17b5, [0x180b, 0x180f], [0x200b, 0x200f]),
  ...characters([0x2028, 0x202f], [0x205f, 0x206f], 0x2800, 0x3000, 0x3164, [0xfe00, 0xfe0f], 0xfeff, 0xffa0),
  ...characters([0xfff9, 0xfffb], 0x13441, 0x13442, [0x1bca0, 0x1bca3], 0x1d159, [0x1d173, 0x1d17a]),
  ...characters([0xe0001, 0xe007f], 0xe0100, 0xe01ef, [0, 0x20], [0x7f, 0xa0], 0x1680, [0x2000, 0x200a]),
];

/** What turns the order of what stands around it, and what merely hides. */
export const BIDI = characters(0x61c, 0x200e, 0x200f, [0x202a, 0x202e], [0x2066, 0x2069]);
/** In names of Latin letters: two that look the same are the same. */
export const SPOOFS = characters(
  0xad,
  0x34f,
  0x180e,
  [0x200b, 0x200d],
  [0x2060, 0x2064],
  0xfe00,
  0xfe0f,
  0xfeff,
  0xe0041,
);

const MARKS = ['globalThis.hacked=1', 'globalThis.hacked=1//', 'alert(1)'];
const HANDLERS = ['onerror', 'onload', 'onclick', 'onfocus', 'onmouseover', 'onbegin', 'ontoggle', 'onanimationstart'];
const TAGS = (
  'img src=x|svg|svg><animate attributeName=href|iframe srcdoc="<script>globalThis.hacked=1</script>"|script|details open|' +
  'body|input autofocus|video src=x|audio src=x|object data=javascript:globalThis.hacked=1|embed src=javascript:0|math|' +
  'a href=javascript:globalThis.hacked=1|form action=javascript:0|style|link rel=stylesheet href=//evil.example/a.css|' +
  'base href=//evil.example/|meta http-equiv=refresh content="0;url=//evil.example"|template|noscript|slot name=x|' +
  'smart-packet src=//evil.example/p.json|x-y is=script|marquee|select autofocus|textarea autofocus|xmp|plaintext'
).split('|');
const BREAKOUTS = [
  '',
  '">',
  "'>",
  '-->',
  '</title>',
  '</script>',
  '</style>',
  '</textarea>',
  ']]>',
  '`}',
  '\\">',
  '&quot;>',
];

/** HTML and SVG, as they are and after what might end the place that they stand in. */
export const MARKUP = TAGS.flatMap((tag, index) => [
  `<${tag} ${HANDLERS[index % HANDLERS.length]!}=${MARKS[index % MARKS.length]!}>`,
  ...BREAKOUTS.map((breakout) => `${breakout}<${tag} onerror=globalThis.hacked=1>${MARKS[0]!}</${tag.split(' ')[0]!}>`),
]);

/** What template engines, Lit's above all, take for their own. */
export const TEMPLATES = [
  '<!--lit-part-->',
  '<!--?lit$123$-->',
  '<?lit$000000000$>',
  '<!--lit-part zgWdmMFxYTs=--><b>x</b><!--/lit-part-->',
  '<!--lit-node 0-->',
  '{{lit$123$}}',
  '@click=${globalThis.hacked=1}',
  '.innerHTML=${"<b>"}',
  '?hidden=${1}',
  '${globalThis.hacked=1}',
  '{{constructor.constructor("globalThis.hacked=1")()}}',
  '#{globalThis.hacked=1}',
  '<%= globalThis.hacked=1 %>',
  '%s%n%x',
  "$&$1$`$'",
];

/** Names that objects know. */
export const NAMES = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  'then',
  'valueOf',
  'length',
];

/** What would style the page, were it ever to stand in a class, a part, a style or an id. */
export const STYLES = [
  'x}*{display:none}',
  'a;position:fixed;inset:0',
  'x" style="position:fixed',
  'hidden frame card',
  'action menu',
  'expression(alert(1))',
  'url(//evil.example/a)',
  '@import "//evil.example/a.css"',
  'en" onclick="globalThis.hacked=1',
  'title',
];

/** Every family in one list; each text begins or ends with something that can be seen. */
export const TEXTS = [
  ...MARKUP,
  ...TEMPLATES,
  ...NAMES,
  ...STYLES,
  ...UNSEEN.flatMap((unseen) => [`${unseen}a${unseen}b`, `a${unseen.repeat(20)}b${unseen}`]),
  ...BIDI.flatMap((control) => [`abc${control}fdp.exe`, `${control}moc.elgoog`]),
  '\ud800a',
  'a\udfff',
  'a\udc00\ud800b',
  `a${'\u0300\u0489\u20dd'.repeat(300)}`,
  'W'.repeat(5000),
  'Verified ✔ ✅ ☑️',
  '\u05d0\u0627'.repeat(30),
];
