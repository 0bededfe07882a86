import { PACKET_FIELDS } from '../format.js';
import { fieldsOf, isRecord } from './json.js';
import { rename, type Shape } from './shape.js';

/** The SDK's shape: `{ spid, packet: { voice_url, ctas, … } }`. */
export const sdk: Shape = ({ spid, packet, proof }) => {
  if (!isRecord(packet)) return null;
  const inner = rename(
    { ...fieldsOf(packet, [...PACKET_FIELDS, 'voice_url', 'ctas']), id: spid, proof },
    { voice: 'voice_url', cta: 'ctas' },
  );
  return { ...inner, sourcePath: (path) => (path[0] === 'id' ? ['spid'] : ['packet', ...inner.sourcePath(path)]) };
};
