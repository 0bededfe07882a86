import type { WrittenAction } from './ask-action.js';

/** What a packet is made of, as it was given; undefined where it was not, `''` where it is to be left out. */
export interface Answers {
  readonly id: string | undefined;
  readonly title: string | undefined;
  /** A file, or an address. */
  readonly voice: string | undefined;
  readonly transcript: string | undefined;
  readonly intent: string | undefined;
  readonly author: string | undefined;
  readonly language: string | undefined;
  readonly created: string | undefined;
  readonly expires: string | undefined;
  readonly tags: readonly string[];
  readonly actions: readonly WrittenAction[];
}
