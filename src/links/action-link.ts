import type { Action } from '../packet/model.js';
import { eventLink } from './event-link.js';
import type { ActionClient, ActionLink } from './link.js';
import { plainLink } from './plain-link.js';

export type { ActionClient, ActionLink };

/**
 * The link of an action of a validated packet (`parsePacket`). Should a part not be valid, the link leads nowhere:
 * an address that is not `https:` or `http:` gives an empty `href`.
 */
export function actionLink(action: Action, client: ActionClient = {}): ActionLink {
  return 'event' in action ? eventLink(action.event, client) : plainLink(action, client);
}
