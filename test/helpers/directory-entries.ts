import type { DirectoryEntry, ProvenIdentity } from '../../src/cli/directory/directory.js';

export const MONDAY = '2026-03-02T08:00:00.000Z';
export const TUESDAY = '2026-03-03T08:00:00.000Z';

/** The entry of a domain that has been proven since Monday, or of one that never was. */
export const directoryEntry = (domain: string, proven: Partial<ProvenIdentity> | null = {}): DirectoryEntry => ({
  domain,
  state: proven ? 'proven' : 'failed',
  since: MONDAY,
  checkedAt: TUESDAY,
  proven: proven && {
    id: `spid:domain:${domain}`,
    displayName: domain,
    inboxUrl: null,
    packetsUrl: null,
    created: null,
    tags: [],
    provenAt: TUESDAY,
    proof: 'both',
    recordUrl: `https://${domain}/identity.json`,
    ...proven,
  },
  problems: [],
});
