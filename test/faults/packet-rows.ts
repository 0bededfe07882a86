/** What a visitor must see when a packet's server goes wrong as `packet-answers.mjs` says. */
export interface PacketRow {
  readonly name: string;
  /** Null: the packet is shown. */
  readonly error: {
    readonly code: string;
    readonly data?: Readonly<Record<string, number>>;
    /** The whole sentence. */
    readonly says: string;
    readonly canRetry: boolean;
  } | null;
  /** Goes on until the time limit, which tests bring forward. */
  readonly lasts?: boolean;
  /** Among the commonest: tested in every engine. */
  readonly common?: boolean;
  /** Sends more than anybody should read: the most bytes that may have been sent. */
  readonly mostBytes?: number;
}

const network = {
  code: 'network',
  says: 'This message could not be reached. Please check your connection.',
  canRetry: true,
};
const timeout = {
  code: 'timeout',
  data: { seconds: 15 },
  says: 'This message took too long to arrive.',
  canRetry: true,
};
const tooLarge = {
  code: 'too-large',
  data: { bytes: 1_000_000 },
  says: 'This message is too large to open.',
  canRetry: false,
};
const unreadable = (code: string) => ({ code, says: 'This message can’t be read.', canRetry: false });
const status = (code: number, more: Record<string, number> = {}) => ({
  code: 'http-status',
  data: { status: code, ...more },
  says: 'This message is not available right now.',
  canRetry: true,
});
const gone = (code: number) => ({ ...status(code), says: 'This message is no longer here.' });
/** The limit of a megabyte, and what is under way in the buffers of a connection. */
const mostBytes = 20_000_000;

export const packetRows: readonly PacketRow[] = [
  { name: 'ok', error: null },
  { name: 'ok-redirect', error: null },
  { name: 'slow-3s', error: null },
  { name: 'drip-ok', error: null, common: true },
  { name: 'never-headers', error: timeout, lasts: true, common: true },
  { name: 'never-body', error: timeout, lasts: true },
  { name: 'drip-forever', error: timeout, lasts: true },
  { name: 'truncated', error: unreadable('not-json') },
  { name: 'truncated-cl', error: network, common: true },
  { name: 'reset-before', error: network, common: true },
  { name: 'reset-mid', error: network },
  { name: 'empty', error: unreadable('not-json') },
  { name: '204', error: status(204) },
  { name: '206', error: status(206) },
  { name: '304', error: status(304) },
  { name: '404', error: gone(404) },
  { name: '404-with-packet-body', error: gone(404), common: true },
  { name: '401', error: status(401) },
  { name: '403', error: status(403) },
  { name: '410', error: gone(410) },
  { name: '451', error: status(451) },
  { name: '429', error: status(429, { retryAfterSeconds: 60 }), common: true },
  { name: '500', error: status(500), common: true },
  { name: '503-html', error: status(503) },
  { name: 'redirect-loop', error: network },
  { name: 'redirect-js', error: network },
  { name: 'redirect-data', error: network },
  { name: 'redirect-chain-19', error: null },
  { name: 'html', error: unreadable('not-json'), common: true },
  { name: 'wrong-type', error: null },
  { name: 'nosniff-image', error: null },
  { name: 'utf16', error: unreadable('not-utf8') },
  { name: 'charset-lie', error: null },
  { name: 'attachment', error: null },
  { name: 'no-cors', error: network, common: true },
  { name: 'cors-wrong-origin', error: network },
  { name: 'cors-origin-echo', error: null },
  { name: '50mb', error: tooLarge, mostBytes },
  // The browser believes it: what is there is no JSON.
  { name: '50mb-lying-cl', error: unreadable('not-json') },
  { name: 'gzip-bomb', error: tooLarge, mostBytes, common: true },
  { name: 'br-bomb', error: tooLarge },
  { name: 'endless-fast', error: tooLarge, mostBytes },
  { name: 'deep', error: tooLarge },
  { name: 'deep-below-the-limit', error: unreadable('not-a-packet') },
  { name: 'gzip-corrupt', error: network },
];
