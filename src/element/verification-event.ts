import type { Verification } from '../trust/verification.js';
import { SmartPacketEvent } from './smart-packet-event.js';

/** The proof of the packet was checked, or more of it: the recording, or who signed. */
export class SmartPacketVerificationEvent extends SmartPacketEvent {
  constructor(
    /** What is known now. */
    readonly verification: Verification,
  ) {
    super('smart-packet-verification');
  }
}
