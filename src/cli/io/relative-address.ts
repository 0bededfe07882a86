import { dirname, relative, resolve, sep } from 'node:path';

/** A file as a packet names it: by an address relative to the packet's own file. */
export const relativeAddress = (file: string, packetFile: string): string =>
  relative(dirname(resolve(packetFile)), resolve(file))
    .split(sep)
    .map(encodeURIComponent)
    .join('/');
