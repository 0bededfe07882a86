import type { Source } from '../io/sources.js';
import { readJson } from '../json/json-document.js';
import { findingAt, inOrder } from './check-text.js';
import { packetsIn } from '../../packet/wire/packets-in.js';
import { longRecording } from '../../packet/find-practices.js';
import type { FileCheck } from './file-check.js';
import type { Fault } from './finding.js';
import { createAsker, type Ask } from './links/ask.js';
import { findLinks, type Link } from './links/find-links.js';
import { lookAtCaptions, lookAtPage, lookAtRecording, type Look } from './links/look.js';

const AT_ONCE = 6;
const LOOKS = { recording: lookAtRecording, captions: lookAtCaptions, page: lookAtPage };
const UNKNOWN_PLACE = 'Addresses that begin with “/”, or are relative to standard input, were not checked.';
/** Lengths that differ by no more, in seconds and of the recording, count as equal. */
const SAME = { seconds: 1, share: 0.05 };

/** Makes what follows the addresses of packets, each once. */
export function createLinkChecker({ timeoutMs }: { readonly timeoutMs: number }): FileCheck {
  const ask = createAsker({ timeoutMs, atOnce: AT_ONCE });
  const looks = new Map<string, Promise<Look>>();
  const notes = new Set<string>();
  return {
    notes,
    check: async (report, text, source) => {
      const document = readJson(text);
      if (document.value === undefined) return report;
      const links = packetsIn(document.value).flatMap(({ value, path }) =>
        findLinks(value, source).map((link) => ({ ...link, path: [...path, ...link.path] })),
      );
      const faults = await Promise.all(links.map((link) => faultsOf(link, looks, ask, notes, source)));
      const findings = faults.flat().map((fault) => findingAt(document, fault));
      return { ...report, findings: inOrder([...report.findings, ...findings]) };
    },
  };
}

async function faultsOf(
  link: Link,
  looks: Map<string, Promise<Look>>,
  ask: Ask,
  notes: Set<string>,
  source: Source,
): Promise<Fault[]> {
  const { what, place, path } = link;
  if (place.kind === 'unknown') notes.add(UNKNOWN_PLACE);
  const key = JSON.stringify([what, place]);
  const looking = looks.get(key) ?? LOOKS[what](place, ask);
  looks.set(key, looking);
  const { problems, seconds, note } = await looking;
  if (note) notes.add(note);
  const isHome = place.kind === 'url' && source.kind === 'address' && originOf(place.url) === originOf(source.name);
  return [
    // The packet's own site needs no permission.
    ...problems.map((problem): Fault => ({
      ...problem,
      path,
      severity: isHome && problem.code === 'no-cors' ? 'warning' : problem.severity,
    })),
    ...(seconds === null ? [] : lengthFaults(link, seconds)),
  ];
}

const originOf = (url: string): string => new URL(url).origin;

function lengthFaults({ path, duration }: Link, seconds: number): Fault[] {
  const long = longRecording(seconds);
  const { limit } = long.data;
  const difference = Math.abs(seconds - (duration ?? seconds));
  const isWrong = difference > SAME.seconds && difference > SAME.share * seconds;
  return [
    // The packet may say so itself.
    ...(seconds > limit && !(duration !== null && duration > limit)
      ? [{ ...long, path, severity: 'warning' } as const]
      : []),
    ...(isWrong
      ? [
          {
            code: 'wrong-duration',
            path: [...path.slice(0, -1), 'duration'],
            severity: 'warning',
            data: { claimed: duration!, seconds: Math.round(seconds * 10) / 10 },
          } as const,
        ]
      : []),
  ];
}
