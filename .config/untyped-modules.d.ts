declare module 'eslint-plugin-lit-a11y' {
  const plugin: { configs: { recommended: import('eslint').Linter.Config } };
  export default plugin;
}

declare module '@custom-elements-manifest/analyzer/cli.js' {
  export function cli(options: { argv: string[]; cwd: string; noWrite: boolean }): Promise<unknown>;
}

declare module '@digitalbazaar/data-integrity' {
  export const DataIntegrityProof: new (options: { signer?: unknown; date?: string; cryptosuite: unknown }) => unknown;
}

declare module '@digitalbazaar/eddsa-jcs-2022-cryptosuite' {
  export function createSignCryptosuite(): unknown;
  export function createVerifyCryptosuite(): unknown;
}

declare module '@digitalbazaar/ed25519-multikey' {
  interface Key {
    publicKeyMultibase: string;
    secretKeyMultibase?: string;
    signer(): unknown;
    export(options: { publicKey?: boolean; secretKey?: boolean }): Promise<Omit<Key, 'signer' | 'export'>>;
  }
  export function generate(options: { id: string; controller: string }): Promise<Key>;
  export function from(key: object): Promise<Key>;
}

declare module 'jsonld-signatures' {
  interface Options {
    suite: unknown;
    purpose: unknown;
    documentLoader: (url: string) => Promise<{ contextUrl: null; documentUrl: string; document: unknown }>;
  }
  const signatures: {
    sign(document: object, options: Options): Promise<Record<string, unknown>>;
    verify(document: object, options: Options): Promise<{ verified: boolean; error?: unknown }>;
    purposes: { AssertionProofPurpose: new (options?: { controller?: object }) => unknown };
  };
  export default signatures;
}
