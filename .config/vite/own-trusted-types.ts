import type { Plugin } from 'vite';

/**
 * Gives the chunk of `json-ld` a copy of what it has in common with the one that aligns, else a file and a request of its
 * own, for which every visitor who plays would wait.
 */
export const ownTrustedTypes: Plugin = {
  name: 'own-trusted-types',
  resolveId: {
    order: 'pre',
    filter: { id: /\/trusted-types\.js$/ },
    async handler(source, importer) {
      if (!importer?.endsWith('/json-ld-controller.ts')) return null;
      const found = await this.resolve(source, importer, { skipSelf: true });
      return found && `${found.id}?own`;
    },
  },
};
