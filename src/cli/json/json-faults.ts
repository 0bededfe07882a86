import { printParseErrorCode, visit } from 'jsonc-parser';

/** What is wrong with a text as JSON. */
export interface JsonFault {
  readonly code: 'not-json' | 'trailing-comma' | 'json-comment' | 'duplicate-key';
  /** UTF-16 code units. */
  readonly offset: number;
  readonly length: number;
  /** In words. Of `duplicate-key` the name. */
  readonly detail: string;
}

/** Of the faults that do not hide what follows; of the others the first alone counts, for it often makes many more. */
const MOST_FAULTS = 10;

/**
 * Finds where a text is not JSON (RFC 8259), and names that an object has twice, of which readers take one and drop the
 * other (section 4), in the order of the text.
 */
export function findJsonFaults(text: string): JsonFault[] {
  const faults: JsonFault[] = [];
  const names: Set<string>[] = [];
  const add = (code: JsonFault['code'], offset: number, length: number, detail = ''): void => {
    // A comma too many is met once by the list and once by what comes next.
    const last = faults.at(-1);
    if (last?.code === 'not-json' || last?.offset === offset || faults.length === MOST_FAULTS) return;
    faults.push({ code, offset, length, detail });
  };
  visit(
    text,
    {
      onObjectBegin: () => void names.push(new Set()),
      onObjectEnd: () => void names.pop(),
      onObjectProperty: (name, offset, length) => {
        const known = names.at(-1);
        if (known?.has(name)) add('duplicate-key', offset, length, name);
        known?.add(name);
      },
      onError: (error, offset, length) => {
        const name = printParseErrorCode(error);
        const comma = trailingComma(text, name, offset);
        if (comma !== null) add('trailing-comma', comma, 1);
        else if (name === 'InvalidCommentToken') add('json-comment', offset, length);
        else add('not-json', offset, Math.max(1, length), DETAILS[name]);
      },
    },
    { disallowComments: true },
  );
  return faults;
}

/** Where the comma stands after which a list or an object ends; null for another error. */
function trailingComma(text: string, error: string, offset: number): number | null {
  if (!/^(PropertyName|Value)Expected$/.test(error) || !/[\]}]/.test(text.charAt(offset))) return null;
  const before = text.slice(0, offset).trimEnd();
  return before.endsWith(',') ? before.length - 1 : null;
}

const DETAILS: Readonly<Record<string, string | undefined>> = {
  InvalidSymbol: 'This is not a JSON value; strings need double quotes.',
  InvalidNumberFormat: 'This is not a valid number.',
  PropertyNameExpected: 'A field name in double quotes is expected.',
  ValueExpected: 'A value is expected.',
  ColonExpected: 'A colon is expected after the field name.',
  CommaExpected: 'A comma is expected.',
  CloseBraceExpected: 'The object is not closed: “}” is expected.',
  CloseBracketExpected: 'The array is not closed: “]” is expected.',
  EndOfFileExpected: 'Something follows the end of the packet.',
  UnexpectedEndOfComment: 'The comment is not closed.',
  UnexpectedEndOfString: 'The string is not closed: a double quote is expected on the same line.',
  UnexpectedEndOfNumber: 'The number is incomplete.',
  InvalidUnicode: 'Four hexadecimal digits must follow \\u.',
  InvalidEscapeCharacter: 'Only " \\ / b f n r t and u may follow a backslash.',
  InvalidCharacter: 'Control characters, such as line breaks, must be escaped.',
};
