/** A text for XML 1.0: what its section 2.2 does not allow becomes U+FFFD, whatever escapes it. */
export const xmlText = (text: string): string =>
  text.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd');
