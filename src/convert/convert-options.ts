/** What packets get that lack it; what they have stays. All of it as the format has it. */
export interface ConvertOptions {
  /** An SPID. */
  readonly id?: string | undefined;
  readonly author?: string | undefined;
  /** ISO 8601. */
  readonly created?: string | undefined;
  /** BCP 47. */
  readonly language?: string | undefined;
}
