/** What `TrustedTypePolicy` is, as far as it is needed here. */
interface Policy {
  createScriptURL(address: string): string;
  createScript(text: string): string;
}

interface PolicyFactory {
  createPolicy(name: string, rules: Policy): Policy;
}

/** Copies of this script share the policy: a page may allow each name only once. */
const KEY = Symbol.for('smart-packet.trusted-types');
const shared = globalThis as unknown as Record<symbol, Policy | undefined> & { trustedTypes?: PolicyFactory };

/** The worker's file, with the hash that a bundler may have put into its name. */
const WORKER_FILE = /\/align-worker[\w.-]*\.js$/;

/** The page's own policy may not allow ours; then this throws a TypeError. */
function policy(): Policy {
  const { trustedTypes } = shared;
  return (shared[KEY] ??= trustedTypes ? trustedTypes.createPolicy('smart-packet', rules) : rules);
}

/**
 * Makes an address one that a script may be loaded from (W3C Trusted Types): only that of the worker, on the page's own
 * origin. Throws a TypeError for any other address, and where the page's policy does not allow ours.
 */
export const trustScriptUrl = (address: string): string => policy().createScriptURL(address);

/**
 * Makes a text one that may stand in a script element: only JSON without any `<`, which does nothing where it is run.
 * Throws for any other text, and where the page's policy does not allow ours.
 */
export const trustScript = (text: string): string => policy().createScript(text);

const rules: Policy = {
  createScriptURL(address) {
    const { href, pathname } = new URL(address);
    // Not by its `origin`, which `blob:` addresses have, too.
    const isOurs = href.startsWith(`${location.origin}/`) && WORKER_FILE.test(pathname);
    if (!isOurs) throw new TypeError(`No worker of ours: ${address}`);
    return href;
  },
  createScript(text) {
    if (text.includes('<')) throw new TypeError('No data of ours');
    JSON.parse(text);
    return text;
  },
};
