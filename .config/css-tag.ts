/**
 * Stands in for Lit's module of this name (`@lit/reactive-element/css-tag.js`) in the script-tag files. Every browser
 * that can run them knows constructable style sheets, so a style is such a sheet from the start: 0.4 kB less than with
 * the way for older browsers and the messages for mistakes. Look at it when Lit is upgraded.
 */

/** What `css` gives, also that of another copy of Lit, from which a page may take styles for a class of its own. */
interface Style {
  readonly cssText: string;
  readonly styleSheet: CSSStyleSheet;
}

export function unsafeCSS(cssText: string): Style {
  let sheet: CSSStyleSheet | undefined;
  return {
    cssText,
    get styleSheet() {
      if (!sheet) (sheet = new CSSStyleSheet()).replaceSync(cssText);
      return sheet;
    },
  };
}

/** Our styles hold no expressions. */
export const css = ([text = '']: TemplateStringsArray): Style => unsafeCSS(text);

export function adoptStyles(root: ShadowRoot, styles: readonly (Style | CSSStyleSheet)[]): void {
  root.adoptedStyleSheets = styles.map((style) => ('styleSheet' in style ? style.styleSheet : style));
}

export const getCompatibleStyle = (style: unknown): unknown => style;
export const supportsAdoptingStyleSheets = true;

// Lit exports these under their own names; nothing here uses them.
export const CSSResult = CSSStyleSheet;
