import type { Source } from '../io/sources.js';
import { longRecording } from '../../packet/find-practices.js';
import type { Fault } from './finding.js';
import type { FurtherCheck } from './further-check.js';
import type { Ask } from './links/ask.js';
import { findLinks, type Link } from './links/find-links.js';
import { lookAtCaptions, lookAtPage, lookAtRecording, type Look } from './links/look.js';

const LOOKS = { recording: lookAtRecording, captions: lookAtCaptions, page: lookAtPage };
const UNKNOWN_PLACE = 'Addresses that begin with “/”, or are relative to standard input, were not checked.';
/** Lengths that differ by no more, in seconds and of the recording, count as equal. */
const SAME = { seconds: 1, share: 0.05 };

/** Makes what follows the addresses of packets, each once. */
export function createLinkChecker(ask: Ask): FurtherCheck {
  const looks = new Map<string, Promise<Look>>();
  const notes = new Set<string>();
  return {
    notes,
    check: async (packet, source) => {
      const links = findLinks(packet, source);
      return (await Promise.all(links.map((link) => faultsOf(link, looks, ask, notes, source)))).flat();
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
