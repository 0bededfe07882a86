import type { IssueCode, Path } from '../../packet/issues.js';
import type { TextRange } from '../json/json-document.js';
import type { PracticeCode } from '../../packet/find-practices.js';

/** What may be wrong with a file: what the reader of packets reports, and what only the command line looks for. */
export type CheckCode = IssueCode | PracticeCode | TextCode | ProofCode | LinkCode | ListenCode;

/** Of the text itself. */
export type TextCode =
  | 'trailing-comma'
  | 'json-comment'
  | 'duplicate-key'
  /** A packet in the shape of the white paper. */
  | 'delivery';

/** Of the signature, where a packet has one. */
export type ProofCode = 'broken-proof';

/** Of what the addresses in a packet lead to: `--check-links`. */
export type LinkCode =
  /** No answer, or one of a server in trouble. Data: `reason`. */
  | 'link-failed'
  /** Data: `seconds`. */
  | 'link-timeout'
  /** Data: `status`, or `file` of what should be a file. */
  | 'link-not-found'
  /** The server wants to know who asks, or refuses programs. Data: `status`. */
  | 'link-refused'
  /** Data: `type`, `''` where there is none. */
  | 'not-audio'
  /** Audio that the server calls something else. Data: `type`. */
  | 'wrong-type'
  | 'not-decodable'
  /** Data: `what`, `recording` or `captions`. */
  | 'no-cors'
  | 'no-ranges'
  /** Captions in no known format. */
  | 'captions-unreadable'
  /** Data: `claimed` and `seconds`. */
  | 'wrong-duration'
  /** Data: `reason`. */
  | 'inexact-seeking';

/** Of what a recording says: `--listen`. */
export type ListenCode =
  | 'another-text'
  /** Data: `words`, about where. */
  | 'words-not-spoken'
  /** Data: `start` and `seconds`. */
  | 'sound-without-text';

/** One thing that is wrong, before its place in the text is known. */
export interface Fault {
  readonly code: CheckCode;
  /** In the publisher's own field names. */
  readonly path: Path;
  readonly severity: 'error' | 'warning';
  readonly data?: Readonly<Record<string, string | number>>;
}

/** One thing that is wrong, and where. */
export interface Finding extends Fault {
  readonly range: TextRange;
  /** What is wrong, in a sentence. */
  readonly message: string;
  /** How to mend it, in a sentence. */
  readonly mend: string;
}

/** What was found in one file. */
export interface Report {
  readonly name: string;
  /** Of the packets in it, in order; empty where it holds none. */
  readonly packets: readonly { readonly id: string | null; readonly shape: string }[];
  readonly findings: readonly Finding[];
}
