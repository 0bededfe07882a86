import { str } from '@lit/localize';
import { describe, expect, it } from 'vitest';
import { createMsg } from '../../src/present/localize.js';

describe('createMsg', () => {
  const french = createMsg({ play: 'Lire', of: str`sur ${1}, à ${0}` });
  const english = createMsg();

  it('looks a text up by its id', () => {
    expect(french('Play', { id: 'play' })).toBe('Lire');
  });
  it('uses the source without a translation', () => {
    expect(french('Pause', { id: 'pause' })).toBe('Pause');
    expect(english('Play', { id: 'play' })).toBe('Play');
  });
  it('puts values in, in the order of the translation', () => {
    expect(english(str`${'0:09'} of ${'0:24'}`, { id: 'of' })).toBe('0:09 of 0:24');
    expect(french(str`${'0:09'} of ${'0:24'}`, { id: 'of' })).toBe('sur 0:24, à 0:09');
  });
  it('keeps values that look like indices or markup as they are', () => {
    expect(french(str`${'1'} of ${'<b>'}`, { id: 'of' })).toBe('sur <b>, à 1');
  });
});
