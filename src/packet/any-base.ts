/**
 * The base of relative addresses where the packet's own address is not known, or does not matter. Its host is none that
 * there may be (RFC 6761, section 6.4).
 */
export const ANY_BASE = 'https://packet.invalid/';
