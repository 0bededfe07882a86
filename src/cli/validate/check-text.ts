import { checkPacket, type CheckOptions } from '../../packet/check-packet.js';
import { excerpt, valueAt } from '../../packet/keep-valid.js';
import { packetsIn } from '../../packet/wire/packets-in.js';
import { readJson, type JsonDocument } from '../json/json-document.js';
import type { JsonFault } from '../json/json-faults.js';
import { explain } from './explain.js';
import type { Fault, Finding, Report } from './finding.js';
import { shapeOfJson } from '../../convert/shape-of.js';

/** Viewers read no deliveries of the white paper. */
const DELIVERY: { readonly id: null; readonly faults: readonly Fault[] } = {
  id: null,
  faults: [{ code: 'delivery', path: [], severity: 'error' }],
};

/** Judges a file: its JSON, and each packet in it, one or those of a resolver's answer. */
export function checkText(name: string, text: string, options: CheckOptions = {}): Report {
  const document = readJson(text);
  const syntax = document.faults.map((fault) => syntaxFinding(document, fault));
  if (document.value === undefined) return { name, packets: [], findings: syntax };
  const checked = packetsIn(document.value).map(({ value, path }) => {
    const shape = shapeOfJson(value);
    const { id, faults } = shape === 'white-paper' ? DELIVERY : checkPacket(value, options);
    return {
      id,
      shape,
      faults: faults.map((fault) => ({ ...fault, path: [...path, ...fault.path] })),
    };
  });
  const found = checked.flatMap(({ faults }) => faults.map((fault) => findingAt(document, fault)));
  return {
    name,
    packets: checked.flatMap(({ id, shape }) => (shape === null ? [] : [{ id, shape }])),
    findings: inOrder([...syntax, ...found]),
  };
}

/** Of a file that can't be read as text: one fault, of all of it. */
export const reportOf = (name: string, fault: Fault): Report => ({
  name,
  packets: [],
  findings: [findingAt(readJson(''), fault)],
});

/** A fault with its place in the text, and in words. */
export const findingAt = (document: JsonDocument, fault: Fault): Finding => ({
  ...fault,
  ...explain(fault, valueAt(document.value, fault.path)),
  range: document.rangeAt(fault.path),
});

function syntaxFinding(document: JsonDocument, fault: JsonFault): Finding {
  const { code, detail } = fault;
  const described: Fault = { code, path: [], severity: 'error', data: { detail: excerpt(detail) } };
  return { ...described, ...explain(described), range: document.rangeOf(fault) };
}

/** By their places. */
export const inOrder = (findings: readonly Finding[]): Finding[] =>
  [...findings].sort((a, b) => a.range.start.line - b.range.start.line || a.range.start.column - b.range.start.column);
