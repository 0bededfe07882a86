const REASONS: Readonly<Record<string, string>> = {
  ENOTFOUND: 'there is no such host',
  EAI_AGAIN: 'its host could not be looked up',
  ECONNREFUSED: 'the connection was refused',
  ECONNRESET: 'the connection was cut',
  UND_ERR_SOCKET: 'the connection was cut',
  UND_ERR_CONNECT_TIMEOUT: 'no connection could be made',
  ETIMEDOUT: 'no connection could be made',
  EHOSTUNREACH: 'no connection could be made',
  ENETUNREACH: 'no connection could be made',
  CERT_HAS_EXPIRED: 'its certificate has expired',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'its certificate is self-signed',
  SELF_SIGNED_CERT_IN_CHAIN: 'its certificate is self-signed',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'its certificate is of no known authority',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'its certificate is of no known authority',
  ERR_TLS_CERT_ALTNAME_INVALID: 'its certificate is for another host',
  EPROTO: 'no secure connection could be made',
};

/** What went wrong between this device and a server, following “it can’t be reached:”. */
export function networkReason(error: unknown): string {
  // `fetch` hides what happened behind “fetch failed”.
  const { cause } = Object(error) as { cause?: unknown };
  const { code = '', message } = Object(cause ?? error) as Partial<NodeJS.ErrnoException>;
  if (message === 'redirect count exceeded') return 'it redirects without end';
  if (code.startsWith('HPE_')) return 'its answer is not HTTP';
  if (code.startsWith('ERR_SSL_')) return 'no secure connection could be made';
  return REASONS[code] ?? message ?? 'there was no answer';
}
