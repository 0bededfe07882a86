/** Where the times of a recording’s words are written: beside the packet, under its name. */
export const captionsFile = (packetFile: string): string => `${packetFile.replace(/\.json$/i, '')}.vtt`;
