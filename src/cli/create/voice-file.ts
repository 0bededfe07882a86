import { statSync } from 'node:fs';
import { reasonOf } from '../failure.js';

/** Whether a recording is a file that can be looked through; else it has an address, or there is none. */
export const isVoiceFile = (voice: string | undefined): voice is string => !!voice && !/^https?:/i.test(voice);

/** Why a recording's file can't be looked through; undefined where it can. */
export function voiceFault(voice: string): string | undefined {
  try {
    const entry = statSync(voice);
    // A pipe could be read once only, and the packet would lead nowhere.
    return entry.isFile() ? undefined : entry.isDirectory() ? 'it is a folder' : 'it is no file';
  } catch (error) {
    return reasonOf(error);
  }
}
