import type { Path } from '../packet/issues.js';
import { safeUrl } from '../packet/values/page-address.js';
import { isRecord } from '../packet/wire/json.js';
import { readWire } from '../packet/wire/read-wire.js';

/**
 * The same packet with absolute addresses of its recording and captions, so that it can be read from anywhere. One that is
 * absolute already, or can't be used, stays as it is; so does what is no packet. A packet that has changed is no longer as it
 * was signed: its proof is left out.
 *
 * @param packet plain JSON
 * @param base what they are relative to
 */
export function withAbsoluteAddresses(packet: unknown, base: string): unknown {
  const wire = readWire({ packets: [packet] });
  if (typeof wire === 'string') return packet;
  const absolute = ['voice', 'captions'].reduce((placed, field) => {
    const address = wire.fields[field];
    const href = typeof address === 'string' ? safeUrl(address, { allowHttp: true, base }) : null;
    // In the publisher's own names, behind its place in the answer.
    return href === null || href === address ? placed : withValueAt(placed, wire.sourcePath([field]).slice(2), href);
  }, packet);
  return absolute === packet || wire.fields['proof'] == null ? absolute : withoutProof(absolute);
}

const withoutProof = (packet: unknown): unknown =>
  isRecord(packet) ? Object.fromEntries(Object.entries(packet).filter(([name]) => name !== 'proof')) : packet;

function withValueAt(holder: unknown, [key, ...rest]: Path, value: unknown): unknown {
  if (key === undefined) return value;
  return isRecord(holder) ? { ...holder, [key]: withValueAt(holder[key], rest, value) } : holder;
}
