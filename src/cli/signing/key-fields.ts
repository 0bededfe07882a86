/** A key of a record, as it is to be written. */
export interface RecordKey {
  readonly publicKeyMultibase: string;
  /** Date and time with a time zone. */
  readonly expires?: string;
  readonly revoked?: string;
}

/**
 * The fields by which a record names its holder's keys, in an identity record of the SPID protocol and in a DID document
 * alike. Source: W3C Controlled Identifiers 1.0, sections 2.2 and 2.3.2.
 *
 * @param holder the record's own id
 */
export const keyFields = (holder: string, keys: readonly RecordKey[]) => ({
  verificationMethod: keys.map(({ publicKeyMultibase, expires, revoked }) => ({
    id: `${holder}#${publicKeyMultibase}`,
    type: 'Multikey',
    controller: holder,
    publicKeyMultibase,
    ...(expires !== undefined && { expires }),
    ...(revoked !== undefined && { revoked }),
  })),
  assertionMethod: keys.map(({ publicKeyMultibase }) => `${holder}#${publicKeyMultibase}`),
});

/** Where a site has it, if it is all of its host. Source: the `did:web` method, section 2.5.2. */
export const DID_PATH = '.well-known/did.json';

export const didOf = (domain: string): string => `did:web:${domain}`;

/** What the terms of a DID document mean: those of DIDs, and those of Multikey. */
export const DID_CONTEXTS = ['https://www.w3.org/ns/did/v1', 'https://w3id.org/security/multikey/v1'];

/** The DID document of a domain. */
export const didDocument = (domain: string, keys: readonly RecordKey[]) => ({
  '@context': DID_CONTEXTS,
  id: didOf(domain),
  ...keyFields(didOf(domain), keys),
});
