/** What `TrustedTypePolicy` is, as far as it is needed here. */
interface Policy {
  createScriptURL(address: string): string;
}

interface PolicyFactory {
  createPolicy(name: string, rules: Policy): Policy;
}

/** Copies of this script share the policy: a page may allow each name only once. */
const KEY = Symbol.for('smart-packet.trusted-types');
const shared = globalThis as unknown as Record<symbol, Policy | undefined> & { trustedTypes?: PolicyFactory };

/** The worker's file, with the hash that a bundler may have put into its name. */
const WORKER_FILE = /\/align-worker[\w.-]*\.js$/;

/**
 * Makes an address one that a script may be loaded from (W3C Trusted Types): only that of the worker, on the page's own
 * origin. Throws a TypeError for any other address, and where the page's policy does not allow ours.
 */
export function trustScriptUrl(address: string): string {
  const { trustedTypes } = shared;
  const policy = (shared[KEY] ??= trustedTypes ? trustedTypes.createPolicy('smart-packet', rules) : rules);
  return policy.createScriptURL(address);
}

const rules: Policy = {
  createScriptURL(address) {
    const { href, pathname } = new URL(address);
    // Not by its `origin`, which `blob:` addresses have, too.
    const isOurs = href.startsWith(`${location.origin}/`) && WORKER_FILE.test(pathname);
    if (!isOurs) throw new TypeError(`No worker of ours: ${address}`);
    return href;
  },
};
