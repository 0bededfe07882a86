/**
 * `smart-packet/ssr`: renders a packet as markup, for servers and static sites. Needs no DOM; the build includes all
 * its dependencies.
 */
import { LitElementRenderer, type RenderInfo } from '@lit-labs/ssr';
import { collectResultSync } from '@lit-labs/ssr/lib/render-result.js';
import { ServerElement } from './element/server/server-element.js';
import { jsonTextOf } from './packet/wire/json.js';

export interface RenderOptions {
  /**
   * Nonce of the page's `Content-Security-Policy`, for the `<style>` inside: base64 (CSP, section 2.3.1), new for
   * each response.
   */
  nonce?: string;
  /**
   * Address of `smart-packet.css` on your own server, to use instead of a `<style>`: for the policy
   * `style-src 'self'`.
   */
  stylesheetHref?: string;
  /**
   * BCP 47 tag of the interface's language, written as the element's `lang`. Default: English, until the script
   * detects the visitor's language.
   */
  lang?: string;
  /** Address of the page, to resolve a packet's relative addresses. Without it, they must be absolute. */
  baseUrl?: string;
  /**
   * Other attributes of the element, by name; `true` becomes `''`, and `false` and null are left out. `src` is not
   * allowed: the packet is inside.
   */
  attributes?: Readonly<Record<string, string | number | boolean | null>>;
}

/** Registered only so that Lit's renderer finds the class; the markup says `smart-packet`. */
const TAG = 'smart-packet-on-server';

/**
 * Renders a packet as the complete markup of a `<smart-packet>`: declarative shadow DOM, which works without
 * JavaScript, and the packet as JSON, with which `smart-packet/hydrate` hydrates it without a request.
 *
 * The packet may come from anywhere: it is read by `parsePacket`, and all its text is escaped. An invalid packet throws
 * no exception but becomes a card that says so, as in the browser; call `parsePacket` to find out beforehand. The JSON
 * is the packet as passed, with all its fields, so it must not contain what visitors may not see.
 *
 * @param packet an object or JSON text, of any published shape
 * @throws {TypeError} for invalid options: a malformed `nonce`, both `nonce` and `stylesheetHref`, or an attribute
 *   whose name is malformed or `src`
 */
export function renderPacketToString(packet: unknown, options: RenderOptions = {}): string {
  const { lang, baseUrl = '', attributes = {} } = options;
  const styles = stylesMarkup(options);
  const json = jsonText(packet);
  if (!customElements.get(TAG)) customElements.define(TAG, ServerElement);
  const renderer = new LitElementRenderer(TAG);
  const given: RenderOptions['attributes'] = { ...(lang && { lang }), ...attributes };
  for (const [name, value] of Object.entries(given)) {
    if (!/^[a-z][a-z\d-]*$/.test(name) || name === 'src') throw new TypeError(`Not an attribute to set: ${name}`);
    if (value !== false && value !== null) renderer.setAttribute(name, value === true ? '' : String(value));
  }
  Object.assign(renderer.element, { baseURI: baseUrl, packet: json });
  renderer.connectedCallback();
  const [tag, content] = [renderer.renderAttributes(), renderer.renderShadow(renderInfo(renderer))].map((result) =>
    collectResultSync(result ?? []),
  );
  // The styles come first; the renderer can't give them a nonce. Where a template ends with an expression, Lit writes
  // `<?>`, which browsers turn into the comment `?` (HTML, section 13.2.5.6) and other parsers reject; texts and
  // attributes contain no `<` at this point.
  const card = content!.replace(/^<style>[^]*?<\/style>/, '').replaceAll('<?>', '<!--?-->');
  return (
    `<smart-packet${tag!.trimEnd()}><template shadowrootmode="open">${styles}${card}</template>` +
    `<script type="application/json">${json.replaceAll('<', '\\u003c')}</script></smart-packet>`
  );
}

/** The JSON that the browser will read; a value that can't be serialised is not a packet. */
function jsonText(packet: unknown): string {
  try {
    return jsonTextOf(packet);
  } catch {
    // Not a JSON value, or it contains a cycle, or something in it throws.
    return 'null';
  }
}

function stylesMarkup({ nonce, stylesheetHref }: RenderOptions): string {
  if (stylesheetHref === undefined)
    return `<style${nonce === undefined ? '' : ` nonce="${checkedNonce(nonce)}"`}>${ServerElement.styles.cssText}</style>`;
  if (nonce !== undefined) throw new TypeError('Either a nonce or the address of the style sheet');
  return `<link rel="stylesheet" href="${escapeAttribute(stylesheetHref)}">`;
}

/** As `base64-value` in CSP, section 2.3.1. */
function checkedNonce(nonce: string): string {
  if (!/^[\w+/-]+={0,2}$/.test(nonce)) throw new TypeError('The nonce is not base64');
  return nonce;
}

const escapeAttribute = (text: string): string =>
  text.replace(/[&"<>]/g, (character) => `&#${character.charCodeAt(0)};`);

/** The element has no surroundings. */
const renderInfo = (renderer: LitElementRenderer): RenderInfo => ({
  elementRenderers: [LitElementRenderer],
  customElementInstanceStack: [],
  customElementHostStack: [renderer],
  eventTargetStack: [],
  slotStack: [],
  deferHydration: false,
});
