import type { ConvertOptions } from '../../convert/convert-options.js';
import { parseDate } from '../../packet/dates.js';
import { canonicalLanguage } from '../../packet/language.js';
import { Failure } from '../failure.js';

/**
 * Checks what was given before any packet gets it.
 *
 * @throws {Failure} for what the format does not allow
 */
export function checkedGaps({ id, author, created, language = '' }: ConvertOptions): ConvertOptions {
  if (created !== undefined && !parseDate(created))
    throw new Failure(`--created can’t be “${created}”`, 'Write a date that exists: 2026-03-01');
  return { id, author, created, language: canonicalLanguage(language) ?? undefined };
}
