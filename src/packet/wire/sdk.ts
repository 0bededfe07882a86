import { isRecord, viewOf, type Source, type View } from './source.js';

/** The SDK's shape: `{ spid, packet: { voice_url, ctas, … } }`. */
export function sdkView(root: Source): View | null {
  const packet = root.get('packet');
  return isRecord(packet.value)
    ? viewOf(packet, { id: root.get('spid'), voice: packet.get('voice_url'), cta: packet.get('ctas') })
    : null;
}
