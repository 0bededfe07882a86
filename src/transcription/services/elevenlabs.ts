import { asText, listAt, valueAt } from '../paths.js';

/**
 * Text to speech answers with three lists of the same length: characters, their starts and their ends. A stream is
 * several of them. The normalised text, in which numbers are words, is used only where there is no other.
 */
export function joinCharacters(answer: unknown): unknown {
  const alignments = listAt(answer, '*.alignment | alignment | *.normalized_alignment | normalized_alignment | .');
  return { segments: [{ words: alignments.flatMap(charactersOf) }] };
}

function charactersOf(alignment: unknown): unknown[] {
  const starts = listAt(alignment, 'character_start_times_seconds');
  const ends = listAt(alignment, 'character_end_times_seconds');
  const characters = valueAt(alignment, 'characters');
  if (!Array.isArray(characters)) return [];
  return characters.map((character, index) => ({ text: asText(character), start: starts[index], end: ends[index] }));
}
