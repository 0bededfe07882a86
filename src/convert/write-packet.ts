import { ACTION_FIELDS, CUE_FIELDS, META_FIELDS, PACKET_FIELDS } from '../packet/format.js';
import type { Path } from '../packet/issues.js';
import { ownValue } from '../packet/wire/json.js';
import { extrasOf, inOrder, nameTaken, type Dropped, type Extras, type Json, type Obstacle } from './extras.js';
import type { Draft } from './read-draft.js';
import { shapeOfJson } from './shape-of.js';

/** Where an action leads comes before what it says there. */
export const ACTION_ORDER = [
  ...['type', 'label', 'url', 'phone', 'email', 'to', 'subject', 'body'],
  ...['start', 'end', 'durationMinutes', 'timezone', 'title', 'location', 'description'],
];

/** A part of a packet, and what of it has no place. */
interface Written<T> {
  readonly value: T;
  readonly dropped: readonly Dropped[];
}

/** The canonical JSON of a draft: fields in the order of the format, then the publisher's own. */
export function writePacket(draft: Draft): { readonly packet: Json; readonly dropped: readonly Dropped[] } {
  const { id, voice, transcript, intent } = draft.fields;
  const cta = writeList(draft, 'cta', ACTION_ORDER, ACTION_FIELDS);
  const captions = writeList(draft, 'captions', CUE_FIELDS, CUE_FIELDS);
  const meta = writeObject(draft, ['meta'], META_FIELDS, META_FIELDS);
  const tags = meta.value['tags'];
  const packet = {
    ...inOrder({ id }, ['id']),
    voice: voice ?? null,
    ...inOrder({ transcript, intent }, ['transcript', 'intent']),
    cta: cta.value,
    meta: { ...meta.value, ...(Array.isArray(tags) && { tags: tags.filter((tag) => tag !== null) }) },
    ...inOrder({ ...draft.fields, captions: captions.value }, ['title', 'captions', 'duration', 'waveform']),
  };
  const others = topExtras(draft, packet);
  return {
    packet: { ...packet, ...others.fields },
    dropped: [...keyOfRow(draft), ...cta.dropped, ...meta.dropped, ...captions.dropped, ...others.dropped],
  };
}

/** The entries that are left of a list; what is no list is given back as it is. */
function writeList(draft: Draft, field: string, order: readonly string[], format: readonly string[]): Written<unknown> {
  const entries = draft.fields[field];
  if (!Array.isArray(entries)) return { value: entries ?? (field === 'cta' ? [] : null), dropped: [] };
  const written = [...entries.keys()]
    .filter((index) => entries[index] !== null)
    .map((index) => writeObject(draft, [field, index], order, format));
  return { value: written.map(({ value }) => value), dropped: written.flatMap(({ dropped }) => dropped) };
}

function writeObject(draft: Draft, path: Path, order: readonly string[], format: readonly string[]): Written<Json> {
  const fields = path.reduce<unknown>(ownValue, draft.fields) as Json;
  const read = format.map((name) => draft.sourcePath([...path, name]).at(-1));
  const at = draft.sourcePath(path);
  const extras = extrasOf(at.reduce<unknown>(ownValue, draft.source), at, read, nameTaken(format));
  return { value: { ...inOrder(fields, order), ...extras.fields }, dropped: extras.dropped };
}

/** The publisher's own fields at the top, and in the object inside that some shapes have their fields in. */
function topExtras({ source, sourcePath }: Draft, packet: Json): Extras {
  const places = PACKET_FIELDS.map((name) => sourcePath([name]));
  const inner = places.find(({ length }) => length > 1)?.slice(0, -1) ?? [];
  const readAt = (depth: number) => places.filter(({ length }) => length === depth + 1).map((path) => path[depth]);
  const outside = extrasOf(source, [], [...readAt(0), ...inner], obstacleIn(packet));
  if (!inner.length) return outside;
  const both = { ...packet, ...outside.fields };
  const inside = extrasOf(inner.reduce<unknown>(ownValue, source), inner, readAt(1), obstacleIn(both));
  return { fields: { ...outside.fields, ...inside.fields }, dropped: [...outside.dropped, ...inside.dropped] };
}

/** A field must neither take the place of another nor make another shape of the packet. */
function obstacleIn(packet: Json): Obstacle {
  const isTaken = nameTaken([...PACKET_FIELDS, ...Object.keys(packet)]);
  return (name, value) =>
    isTaken(name, value) ?? (shapeOfJson({ ...packet, [name]: value }) === 'canonical' ? null : 'marks-shape');
}

/** A row's key, which is no issue either. */
function keyOfRow({ source, sourcePath, isKeyed }: Draft): Dropped[] {
  const isKey = isKeyed && ownValue(source, 'id') != null;
  return isKey ? [{ path: sourcePath(['id']), reason: 'not-an-spid' }] : [];
}
