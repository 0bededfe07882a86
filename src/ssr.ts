/**
 * `smart-packet/ssr`: renders packets as markup, for servers and static sites. Needs no DOM; the build includes all its
 * dependencies.
 */
import { LitElementRenderer, type RenderInfo } from '@lit-labs/ssr';
import { collectResultSync } from '@lit-labs/ssr/lib/render-result.js';
import type { LitElement } from 'lit';
import { ServerElement } from './element/server/server-element.js';
import { listingOf, type Listing } from './list/listing.js';
import { slotOf } from './list/server/list-on-server.js';
import { RenderedListElement } from './list/server/rendered-list-element.js';
import { styles as listStyles } from './list/list.styles.js';
import { parsePacket } from './packet/parse-packet.js';
import { jsonTextOf } from './packet/wire/json.js';

export type Attributes = Readonly<Record<string, string | number | boolean | null>>;

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
   * Leaves the recording at the address that the packet names, where that is relative: for a page that is moved, or tried
   * out, together with its recordings. Default false: it becomes absolute.
   */
  keepRelative?: boolean;
  /**
   * Other attributes of the element, by name; `true` becomes `''`, and `false` and null are left out. `src` is not
   * allowed: the packet is inside.
   */
  attributes?: Attributes;
}

export interface ListRenderOptions extends RenderOptions {
  /** Address of `smart-packet-list.css` on your own server: the list's, beside `stylesheetHref`, which is the cards'. */
  listStylesheetHref?: string;
  /** Other attributes of the list, by name, as those of a packet. With `src`, further packets come with the script. */
  attributes?: Attributes;
  /** Other attributes of each card, by name. */
  cardAttributes?: Attributes;
}

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
  const { lang, baseUrl = '', keepRelative = false, attributes = {} } = options;
  const styles = stylesMarkup(ServerElement.styles.cssText, options);
  const json = jsonText(packet);
  const given: Attributes = { ...(lang && { lang }), ...attributes };
  if ('src' in given) throw notAnAttribute('src');
  const properties = { baseURI: baseUrl, keepRelative, packet: json };
  const card = rendererOf('smart-packet', ServerElement, given, properties);
  return (
    `<smart-packet${attributesOf(card)}><template shadowrootmode="open">${styles}${shadowOf(card)}</template>` +
    `<script type="application/json">${json.replaceAll('<', '\\u003c')}</script></smart-packet>`
  );
}

/**
 * Renders packets as the complete markup of a `<smart-packet-list>` with a compact card each, which `smart-packet/list` and
 * `smart-packet/hydrate` take over. Without JavaScript the cards stand one below the other, in full.
 *
 * As in the browser, a packet that `parsePacket` refuses gets no card, and what is no list of packets becomes a message that
 * says so. With a `<style>` in each card the markup of many is long: for more than a few, pass the addresses of style sheets.
 *
 * @param packets an array of at most 1,000 packets, or a resolver's answer as an object or JSON text. Where that has a `next`,
 *   the list says its `total`, until the script has asked the source that `attributes` name
 * @throws {TypeError} for invalid options, as `renderPacketToString`; where only one style sheet has an address, too
 */
export function renderPacketsToString(packets: unknown, options: ListRenderOptions = {}): string {
  const { nonce, stylesheetHref, listStylesheetHref, baseUrl = '', attributes, cardAttributes } = options;
  const lang = options.lang ?? '';
  if ((stylesheetHref === undefined) !== (listStylesheetHref === undefined))
    throw new TypeError('Either the addresses of both style sheets or of none');
  const styles = stylesMarkup(listStyles.map(({ cssText }) => cssText).join('\n'), {
    ...(nonce !== undefined && { nonce }),
    ...(listStylesheetHref !== undefined && { stylesheetHref: listStylesheetHref }),
  });
  const listing = listingOf(packets, null);
  const shown = listing?.packets.flatMap((packet) => {
    const read = parsePacket(packet, { baseUrl });
    return read.ok ? { packet, model: read.value } : [];
  });
  const cards = (shown ?? []).map(({ packet }, index) =>
    renderPacketToString(packet, {
      ...options,
      attributes: { ...cardAttributes, variant: 'compact', slot: slotOf(index) },
    }),
  );
  const given: Attributes = { ...(lang && { lang }), ...attributes };
  const list = rendererOf('smart-packet-list', RenderedListElement, given, {
    listed: shown?.map(({ model }) => model) ?? null,
    total: listing && hasMore(listing, given) ? listing.total : (shown?.length ?? 0),
    language: lang,
  });
  return (
    `<smart-packet-list${attributesOf(list)}><template shadowrootmode="open">${styles}${shadowOf(list)}</template>` +
    `${cards.join('')}</smart-packet-list>`
  );
}

/** Whether there are packets beyond those of an answer that the script will have. */
const hasMore = ({ next }: Listing, { src, resolver }: Attributes): boolean => next !== null && !!(src ?? resolver);

/**
 * @param tag as the markup says it; registered is another one, only so that Lit's renderer finds the class
 * @param properties to set beside the attributes
 */
function rendererOf<T extends LitElement>(
  tag: string,
  elementClass: new () => T,
  attributes: Attributes,
  properties: Partial<T>,
): LitElementRenderer {
  const name = `${tag}-on-server`;
  if (!customElements.get(name)) customElements.define(name, elementClass);
  const renderer = new LitElementRenderer(name);
  for (const [attribute, value] of Object.entries(attributes)) {
    if (!/^[a-z][a-z\d-]*$/.test(attribute)) throw notAnAttribute(attribute);
    if (value !== false && value !== null) renderer.setAttribute(attribute, value === true ? '' : String(value));
  }
  Object.assign(renderer.element, properties);
  renderer.connectedCallback();
  return renderer;
}

const attributesOf = (renderer: LitElementRenderer): string => markupOf(renderer.renderAttributes()).trimEnd();

/** Without the styles, which come first: the renderer can't give them a nonce. */
const shadowOf = (renderer: LitElementRenderer): string =>
  markupOf(renderer.renderShadow(renderInfo(renderer)) ?? []).replace(/^<style>[^]*?<\/style>/, '');

/**
 * Where a template ends with an expression, Lit writes `<?>`, which browsers turn into the comment `?` (HTML, section
 * 13.2.5.6) and other parsers reject; texts and attributes contain no `<` at this point.
 */
const markupOf = (result: Parameters<typeof collectResultSync>[0]): string =>
  collectResultSync(result).replaceAll('<?>', '<!--?-->');

const notAnAttribute = (name: string): TypeError => new TypeError(`Not an attribute to set: ${name}`);

/** The JSON that the browser will read; a value that can't be serialised is not a packet. */
function jsonText(packet: unknown): string {
  try {
    return jsonTextOf(packet);
  } catch {
    // Not a JSON value, or it contains a cycle, or something in it throws.
    return 'null';
  }
}

function stylesMarkup(css: string, { nonce, stylesheetHref }: RenderOptions): string {
  if (stylesheetHref === undefined)
    return `<style${nonce === undefined ? '' : ` nonce="${checkedNonce(nonce)}"`}>${css}</style>`;
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
