import { parseSpid } from '../packet/spid.js';
import { safeUrl } from '../packet/values/page-address.js';

/** What an SPID can be told from. */
export interface IdSources {
  /** Address of the recording. */
  readonly voice?: string | undefined;
  /** Pages that the actions lead to. */
  readonly pages?: readonly string[] | undefined;
  readonly title?: string | undefined;
}

const MAX_NAME_LENGTH = 60;

/**
 * `spid:HOST:NAME`: the host of the recording, else of the first page, without `www.`, and the title in lower case with
 * hyphens, else the name of the recording's file. Null where there is no `https:` address, since a domain can't be
 * guessed, or no name.
 */
export function defaultId({ voice, pages = [], title = '' }: IdSources): string | null {
  const [url] = [voice, ...pages].flatMap((address) => safeUrl(address ?? '') ?? []);
  if (!url) return null;
  const file = /([^/?#]*?)(?:\.\w+)?(?:[?#].*)?$/s.exec(voice ?? '')?.[1] ?? '';
  const name = nameOf(title) || nameOf(file);
  return name ? parseSpid(`spid:${new URL(url).hostname.replace(/^www\./, '')}:${name}`) : null;
}

/** Letters, marks and digits of any script, in words parted by hyphens. */
function nameOf(text: string): string {
  const words =
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  let name = '';
  for (const word of words) if (name.length + word.length < MAX_NAME_LENGTH) name += (name && '-') + word;
  return name;
}
