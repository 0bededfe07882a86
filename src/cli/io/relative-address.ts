import { dirname, posix, relative, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';

/** A file as a packet names it: by an address relative to the packet's own file. */
export const relativeAddress = (file: string, packetFile: string): string =>
  relative(dirname(resolve(packetFile)), resolve(file))
    .split(sep)
    .map(encodeURIComponent)
    .join('/');

/** Whether an address is relative to the packet that it stands in; one that begins with `/` is relative to its site. */
export const isRelativeAddress = (address: string): boolean => !/^\s*([a-z][a-z\d+.-]*:|[/\\?#]|$)/i.test(address);

/** A relative address of one packet's file, as another file in another folder has to name the same. */
export function movedAddress(address: string, from: string, to: string): string {
  const [before, after] = [new URL('.', pathToFileURL(from)), new URL('.', pathToFileURL(to))];
  if (before.href === after.href || !isRelativeAddress(address)) return address;
  const { pathname, search, hash } = new URL(address, before);
  const moved = posix.relative(after.pathname, pathname) + search + hash;
  // What stands before a colon would be a scheme.
  return isRelativeAddress(moved) ? moved : `./${moved}`;
}
