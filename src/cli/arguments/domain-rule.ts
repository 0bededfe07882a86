import { parseDomain } from '../../resolver/domain.js';
import type { ValueRule } from '../command.js';

/** Of options that name a domain. */
export const DOMAIN_RULE: ValueRule = {
  fits: (value) => parseDomain(value) !== null,
  text: 'the name of a domain, such as bakery.example',
};
