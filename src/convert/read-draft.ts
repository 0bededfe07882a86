import { keepValid } from '../packet/keep-valid.js';
import { canonicalLanguage } from '../packet/language.js';
import { parseSpid } from '../packet/spid.js';
import { isRecord, ownValue } from '../packet/wire/json.js';
import { copyOf, readWire } from '../packet/wire/read-wire.js';
import type { WirePacket } from '../packet/wire/shape.js';
import type { ConvertOptions } from './convert-options.js';
import type { Json } from './extras.js';

/** A packet of which every part that is left is valid, as it is written, and where it came from. */
export interface Draft {
  /** In canonical names; an entry of a list that fell away is null. */
  readonly fields: Json;
  /** The plain JSON of the whole packet. */
  readonly source: unknown;
  readonly sourcePath: WirePacket['sourcePath'];
  /** Its `id` is the key of a database or none. */
  readonly isKeyed: boolean;
}

/** @param source plain JSON that `parsePacket` reads */
export function readDraft(source: unknown, options: ConvertOptions): Draft {
  const wire = readWire(source) as WirePacket;
  const fields = copyOf(wire);
  keepValid(fields, wire.isComplete);
  const { id, meta } = fields;
  return {
    fields: {
      ...fields,
      id: typeof id === 'string' ? parseSpid(id) : options.id,
      meta: metaOf(isRecord(meta) ? meta : {}, ownValue(wire.fields['meta'], 'expires'), options),
    },
    source,
    sourcePath: wire.sourcePath,
    isKeyed: wire.isKeyed ?? false,
  };
}

function metaOf(meta: Json, expires: unknown, options: ConvertOptions): Json {
  const { author, created, language } = meta;
  const isUnusual = typeof language === 'string' && /[^a-z\d-]/i.test(language);
  return {
    ...meta,
    author: author ?? options.author,
    created: created ?? options.created,
    language: (isUnusual ? canonicalLanguage(language) : language) ?? options.language,
    // Unreadable or not, it must not look as if the packet were valid for ever.
    expires,
  };
}
