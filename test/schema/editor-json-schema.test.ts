import { describe, expect, it } from 'vitest';
import { editorJsonSchema } from '../../src/schema/editor-json-schema.js';
import type { JsonSchema } from '../../src/schema/json-schema.js';
import { schemasIn } from './schemas-in.js';

describe('editorJsonSchema', () => {
  const editor = editorJsonSchema();

  it('says of every pattern what is wrong', () => {
    const patterns = schemasIn(editor).filter(({ pattern, $comment }) => pattern && !$comment);
    expect(patterns.length).toBeGreaterThan(20);
    expect(patterns.filter(({ patternErrorMessage }) => !patternErrorMessage)).toEqual([]);
  });

  it('offers a packet and an action of each type', () => {
    const offered = [editor, (editor.properties?.['cta'] as JsonSchema).items ?? {}].flatMap(
      ({ defaultSnippets }) => defaultSnippets as { label: string; body: unknown }[],
    );
    expect(offered.map(({ label }) => label)).toEqual([
      'Smart Packet',
      'Page',
      'Form',
      'Event',
      'Call',
      'Text message',
      'Email',
    ]);
    expect(offered[4]?.body).toEqual({ type: 'call', label: '${1:Call us}', phone: '${2:+1 202 555 0142}' });
  });
});
