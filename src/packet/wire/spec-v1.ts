import { canonicalWire, type Wire, type WireAction } from './canonical.js';
import type { Source } from './source.js';

/**
 * The shape of specification v1.0: `@type`, `spid`, `audio` and `metadata`; an action's `action` is a URL or a command
 * word, and its `priority` orders it (lower comes first, missing last).
 */
export function specV1Wire(root: Source): Wire | null {
  const voice = root.get('audio');
  const meta = root.get('metadata');
  if (
    root.get('@type').value !== 'SmartPacket' &&
    voice.value === undefined &&
    (meta.value === undefined || root.get('transcript').value === undefined)
  ) {
    return null;
  }
  return {
    ...canonicalWire(root),
    complete: false,
    id: root.get('spid'),
    voice,
    meta,
    author: meta.get('createdBy'),
    created: meta.get('createdAt'),
    language: meta.get('language'),
    tags: meta.get('tags'),
    expires: meta.get('expires'),
    sort: (entries) => entries.sort((a, b) => priorityOf(a) - priorityOf(b)),
    action: specV1Action,
  };
}

function specV1Action(entry: Source): WireAction {
  const action = entry.get('action');
  const { value } = action;
  const word = typeof value === 'string' && /^[\w-]{1,40}$/.test(value) ? action : null;
  const type = entry.get('type');
  const url = word || value === undefined ? entry.get('url') : action;
  const leadsSomewhere = [url, entry.get('phone'), entry.get('email'), entry.get('to'), entry.get('start')].some(
    (target) => target.value != null,
  );
  return {
    entry,
    command: leadsSomewhere ? null : word,
    field: (key) => (key === 'url' ? url : key === 'type' ? (type.value == null && word) || type : entry.get(key)),
  };
}

/** `Infinity - Infinity` is NaN, which a comparison reads as equal. */
function priorityOf(entry: Source): number {
  const { value } = entry.get('priority');
  return typeof value === 'number' && value < Infinity ? value : Infinity;
}
