import type { Path } from '../issues.js';
import type { Fields } from './json.js';

/** What the white paper calls the fields that a packet has, but for its actions. */
export const TRANSCRIPT = 'transcript';
export const DELIVERED = 'delivery_timestamp';
export const AUDIO = 'audio_payload';
export const BRANCHES = 'cta_branches';
export const INTENT: Path = ['intent_metadata', 'primary_intent'];

/**
 * Whether this is the white paper's shape, the record of a delivery. It is none of the `SHAPES` that are read: its
 * recording is not an address, but the bytes themselves.
 */
export const isDelivery = ({ [AUDIO]: audio, [BRANCHES]: branches, voice, cta }: Fields): boolean =>
  (audio !== undefined || branches !== undefined) && voice === undefined && cta === undefined;
