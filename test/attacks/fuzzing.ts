/** What `npm run fuzz` runs. */
export { default as fc } from 'fast-check';
export { properties } from './properties.js';
export { sizes } from './sizes.js';
