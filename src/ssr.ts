/** `smart-packet/ssr`: a packet as markup, for servers and static sites. Needs no DOM; the build puts all it needs inside. */
import { LitElementRenderer, type RenderInfo } from '@lit-labs/ssr';
import { collectResultSync } from '@lit-labs/ssr/lib/render-result.js';
import { ServerElement } from './element/server/server-element.js';
import { jsonTextOf } from './packet/wire/json.js';

export interface RenderOptions {
  /** Of the page's `Content-Security-Policy`, for the `<style>` inside; base64 (CSP, section 2.3.1), a new one for each answer. */
  nonce?: string;
  /** Address of `smart-packet.css` on your own server, in place of a `<style>`: for pages whose policy is `style-src 'self'`. */
  stylesheetHref?: string;
  /** BCP 47 tag of the interface's language, written as the element's `lang`. Default English, until the script finds the visitor's. */
  lang?: string;
  /** Address of the page, where a packet has relative addresses. By default they must be absolute. */
  baseUrl?: string;
  /** Other attributes of the element, by name; `true` is `''`, and what is `false` or null is left out. Not `src`: the packet is inside. */
  attributes?: Readonly<Record<string, string | number | boolean | null>>;
}

/** In the registry only so that Lit's renderer finds the class; the markup says `smart-packet`. */
const TAG = 'smart-packet-on-server';

/**
 * A packet as the complete markup of a `<smart-packet>`: declarative shadow DOM, which works without script, and the packet
 * as JSON, with which `smart-packet/hydrate` takes over without a request.
 *
 * The packet may come from anywhere: it is read as `parsePacket` reads it, and all its text is escaped. A broken packet is
 * no exception but a card that says so, as in the browser; whoever wants to know before asks `parsePacket`. The JSON is
 * the packet as it was given, all of its fields, so it must not hold what visitors may not see.
 *
 * @param packet an object or JSON text, of any published shape
 * @throws {TypeError} for options that are a mistake: a `nonce` that is none, both `nonce` and `stylesheetHref`, or an
 *   attribute's name that is none or is `src`
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
  // What comes first is the styles, by which the renderer knows no nonce. Where a template ends with an expression Lit
  // writes `<?>`, from which browsers make the comment `?` (HTML, section 13.2.5.6), and at which other parsers stumble;
  // texts and attributes have no `<` any more.
  const card = content!.replace(/^<style>[^]*?<\/style>/, '').replaceAll('<?>', '<!--?-->');
  return (
    `<smart-packet${tag!.trimEnd()}><template shadowrootmode="open">${styles}${card}</template>` +
    `<script type="application/json">${json.replaceAll('<', '\\u003c')}</script></smart-packet>`
  );
}

/** What the browser will read; what can't be written as JSON is no packet. */
function jsonText(packet: unknown): string {
  try {
    return jsonTextOf(packet);
  } catch {
    // It is none of the values of JSON, or refers to itself, or something in it throws.
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

/** Nothing is around the element. */
const renderInfo = (renderer: LitElementRenderer): RenderInfo => ({
  elementRenderers: [LitElementRenderer],
  customElementInstanceStack: [],
  customElementHostStack: [renderer],
  eventTargetStack: [],
  slotStack: [],
  deferHydration: false,
});
