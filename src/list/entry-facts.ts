import type { Packet } from '../packet/model.js';
import { headWords, intentKey, tagKey, transcriptWords, type PacketFacts } from '../resolver/search-keys.js';

/** What an entry is found by, and how its intent and its tags are written. */
export interface EntryFacts extends PacketFacts {
  readonly intentText: string | null;
  /** In the order of `tags`. */
  readonly tagTexts: readonly string[];
  /** The words it is found by; worked out once, since each letter that is typed asks for them. */
  readonly head: ReadonlySet<string>;
  readonly rest: ReadonlySet<string>;
}

/** The facts of a packet as its card has read it. */
export function entryFacts({ id, title, intent, transcript, meta }: Packet): EntryFacts {
  const tags = new Map(meta.tags.map((tag) => [tagKey(tag), tag]));
  const facts: PacketFacts = {
    ...{ id, title, transcript },
    intent: intent && intentKey(intent),
    tags: [...tags.keys()],
    language: meta.language,
    created: meta.created?.time ?? null,
    author: meta.author,
  };
  return {
    ...facts,
    intentText: intent,
    tagTexts: [...tags.values()],
    head: headWords(facts),
    rest: transcriptWords(facts),
  };
}
