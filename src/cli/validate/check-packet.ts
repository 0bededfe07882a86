import type { Issue } from '../../packet/issues.js';
import { judgePacket, type Judgement } from '../../packet/parse-packet.js';
import { parseSpid } from '../../packet/spid.js';
import { ANY_BASE } from '../../packet/values/page-address.js';
import { readWire } from '../../packet/wire/read-wire.js';
import type { WirePacket } from '../../packet/wire/shape.js';
import type { Fault } from './finding.js';
import { findPractices } from '../../packet/find-practices.js';

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

/** Judges one packet of any shape: by the format, then by its best practices. The model that viewers show is not built. */
export function checkPacket(value: unknown, { strict = false, now }: CheckOptions = {}): CheckedPacket {
  // The reader would take a text for JSON.
  const wire = typeof value === 'string' ? 'not-a-packet' : readWire(value);
  if (typeof wire === 'string') return { id: null, faults: [{ code: wire, path: [], severity: 'error' }] };
  // Relative addresses are right beside any packet; what they lead to is another check.
  const judged = judgePacket(wire, { baseUrl: ANY_BASE, strict });
  const faults = judged.issues.map(faultOf);
  const { id, voice, transcript } = judged.draft;
  if (!voice && !transcript)
    return { id: null, faults: [...faults, { code: 'nothing-to-show', path: [], severity: 'error' }] };
  return {
    id: typeof id === 'string' ? parseSpid(id) : null,
    faults: [...faults, ...practiceFaults(judged, wire, now)],
  };
}

const practiceFaults = ({ draft }: Judgement, wire: WirePacket, now?: number): Fault[] =>
  findPractices(draft, now).map(({ path, ...practice }) => ({
    ...practice,
    path: wire.sourcePath(path),
    severity: 'warning',
  }));

/** What a reader leaves out or cuts is a fault of whoever wrote it. */
const faultOf = ({ code, path, data }: Issue): Fault => ({ code, path, severity: 'error', ...(data && { data }) });
