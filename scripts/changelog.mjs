/** CHANGELOG.md as the release reads and writes it (Keep a Changelog 1.1.0). */

const UNRELEASED = '## Unreleased';

/**
 * @param {string} changelog
 * @returns {{ begin: number, end: number }} of the text below the heading "Unreleased"
 */
function unreleased(changelog) {
  const begin = changelog.indexOf(`\n${UNRELEASED}\n`);
  if (begin < 0) throw new Error(`CHANGELOG.md lacks the heading "${UNRELEASED}"`);
  const body = begin + UNRELEASED.length + 2;
  const next = changelog.indexOf('\n## ', body);
  return { begin: body, end: next < 0 ? changelog.length : next };
}

/**
 * @param {string} changelog
 * @returns {string} what the next release brings; empty when nothing
 */
export function unreleasedNotes(changelog) {
  const { begin, end } = unreleased(changelog);
  return changelog.slice(begin, end).trim();
}

/**
 * The next version by Semantic Versioning 2.0.0: what is removed, or begins with "**Breaking:**", makes a major one, what
 * is added, changed or deprecated a minor one. Before 1.0.0 both are one step smaller (section 4, and what `^` means to
 * npm). A version that the changelog does not have yet is itself the next.
 *
 * @param {string} current version, of package.json
 * @param {string} changelog
 * @returns {string}
 */
export function nextVersion(current, changelog) {
  const [major = 0, minor = 0, patch = 0] = current.split('.').map(Number);
  if (!changelog.includes(`\n## ${current} - `)) return current;
  const notes = unreleasedNotes(changelog);
  const isBreaking = /^### Removed$|^- \*\*Breaking:\*\*/m.test(notes);
  const isFeature = /^### (Added|Changed|Deprecated)$/m.test(notes);
  if (major > 0 && isBreaking) return `${major + 1}.0.0`;
  if (isBreaking || (major > 0 && isFeature)) return `${major}.${minor + 1}.0`;
  return `${major}.${minor}.${patch + 1}`;
}

/**
 * @param {string} changelog
 * @param {string} version
 * @param {string} date ISO 8601, `2026-11-21`
 * @returns {string} the changelog with what was unreleased under that version, and nothing unreleased
 */
export function withRelease(changelog, version, date) {
  if (!unreleasedNotes(changelog)) throw new Error('Nothing is unreleased');
  const { begin } = unreleased(changelog);
  return `${changelog.slice(0, begin)}\n## ${version} - ${date}\n${changelog.slice(begin)}`;
}
