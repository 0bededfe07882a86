import { findPractices, type PracticeCode } from './find-practices.js';
import type { Issue, IssueCode } from './issues.js';
import { judgePacket, type Judgement } from './parse-packet.js';
import { parseSpid } from './spid.js';
import { ANY_BASE } from './any-base.js';
import { readWire } from './wire/read-wire.js';
import type { WirePacket } from './wire/shape.js';

export interface CheckOptions {
  /** What readers understand although it is not the format is a fault, too. Default false. */
  readonly strict?: boolean | undefined;
  /** Milliseconds since the epoch, by default the current time. */
  readonly now?: number | undefined;
}

/** `error`: against the format. `warning`: against its best practices. */
export interface PacketFault extends Omit<Issue, 'code'> {
  readonly code: IssueCode | PracticeCode;
}

export interface CheckedPacket {
  /** An SPID in its colon form; null where there is none. */
  readonly id: string | null;
  readonly faults: readonly PacketFault[];
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

const practiceFaults = ({ draft }: Judgement, wire: WirePacket, now?: number): PacketFault[] =>
  findPractices(draft, now).map(({ path, ...practice }) => ({
    ...practice,
    path: wire.sourcePath(path),
    severity: 'warning',
  }));

/** What a reader leaves out or cuts is a fault of whoever wrote it. */
const faultOf = ({ code, path, data }: Issue): PacketFault => ({
  code,
  path,
  severity: 'error',
  ...(data && { data }),
});
