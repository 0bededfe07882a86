import { describe, expect, it } from 'vitest';
import { chooseVoice, type Voice } from '../../src/speech/choose-voice.js';

const voice = (name: string, lang: string, more: Partial<Voice> = {}): Voice => ({
  name,
  lang,
  localService: true,
  default: false,
  ...more,
});
const isDefault = { default: true };
const remote = { localService: false };
const dispatched = { ...remote, voiceURI: 'urn:moz-tts:speechd:English%20(America)?en-US' };

describe('chooseVoice', () => {
  it.each<[string, Voice[], string | null, string | null]>([
    ['none of none', [], 'en', null],
    ['the same tag', [voice('Daniel', 'en-GB'), voice('Samantha', 'en-US')], 'en-US', 'Samantha'],
    [
      'the same tag before the default',
      [voice('Daniel', 'en-GB', isDefault), voice('Karen', 'en-AU')],
      'en-AU',
      'Karen',
    ],
    ['the same language', [voice('Thomas', 'fr-FR'), voice('Daniel', 'en-GB')], 'en', 'Daniel'],
    ['another region', [voice('Thomas', 'fr-FR')], 'fr-CA', 'Thomas'],
    ['the default of the same language', [voice('A', 'en-US'), voice('B', 'en-GB', isDefault)], 'en', 'B'],
    ['the default of the same tag', [voice('A', 'en-US'), voice('B', 'en-US', isDefault)], 'en-US', 'B'],
    ['the first of equals', [voice('A', 'es-ES'), voice('B', 'es-MX')], 'es', 'A'],
    ['no voice of another language', [voice('Thomas', 'fr-FR', isDefault)], 'en', null],
    ['no language that only begins alike', [voice('Filipino', 'fil-PH')], 'fi', null],
    ['no voice that sends the text away', [voice('Cloud', 'en-US', { ...remote, ...isDefault })], 'en-US', null],
    ['a local one before a remote one', [voice('Cloud', 'en-US', remote), voice('Here', 'en-GB')], 'en-US', 'Here'],
    ['tags with underscores', [voice('Android', 'pt_BR')], 'pt-BR', 'Android'],
    ['tags in any case', [voice('Old', 'de-de')], 'de-DE', 'Old'],
    ['Mandarin, which is Chinese', [voice('Tingting', 'cmn-CN')], 'zh-CN', 'Tingting'],
    ['the same script', [voice('Tingting', 'zh-CN'), voice('Meijia', 'zh-TW')], 'zh-Hant', 'Meijia'],
    ['another script rather than none', [voice('Tingting', 'zh-CN')], 'zh-Hant', 'Tingting'],
    ['no voice whose tag is none', [voice('Broken', ''), voice('Worse', '???')], 'en', null],
    ['none for a language that is not known', [voice('Samantha', 'en-US', isDefault)], null, null],
    ['a plain voice before a joke', [voice('Albert', 'en-US'), voice('Samantha', 'en-US')], 'en-US', 'Samantha'],
    [
      'a joke where that is the choice',
      [voice('Samantha', 'en-US'), voice('Zarvox', 'en-US', isDefault)],
      'en',
      'Zarvox',
    ],
    ['a joke rather than nothing', [voice('Bad News', 'en-US')], 'en-US', 'Bad News'],
    [
      'a voice of Speech Dispatcher, in Firefox',
      [voice('English (America)', 'en-US', dispatched)],
      'en-US',
      'English (America)',
    ],
    [
      'the plain one of its variants',
      [voice('English (America)+croak', 'en-US', dispatched), voice('English (America)', 'en-US', dispatched)],
      'en',
      'English (America)',
    ],
    [
      'none of Firefox’s other systems that says it is remote',
      [voice('Net', 'en-US', { ...remote, voiceURI: 'urn:moz-tts:android:net' })],
      'en',
      null,
    ],
    [
      'none that only has it in its name',
      [voice('Net', 'en-US', { ...remote, voiceURI: 'https://a.example/urn:moz-tts:speechd:' })],
      'en',
      null,
    ],
  ])('finds %s', (_, voices, language, expected) => {
    expect(chooseVoice(voices, language)?.name ?? null).toBe(expected);
  });
});
