import { canonicalWire, type Wire } from './canonical.js';
import { isRecord, type Source } from './source.js';

/** The SDK's shape: `{ spid, packet: { voice_url, ctas, … } }`. */
export function sdkWire(root: Source): Wire | null {
  const packet = root.get('packet');
  return isRecord(packet.value)
    ? {
        ...canonicalWire(packet),
        complete: false,
        id: root.get('spid'),
        voice: packet.get('voice_url'),
        cta: packet.get('ctas'),
      }
    : null;
}
