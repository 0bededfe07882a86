import type { Issue } from '../packet/issues.js';
import { parsePacket } from '../packet/parse-packet.js';
import { ANY_BASE } from '../packet/any-base.js';
import { defaultId } from './default-id.js';
import { inOrder, type Json } from './extras.js';
import { parseCta, type CtaFault } from './parse-cta.js';

/** What a publisher says about a packet; what is missing or empty is left out. */
export interface PacketAnswers {
  /** By default made of the title and the host of the recording or of a page; see `defaultId`. */
  readonly id?: string | undefined;
  /** Address of the recording, absolute or relative to the packet; without it the packet is text only. */
  readonly voice?: string | undefined;
  readonly transcript?: string | undefined;
  readonly intent?: string | undefined;
  /** Each a text as in `parseCta`, or an action as it is in a packet. */
  readonly actions?: readonly (string | Json)[] | undefined;
  readonly author?: string | undefined;
  /** ISO 8601, as `expires`. */
  readonly created?: string | undefined;
  /** BCP 47. */
  readonly language?: string | undefined;
  readonly tags?: readonly string[] | undefined;
  readonly expires?: string | undefined;
  readonly title?: string | undefined;
  readonly captions?: string | undefined;
  /** Seconds. */
  readonly duration?: number | undefined;
  readonly waveform?: readonly number[] | undefined;
}

/** An answer that can't be used. */
export type AnswerFault =
  | (CtaFault & {
      /** Which of the actions. */
      readonly index: number;
    })
  | { readonly code: 'id-needed'; readonly message: string };

export interface BuiltPacket {
  /** With all answers but those that have a fault, as they were given, in the order of the format. */
  readonly packet: Json;
  readonly faults: readonly AnswerFault[];
  /** What a strict reader finds wrong with the packet, such as `missing-field`; empty for one that can be published. */
  readonly issues: readonly Issue[];
}

/** A canonical packet made of a publisher's answers. */
export function buildCanonical(answers: PacketAnswers): BuiltPacket {
  const read = (answers.actions ?? []).map((given) =>
    typeof given === 'string' ? parseCta(given) : ({ ok: true, action: given } as const),
  );
  const cta = read.flatMap((result) => (result.ok ? [result.action] : []));
  const id =
    answers.id || defaultId({ ...answers, pages: cta.flatMap(({ url }) => (typeof url === 'string' ? url : [])) });
  const packet = packetOf({ ...answers, id: id ?? undefined }, cta);
  const { issues } = parsePacket(packet, { strict: true, baseUrl: ANY_BASE, allowHttp: true });
  const faults = read.flatMap((result, index) => (result.ok ? [] : [{ ...result.fault, index }]));
  return { packet, faults: id ? faults : [NO_ID, ...faults], issues };
}

const NO_ID: AnswerFault = {
  code: 'id-needed',
  message:
    'The packet needs an id, such as "spid:bakery.example:welcome": it can be made only from a title and the domain of an https address.',
};

function packetOf(answers: PacketAnswers, cta: readonly Json[]): Json {
  const { tags, voice } = answers;
  const given = Object.fromEntries<unknown>(Object.entries(answers).filter(([, value]) => value !== ''));
  return {
    ...inOrder(given, ['id']),
    voice: voice || null,
    ...inOrder(given, ['transcript', 'intent']),
    cta,
    meta: {
      ...inOrder(given, ['author', 'created', 'language']),
      ...(tags?.length && { tags }),
      ...inOrder(given, ['expires']),
    },
    ...inOrder(given, ['title', 'captions', 'duration', 'waveform']),
  };
}
