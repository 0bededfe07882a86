import { spidDomain } from '../../resolver/domain.js';
import { dnsName, readIdentityRecord, type IdentityRecord } from '../../resolver/identity.js';
import { decodeText } from '../io/sources.js';
import { refusalOf, type Ask } from './ask.js';
import type { Domain } from './domains.js';
import { findSpidLink } from './find-link.js';
import type { DnsFinding, FindProof } from './find-proof.js';
import type { Reach } from './guarded-lookup.js';

export const PROBLEM_CODES = [
  'dns-unreadable',
  'page-unreadable',
  'not-named',
  'record-unreadable',
  'not-a-record',
  'other-domain',
  'other-id',
  'other-record',
] as const;

/** What does not agree, or could not be checked. */
export interface Problem {
  readonly code: (typeof PROBLEM_CODES)[number];
  /** A sentence. */
  readonly text: string;
}

export const PROOFS = ['dns', 'link', 'both'] as const;

/** By what a domain names its record. */
export type Proof = (typeof PROOFS)[number];

export type Check =
  | {
      readonly ok: true;
      readonly record: IdentityRecord;
      readonly recordUrl: string;
      readonly proof: Proof;
      /** They do not keep the identity from being proven. */
      readonly problems: readonly Problem[];
    }
  | { readonly ok: false; readonly problems: readonly Problem[] };

export interface Services {
  readonly ask: Ask;
  readonly findProof: FindProof;
  /** Which addresses a directory may name. */
  readonly reach: Reach;
}

const MAX_PAGE_BYTES = 256_000;
const MAX_RECORD_BYTES = 64_000;

type Page = { readonly ok: true; readonly link: string | null } | { readonly ok: false; readonly problem: Problem };
type Found = { readonly ok: true; readonly record: IdentityRecord } | { readonly ok: false; readonly problem: Problem };

/**
 * Looks for the identity of a domain, and checks it both ways: the domain names the record, by its DNS or by the link of
 * its page, and the record's id names the domain. Where each names another record, that of the DNS counts. One request
 * after the other; never rejects.
 */
export async function checkDomain(domain: Domain, services: Services): Promise<Check> {
  const { ask, findProof } = services;
  const dns = await findProof(domain.host);
  const dnsUrl = dns.kind === 'proof' ? dns.proof.recordUrl : null;
  // Before the page, which may be what does not answer.
  const ofDns = dnsUrl === null ? null : await readRecord(dnsUrl, domain, services);
  const page = await readPage(domain, ask);
  const linkUrl = page.ok ? page.link : null;
  const ofLink = linkUrl === null || linkUrl === dnsUrl ? ofDns : await readRecord(linkUrl, domain, services);

  const idProblem = dns.kind === 'proof' && ofDns?.ok ? otherId(domain, dns.proof.id, ofDns.record.id) : null;
  const byDns = ofDns?.ok && !idProblem && dnsUrl !== null ? { record: ofDns.record, recordUrl: dnsUrl } : null;
  const byLink = ofLink?.ok && linkUrl !== null ? { record: ofLink.record, recordUrl: linkUrl } : null;
  const problems = [
    dnsProblem(domain, dns),
    problemOf(ofDns),
    idProblem,
    page.ok ? null : page.problem,
    ofLink === ofDns ? null : problemOf(ofLink),
    dnsUrl === null && linkUrl === null ? notNamed(domain, dns, page) : null,
    byDns && byLink ? otherRecord(byDns.recordUrl, byLink.recordUrl) : null,
  ].filter((each) => each !== null);
  const chosen = byDns ?? byLink;
  if (!chosen) return { ok: false, problems };
  const areSame = byDns?.recordUrl === byLink?.recordUrl;
  return { ok: true, ...chosen, proof: areSame ? 'both' : byDns ? 'dns' : 'link', problems };
}

async function readPage({ url }: Domain, ask: Ask): Promise<Page> {
  const answer = await ask(url, { accept: 'text/html', maxBytes: MAX_PAGE_BYTES, longer: 'cut' });
  return answer.ok
    ? { ok: true, link: findSpidLink(new TextDecoder().decode(answer.bytes), answer.url) }
    : { ok: false, problem: { code: 'page-unreadable', text: `The page ${url} can’t be read: ${answer.reason}.` } };
}

/** The record at an address, where it is one, and its id names the domain. */
async function readRecord(url: string, { host }: Domain, { ask, reach }: Services): Promise<Found> {
  const answer = await ask(url, { accept: 'application/json', maxBytes: MAX_RECORD_BYTES, longer: 'refuse' });
  if (!answer.ok)
    return {
      ok: false,
      problem: { code: 'record-unreadable', text: `The record ${url} can’t be read: ${answer.reason}.` },
    };
  const record = readIdentityRecord(parseJson(answer.bytes), { baseUrl: answer.url });
  if (!record)
    return { ok: false, problem: { code: 'not-a-record', text: `What is at ${url} is no identity record.` } };
  if (spidDomain(record.id) !== host)
    return {
      ok: false,
      problem: { code: 'other-domain', text: `The record ${url} is of ${record.id}, which does not name ${host}.` },
    };
  const { inboxUrl, packetsUrl } = record;
  return {
    ok: true,
    record: { ...record, inboxUrl: withinReach(inboxUrl, reach), packetsUrl: withinReach(packetsUrl, reach) },
  };
}

/** Who follows a link of the directory is not to be led to his own device or network. */
const withinReach = (url: string | null, reach: Reach): string | null =>
  url !== null && refusalOf(new URL(url), reach) === null ? url : null;

/** Undefined for what is no JSON in UTF-8. */
function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(decodeText(bytes) ?? '') as unknown;
  } catch {
    return undefined;
  }
}

const problemOf = (found: Found | null): Problem | null => (found && !found.ok ? found.problem : null);

const dnsProblem = ({ host }: Domain, dns: DnsFinding): Problem | null =>
  dns.kind === 'failure'
    ? { code: 'dns-unreadable', text: `The TXT record ${dnsName(host)} can’t be read: ${dns.reason}.` }
    : null;

/** Nothing of what could not be read. */
function notNamed({ host, url }: Domain, dns: DnsFinding, page: Page): Problem | null {
  const places = [
    ...(dns.kind === 'none' ? [`the DNS (TXT ${dnsName(host)})`] : []),
    ...(page.ok ? [`the page ${url} (<link rel="spid">)`] : []),
  ];
  return places.length ? { code: 'not-named', text: `No identity record is named by ${places.join(' or ')}.` } : null;
}

const otherId = ({ host }: Domain, named: string, own: string): Problem | null =>
  named === own
    ? null
    : {
        code: 'other-id',
        text: `The TXT record ${dnsName(host)} is for ${named}, and its identity record for ${own}.`,
      };

const otherRecord = (dnsUrl: string, linkUrl: string): Problem | null =>
  dnsUrl === linkUrl
    ? null
    : { code: 'other-record', text: `The DNS names the record ${dnsUrl}, and the page names ${linkUrl}.` };
