export { SmartPacketElement } from './element/smart-packet-element.js';
export { defineSmartPacket } from './element/define.js';
export { setResolver } from './element/packet/named-resolver.js';
export type { PacketState } from './element/packet/packet-controller.js';
export * from './element/events.js';
/** The class comes with the code that checks proofs. */
export type { SmartPacketVerificationEvent } from './element/verification-event.js';
export type * from './packet/model.js';
export type * from './packet/issues.js';
export type { PacketAnswer, PacketQuery, QueryOptions, Resolver, ResolverResult } from './resolver/query.js';
export type { TimingSource, Word, WordTiming } from './text/timing.js';
