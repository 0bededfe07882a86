import type { Dropped } from '../../convert/extras.js';
import type { Issue, Path } from '../../packet/issues.js';
import { jsonPath } from '../json/json-path.js';
import { explain } from '../validate/explain.js';

const REASONS: Readonly<Record<Dropped['reason'], string>> = {
  'name-taken': 'another field now has its name',
  'marks-shape': 'it only marks the old shape',
  'not-an-spid': 'it is not an SPID',
  personal: 'it is personal, and the packet will be public',
  'leads-nowhere': 'it does not say where it leads',
  'no-place': 'the format has no place for it',
};

/** What was left out, and why. */
export const droppedNote = ({ path, reason }: Dropped): string => `${jsonPath(path)} is left out: ${REASONS[reason]}`;

export const issueNote = (issue: Issue): string => `${jsonPath(issue.path)}: ${explain(issue).message}`;

export const missingNote = (path: Path): string => `${jsonPath(path)} is missing, but the format requires it`;
