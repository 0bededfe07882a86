import type { DescriptionsByWords } from '../../intents/describe.js';
import { loadDescriptions } from '../../intents/load-descriptions.js';
import type { Packet } from '../../packet/model.js';
import { loadPart } from '../browser/load-part.js';
import type { ControllerHost, IssueReporter } from '../host.js';

/** Descriptions of common intents that are at hand, by language. */
export const loadedDescriptions: Record<string, DescriptionsByWords | undefined> = {};

/** Only a packet without an author is introduced by its intent. */
export const showsIntent = (packet: Packet | null): boolean => !!packet?.intent && !packet.meta.author;

/** Loads those of a language, then updates the host. Where they can't be had, intents are said in their own words. */
export async function fetchDescriptions(host: ControllerHost & IssueReporter, locale: string): Promise<void> {
  loadedDescriptions[locale] ??= (await loadPart(host, () => loadDescriptions(locale)))?.descriptions;
  host.requestUpdate();
}
