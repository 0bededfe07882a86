import { PACKET_FIELDS } from '../format.js';
import { fieldsOf, isRecord } from './json.js';
import type { Shape } from './shape.js';

const NAMES: Readonly<Record<string, string | undefined>> = { voice: 'voice_url', cta: 'ctas' };

/** The SDK's shape: `{ spid, packet: { voice_url, ctas, … } }`. */
export const sdk: Shape = ({ spid, packet }) => {
  if (!isRecord(packet)) return null;
  const inner = fieldsOf(packet, [...PACKET_FIELDS, 'voice_url', 'ctas']);
  return {
    fields: { ...inner, id: spid, voice: inner['voice_url'], cta: inner['ctas'] },
    sourcePath: ([field = '', ...rest]) => (field === 'id' ? ['spid'] : ['packet', NAMES[field] ?? field, ...rest]),
    isComplete: false,
  };
};
