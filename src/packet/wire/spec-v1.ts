import { META_FIELDS } from '../format.js';
import { readActions } from './actions.js';
import { fieldsOf, isRecord } from './json.js';
import { rename, type Shape } from './shape.js';

/** The shape of specification v1.0: `@type`, `spid`, `audio` and `metadata`; its actions have an `action` and a `priority`. */
export const specV1: Shape = (root) => {
  const { audio, metadata, transcript } = root;
  const isOfShape =
    root['@type'] === 'SmartPacket' || audio !== undefined || (metadata !== undefined && transcript !== undefined);
  if (!isOfShape) return null;
  const { cta, actionPath } = readActions(root['cta']);
  const meta = rename(fieldsOf(metadata, [...META_FIELDS, 'createdBy', 'createdAt']), {
    author: 'createdBy',
    created: 'createdAt',
  });
  return rename(
    { ...root, metadata: isRecord(metadata) ? meta.fields : metadata, cta },
    { id: 'spid', voice: 'audio', meta: 'metadata' },
    { cta: actionPath, meta: meta.sourcePath },
  );
};
