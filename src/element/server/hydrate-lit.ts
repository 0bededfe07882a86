/** The build puts Lit's code for this inside: it has to fit the build of Lit that the page uses, development or not. */
export { hydrate } from '@lit-labs/ssr-client';
