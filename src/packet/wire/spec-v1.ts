import { entriesOf, MAX_ENTRIES, viewOf, type Source, type View } from './source.js';

/**
 * The shape of specification v1.0: `@type`, `spid`, `audio` and `metadata`; an action's `action` is a URL or a command
 * word, and its `priority` orders it (lower comes first, missing last).
 */
export function specV1View(root: Source): View | null {
  const voice = root.get('audio');
  const metadata = root.get('metadata');
  const isOfShape =
    root.get('@type').value === 'SmartPacket' ||
    voice.value !== undefined ||
    (metadata.value !== undefined && root.get('transcript').value !== undefined);
  return isOfShape
    ? viewOf(root, {
        id: root.get('spid'),
        voice,
        meta: viewOf(metadata, { author: metadata.get('createdBy'), created: metadata.get('createdAt') }),
        cta: actionsView(root.get('cta')),
      })
    : null;
}

function actionsView(cta: Source): Source {
  // Infinity - Infinity is NaN, which sorting takes for equal.
  const entries = entriesOf(cta, MAX_ENTRIES).sort((a, b) => priorityOf(a) - priorityOf(b));
  return viewOf(cta, entries.map(actionView));
}

function actionView(entry: Source): Source {
  const action = entry.get('action');
  const { value } = action;
  if (typeof value !== 'string' || !/^[\w-]+$/.test(value)) return viewOf(entry, { url: action });
  const leadsSomewhere = ['url', 'phone', 'email', 'to', 'start'].some((key) => entry.get(key).value != null);
  // A command of the publisher's own app is no type of ours, so it gets a space, which no type has.
  return viewOf(entry, { type: leadsSomewhere ? action : { ...action, value: value + ' ' } });
}

function priorityOf(entry: Source): number {
  const { value } = entry.get('priority');
  return typeof value === 'number' && value < Infinity ? value : Infinity;
}
