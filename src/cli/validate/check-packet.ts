import type { Issue } from '../../packet/issues.js';
import { parsePacket } from '../../packet/parse-packet.js';
import { readWire } from '../../packet/wire/read-wire.js';
import type { Fault } from './finding.js';
import { findPractices } from './find-practices.js';

export interface CheckOptions {
  /** What readers understand although it is not the format is a fault, too. Default false. */
  readonly strict?: boolean | undefined;
  /** Milliseconds since the epoch, by default the current time. */
  readonly now?: number | undefined;
}

export interface CheckedPacket {
  readonly id: string | null;
  readonly faults: readonly Fault[];
}

/** Relative addresses are right beside any packet; what they lead to is another check. */
const ANY_BASE = 'https://packet.invalid/';

/** Judges one packet of any shape: by the format, then by its best practices. */
export function checkPacket(value: unknown, { strict, now }: CheckOptions = {}): CheckedPacket {
  // The reader would take a text for JSON.
  if (typeof value === 'string') return { id: null, faults: [{ code: 'not-a-packet', path: [], severity: 'error' }] };
  const lenient = parsePacket(value, { baseUrl: ANY_BASE });
  const { issues } = strict ? parsePacket(value, { baseUrl: ANY_BASE, strict }) : lenient;
  const faults = issues.map(faultOf);
  const wire = readWire(value);
  if (!lenient.ok || typeof wire === 'string') return { id: null, faults };
  const practices = findPractices(lenient.value, wire, now).map(({ path, ...practice }): Fault => ({
    ...practice,
    path: wire.sourcePath(path),
    severity: 'warning',
  }));
  return { id: lenient.value.id, faults: [...faults, ...practices] };
}

/** What a reader leaves out or cuts is a fault of whoever wrote it. */
const faultOf = ({ code, path, data }: Issue): Fault => ({ code, path, severity: 'error', ...(data && { data }) });
