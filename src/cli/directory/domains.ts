import { parseDomain } from '../../resolver/domain.js';
import type { Reach } from './guarded-lookup.js';

/** A domain whose identity is looked for. */
export interface Domain {
  /** In ASCII (punycode); of this device with its port. */
  readonly name: string;
  /** Without a port. */
  readonly host: string;
  /** Of its first page. */
  readonly url: string;
}

export interface DomainList {
  /** In the order of the list, each once. */
  readonly domains: readonly Domain[];
  /** Lines that name none, counted from 1. */
  readonly faults: readonly { readonly line: number; readonly text: string }[];
}

/** Reads a list of domains: one a line; empty lines, and what follows a `#`, are left out. */
export function readDomains(text: string, reach: Reach = {}): DomainList {
  const domains = new Map<string, Domain>();
  const faults: { line: number; text: string }[] = [];
  for (const [index, whole] of text
    .replace(/^\ufeff/, '')
    .split(/\r\n?|\n/)
    .entries()) {
    const name = whole.replace(/#.*/, '').trim();
    const domain = readDomain(name) ?? (reach.allowLoopback ? readLoopback(name) : null);
    if (domain) domains.set(domain.name, domain);
    else if (name) faults.push({ line: index + 1, text: name });
  }
  return { domains: [...domains.values()], faults };
}

function readDomain(text: string): Domain | null {
  const host = parseDomain(text);
  return host === null ? null : { name: host, host, url: `https://${host}/` };
}

/** A name of this device's (RFC 6761, section 6.3) with the port of a server. */
function readLoopback(text: string): Domain | null {
  const [, name = '', port = ''] = /^([^:]+\.localhost):(\d{1,5})$/i.exec(text) ?? [];
  const host = parseDomain(name);
  return host === null || Number(port) > 65_535
    ? null
    : { name: `${host}:${port}`, host, url: `http://${host}:${port}/` };
}
