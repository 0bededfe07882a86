import type { FatalIssueCode } from '../packet/issues.js';
import { jsonTextOf, parsed } from '../packet/wire/json.js';

/** The plain JSON of a text or an object, which nobody else has, or why there is none. Never throws. */
export function readJson(
  input: unknown,
): { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly code: FatalIssueCode } {
  let code: FatalIssueCode = 'not-a-packet';
  try {
    const text = jsonTextOf(input);
    code = 'not-json';
    return { ok: true, value: parsed(text) };
  } catch {
    // A cycle, a getter that throws, or a text that is no JSON: the code says which.
    return { ok: false, code };
  }
}
