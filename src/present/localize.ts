import type { MsgFn, str as litStr, TemplateMap } from '@lit/localize';

/**
 * Tags a template with expressions for `msg`. Equivalent to `str` of `@lit/localize`, also for its extractor, but
 * without that module's page-wide state.
 */
export const str = ((strings: TemplateStringsArray, ...values: unknown[]) => ({
  strTag: true,
  strings,
  values,
})) as typeof litStr;

/** The result of `str`: values and the strings around them, as in `@lit/localize`. */
interface Tagged {
  readonly strings: readonly string[];
  readonly values: readonly unknown[];
}

/**
 * Creates a `msg` for one language. The one of `@lit/localize` is set for the whole page and shared with the host
 * application; this one belongs to one element. It has the same type, so the same extractor finds its calls.
 *
 * @param templates generated from the XLIFF file; without them, and for ids they lack, the English source is used.
 */
export function createMsg(templates?: TemplateMap): MsgFn {
  const msg = (source: string | Tagged, options?: { id?: string }): string => {
    const translated = templates?.[options?.id ?? ''] as string | Tagged | undefined;
    const { strings, values } = tagged(translated ?? source);
    const given = tagged(source).values;
    // A translation contains the index of the source's expression instead of its value.
    return strings.reduce(
      (text, part, i) => text + String(translated ? given[Number(values[i - 1])] : values[i - 1]) + part,
    );
  };
  return msg as MsgFn;
}

const tagged = (text: string | Tagged): Tagged => (typeof text === 'string' ? { strings: [text], values: [] } : text);
