import type { Packet } from '../packet/model.js';

/** What all pages of a site have in common. */
export interface Site {
  /** Where the site will be: absolute, with a slash at its end. */
  readonly base: string;
  /** Who publishes it. */
  readonly name: string;
  /** Of the pages that list packets: canonical BCP 47. */
  readonly language: string;
  /** A picture for previews of links, absolute; null for none. */
  readonly image: string | null;
  /** Relative to `base`. */
  readonly icon: string;
  readonly assets: SiteAssets;
}

/** Files that all pages load, relative to `base`. */
export interface SiteAssets {
  /** Makes a rendered packet a player. */
  readonly script: Asset;
  /** Makes a rendered list one to search in. */
  readonly listScript: Asset;
  /** Of the cards. */
  readonly cardStyles: Asset;
  /** Of lists. */
  readonly listStyles: Asset;
  /** Of the pages around them. */
  readonly siteStyles: Asset;
}

export interface Asset {
  readonly path: string;
  /** As in W3C Subresource Integrity. */
  readonly integrity: string;
}

/** A packet on a site. */
export interface SitePacket {
  /** Of its folder: a part of a path, in small ASCII letters. */
  readonly name: string;
  /** With absolute addresses. */
  readonly packet: Packet;
  /** Canonical JSON, in which files of the site have addresses relative to `base`. */
  readonly json: object;
  /** Other origins that a page with it asks: of its recording and captions, and of the domain whose key has signed it. */
  readonly origins: readonly string[];
  readonly recording: RecordingFacts | null;
  readonly transcripts: readonly TranscriptFile[];
}

export interface RecordingFacts {
  /** Absolute. */
  readonly url: string;
  /** Media type; `''` where it is not known. */
  readonly type: string;
  /** Length of the file; null where it is not known. */
  readonly bytes: number | null;
  /** Other origins that it, or the captions, come from: of other servers, and of those that they lead on to. */
  readonly origins: readonly string[];
}

/** Captions as a file, for feeds. */
export interface TranscriptFile {
  readonly url: string;
  /** As Podcasting 2.0 names it. */
  readonly type: 'text/vtt' | 'application/x-subrip' | 'application/json';
}
