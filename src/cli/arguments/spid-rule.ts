import { parseSpid } from '../../packet/spid.js';
import type { ValueRule } from '../command.js';

/** Of options that name a packet. */
export const SPID_RULE: ValueRule = {
  fits: (value) => parseSpid(value) !== null,
  text: 'spid: and two or more names, such as spid:bakery.example:welcome',
};
