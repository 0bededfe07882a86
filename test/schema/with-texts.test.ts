import { describe, expect, it } from 'vitest';
import { withTexts } from '../../src/schema/with-texts.js';

describe('withTexts', () => {
  const text = { title: 'A', description: 'A.' };
  const object = { type: 'object', properties: { a: { type: 'string' } } };

  it('adds the texts of a value and of its parts', () => {
    expect(withTexts(object, { ...text, fields: { a: { ...text, default: null, examples: ['b'] } } })).toEqual({
      ...text,
      type: 'object',
      properties: { a: { ...text, type: 'string', default: null, examples: ['b'] } },
    });
  });

  it.each([
    ['a field without a text', object, { ...text, fields: {} }, '$.a'],
    ['a text without a field', object, { ...text, fields: { a: text, b: text } }, '$.b'],
    ['a text for something that is no object', { type: 'string' }, { ...text, fields: {} }, '$'],
    ['entries without a text', { type: 'array', items: {} }, text, '$[]'],
    ['options without a text', { anyOf: [{ type: 'string' }, { type: 'array' }] }, { ...text, options: [text] }, '$'],
  ])('refuses %s', (_, part, texts, path) => {
    expect(() => withTexts(part, texts)).toThrow(`texts have ${path}`);
  });
});
