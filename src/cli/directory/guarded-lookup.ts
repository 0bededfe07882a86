import { lookup as systemLookup, type LookupAddress } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import { isLoopbackAddress, isPublicAddress } from './public-address.js';

/** Which addresses may be connected to. */
export interface Reach {
  /** This device as well, for trying out. Default false. */
  readonly allowLoopback?: boolean | undefined;
}

type SystemLookup = (
  host: string,
  options: { all: true; family?: number },
  callback: (error: Error | null, addresses?: LookupAddress[]) => void,
) => void;

/** Why nothing was connected to. */
export class PrivateAddressError extends Error {
  override readonly name = 'PrivateAddressError';

  constructor(address: string) {
    super(`it leads to a private address, ${address}`);
  }
}

export const isWithinReach = (address: string, { allowLoopback = false }: Reach): boolean =>
  isPublicAddress(address) || (allowLoopback && isLoopbackAddress(address));

/**
 * The address itself where a host is one (`127.0.0.1`, `[::1]`), which Node connects to without looking it up; null for
 * a name.
 *
 * @param host as `URL.hostname` has it
 */
export function addressIn(host: string): string | null {
  const address = host.replace(/^\[|\]$/g, '');
  return isIP(address) ? address : null;
}

/**
 * A function that looks hosts up for a connection, and gives it only addresses within reach: what is checked is what is
 * connected to, whatever the name leads to the next time. An error where there are none.
 */
export function guardedLookup(reach: Reach, lookup: SystemLookup = systemLookup): LookupFunction {
  return (host, options, callback) => {
    const answer = (error: Error | null, addresses: readonly LookupAddress[] = []): void => {
      const allowed = addresses.filter(({ address }) => isWithinReach(address, reach));
      const [first] = allowed;
      if (error) callback(error, '');
      else if (!first) callback(new PrivateAddressError(addresses[0]?.address ?? 'none'), '');
      else if (options.all) callback(null, allowed);
      else callback(null, first.address, first.family);
    };
    // RFC 6761, section 6.3; not every system knows it.
    if (/(^|\.)localhost$/.test(host)) answer(null, [{ address: '127.0.0.1', family: 4 }]);
    else lookup(host, { all: true, family: Number(options.family ?? 0) }, answer);
  };
}
