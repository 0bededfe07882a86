import { ACTION_FIELDS, isActionType } from '../format.js';
import type { Path } from '../issues.js';
import { entriesOf, fieldsOf, isRecord, MAX_ENTRIES } from './json.js';
import { rename } from './shape.js';

/** Fields that say where an action leads. */
const LEADS = ['phone', 'email', 'to', 'start', 'url'];

/** An action, and where it stood. */
interface Entry {
  readonly index: number;
  readonly priority: number;
  readonly action: unknown;
  readonly sourcePath: (path: Path) => Path;
}

/**
 * Actions of the shapes in which `action` is a URL or a command word, in canonical names: in the order of their
 * `priority` (lower comes first, missing last), and the way back from a path within them.
 */
export function readActions(actions: unknown): { cta: unknown; actionPath: (path: Path) => Path } {
  const entries = entriesOf(actions, MAX_ENTRIES).map(readEntry).sort(byPriority);
  return {
    cta: Array.isArray(actions) ? entries.map(({ action }) => action) : actions,
    actionPath: ([position, ...rest]) => {
      const entry = entries[Number(position)];
      return entry ? [entry.index, ...entry.sourcePath(rest)] : [];
    },
  };
}

function readEntry(entry: unknown, index: number): Entry {
  const { action, priority, ...rest } = fieldsOf(entry, [...ACTION_FIELDS, 'action', 'priority']);
  const name = nameOf(action, rest['url']);
  // A command that leads nowhere is no type of ours, so it gets a space, which no type has.
  const isVain = name === 'type' && !LEADS.some((field) => rest[field] != null);
  const { fields, sourcePath } = rename(
    { ...rest, action: isVain ? `${action as string} ` : action },
    { [name]: 'action' },
  );
  return {
    index,
    priority: typeof priority === 'number' ? priority : Infinity,
    action: isRecord(entry) ? fields : entry,
    sourcePath,
  };
}

/** What `action` stands for. A command of the publisher's own app says nothing to others; a URL beside it does. */
function nameOf(action: unknown, url: unknown): 'type' | 'url' | 'action' {
  if (typeof action === 'string' && /^[\w-]+$/.test(action))
    return url == null || isActionType(action) ? 'type' : 'action';
  return action == null ? 'action' : 'url';
}

/** Infinity - Infinity is NaN, which sorting takes for equal. */
const byPriority = (a: Entry, b: Entry): number => a.priority - b.priority;
