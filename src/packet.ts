/** `smart-packet/packet`: reads and validates packets and converts them to JSON-LD. Needs no DOM. */
export { isExpired } from './packet/dates.js';
export type * from './packet/issues.js';
export type * from './packet/model.js';
export { parsePacket, type ParseOptions } from './packet/parse-packet.js';
export { packetSchema } from './packet/schema.js';
export {
  jsonLdText,
  packetToJsonLd,
  type ActionJsonLd,
  type AudioObjectJsonLd,
  type EventJsonLd,
  type JsonLdOptions,
} from './present/json-ld.js';
