import type { Issue } from '../../packet/issues.js';
import type { CaptionCue, Packet } from '../../packet/model.js';
import { resolveAddress } from '../../load/resolve-address.js';
import { loadBytes } from '../../load/load-bytes.js';
import type { MatchedWords } from '../../captions/match-words.js';
import type { Turn } from '../../text/paragraphs.js';
import type { Word } from '../../text/timing.js';
import { loadPart } from '../browser/load-part.js';
import type { IssueReporter } from '../host.js';

type CaptionsModule = typeof import('../../captions/captions.js');

/** An address, `''` for one that may not be requested, or what the packet itself holds. */
export type CaptionsSource = string | readonly CaptionCue[];

/** Captions, matched with the words of the transcript. */
export interface MatchedCaptions extends MatchedWords {
  /** Who says what; undefined where no speaker is named. */
  readonly turns: Turn[] | undefined;
  /** Seconds. */
  readonly lastCueEnd: number;
}

/** Why there are no captions; for captions that are there, the issue's `reason`. */
export type CaptionsFailure = 'unavailable' | 'not-utf8' | 'unknown-format' | 'no-words';

/** What is said of captions that can't be used. */
export const captionsIssue = (reason: CaptionsFailure): Issue =>
  reason === 'unavailable'
    ? { code: 'captions-unavailable', path: ['captions'], severity: 'warning' }
    : { code: 'captions-unreadable', path: ['captions'], severity: 'warning', data: { reason } };

export interface CaptionsHost extends HTMLElement, IssueReporter {
  readonly captions: string | null;
  /** Says whether captions are those that were signed; null where nobody can. */
  readonly trustLoaded: Promise<CaptionsJudge | null> | undefined;
}

interface CaptionsJudge {
  admitsCaptions(address: string, bytes: ArrayBuffer): Promise<boolean>;
}

const TIMEOUT_MS = 15_000;
const MAX_BYTES = 4_000_000;

/** The `captions` attribute, a `<track>` child, the packet's own field; the first there is, or null. */
export function findCaptions(host: CaptionsHost, packet: Packet): CaptionsSource | null {
  const address = host.captions ?? host.querySelector(':scope > track[src]')?.getAttribute('src');
  // An address that may not be requested fails like one that can't be reached.
  return address ? (resolveAddress(address, host.baseURI) ?? '') : packet.captions;
}

/**
 * Loads captions, and finds the words of the transcript in them. Never rejects.
 *
 * @param words finds the transcript's words; called only where there are captions
 */
export async function loadCaptions(
  source: CaptionsSource,
  { transcript, meta }: Packet,
  words: () => readonly Word[],
  host: CaptionsHost,
  signal: AbortSignal,
): Promise<MatchedCaptions | CaptionsFailure> {
  const captions = await loadPart(host, () => import('../../captions/captions.js'));
  if (!captions) return 'unavailable';
  const cues = await loadCues(captions, source, host, signal);
  if (typeof cues === 'string') return cues;
  const matched = captions.matchWords(transcript, words(), cues, meta.language);
  const turns = matched.speakerAt ? captions.findTurns(transcript, words(), matched.speakerAt) : undefined;
  return matched.timings.length ? { ...matched, turns, lastCueEnd: captions.lastCueEnd(cues) } : 'no-words';
}

async function loadCues(
  { decodeCaptions, parseCaptions }: CaptionsModule,
  source: CaptionsSource,
  host: CaptionsHost,
  signal: AbortSignal,
): Promise<readonly CaptionCue[] | CaptionsFailure> {
  if (typeof source !== 'string') return source;
  if (!source) return 'unavailable';
  const loaded = await loadBytes(source, { signal, timeoutMs: TIMEOUT_MS, maxBytes: MAX_BYTES });
  if (!loaded.ok) return 'unavailable';
  const trust = await host.trustLoaded;
  if (trust && !(await trust.admitsCaptions(source, loaded.bytes))) return 'unavailable';
  const text = decodeCaptions(loaded.bytes, loaded.headers.get('content-type'));
  return text === null ? 'not-utf8' : (parseCaptions(text) ?? 'unknown-format');
}
