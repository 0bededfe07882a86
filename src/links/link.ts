/** What an action becomes: an anchor. */
export interface ActionLink {
  readonly href: string;
  /** Where it leads, to be shown beside the label: host (see `hostOf`), number or address; `''` for a calendar file. */
  readonly destination: string;
  /** True for web pages: a new tab, with `rel="noopener noreferrer"`. */
  readonly newTab: boolean;
  /** Name of the file that is saved; null where nothing is. */
  readonly download: string | null;
}

/** What is known of the visitor's device. */
export interface ActionClient {
  /** Its message app wants Apple's form of `sms:` links. Default false. */
  apple?: boolean;
  /** Files can be saved from links; not so in web views of iOS and Android. Default true. */
  savesFiles?: boolean;
  /** Milliseconds since the epoch, the time stamp of calendar files. By default the current time. */
  now?: number;
}
