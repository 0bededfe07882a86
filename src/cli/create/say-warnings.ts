import type { Json } from '../../convert/extras.js';
import { checkPacket } from '../../packet/check-packet.js';
import { valueAt } from '../../packet/keep-valid.js';
import { sayNote } from '../io/say-note.js';
import type { Terminal } from '../io/terminal.js';
import { explain } from '../validate/explain.js';
import { isVoiceFile } from './voice-file.js';

/** Says what `smart-packet validate` would say of a packet that was written. */
export function sayWarnings(packet: Json, voice: string, terminal: Terminal): void {
  for (const fault of checkPacket(packet).faults) {
    // Why a recording has none was said when it was measured.
    if (fault.code === 'no-captions' && isVoiceFile(voice)) continue;
    const { message, mend } = explain(fault, valueAt(packet, fault.path));
    sayNote(`${message} ${mend}`.trim(), terminal);
  }
}
