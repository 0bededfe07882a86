import { defineSmartPacket } from '../element/define.js';

/** Registers `<smart-packet>`. In the script-tag module it is fetched for that, from the file beside. */
export const loadViewer = (): Promise<void> => Promise.resolve().then(defineSmartPacket);
