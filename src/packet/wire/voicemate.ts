import { readActions } from './actions.js';
import { rename, type Shape } from './shape.js';

/**
 * A row of VoiceMate's table: `audio_url`, `ctas`, `created_at`; its `id` is most often the key of the row. The `emoji` of
 * an action is no part of its label: cards have icons of their own, and a screen reader would read it out.
 */
export const voicemate: Shape = (root) => {
  const { id, voice, cta: canonicalActions = voice, ctas, audio_url: own = ctas, created_at: created } = root;
  // Publishers write these names next to canonical ones, too.
  if (own === undefined || canonicalActions !== undefined) return null;
  const { cta, actionPath } = readActions(ctas);
  return {
    ...rename(
      { ...root, ctas: cta, created_at: { created } },
      { voice: 'audio_url', cta: 'ctas', meta: 'created_at' },
      { cta: actionPath, meta: () => [] },
    ),
    isKeyed: typeof id !== 'string' || !/^spid:/i.test(id),
  };
};
