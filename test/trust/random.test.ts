import fc from 'fast-check';
import { expect, it } from 'vitest';
import { canonicalize, verifyPacket, type JsonObject, type JsonValue } from '../../src/trust.js';
import { findDuplicateName } from '../../src/trust/duplicate-name.js';
import { keyOf, NOW, packet, recordOf, signed } from '../helpers/trust.js';

/** Numbers from a list: what is chosen is the same in every run. */
type Choose = (count: number) => number;

const SPACES = ['', '', '', ' ', '\n', '\t', '\r\n', '   '];

/** JSON text of a value: its members in another order, other spaces, other spellings of numbers and strings. */
function respell(value: JsonValue, choose: Choose): string {
  const space = (): string => SPACES[choose(SPACES.length)]!;
  const list = (parts: string[], begin: string, end: string): string =>
    `${begin}${parts.map((part) => space() + part + space()).join()}${space()}${end}`;
  if (typeof value === 'number') return respellNumber(value, choose);
  if (typeof value === 'string') return respellString(value, choose);
  if (value === null || typeof value === 'boolean') return String(value);
  if (Array.isArray(value))
    return list(
      (value as readonly JsonValue[]).map((entry) => respell(entry, choose)),
      '[',
      ']',
    );
  const members = Object.entries(value as JsonObject)
    .map(([name, member]) => ({
      place: choose(1000),
      text: `${respellString(name, choose)}${space()}:${respell(member, choose)}`,
    }))
    .sort((one, other) => one.place - other.place);
  return list(
    members.map(({ text }) => text),
    '{',
    '}',
  );
}

function respellNumber(value: number, choose: Choose): string {
  const plain = JSON.stringify(value);
  const spellings = [
    plain,
    value.toExponential(),
    value.toExponential().replace('e+', 'E'),
    value.toExponential(20),
    /[.e]/.test(plain) ? plain : `${plain}.0`,
    /^-?[1-9]\d*$/.test(plain) ? `${plain}0E-1` : plain,
    plain.replace('e+', 'E+0'),
    value === 0 ? '-0' : plain,
  ];
  return spellings[choose(spellings.length)]!;
}

function respellString(value: string, choose: Choose): string {
  return JSON.stringify(value).replace(/\\u....|\\.|[^\\]/gs, (piece) => {
    if (piece === '/' && choose(2)) return '\\/';
    if (piece.startsWith('\\') || piece === '"' || choose(4)) return piece;
    return `\\u${piece.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}

const number = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.integer(),
  fc.constantFrom(0, 1e21, 1e-7, 5e-324),
);
const text = fc.string({ unit: 'binary', maxLength: 12 });
const { json } = fc.letrec<{ json: JsonValue }>((tie) => ({
  json: fc.oneof(
    { depthSize: 'small' },
    fc.constantFrom<JsonValue>(null, true, false),
    number,
    text,
    fc.array(tie('json'), { maxLength: 4 }),
    fc.dictionary(fc.oneof(text, fc.constantFrom('__proto__', 'constructor', 'toJSON', '10', '9', 'é')), tie('json'), {
      maxKeys: 4,
    }),
  ),
}));
const choices = fc.array(fc.nat(), { minLength: 20, maxLength: 200 });

function chooseFrom(list: readonly number[]): Choose {
  let at = 0;
  return (count) => list[at++ % list.length]! % count;
}

it('the canonical form is the same of every spelling, and is one itself', () => {
  fc.assert(
    fc.property(json, choices, (value, list) => {
      const canonical = canonicalize(value);
      const spelled = respell(value, chooseFrom(list));
      expect(findDuplicateName(spelled)).toBeNull();
      expect(canonicalize(JSON.parse(spelled))).toBe(canonical);
      expect(canonicalize(JSON.parse(canonical))).toBe(canonical);
    }),
    { numRuns: 1000 },
  );
});

it('what is signed is intact in every spelling, and no other value is', async () => {
  const options = { now: NOW, askRecord: async () => recordOf([await keyOf(1)]) };
  await fc.assert(
    fc.asyncProperty(json, json, choices, async (value, other, list) => {
      const made = await signed({ ...packet, x: value });
      const { verification } = await verifyPacket(respell(made, chooseFrom(list)), options);
      expect(verification).toMatchObject({ text: 'intact', signer: { status: 'domain' } });
      const isSame = canonicalize(value) === canonicalize(other);
      const changed = await verifyPacket(respell({ ...made, x: other }, chooseFrom(list)), options);
      expect(changed.verification.text).toBe(isSame ? 'intact' : 'broken');
    }),
    { numRuns: 500 },
  );
});
