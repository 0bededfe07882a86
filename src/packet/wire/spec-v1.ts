import type { Path } from '../issues.js';
import { ACTION_FIELDS, META_FIELDS } from '../format.js';
import { entriesOf, fieldsOf, isRecord, MAX_ENTRIES, type Fields } from './json.js';
import type { Shape } from './shape.js';

type Names = Readonly<Record<string, string | undefined>>;

const NAMES: Names = { id: 'spid', voice: 'audio', meta: 'metadata' };
const META_NAMES: Names = { author: 'createdBy', created: 'createdAt' };

/** An action, and where it stood. */
interface Entry {
  readonly index: number;
  readonly priority: number;
  readonly action: unknown;
  /** The canonical field that its `action` was taken for. */
  readonly field: 'type' | 'url';
}

/**
 * The shape of specification v1.0: `@type`, `spid`, `audio` and `metadata`; an action's `action` is a URL or a command
 * word, and its `priority` orders it (lower comes first, missing last).
 */
export const specV1: Shape = (root) => {
  const { audio, metadata, transcript } = root;
  const isOfShape =
    root['@type'] === 'SmartPacket' || audio !== undefined || (metadata !== undefined && transcript !== undefined);
  if (!isOfShape) return null;
  const entries = entriesOf(root['cta'], MAX_ENTRIES).map(readEntry).sort(byPriority);
  return {
    fields: {
      ...root,
      id: root['spid'],
      voice: audio,
      meta: isRecord(metadata) ? readMeta(metadata) : metadata,
      cta: Array.isArray(root['cta']) ? entries.map(({ action }) => action) : root['cta'],
    },
    sourcePath: ([field = '', ...rest]) =>
      field === 'cta'
        ? ['cta', ...entryPath(entries, rest)]
        : [NAMES[field] ?? field, ...(field === 'meta' ? metaPath(rest) : rest)],
    isComplete: false,
  };
};

function readMeta(metadata: unknown): Fields {
  const { createdBy, createdAt, ...rest } = fieldsOf(metadata, [...META_FIELDS, 'createdBy', 'createdAt']);
  return { ...rest, author: createdBy, created: createdAt };
}

function readEntry(entry: unknown, index: number): Entry {
  if (!isRecord(entry)) return { index, priority: Infinity, action: entry, field: 'url' };
  const { action, priority, ...rest } = fieldsOf(entry, [...ACTION_FIELDS, 'action', 'priority']);
  const place = { index, priority: typeof priority === 'number' ? priority : Infinity };
  if (typeof action !== 'string' || !/^[\w-]+$/.test(action))
    return { ...place, action: { ...rest, url: action }, field: 'url' };
  const leadsSomewhere = ['url', 'phone', 'email', 'to', 'start'].some((name) => rest[name] != null);
  // A command of the publisher's own app is no type of ours, so it gets a space, which no type has.
  return { ...place, action: { ...rest, type: leadsSomewhere ? action : `${action} ` }, field: 'type' };
}

/** Infinity - Infinity is NaN, which sorting takes for equal. */
const byPriority = (a: Entry, b: Entry): number => a.priority - b.priority;

const metaPath = ([field = '', ...rest]: Path): Path => (field === '' ? [] : [META_NAMES[field] ?? field, ...rest]);

function entryPath(entries: readonly Entry[], [position, ...rest]: Path): Path {
  const entry = typeof position === 'number' && entries[position];
  return entry ? [entry.index, ...rest.map((name) => (name === entry.field ? 'action' : name))] : [];
}
