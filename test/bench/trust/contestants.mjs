/** Whoever checks packets: each is told one key, and asks nobody. */
import { build } from 'esbuild';
import { verifyPacket } from '../../../dist/npm/trust.js';
import { fromRoot } from '../../../scripts/paths.mjs';

/** @typedef {(text: string) => Promise<boolean>} Check whether a packet is as it was signed with the key that is known */

/** What an independent implementation of the standard is made of. */
const PEER = `
  export { DataIntegrityProof } from '@digitalbazaar/data-integrity';
  export { createVerifyCryptosuite } from '@digitalbazaar/eddsa-jcs-2022-cryptosuite';
  export { default as signatures } from 'jsonld-signatures';`;

/**
 * @param {{ publicKey: string, method: string }} signer
 * @returns {Promise<Record<'ours' | 'theirs in a page' | 'theirs in Node', Check>>}
 */
export async function makeContestants(signer) {
  return {
    ours: async (text) => {
      const { verification } = await verifyPacket(text, { trustedKeys: { 'bakery.example': signer.publicKey } });
      return verification.text === 'intact' && verification.signer?.status === 'page';
    },
    'theirs in a page': peer(await loadPeer('browser'), signer),
    'theirs in Node': peer(await loadPeer('node'), signer),
  };
}

/**
 * The same packages have other code for pages, signatures in JavaScript, than for Node, which has OpenSSL check them.
 *
 * @param {'browser' | 'node'} platform
 */
async function loadPeer(platform) {
  const { outputFiles } = await build({
    stdin: { contents: PEER, resolveDir: fromRoot('.') },
    bundle: true,
    minify: true,
    format: 'esm',
    platform,
    write: false,
    // For a page's code Node is a worker; and CommonJS within a module asks for `require`.
    banner: {
      js:
        platform === 'browser'
          ? 'const self = globalThis;'
          : 'import { createRequire } from "node:module"; const require = createRequire(process.execPath);',
    },
  });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0]?.contents ?? []).toString('base64')}`);
}

/**
 * @param {any} modules
 * @param {{ publicKey: string, method: string }} signer
 * @returns {Check}
 */
function peer({ signatures, DataIntegrityProof, createVerifyCryptosuite }, { publicKey, method }) {
  const controller = method.slice(0, method.indexOf('#'));
  const document = {
    '@context': 'https://w3id.org/security/multikey/v1',
    id: method,
    type: 'Multikey',
    controller,
    publicKeyMultibase: publicKey,
  };
  return async (text) => {
    const { verified } = await signatures.verify(JSON.parse(text), {
      suite: new DataIntegrityProof({ cryptosuite: createVerifyCryptosuite() }),
      purpose: new signatures.purposes.AssertionProofPurpose({
        controller: { id: controller, assertionMethod: [method] },
      }),
      documentLoader: (/** @type {string} */ url) =>
        url === method
          ? Promise.resolve({ contextUrl: null, documentUrl: url, document })
          : Promise.reject(new Error(`Nothing is to be fetched: ${url}`)),
    });
    return verified;
  };
}
