import type { Converted } from '../../convert/canonical-json.js';
import { inOrder, type Json } from '../../convert/extras.js';
import { parseDate } from '../../packet/dates.js';
import { canonicalLanguage } from '../../packet/language.js';
import { Failure } from '../failure.js';

/** What packets get that lack it. */
export interface Gaps {
  readonly id?: string;
  readonly author?: string;
  /** ISO 8601. */
  readonly created?: string;
  /** BCP 47. */
  readonly language?: string;
}

const NAMES = ['author', 'created', 'language'] as const;

/**
 * Checks what was given before any packet gets it.
 *
 * @throws {Failure} for what the format does not allow
 */
export function checkedGaps({ id, author, created, language }: Gaps): Gaps {
  if (created !== undefined && !parseDate(created))
    throw new Failure(`--created can’t be “${created}”`, 'Write a date that exists: 2026-03-01');
  const tag = language && canonicalLanguage(language);
  return { ...(id && { id }), ...(author && { author }), ...(created && { created }), ...(tag && { language: tag }) };
}

/** A packet with the author, date and language that it lacks. What it has stays. */
export function fillGaps(converted: Converted, gaps: Gaps): Converted {
  const { packet, missing } = converted;
  const filled = NAMES.filter((name) => gaps[name] !== undefined && isMissing(missing, name));
  if (!filled.length) return converted;
  const meta: Json = { ...(packet['meta'] as Json), ...Object.fromEntries(filled.map((name) => [name, gaps[name]])) };
  return {
    ...converted,
    packet: { ...packet, meta: { ...inOrder(meta, NAMES), ...meta } },
    missing: missing.filter((path) => !filled.some((name) => isMissing([path], name))),
  };
}

const isMissing = (missing: Converted['missing'], name: string): boolean =>
  missing.some((path) => path.at(-2) === 'meta' && path.at(-1) === name);
