import type { TrustedKeys } from '../../trust/find-signer.js';

/** In the head, where nothing is that visitors of the page have written. */
const META = 'head > meta[name="spid-key" i]';

/** The keys that the page trusts: of the element, and of the page's head, a name and its keys (`z6Mk…`) each. */
export function pageKeys(page: Document, own: TrustedKeys): TrustedKeys {
  const keys: Record<string, string | readonly string[]> = { ...own };
  for (const { content } of page.querySelectorAll<HTMLMetaElement>(META)) {
    const [name = '', ...more] = content.trim().split(/\s+/);
    keys[name] = [keys[name] ?? [], more].flat();
  }
  return keys;
}

/**
 * Whether a domain learns nothing new by being asked for its keys: the page or the packet comes from it. Anywhere else its
 * owner would learn who looks at which page.
 *
 * @param addresses of the page, of the packet or of whoever resolved it
 */
export const isAskedAnyway = (domain: string | null, addresses: readonly string[]): boolean =>
  addresses.some((address) => {
    const host = URL.canParse(address) ? new URL(address).hostname : '';
    return domain !== null && `.${host}`.endsWith(`.${domain}`);
  });
