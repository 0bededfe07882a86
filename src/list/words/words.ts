/** The list's own words, in one language. Those of its cards are the viewer's. */
export interface ListWords {
  /** What the list is called, for screen readers. */
  readonly messages: string;
  readonly search: string;
  /** Of what the messages are about: their intents. */
  readonly topic: string;
  readonly anyTopic: string;
  readonly tag: string;
  readonly anyTag: string;
  readonly clear: string;
  /** By the plural categories of `Intl.PluralRules`; `#` is the number. */
  readonly count: Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & { readonly other: string };
  readonly empty: string;
  readonly noneFound: string;
  readonly more: string;
  readonly retry: string;
  readonly loading: string;
  readonly played: string;
  /** How the keyboard moves in the list. */
  readonly keys: string;
  /** What went wrong, each one sentence. */
  readonly unreachable: string;
  readonly late: string;
  readonly unavailable: string;
  readonly gone: string;
  readonly tooLarge: string;
  readonly unreadable: string;
}
