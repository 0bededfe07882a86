import type { JsonObject } from '../../trust/canonicalize.js';
import { readMedia } from '../build/found-recording.js';
import { Failure } from '../failure.js';
import type { Source } from '../io/sources.js';
import { MAX_LINKED_RECORDING_BYTES, MAX_RECORDING_BYTES } from '../recording/limits.js';
import { explain } from '../validate/explain.js';
import type { Ask } from '../validate/links/ask.js';
import { findLinks, type Place } from '../validate/links/find-links.js';
import { problemOf } from '../validate/links/link-problem.js';

/** A file that a packet leads to. */
export interface SignedMedia {
  readonly what: 'voice' | 'captions';
  /** As the packet writes it. */
  readonly address: string;
}

/** Reads the recording or the captions of a packet. */
export type MediaOf = (document: JsonObject, what: SignedMedia['what']) => Promise<Uint8Array<ArrayBuffer>>;

/** Where a packet has its recording or captions, of which nothing can be said where their address can't be used. */
export function placeOfMedia(document: JsonObject, what: SignedMedia['what'], source: Source): Place {
  const name = what === 'voice' ? 'recording' : 'captions';
  return findLinks(document, source).find((link) => link.what === name)?.place ?? { kind: 'unknown' };
}

/** @throws {Failure} where it can't be had */
export async function readPlace(place: Place, address: string, ask: Ask): Promise<Uint8Array<ArrayBuffer>> {
  if (place.kind === 'file') return Uint8Array.from(await readMedia(place.path, MAX_RECORDING_BYTES));
  if (place.kind === 'unknown') throw new Failure(`${address} can’t be read: nobody knows here where it is.`);
  const answer = await ask(place.url, { maxBytes: MAX_LINKED_RECORDING_BYTES });
  const problem = problemOf(answer);
  if (problem) throw new Failure(`${place.url} can’t be read: ${explain({ ...problem, path: [] }).message}`);
  if (answer.kind === 'answer' && answer.status === 200 && answer.isWhole) return Uint8Array.from(answer.bytes);
  throw new Failure(`${place.url} can’t be read: it is larger than ${MAX_LINKED_RECORDING_BYTES / 1_000_000} MB.`);
}
