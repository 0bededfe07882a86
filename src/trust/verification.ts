/** What is known of a part of a packet. `none`: the packet has no such part. */
export type Integrity =
  /** As it was signed. */
  | 'intact'
  /** Changed after it was signed. */
  | 'broken'
  /** Signed; whether it is unchanged was not checked yet, or can't be. */
  | 'unchecked'
  /** There is no proof of it. */
  | 'unsigned'
  | 'none';

/** Why it is not known who signed. */
export type UnknownSigner =
  /** The packet's id names no domain that could be asked. */
  | 'no-domain'
  /** Nobody was asked yet. */
  | 'not-asked'
  /** The domain's record can't be had. */
  | 'record-unavailable'
  /** The domain's record does not name the key. */
  | 'key-not-named'
  /** The proof names the key of another domain than that of the packet's id. */
  | 'other-domain'
  /** The key was withdrawn. */
  | 'key-revoked'
  /** The key had expired when the proof was made, by the proof's own date, or the proof has no date. */
  | 'key-expired';

/** Who signed. */
export interface Signer {
  /** `domain`: that domain's own record names the key. `page`: the page, or whoever asks, trusts the key. */
  readonly status: 'domain' | 'page' | 'unknown';
  /** Whose key it is: a domain, or the id that the page gave the key with; null where it is not known. */
  readonly name: string | null;
  /** The domain that the packet's id names and that could be asked; null for none. */
  readonly domain: string | null;
  /** The public key (`z6Mk…`); null where it is not known. */
  readonly key: string | null;
  /** Null where it is known who signed. */
  readonly reason: UnknownSigner | null;
  /** True where the key has expired since: the proof is older by its own date, which nobody else has confirmed. Else missing. */
  readonly hasExpiredSince?: true;
}

/** Three answers, kept apart: is it intact (`text`, `voice`, `captions`), who signed, is it still valid. */
export interface Verification {
  /** The JSON as it was published: the words, the actions, the addresses. */
  readonly text: Integrity;
  /** The bytes of the recording. */
  readonly voice: Integrity;
  /** The bytes of the captions file; captions in the packet itself are part of the text. */
  readonly captions: Integrity;
  /**
   * Null where nothing is signed, where the text is not as it was signed, and where nothing can be said of the proof: it is
   * of another kind, or this engine can't check it.
   */
  readonly signer: Signer | null;
  /** By the dates of the proof; null where there is none that is right. */
  readonly validity: 'valid' | 'expired' | 'not-yet-valid' | null;
  /** When it was signed by the signer's own clock, in milliseconds since the epoch; null where the proof has no date. */
  readonly created: number | null;
  /** From when on the proof no longer counts; null for never. */
  readonly expires: number | null;
}

/** Something was changed after it was signed: the text, the recording or the captions. */
export const isBroken = ({ text, voice, captions }: Verification): boolean =>
  [text, voice, captions].includes('broken');

/** The text is as somebody signed it who is known, and the proof is valid. */
export const isTextTrusted = (verification: Verification): boolean =>
  !isBroken(verification) &&
  verification.text === 'intact' &&
  verification.validity === 'valid' &&
  verification.signer !== null &&
  verification.signer.status !== 'unknown';

/** The same of the recording, where there is one. */
export const isVoiceTrusted = (verification: Verification): boolean =>
  isTextTrusted(verification) && ['intact', 'none'].includes(verification.voice);
