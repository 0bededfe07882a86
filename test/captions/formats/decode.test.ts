import { describe, expect, it } from 'vitest';
import { decodeCaptions } from '../../../src/captions/captions.js';

const bytesOf = (...bytes: number[]): ArrayBuffer => Uint8Array.from(bytes).buffer;
const latin1 = (text: string): ArrayBuffer => bytesOf(...Array.from(text, (sign) => sign.charCodeAt(0)));
const utf8 = (text: string): ArrayBuffer => bytesOf(...new TextEncoder().encode(text));
const utf16 = (text: string, isLittle: boolean): ArrayBuffer =>
  bytesOf(
    ...Array.from({ length: text.length }, (_, i) => text.charCodeAt(i)).flatMap((code) =>
      isLittle ? [code & 255, code >> 8] : [code >> 8, code & 255],
    ),
  );

describe('decodeCaptions', () => {
  it.each<[string, ArrayBuffer, string | null, string | null]>([
    ['UTF-8', utf8('WEBVTT é 👋'), null, 'WEBVTT é 👋'],
    ['UTF-8 with a mark', utf8('\ufeffWEBVTT é'), 'text/vtt', 'WEBVTT é'],
    ['UTF-8 under another name', utf8('WEBVTT é'), 'text/vtt; charset=windows-1252', 'WEBVTT é'],
    ['UTF-16, little end first', utf16('\ufeff1 é 👋', true), null, '1 é 👋'],
    ['UTF-16, big end first', utf16('\ufeff1 é 👋', false), 'text/plain; charset=utf-8', '1 é 👋'],
    ['UTF-16 without a mark', utf16('1 é', true), null, '1 é'],
    ['UTF-16, big end first, without a mark', utf16('WEBVTT é', false), null, 'WEBVTT é'],
    ['UTF-16 cut in the middle', utf16('\ufeff1 é', true).slice(0, 7), null, '1 \ufffd'],
    ['Windows-1252 by name', bytesOf(0x47, 0xfc, 0xe9), 'text/plain; charset=windows-1252', 'Güé'],
    ['Latin-1 by name', latin1('Gr\u00fc\u00df'), 'application/x-subrip;Charset="ISO-8859-1"', 'Gr\u00fc\u00df'],
    ['Shift JIS by name', bytesOf(0x93, 0xfa), 'text/plain; boundary=x; charset=Shift_JIS ; a=b', '日'],
    ['Windows-1251 by name', bytesOf(0xcf, 0xf0), 'text/plain;charset=cp1251', 'Пр'],
    ['no name', latin1('Gr\u00fc\u00df'), 'text/plain', null],
    ['no type', latin1('Gr\u00fc\u00df'), null, null],
    ['a name that says UTF-8', latin1('Gr\u00fc\u00df'), 'text/vtt; charset=utf-8', null],
    ['a name that nobody knows', latin1('Gr\u00fc\u00df'), 'text/plain; charset=klingon', null],
    ['a name that does not fit', bytesOf(0x41, 0xff), 'text/plain; charset=shift_jis', null],
    ['nothing', bytesOf(), null, ''],
    ['one byte', bytesOf(0x31), null, '1'],
  ])('%s', (_name, bytes, type, text) => {
    expect(decodeCaptions(bytes, type)).toBe(text);
  });
});
