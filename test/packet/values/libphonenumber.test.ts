import libphonenumber from 'google-libphonenumber';
import { describe, expect, it } from 'vitest';
import { formatPhone, parsePhone, phoneFromUrl } from '../../../src/packet/values/phone.js';

const { PhoneNumberFormat, PhoneNumberType, PhoneNumberUtil } = libphonenumber;

/** What its types leave out. */
interface Untyped {
  getSupportedCallingCodes(): number[];
  getSupportedGlobalNetworkCallingCodes(): number[];
  getExampleNumberForNonGeoEntity(code: number): Example | null;
  getMetadataForRegion(region: string | undefined): { getNationalPrefixForParsing(): string | null } | null;
}
const util = PhoneNumberUtil.getInstance() as libphonenumber.PhoneNumberUtil & Untyped;

type Example = libphonenumber.PhoneNumber;

/** Of every region and of the codes of no region, an example of each type of number. */
const examples = [
  ...util
    .getSupportedRegions()
    .flatMap((region) => Object.values(PhoneNumberType).map((type) => ({ region, number: exampleOf(region, type) }))),
  ...util
    .getSupportedGlobalNetworkCallingCodes()
    .map((code) => ({ region: '001', number: util.getExampleNumberForNonGeoEntity(code) })),
].flatMap(({ region, number }) => (number ? [{ region, number }] : []));

function exampleOf(region: string, type: libphonenumber.PhoneNumberType | string): Example | null {
  return typeof type === 'string' ? null : util.getExampleNumberForType(region, type);
}

const codeOf = ({ number }: { number: Example }): string => `+${String(number.getCountryCode())}`;

/** E.164, and the extension as in RFC 3966; null where libphonenumber finds no number. */
function understood(text: string, region?: string): string | null {
  try {
    const number = util.parse(text, region);
    const extension = number.getExtension();
    return util.format(number, PhoneNumberFormat.E164) + (extension ? `;ext=${extension}` : '');
  } catch {
    return null;
  }
}

/** The forms in which libphonenumber writes a number for somebody abroad. */
const globalForms = (number: Example): string[] => [
  util.format(number, PhoneNumberFormat.E164),
  util.format(number, PhoneNumberFormat.INTERNATIONAL),
  util.format(number, PhoneNumberFormat.RFC3966).replace('tel:', ''),
];

/** What is put behind a country code: trunk prefixes, carriers' codes and services, in the writings of people. */
const TRUNKS = [
  ...[
    '(0)',
    ' (0)',
    ' (0) ',
    '.(0).',
    '-(0)-',
    '/(0)',
    ' 0',
    '-0-',
    ' 0 ',
    '0',
    ' (0) (',
    ') (0) ',
    ') 0',
    ' (0)(0)',
    ' 00',
  ],
  ...['8', '06', '1', '01', '02', '044', '045', '9', '15', '90', '80', '015', '021', '031', '041', '19', '10'].flatMap(
    (prefix) => [` ${prefix} `, ` (${prefix}) `],
  ),
  ...[' (11) 15 ', ' 11 15 ', ' 9 11 15 ', ' 0 11 15 ', ' 007 ', ' 003768 ', ' 18002 0', ' 1831 ', ' 1001 ', ' 17911 '],
];

/** Some prefixes make a number of a length that no number of the country has: there is nobody whom it could reach. */
const isPossible = (phone: string): boolean =>
  util.isPossibleNumberWithReason(util.parse(phone)) === PhoneNumberUtil.ValidationResult.IS_POSSIBLE;

describe('numbers that begin with +', () => {
  it('are all read as libphonenumber writes them', () => {
    for (const { number } of examples) {
      const phone = util.format(number, PhoneNumberFormat.E164);
      for (const text of globalForms(number)) expect([text, parsePhone(text)]).toEqual([text, phone]);
    }
  });

  it('are never dialled otherwise than libphonenumber understands them, whatever is put behind the country code', () => {
    const wrong: string[] = [];
    let dialled = 0;
    for (const example of examples) {
      const code = codeOf(example);
      for (const form of globalForms(example.number)) {
        for (const trunk of TRUNKS) {
          const open = /^\)/.test(trunk) ? '(' : '';
          const text = `${open}${code}${trunk}${form.slice(code.length).replace(/^[ -]/, '')}`;
          const phone = parsePhone(text);
          if (phone === null || !isPossible(phone)) continue;
          dialled += 1;
          if (phone !== understood(text)) wrong.push(`${text}: ${phone}, not ${String(understood(text))}`);
        }
      }
    }
    expect(wrong).toEqual([]);
    expect(dialled).toBeGreaterThan(20_000);
  });

  it('lose the (0) wherever 0 is the trunk prefix and nothing else', () => {
    for (const { region, number } of examples) {
      if (util.getMetadataForRegion(region)?.getNationalPrefixForParsing() !== '0') continue;
      const main = util.getRegionCodeForCountryCode(number.getCountryCodeOrDefault());
      if (util.getMetadataForRegion(main)?.getNationalPrefixForParsing() !== '0') continue;
      const phone = util.format(number, PhoneNumberFormat.E164);
      const code = codeOf({ number });
      const text = `${code} (0)${util.format(number, PhoneNumberFormat.INTERNATIONAL).slice(code.length + 1)}`;
      expect([text, parsePhone(text)]).toEqual([text, phone]);
    }
  });

  it('with any digits are dialled as libphonenumber understands them, or not at all', () => {
    // A linear congruential generator (Numerical Recipes): the same numbers in every run.
    let seed = 1;
    const random = (below: number): number => {
      seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
      return Math.floor((seed / 2 ** 32) * below);
    };
    const beginnings = [
      '',
      '',
      '',
      '0',
      '00',
      '01',
      '06',
      '08',
      '1',
      '10',
      '11',
      '12',
      '15',
      '17',
      '18',
      '19',
      '8',
      '80',
      '9',
      '90',
    ];
    const wrong: string[] = [];
    for (const code of util.getSupportedCallingCodes()) {
      for (let count = 0; count < 800; count += 1) {
        let text = `+${String(code)}${beginnings[random(beginnings.length)] ?? ''}`;
        for (let digits = 4 + random(10); digits > 0 && text.length < 16; digits -= 1) text += String(random(10));
        const phone = parsePhone(text);
        if (phone === null) continue;
        const theirs = understood(text);
        const isReal = [phone, theirs].some((number) => number && util.isValidNumber(util.parse(number)));
        if (isReal && phone !== theirs) wrong.push(`${text}: ${phone}, not ${String(theirs)}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('keep the extension, in every writing that is read', () => {
    const writings = [
      ' x22',
      'x22',
      ' ext. 22',
      ' ext 22',
      ', ext. 22',
      ' extension 22',
      ' extn. 22',
      ' Ext.: 22',
      ' (x22)',
      ' (ext. 22)',
      ' доб. 22',
      ';ext=22',
      ' ext. 0022',
      ' #22',
      ' ~22',
      ',22',
      ' int. 22',
      ' anexo 22',
      ' / x22',
      ' ext #22',
      ' Durchwahl 22',
      ' poste 22',
      ' x22 x23',
      ' x1234567890',
    ];
    const wrong: string[] = [];
    for (const { number } of examples) {
      for (const form of globalForms(number)) {
        for (const writing of writings) {
          const phone = parsePhone(form + writing);
          if (phone !== null && phone !== understood(form + writing)) wrong.push(`${form}${writing}: ${phone}`);
        }
      }
      number.setExtension('22');
      for (const form of globalForms(number)) {
        const phone = parsePhone(form);
        // A `#` may be part of a service code, so an extension is not dialled behind it, as Taiwan writes it.
        if (phone !== (form.includes('#') ? null : understood(form))) wrong.push(`${form}: ${String(phone)}`);
      }
      const url = util.format(number, PhoneNumberFormat.RFC3966);
      if (phoneFromUrl(url) !== understood(url)) wrong.push(`${url}: ${String(phoneFromUrl(url))}`);
      number.clearExtension();
    }
    expect(wrong).toEqual([]);
  });
});

describe('numbers without +', () => {
  it('are dialled digit by digit, which libphonenumber understands as it does the text', () => {
    for (const { region, number } of examples) {
      const texts = [
        util.format(number, PhoneNumberFormat.NATIONAL),
        ...['GB', 'US', 'AU', 'JP'].map((from) => util.formatOutOfCountryCallingNumber(number, from)),
      ].filter((text) => !text.includes('+'));
      for (const text of texts) {
        const phone = parsePhone(text);
        if (phone === null) continue;
        expect(phone).toBe(text.replace(/\D/g, ''));
        for (const place of [region, 'DE', 'US']) expect(understood(phone, place)).toBe(understood(text, place));
      }
    }
  });
});

describe('a context', () => {
  it('goes before a local number as libphonenumber puts it there', () => {
    const wrong: string[] = [];
    for (const example of examples) {
      const national = util.format(example.number, PhoneNumberFormat.NATIONAL).replace(/[^\d-]+/g, '-');
      for (const number of [national, util.getNationalSignificantNumber(example.number)]) {
        const url = `tel:${number};phone-context=${codeOf(example)}`;
        const phone = phoneFromUrl(url);
        if (phone !== null && phone !== understood(url)) wrong.push(`${url}: ${phone}, not ${String(understood(url))}`);
      }
    }
    expect(wrong).toEqual([]);
  });
});

it('shows the digits that are dialled and no others', () => {
  const wrong: string[] = [];
  for (const example of examples) {
    const code = codeOf(example);
    const rest = util.format(example.number, PhoneNumberFormat.INTERNATIONAL).slice(code.length);
    for (const trunk of TRUNKS) {
      const text = `${code}${trunk}${rest} x22`;
      const shown = formatPhone(text);
      if (shown === null) continue;
      if (parsePhone(text) !== shown.replace(' ext. ', ';ext=').replace(/[ ()./-]/g, ''))
        wrong.push(`${text}: ${shown}`);
      if (formatPhone(shown) !== shown) wrong.push(`${shown}: ${String(formatPhone(shown))}`);
    }
  }
  expect(wrong).toEqual([]);
});
