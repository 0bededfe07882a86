/** Smart Packets without a page: reading and checking them, and telling machines what is in them. */
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
