import { asText, listAt, valueAt } from '../paths.js';

/**
 * Older answers have the speakers only in a list of their own, by the start of each item.
 * Source: Amazon Transcribe Developer Guide, "Example diarization output (batch)".
 */
export function withSpeakers(answer: unknown): unknown {
  const speakers = new Map<string, unknown>();
  for (const item of listAt(answer, 'results.speaker_labels.segments.*.items')) {
    speakers.set(asText(valueAt(item, 'start_time')), valueAt(item, 'speaker_label'));
  }
  const items = listAt(answer, 'results.items').map((item): unknown => {
    const speaker = valueAt(item, 'speaker_label') ?? speakers.get(asText(valueAt(item, 'start_time')));
    return speaker === undefined ? item : { ...Object(item), speaker_label: speaker };
  });
  return { results: { items } };
}
