import { ownValue } from '../../packet/wire/json.js';
import { verifyPacket } from '../../trust/verify-packet.js';
import type { FurtherCheck } from './further-check.js';

/** Finds signatures that are wrong, as far as can be told without asking whose key it is: smart-packet verify says more. */
export const proofCheck: FurtherCheck = {
  notes: new Set(),
  check: async (packet) => {
    if (ownValue(packet, 'proof') == null) return [];
    const { verification } = await verifyPacket(packet);
    return verification.text === 'broken' ? [{ code: 'broken-proof', path: ['proof'], severity: 'error' }] : [];
  },
};
