import type { MsgFn, str as litStr, TemplateMap } from '@lit/localize';

/**
 * Marks a text with expressions for `msg`. The same as `str` of `@lit/localize`, and to its extractor the very same, but
 * without the page-wide state that comes with that module.
 */
export const str = ((strings: TemplateStringsArray, ...values: unknown[]) => ({
  strTag: true,
  strings,
  values,
})) as typeof litStr;

/** A value with the strings between its expressions, as `str` of `@lit/localize` makes it. */
interface Tagged {
  readonly strings: readonly string[];
  readonly values: readonly unknown[];
}

/**
 * A `msg` for one language. `@lit/localize`'s own is set for the whole page, and shared with the host application;
 * this one has the same type, so the same extractor finds its calls, and belongs to one element.
 *
 * @param templates generated from the XLIFF file; without them, and for an id they lack, the English source is used.
 */
export function createMsg(templates?: TemplateMap): MsgFn {
  const msg = (source: string | Tagged, options?: { id?: string }): string => {
    const translated = templates?.[options?.id ?? ''] as string | Tagged | undefined;
    const { strings, values } = tagged(translated ?? source);
    const given = tagged(source).values;
    // A translation holds the index of the source's expression where the source holds its value.
    return strings.reduce(
      (text, part, i) => text + String(translated ? given[Number(values[i - 1])] : values[i - 1]) + part,
    );
  };
  return msg as MsgFn;
}

const tagged = (text: string | Tagged): Tagged => (typeof text === 'string' ? { strings: [text], values: [] } : text);
