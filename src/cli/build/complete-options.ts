import type { Ask } from '../validate/links/ask.js';
import type { Put } from './site-draft.js';
import type { SiteFolder } from './site-folder.js';

/** From where to where packets are completed. */
export interface CompleteOptions {
  /** Of the packets. */
  readonly folder: string;
  /** Of the site. */
  readonly base: string;
  readonly site: SiteFolder;
  readonly put: Put;
  /** Null where no server is to be asked. */
  readonly ask: Ask | null;
  /** Captions for feeds are wanted, too. */
  readonly forFeed: boolean;
  /** Packets are signed: digests of their files are wanted, wherever those are. */
  readonly signs: boolean;
}
