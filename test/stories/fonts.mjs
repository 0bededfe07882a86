/** The fonts of the pictures, in Debian's packages fonts-noto-core and fonts-noto-cjk: one for each script. */
export const fonts = [
  'Noto Sans',
  'Noto Sans Arabic',
  'Noto Sans Hebrew',
  'Noto Sans Devanagari',
  'Noto Sans CJK JP',
  'Noto Sans CJK KR',
];

/** As a value of `font-family`. */
export const fontFamily = `${fonts.map((name) => `'${name}'`).join(', ')}, sans-serif`;
