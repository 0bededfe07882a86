import { shapeOfJson } from '../../convert/shape-of.js';
import { checkPacket, type CheckOptions } from '../../packet/check-packet.js';
import { excerpt, valueAt } from '../../packet/keep-valid.js';
import { packetsIn, type PlacedPacket } from '../../packet/wire/packets-in.js';
import type { Source } from '../io/sources.js';
import { readJson, type JsonDocument } from '../json/json-document.js';
import type { JsonFault } from '../json/json-faults.js';
import { explain } from './explain.js';
import type { Fault, Finding, Report } from './finding.js';
import type { FurtherCheck } from './further-check.js';

interface JudgedPacket extends PlacedPacket {
  readonly id: string | null;
  /** Null for what is no packet. */
  readonly shape: string | null;
  /** With places in the packet. */
  readonly faults: readonly Fault[];
}

/** Viewers read no deliveries of the white paper. */
const DELIVERY = { id: null, faults: [{ code: 'delivery', path: [], severity: 'error' }] } as const;

/** Judges a file by its text: its JSON, and each packet in it, one or those of a resolver's answer. */
export function checkText(name: string, text: string, options: CheckOptions = {}): Report {
  const document = readJson(text);
  return reportOn(name, document, judgePackets(document, options));
}

/** The same, with what further checks find in its packets. */
export async function checkFile(
  source: Source,
  text: string,
  options: CheckOptions,
  checks: readonly FurtherCheck[],
): Promise<Report> {
  const document = readJson(text);
  let packets = judgePackets(document, options);
  for (const { check } of checks)
    packets = await Promise.all(
      packets.map(async (packet) => ({
        ...packet,
        faults: [...packet.faults, ...(await check(packet.value, source))],
      })),
    );
  return reportOn(source.name, document, packets);
}

/** Of a file that can't be read as text: one fault, of all of it. */
export const reportOf = (name: string, fault: Fault): Report => ({
  name,
  packets: [],
  findings: [findingAt(readJson(''), fault)],
});

const judgePackets = ({ value }: JsonDocument, options: CheckOptions): JudgedPacket[] =>
  (value === undefined ? [] : packetsIn(value)).map((packet) => {
    const shape = shapeOfJson(packet.value);
    return { ...packet, shape, ...(shape === 'white-paper' ? DELIVERY : checkPacket(packet.value, options)) };
  });

function reportOn(name: string, document: JsonDocument, packets: readonly JudgedPacket[]): Report {
  const faults = packets.flatMap(({ path, faults }) =>
    faults.map((fault) => ({ ...fault, path: [...path, ...fault.path] })),
  );
  const findings = [
    ...document.faults.map((fault) => syntaxFinding(document, fault)),
    ...faults.map((fault) => findingAt(document, fault)),
  ];
  return {
    name,
    packets: packets.flatMap(({ id, shape }) => (shape === null ? [] : [{ id, shape }])),
    findings: findings.sort(byPlace),
  };
}

/** A fault with its place in the text, and in words. */
const findingAt = (document: JsonDocument, fault: Fault): Finding => ({
  ...fault,
  ...explain(fault, valueAt(document.value, fault.path)),
  range: document.rangeAt(fault.path),
});

function syntaxFinding(document: JsonDocument, fault: JsonFault): Finding {
  const { code, detail } = fault;
  const described: Fault = { code, path: [], severity: 'error', data: { detail: excerpt(detail) } };
  return { ...described, ...explain(described), range: document.rangeOf(fault) };
}

const byPlace = ({ range: { start: a } }: Finding, { range: { start: b } }: Finding): number =>
  a.line - b.line || a.column - b.column;
