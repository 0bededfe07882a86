import { basename } from 'node:path';
import { canonicalLanguage } from '../../packet/language.js';
import type { Packet } from '../../packet/model.js';
import { parsePacket } from '../../packet/parse-packet.js';
import { ANY_BASE } from '../../packet/any-base.js';
import { safeUrl } from '../../packet/values/page-address.js';
import { parsed } from '../../packet/wire/json.js';
import { without } from '../../trust/proof.js';
import { hasLostProof, PROOF_LEFT_OUT } from '../signing/proofs.js';
import { escapeHtml } from '../../present/escape-html.js';
import { EXIT } from '../exit-codes.js';
import { Failure } from '../failure.js';
import { countOf } from '../io/count-of.js';
import { outputPath, writeOutput, type OutputValues } from '../io/outputs.js';
import { printable } from '../io/printable.js';
import { readPacketText, type PacketText } from '../io/read-packet.js';
import { sayNote } from '../io/say-note.js';
import type { Terminal } from '../io/terminal.js';

const PAGE_SCRIPT = 'smart-packet.hydrate.min.js';

export interface HtmlValues extends OutputValues {
  readonly page?: boolean;
  readonly script?: string;
  readonly src?: string;
  readonly url?: string;
  readonly image?: string;
  readonly language?: string;
  readonly variant?: string;
}

/** Runs `smart-packet html`. */
export async function writeHtml(values: HtmlValues, operands: readonly string[], terminal: Terminal): Promise<number> {
  const output = outputPath(values);
  const given = await readPacketText(operands[0]!);
  await writeOutput(
    output,
    values.page ? await pageOf(given, values, terminal) : linesOf(given, values),
    values,
    terminal,
  );
  sayFaults(given, terminal);
  if (values.page && output !== null) terminal.say(printable(filesNote(values.script ?? PAGE_SCRIPT)));
  return EXIT.ok;
}

/** What visitors do not see, or not as it is written. */
function sayFaults({ source: { name }, text }: PacketText, terminal: Terminal): void {
  const { issues } = parsePacket(text, { baseUrl: ANY_BASE });
  if (!issues.length) return;
  const what = `${countOf(issues.length, 'thing')} in ${name} ${issues.length > 1 ? 'are' : 'is'} missing, left out or cut.`;
  sayNote(`${what} See smart-packet validate ${name}`, terminal);
}

const filesNote = (script: string): string =>
  `The page loads ${script}. In its folder belong, too, from dist/ of the package: align-worker.js, hydrate-chunks/ and chunks/`;

/** The two lines of the README. */
function linesOf({ source, text }: PacketText, { script, src, language, variant }: HtmlValues): string {
  const lang = (language && canonicalLanguage(language)) || undefined;
  readPacket(source.name, text);
  if (source.kind === 'input' && !src)
    throw new Failure('standard input has no name', 'Say where the packet will be: --src');
  const address = src ?? (source.kind === 'address' ? source.name : encodeURIComponent(basename(source.name)));
  const attributes = attributesText({ src: address, lang, variant: variant === 'card' ? undefined : variant });
  return (
    `<script defer src="${escapeHtml(script ?? 'smart-packet.iife.min.js')}"></script>\n` +
    `<smart-packet${attributes}></smart-packet>\n`
  );
}

const attributesText = (attributes: Readonly<Record<string, string | undefined>>): string =>
  Object.entries(attributes)
    .map(([name, value]) => (value === undefined ? '' : ` ${name}="${escapeHtml(value)}"`))
    .join('');

async function pageOf({ source, text, baseUrl }: PacketText, values: HtmlValues, terminal: Terminal): Promise<string> {
  const { script = PAGE_SCRIPT, variant } = values;
  const url = addressOf('--url', values.url);
  const packet = readPacket(source.name, text, baseUrl ?? url ?? ANY_BASE);
  if ([packet.voice, packet.captions].some((address) => typeof address === 'string' && address.startsWith(ANY_BASE)))
    throw new Failure(
      'the address of the recording or of the captions is relative to the packet',
      'Say where the page will be, with the packet’s files beside it: --url',
    );
  const language = (values.language ? canonicalLanguage(values.language) : packet.meta.language) ?? 'en';
  const { renderPacketToString } = await import('../../ssr.js');
  const { staticPage } = await import('../../present/static-page.js');
  const attributes = { ...(variant && variant !== 'card' && { variant }) };
  const shown = await withAbsoluteAddresses(text, packet);
  if (shown.isProofLost) sayNote(`${source.name}: ${PROOF_LEFT_OUT}`, terminal);
  const card = renderPacketToString(shown.packet, { lang: language, attributes });
  return staticPage(packet, card, { url, image: addressOf('--image', values.image), script, language });
}

/** @throws {Failure} for a packet of which nothing can be shown */
function readPacket(name: string, text: string, baseUrl = ANY_BASE): Packet {
  const result = parsePacket(text, { baseUrl });
  if (!result.ok) throw new Failure(`${name} can’t be shown`, `See smart-packet validate ${name}`);
  return result.value;
}

/**
 * What of it is for visitors: the canonical fields. In a page, addresses would be relative to that. A packet that is the
 * same then keeps its proof.
 */
async function withAbsoluteAddresses(
  text: string,
  { voice, captions }: Packet,
): Promise<{ readonly packet: unknown; readonly isProofLost: boolean }> {
  const { toCanonicalJson } = await import('../../convert/canonical-json.js');
  const converted = toCanonicalJson(text);
  if (!converted.ok) return { packet: text, isProofLost: false };
  const packet = { ...converted.value.packet, voice, ...(typeof captions === 'string' && { captions }) };
  const isProofLost = hasLostProof(parsed(text), packet);
  return { packet: isProofLost ? without(packet, 'proof') : packet, isProofLost };
}

function addressOf(option: string, address: string | undefined): string | null {
  if (address === undefined) return null;
  const href = safeUrl(address, { allowHttp: true });
  if (href === null)
    throw new Failure(`${option} can’t be “${address}”; it must be an address that begins with https://`);
  return href;
}
